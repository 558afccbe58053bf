package org.harken.cases.handover;

import java.util.UUID;
import org.harken.access.Staff;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.CaseFiles;
import org.harken.cases.store.Guard;
import org.harken.cases.store.Takers;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/** Work on a case goes neither through nor to somebody the case is closed to. */
@Component
class Gate {

  private final CaseFiles files;
  private final Guard guard;
  private final Takers takers;

  Gate(CaseFiles files, Guard guard, Takers takers) {
    this.files = files;
    this.guard = guard;
    this.takers = takers;
  }

  /** The case, held until the transaction ends. */
  CaseFile hold(Actor actor, UUID caseId) {
    // Harken moves what nobody may look into; to whom it goes is checked all the same
    if (!actor.equals(Actor.SYSTEM) && guard.isClosedTo(actor, caseId)) {
      throw new Refused("closed-to", "This case is closed to " + actor.name() + ".");
    }
    return files.hold(caseId);
  }

  void check(CaseFile file, Staff taker) {
    takers.check(file, taker, "taker");
  }
}
