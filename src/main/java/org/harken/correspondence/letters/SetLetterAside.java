package org.harken.correspondence.letters;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.harken.audit.Audit;
import org.harken.cases.CaseSummary;
import org.harken.cases.Cases;
import org.harken.cases.Steps;
import org.harken.cases.TimelineKind;
import org.harken.correspondence.model.Letter;
import org.harken.correspondence.store.Letters;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a draft aside that is not needed. It leaves the lists; nothing is erased. */
@Service
public class SetLetterAside {

  private final Letters letters;
  private final Desk desk;
  private final Cases cases;
  private final Audit audit;
  private final Clock clock;
  private final Steps steps;

  SetLetterAside(Letters letters, Desk desk, Cases cases, Audit audit, Clock clock, Steps steps) {
    this.steps = steps;
    this.letters = letters;
    this.desk = desk;
    this.cases = cases;
    this.audit = audit;
    this.clock = clock;
  }

  /** Returns the case's reference. */
  @Transactional
  public String setAside(Actor actor, UUID id) {
    Letter letter = letters.lock(id);
    CaseSummary summary = desk.caseOf(actor, letter);
    if (!letter.isDraft()) {
      throw new Refused("letter-frozen", "A released letter stays on the file.");
    }
    letters.setAside(id, clock.instant());
    steps.done(id);
    audit.changed(actor, "set aside", "letter", id.toString(), Map.of("case", letter.caseId()));
    cases.happened(
        actor,
        letter.caseId(),
        TimelineKind.LETTER,
        Wording.name(letter.kind()) + " set aside",
        "");
    return summary.reference();
  }
}
