package org.harken.cases.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Holds;
import org.harken.cases.store.Proposals;
import org.harken.cases.store.Proposals.Closed;
import org.harken.cases.store.Reach;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/** A closed case within reach that nothing holds. */
@Component
class ReachClosed {

  private final Reach reach;
  private final Holds holds;
  private final Proposals proposals;

  ReachClosed(Reach reach, Holds holds, Proposals proposals) {
    this.reach = reach;
    this.holds = holds;
    this.proposals = proposals;
  }

  CaseFile hold(Actor actor, String reference) {
    return reach.hold(actor, reference);
  }

  Optional<CaseFile> find(Actor actor, UUID id) {
    return reach.find(actor, id);
  }

  /** A case with its duplicates, which go first; a duplicate alone does not go. */
  List<Closed> whole(CaseFile file) {
    proposals
        .goesOnIn(file.id())
        .ifPresent(
            kept -> {
              throw new Refused(
                  "goes-on", "It goes on in " + kept + " and is destroyed with that case.");
            });
    List<Closed> all = new ArrayList<>();
    for (UUID duplicate : proposals.duplicates(file.id())) {
      all.add(closed(reach.hold(Actor.SYSTEM, duplicate)));
    }
    all.add(closed(file));
    return all;
  }

  Closed closed(CaseFile file) {
    if (!file.isClosed()) {
      throw new Refused("not-closed", "This case is open. Nothing of it is destroyed.");
    }
    holds
        .standing(file.id())
        .ifPresent(
            held -> {
              throw new Refused(
                  "legal-hold",
                  "A legal hold of " + held.who() + " since " + held.since() + " keeps this case.");
            });
    return proposals
        .closed(file.id())
        .orElseThrow(() -> new Refused("not-closed", "This case is open."));
  }
}
