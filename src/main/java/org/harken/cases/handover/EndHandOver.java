package org.harken.cases.handover;

import java.time.Clock;
import java.util.Map;
import org.harken.audit.Audit;
import org.harken.cases.handover.HandOver.State;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a hand-over once: back again, or called off before it began. */
@Service
class EndHandOver {

  private final HandOvers handOvers;
  private final Audit audit;
  private final Clock clock;

  EndHandOver(HandOvers handOvers, Audit audit, Clock clock) {
    this.handOvers = handOvers;
    this.audit = audit;
    this.clock = clock;
  }

  /** True where work has to go back; false where nothing had gone yet. */
  @Transactional
  public boolean end(Actor actor, HandOver one) {
    boolean back = handOvers.go(one.id(), State.RUNNING, State.BACK);
    if (!back && !handOvers.go(one.id(), State.PLANNED, State.CANCELLED)) {
      throw new Refused("already-back", "This work is back already.");
    }
    handOvers.ended(actor, one.id(), clock.instant());
    audit.changed(
        actor,
        back ? "took work back" : "called hand-over off",
        "hand-over",
        one.id().toString(),
        Map.of("giver", one.giver().toString(), "taker", one.taker().toString()));
    return back;
  }
}
