package org.harken.competency.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harken.access.PracticeLevel;
import org.harken.access.Staff;
import org.harken.competency.person.Ladders.Whole;
import org.harken.competency.store.Moves;
import org.harken.competency.store.Moves.Move;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/** Says of somebody's ladder which move to another level waits, and which were decided. */
@Component
class MoveReading {

  private final Moves moves;
  private final LadderReach reach;

  MoveReading(Moves moves, LadderReach reach) {
    this.moves = moves;
    this.reach = reach;
  }

  LadderView.Move of(Actor actor, Whole whole) {
    Staff staff = whole.staff();
    List<Move> all = moves.of(List.of(staff.id()));
    PracticeLevel level = staff.level();
    Optional<Move> open = all.stream().filter(one -> one.decision().isEmpty()).findFirst();
    boolean allowed = actor.id().equals(staff.id()) || reach.supervises(actor, staff);
    String to =
        allowed && open.isEmpty() && level != null && level != PracticeLevel.ADVANCED
            ? LadderWords.level(PracticeLevel.values()[level.ordinal() + 1])
            : "";
    return new LadderView.Move(
        !to.isEmpty(),
        to,
        open.map(
                one ->
                    new LadderView.Open(
                        LadderWords.level(one.to()),
                        one.signed() + " of " + one.needed() + " signed when it was proposed",
                        one.reason(),
                        one.proposedByName() + ", " + LadderWords.day(one.proposedAt()),
                        reach.supervises(actor, staff)))
            .orElse(null),
        all.stream().filter(one -> !one.decision().isEmpty()).map(MoveReading::decided).toList());
  }

  private static String decided(Move one) {
    Instant at = one.decidedAt();
    return (one.decision().equals("YES") ? "Moved to " : "Not yet to ")
        + LadderWords.level(one.to())
        + (at == null ? "" : ", " + LadderWords.day(at))
        + ", "
        + one.decidedByName()
        + ": "
        + one.because();
  }
}
