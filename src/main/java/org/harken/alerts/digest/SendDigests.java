package org.harken.alerts.digest;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.access.Practice;
import org.harken.access.Staff;
import org.harken.alerts.WarningPolicies;
import org.harken.alerts.WarningPolicy;
import org.harken.platform.mail.Outbox;
import org.harken.platform.mail.OutgoingMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails what the inbox has told: once a day with counts and links, in working hours; safety at once
 * at any hour, and what would be over before the next daily mail at once within them.
 */
@Service
public class SendDigests {

  private static final Logger LOG = LoggerFactory.getLogger(SendDigests.class);

  /** Who there is and by what rules. */
  @Component
  record House(Access access, Practice practice, WarningPolicies policies) {}

  private final DigestBook book;
  private final House house;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final String url;

  SendDigests(
      DigestBook book,
      House house,
      Outbox outbox,
      TransactionTemplate transaction,
      Clock clock,
      @Value("${HARKEN_URL:}") String url) {
    this.book = book;
    this.house = house;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
    this.url = url.strip().replaceAll("/+$", "");
  }

  /** Everybody who waits for a mail, each in a transaction of their own. */
  public void send() {
    for (UUID staff : book.waiting()) {
      try {
        transaction.executeWithoutResult(status -> send(staff));
      } catch (RuntimeException problem) {
        LOG.warn("The mail to {} waits: {}", staff, problem.getClass().getName());
      }
    }
  }

  private void send(UUID id) {
    if (!book.hold(id)) {
      return;
    }
    Instant now = clock.instant();
    List<Standing> standing = book.standing(id);
    Staff staff = house.access().staff(id).filter(Staff::active).orElse(null);
    if (staff == null || staff.email().isBlank()) {
      book.mailed(standing, now);
      return;
    }
    if (!house.practice().isAway(staff)) {
      send(staff, standing, now);
    }
  }

  private void send(Staff staff, List<Standing> standing, Instant now) {
    MailTimes times = times(staff);
    boolean had = book.hasHad(staff.id(), times.today(now));
    boolean daily = times.isMailTime(now) && !had;
    if (daily) {
      // one that is still here has not left: the new one tells more
      outbox.forget(book.concern(staff.id()));
    }
    List<Standing> fresh = standing.stream().filter(one -> !one.mailed()).toList();
    List<Standing> pressing =
        fresh.stream()
            .filter(one -> one.safety() || (!daily && times.isPressing(one.dueAt(), now, had)))
            .toList();
    var text = new DigestText(url, now, times.zone());
    if (!pressing.isEmpty()) {
      String key = "at-once-" + staff.id() + "-" + pressing.getLast().id();
      mail(staff, key, DigestText.AT_ONCE, text.atOnce(pressing));
      book.mailed(pressing, now);
    }
    if (daily && fresh.size() > pressing.size()) {
      String key = "digest-" + staff.id() + "-" + times.today(now);
      mail(staff, key, DigestText.DAILY, text.daily(standing, times.policy().digestAt()));
      book.had(staff.id(), times.today(now));
      book.mailed(fresh, now);
    }
  }

  private MailTimes times(Staff staff) {
    WarningPolicy policy = house.policies().inForce();
    ZoneId zone =
        house.access().facility(staff.facility()).map(Facility::zone).orElse(ZoneOffset.UTC);
    return new MailTimes(policy, policy.hours(staff.facility()), zone);
  }

  private void mail(Staff staff, String key, String subject, String text) {
    outbox.queue(
        new OutgoingMail(key, staff.email(), subject, text, book.concern(staff.id()), List.of()));
  }
}
