package org.harken.competency.observing;

import java.util.List;
import java.util.UUID;
import org.harken.access.Staff;
import org.harken.competency.person.LadderReach;
import org.harken.competency.person.Ladders;
import org.harken.competency.signing.AssessWork;
import org.harken.competency.signing.Look;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.NotPermitted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody who is far enough saw of a colleague's work, unasked. It stands beside the
 * statement as an observation; a signature is another thing, and opens no ladder.
 */
@Service
public class ObserveWork {

  private final LadderReach reach;
  private final Ladders ladders;
  private final AssessWork assessWork;

  ObserveWork(LadderReach reach, Ladders ladders, AssessWork assessWork) {
    this.reach = reach;
    this.ladders = ladders;
    this.assessWork = assessWork;
  }

  /** Whom the actor may write about; nobody where they are in training themselves. */
  @Transactional(readOnly = true)
  public List<Staff> people(Actor actor) {
    refuseBeginners(actor);
    return reach.observed(actor);
  }

  /** One of them. */
  @Transactional(readOnly = true)
  public Staff person(Actor actor, UUID id) {
    Staff staff = reach.observed(actor, id);
    refuseBeginners(actor);
    if (staff.id().equals(actor.id())) {
      throw new Refused("own-work", "Nobody observes themselves. Ask somebody to sit beside you.");
    }
    return staff;
  }

  /**
   * @param statement one of the ladder in force
   * @param score of the rubric, 0 to 3; null for no judgement
   */
  @Transactional
  public void observe(
      Actor actor,
      UUID id,
      @Nullable UUID statement,
      @Nullable Look kind,
      @Nullable Integer score,
      @Nullable String note) {
    Staff staff = person(actor, id);
    if (statement == null) {
      throw Refused.field("statement", "What of the ladder did you see? Please choose one.");
    }
    if (ladders.ground().flatMap(ground -> ground.framework().levelOf(statement)).isEmpty()) {
      throw new NotFound();
    }
    assessWork.observe(actor, staff, statement, kind, score, note);
  }

  private void refuseBeginners(Actor actor) {
    if (!reach.observes(actor)) {
      throw new NotPermitted(
          "Others are observed from the Proficient level on. What you do yourself stands on your ladder.");
    }
  }
}
