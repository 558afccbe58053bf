package org.harken.platform.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;

/**
 * Hands due mails to the mail server. A refusal before the server took a mail is tried again, later
 * each time. What broke off while it was handed over may have arrived: it is kept as unsure and a
 * person decides. So nothing is lost and nothing is knowingly sent twice.
 */
@Component
class SendMails {

  static final int MOST_ATTEMPTS = 12;
  private static final Duration ABANDONED_AFTER = Duration.ofMinutes(15);
  private static final Logger LOG = LoggerFactory.getLogger(SendMails.class);

  private final Mails mails;
  private final MailEnds ends;
  private final Envelope envelope;
  private final MailServer server;
  private final Clock clock;

  SendMails(Mails mails, MailEnds ends, Envelope envelope, MailServer server, Clock clock) {
    this.ends = ends;
    this.mails = mails;
    this.envelope = envelope;
    this.server = server;
    this.clock = clock;
  }

  /** Sends what is due and returns how many left. Without a mail server everything stays. */
  int sendDue() {
    mails.markAbandoned(clock.instant(), ABANDONED_AFTER);
    if (!server.isSetUp()) {
      return 0;
    }
    int left = 0;
    // one at a time: a claim never outlives the wait for its own answer by much
    for (int turn = 0; turn < 50; turn++) {
      var claimed = mails.claim(clock.instant(), 1);
      if (claimed.isEmpty()) {
        return left;
      }
      left += send(claimed.getFirst()) ? 1 : 0;
    }
    return left;
  }

  private boolean send(KeptMail mail) {
    MimeMessage message;
    try {
      message = envelope.message(mail);
    } catch (RuntimeException fault) {
      LOG.warn("Mail {} could not be made: {}", mail.id(), fault.getClass().getSimpleName());
      ends.failed(mail.id(), MailState.HELD, words(fault), clock.instant());
      return false;
    }
    try {
      server.sender().send(message);
    } catch (RuntimeException fault) {
      boolean refused = wasRefused(fault);
      MailState state =
          !refused
              ? MailState.UNSURE
              : mail.attempts() >= MOST_ATTEMPTS ? MailState.HELD : MailState.QUEUED;
      LOG.warn("Mail {} did not leave ({}): {}", mail.id(), state, root(fault).getClass());
      Instant next = clock.instant().plus(backoff(mail.attempts()));
      ends.failed(mail.id(), state, words(fault), next);
      return false;
    }
    ends.sent(mail.id(), clock.instant());
    return true;
  }

  static Duration backoff(int attempts) {
    long minutes = 1L << Math.min(Math.max(attempts - 1, 0), 8);
    return Duration.ofMinutes(minutes);
  }

  /** True only where the server surely has not taken the mail. */
  static boolean wasRefused(Throwable fault) {
    if (fault instanceof MailSendException several) {
      for (Exception one : several.getMessageExceptions()) {
        if (!wasRefused(one)) {
          return false;
        }
      }
      if (several.getMessageExceptions().length > 0) {
        return true;
      }
    }
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SendFailedException
          || cause instanceof AuthenticationFailedException
          || cause instanceof ConnectException
          || cause instanceof UnknownHostException
          || cause.getClass().getSimpleName().equals("MailConnectException")) {
        return true;
      }
    }
    return false;
  }

  private static Throwable root(Throwable fault) {
    Throwable deepest = fault;
    @Nullable Throwable cause = fault.getCause();
    while (cause != null) {
      deepest = cause;
      cause = cause.getCause();
    }
    return deepest;
  }

  private static String words(Throwable fault) {
    Throwable root =
        fault instanceof MailSendException several && several.getMessageExceptions().length > 0
            ? root(several.getMessageExceptions()[0])
            : root(fault);
    String text = root.getClass().getSimpleName() + ": " + root.getMessage();
    return text.replace("\u0000", "").substring(0, Math.min(text.length(), 300));
  }
}
