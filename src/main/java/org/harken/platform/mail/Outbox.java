package org.harken.platform.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.harken.platform.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps mails in the caller's transaction; a scheduled sender sends them by SMTP where it is
 * configured.
 */
@Service
public class Outbox {

  private final Mails mails;
  private final Clock clock;

  Outbox(Mails mails, Clock clock) {
    this.mails = mails;
    this.clock = clock;
  }

  /** Queues a mail and returns its id. The subject is one of {@code subjects.txt}. */
  @Transactional
  public UUID queue(OutgoingMail mail) {
    Subjects.check(mail.subject());
    Instant now = clock.instant();
    UUID id = Ids.next();
    // no host name of ours in it: the id alone makes it unique
    String messageId = "<" + Ids.next() + "@harken.invalid>";
    return mails.insert(id, mail, messageId, now);
  }

  /**
   * Calls back what has not left, by what it belongs to or by its key. Where the mail server
   * refuses one that was being handed over, {@link MailStayed} tells so later.
   */
  @Transactional
  public CallBack callBack(Collection<UUID> concerns, Collection<String> keys, CallBack.Why why) {
    return mails.callBack(concerns, keys, why);
  }

  /** Deletes every mail that belongs to this concern, sent or not; returns how many. */
  @Transactional
  public int forget(UUID concern) {
    return mails.forget(concern);
  }

  /** Deletes the codes that went to people who are forgotten; returns how many. */
  @Transactional
  public int forgetCodes(Collection<String> addresses) {
    return addresses.isEmpty() ? 0 : mails.forgetCodes(addresses);
  }
}
