package org.harken.competency.curricula;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Staff;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.competency.curricula.Curriculum.Status;
import org.harken.competency.learning.InWords;
import org.harken.competency.learning.Learners;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever leads somebody gives them a curriculum, gives more time, reminds, or stops it. */
@Service
public class AssignCurriculum {

  private final Curricula curricula;
  private final Assignments assignments;
  private final Learners learners;
  private final Alerts alerts;
  private final Audit audit;
  private final Clock clock;

  AssignCurriculum(
      Curricula curricula,
      Assignments assignments,
      Learners learners,
      Alerts alerts,
      Audit audit,
      Clock clock) {
    this.curricula = curricula;
    this.assignments = assignments;
    this.learners = learners;
    this.alerts = alerts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param dueOn null for as many weeks from today as the curriculum says
   */
  @Transactional
  public UUID assign(Actor actor, UUID learner, UUID curriculum, @Nullable LocalDate dueOn) {
    Staff staff = learners.led(actor, learner);
    Curriculum given =
        curricula
            .find(curriculum)
            .filter(one -> one.status() == Status.IN_FORCE)
            .orElseThrow(
                () -> Refused.field("curriculum", "Please choose a curriculum that is in force."));
    if (!staff.active()) {
      throw new Refused(staff.name() + " does not work here any more.");
    }
    LocalDate today = learners.today(learner);
    LocalDate due = dueOn == null ? today.plusWeeks(given.weeks()) : dueOn;
    if (due.isBefore(today)) {
      throw Refused.field("dueOn", "This day is over. Please choose one that is to come.");
    }
    boolean walking =
        assignments.of(learner).stream()
            .filter(Assignment::open)
            .flatMap(one -> curricula.find(one.curriculum()).stream())
            .anyMatch(one -> one.code().equals(given.code()));
    if (walking) {
      throw Refused.field("curriculum", staff.name() + " is learning by this one already.");
    }
    var assignment =
        new Assignment(Ids.next(), curriculum, learner, actor.name(), today, due, null, null, "");
    assignments.insert(assignment, actor);
    changed(actor, "assigned", assignment);
    alerts.tell(
        learner,
        "curriculum:" + assignment.id(),
        actor.name() + " gave you \"" + given.title() + "\", until " + InWords.day(due) + ".",
        "/learning");
    return assignment.id();
  }

  @Transactional
  public void moveDueDate(Actor actor, UUID id, LocalDate dueOn) {
    Assignment assignment = led(actor, id);
    if (dueOn.isBefore(assignment.assignedOn())) {
      throw Refused.field("dueOn", "This lies before the day on which it was given.");
    }
    assignments.dueOn(id, dueOn);
    changed(actor, "due date moved", assignment);
  }

  /** Once a day at most. */
  @Transactional
  public void remind(Actor actor, UUID id) {
    Assignment assignment = led(actor, id);
    alerts.tell(
        assignment.learner(),
        "curriculum-reminder:" + id + ":" + learners.today(assignment.learner()),
        actor.name() + " asks how far you are with what you are learning.",
        "/learning/paths/" + id);
    changed(actor, "reminded", assignment);
  }

  @Transactional
  public void stop(Actor actor, UUID id, String because) {
    Assignment assignment = led(actor, id);
    assignments.stop(id, clock.instant(), because);
    changed(actor, "stopped", assignment);
  }

  private Assignment led(Actor actor, UUID id) {
    Assignment assignment = assignments.lock(id).orElseThrow(NotFound::new);
    learners.seen(actor, assignment.learner());
    if (actor.id().equals(assignment.learner())) {
      throw new Refused("Your supervisor does this, not you yourself.");
    }
    if (!assignment.open()) {
      throw new Refused("This has ended.");
    }
    return assignment;
  }

  private void changed(Actor actor, String action, Assignment assignment) {
    audit.changed(
        actor,
        action,
        "assignment",
        assignment.id().toString(),
        Map.of(
            "learner", assignment.learner().toString(),
            "curriculum", assignment.curriculum().toString()));
  }
}
