package org.harken.cases.intake;

import java.time.Instant;
import java.util.UUID;
import org.harken.access.Practice;
import org.harken.access.PracticeRule;
import org.harken.access.PracticeRule.Work;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Cosigns;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/**
 * Whether a senior signs what somebody took down, or reads it afterwards, follows from the table.
 */
@Component
class Supervision {

  private final Practice practice;
  private final Cosigns cosigns;
  private final Chronicle chronicle;

  Supervision(Practice practice, Cosigns cosigns, Chronicle chronicle) {
    this.chronicle = chronicle;
    this.practice = practice;
    this.cosigns = cosigns;
  }

  /** The case stands in every list already; nothing here stops a clock. */
  void begin(Actor actor, UUID caseId, Instant now) {
    PracticeRule rule = practice.rule(actor, Work.INTAKE);
    if (rule.needsAnother()) {
      cosigns.begin(caseId, Cosigns.Kind.COSIGN, actor, now);
      chronicle.refresh(caseId);
    } else if (rule.picks(caseId)) {
      cosigns.begin(caseId, Cosigns.Kind.SAMPLE, actor, now);
    }
  }
}
