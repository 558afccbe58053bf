package org.harken.cases.handover;

import java.util.List;
import java.util.UUID;
import org.harken.cases.forms.Typed;
import org.harken.cases.handover.HandOver.State;
import org.harken.cases.handover.PlanHandOver.Asked;
import org.harken.cases.handover.WorkSummary.Piece;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;

/** Decides on a hand-over and moves the work, each piece in a transaction of its own. */
@Service
class CarryOver {

  private final PlanHandOver planHandOver;
  private final EndHandOver endHandOver;
  private final HandWork handWork;
  private final MayHandOver mayHandOver;
  private final WorkSummary summary;

  CarryOver(
      PlanHandOver planHandOver,
      EndHandOver endHandOver,
      HandWork handWork,
      MayHandOver mayHandOver,
      WorkSummary summary) {
    this.planHandOver = planHandOver;
    this.endHandOver = endHandOver;
    this.handWork = handWork;
    this.mayHandOver = mayHandOver;
    this.summary = summary;
  }

  /** From today on at once, else on its first day. */
  HandOver begin(Actor actor, Asked asked) {
    HandOver one = planHandOver.plan(actor, asked);
    if (one.state() == State.RUNNING) {
      handWork.give(actor, one);
    }
    return one;
  }

  /** What else is wrong, beside a field that could not be read. */
  void check(Actor actor, Asked asked, Typed typed) {
    try {
      planHandOver.check(actor, asked);
    } catch (Refused refusal) {
      typed.refused(refusal);
    }
  }

  /** Back again, or called off where it has not begun. */
  void end(Actor actor, UUID id) {
    HandOver one = mayHandOver.find(actor, id);
    if (endHandOver.end(actor, one)) {
      handWork.back(actor, one);
    }
  }

  HandOver find(Actor actor, UUID id) {
    return mayHandOver.find(actor, id);
  }

  List<Piece> pieces(Actor actor, HandOver one) {
    return summary.of(actor, one);
  }
}
