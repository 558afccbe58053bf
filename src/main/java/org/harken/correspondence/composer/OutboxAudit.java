package org.harken.correspondence.composer;

import java.util.UUID;
import org.harken.audit.Audit;
import org.harken.cases.CaseSummary;
import org.harken.cases.Cases;
import org.harken.correspondence.store.Letters;
import org.harken.platform.NotFound;
import org.harken.platform.mail.MailOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A letter taken out of the outbox was seen: the case says by whom, and only within reach. */
@Component
class OutboxAudit {

  private final Letters letters;
  private final Cases cases;
  private final Audit audit;

  OutboxAudit(Letters letters, Cases cases, Audit audit) {
    this.letters = letters;
    this.cases = cases;
    this.audit = audit;
  }

  // in the same transaction: no copy without its entry
  @EventListener
  void on(MailOpened opened) {
    UUID concern = opened.concern();
    if (concern == null) {
      return;
    }
    letters
        .find(concern)
        .ifPresent(
            letter -> {
              CaseSummary summary = cases.summary(letter.caseId()).orElseThrow(NotFound::new);
              cases.open(opened.actor(), summary.reference());
              audit.viewed(opened.actor(), "case", summary.id().toString(), "letter in the outbox");
            });
  }
}
