package org.harken.platform.mail;

import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what became of a mail that was handed over. */
@Component
class MailEnds {

  private final Mails mails;
  private final ApplicationEventPublisher events;

  MailEnds(Mails mails, ApplicationEventPublisher events) {
    this.mails = mails;
    this.events = events;
  }

  @Transactional
  public void sent(UUID mail, Instant now) {
    mails.sent(mail, now);
  }

  /** What was called back meanwhile is not tried again, and its room hears that it stayed. */
  @Transactional
  public void failed(UUID mail, MailState state, String fault, Instant next) {
    mails.failed(mail, state, fault, next).ifPresent(events::publishEvent);
  }
}
