package org.harken.cases.handover;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Staff;
import org.harken.alerts.Alerts;
import org.harken.cases.handover.HandOver.State;
import org.harken.cases.handover.HandOvers.Fate;
import org.harken.cases.handover.HandOvers.Item;
import org.harken.cases.wording.Words;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives everything, piece by piece, and takes it back; what cannot go says why. */
@Component
class HandWork {

  /** After this long without an end, the node that was giving has stopped. */
  private static final Duration ABANDONED = Duration.ofMinutes(3);

  private final HandOvers handOvers;
  private final OpenWork openWork;
  private final MoveWork moveWork;
  private final Access access;
  private final Alerts alerts;
  private final Clock clock;

  HandWork(
      HandOvers handOvers,
      OpenWork openWork,
      MoveWork moveWork,
      Access access,
      Alerts alerts,
      Clock clock) {
    this.handOvers = handOvers;
    this.openWork = openWork;
    this.moveWork = moveWork;
    this.access = access;
    this.alerts = alerts;
    this.clock = clock;
  }

  private interface Move {
    void run();
  }

  /** Those whose first day has begun where the giver works. */
  void giveDue() {
    Instant now = clock.instant();
    for (HandOver one : handOvers.waiting(now.minus(ABANDONED))) {
      boolean begun = !one.fromDay().isAfter(now.atZone(one.zone()).toLocalDate());
      boolean mine =
          one.state() == State.RUNNING
              || (begun && handOvers.go(one.id(), State.PLANNED, State.RUNNING));
      if (mine) {
        give(maker(one), one);
      }
    }
  }

  /** Harken itself where nobody was named for leave. */
  private Actor maker(HandOver one) {
    return one.madeBy().equals(Actor.SYSTEM.id()) ? Actor.SYSTEM : access.actor(one.madeBy());
  }

  /** May be repeated: what has gone already is not the giver's any more. */
  void give(Actor actor, HandOver one) {
    Staff giver = access.staff(one.giver()).orElseThrow(NotFound::new);
    Staff taker = access.staff(one.taker()).orElseThrow(NotFound::new);
    String word = one.word().isBlank() ? "Leave until " + Words.day(one.toDay()) + "." : one.word();
    int given = 0;
    for (var open : openWork.cases(actor, one.giver())) {
      String why = tried(() -> moveWork.moveCase(actor, open.id(), giver, taker, word));
      keep(one, open.id(), null, "", why);
      given += why == null ? 1 : 0;
    }
    for (var task : openWork.tasks(actor, one.giver())) {
      String why = tried(() -> moveWork.moveTask(actor, task.id(), giver, taker));
      keep(one, task.caseId(), task.id(), task.text(), why);
      given += why == null ? 1 : 0;
    }
    handOvers.started(one.id(), clock.instant());
    if (!taker.id().equals(actor.id())) {
      alerts.tell(
          taker.id(),
          "hand-over-" + one.id(),
          one.giverName()
              + "'s work is yours until "
              + Words.day(one.toDay())
              + ": "
              + given
              + " in all.",
          "/handover/" + one.id());
    }
  }

  private void keep(
      HandOver one,
      @Nullable UUID caseId,
      @Nullable UUID task,
      String label,
      @Nullable String why) {
    handOvers.item(
        one.id(),
        caseId,
        task,
        label,
        why == null ? Fate.GIVEN : Fate.NOT_GIVEN,
        why == null ? "" : why);
  }

  void back(Actor actor, HandOver one) {
    Staff giver = access.staff(one.giver()).orElseThrow(NotFound::new);
    Staff taker = access.staff(one.taker()).orElseThrow(NotFound::new);
    for (Item item : handOvers.items(one.id())) {
      if (item.fate() == Fate.GIVEN) {
        String why = tried(() -> moveBack(actor, item, giver, taker));
        handOvers.becomes(item.id(), why == null ? Fate.BACK : Fate.KEPT, why == null ? "" : why);
      }
    }
    if (!giver.id().equals(actor.id())) {
      alerts.tell(
          giver.id(),
          "hand-back-" + one.id(),
          "Your work is yours again. What happened meanwhile stands with each case.",
          "/handover/" + one.id());
    }
  }

  private void moveBack(Actor actor, Item item, Staff giver, Staff taker) {
    UUID task = item.task();
    UUID caseId = item.caseId();
    if (task != null) {
      moveWork.moveTask(actor, task, taker, giver);
    } else if (caseId != null) {
      moveWork.moveCase(actor, caseId, taker, giver, "Back after leave.");
    }
  }

  /** Each piece is a step of its own: one that cannot go holds up no other. */
  private static @Nullable String tried(Move move) {
    try {
      move.run();
      return null;
    } catch (Refused refusal) {
      return refusal.faults().isEmpty()
          ? refusal.getMessage()
          : refusal.faults().getFirst().message();
    } catch (NotFound gone) {
      return "It is out of reach now.";
    }
  }
}
