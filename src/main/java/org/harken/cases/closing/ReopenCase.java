package org.harken.cases.closing;

import org.harken.cases.standing.Reopening;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Typed;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Work goes on; for a grievance the rules say what is owed anew. */
@Service
public class ReopenCase {

  private final Reach reach;
  private final Reopening reopening;

  ReopenCase(Reach reach, Reopening reopening) {
    this.reach = reach;
    this.reopening = reopening;
  }

  @Transactional
  public void reopen(Actor actor, String reference, @Nullable String why) {
    CaseFile file = reach.hold(actor, reference);
    if (!file.isClosed()) {
      throw new Refused("open-already", "This case is open.");
    }
    if (file.mergedInto() != null) {
      throw new Refused(
          "merged", "This case was merged into another one. Please go on working there.");
    }
    reopening.reopen(actor, file, Typed.line("reason", why, 2_000));
  }
}
