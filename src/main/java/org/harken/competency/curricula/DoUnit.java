package org.harken.competency.curricula;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Staff;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.competency.curricula.Curriculum.Unit;
import org.harken.competency.learning.Learners;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A unit was done. Reading is said by whoever read; what somebody watched counts only by the word
 * of the one who was there.
 */
@Service
public class DoUnit {

  private final Walking walking;
  private final Assignments assignments;
  private final Learners learners;
  private final Alerts alerts;
  private final Audit audit;
  private final Clock clock;

  DoUnit(
      Walking walking,
      Assignments assignments,
      Learners learners,
      Alerts alerts,
      Audit audit,
      Clock clock) {
    this.walking = walking;
    this.assignments = assignments;
    this.learners = learners;
    this.alerts = alerts;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public void read(Actor actor, UUID assignment, UUID unitId) {
    LearnerPath path = walking.own(actor, assignment);
    Unit unit = path.unit(unitId);
    if (unit.kind() != UnitKind.READING) {
      throw new Refused(
          "Only reading is marked by yourself. The rest is confirmed by who was there.");
    }
    if (path.step(unitId).finished()) {
      return;
    }
    Instant now = clock.instant();
    assignments.insert(
        new UnitTime(
            Ids.next(),
            assignment,
            unitId,
            learners.today(actor.id()),
            null,
            "",
            "",
            now,
            true,
            ""),
        now);
    changed(actor, "read", path, unit);
    walking.finishIfComplete(actor, assignment);
  }

  /** The learner asks who was there to confirm it. */
  @Transactional
  public UUID ask(
      Actor actor, UUID assignment, UUID unitId, LocalDate onDay, String observer, String word) {
    LearnerPath path = walking.own(actor, assignment);
    Unit unit = path.unit(unitId);
    if (!unit.kind().observed()) {
      throw new Refused("Nobody has to confirm this.");
    }
    if (onDay.isAfter(learners.today(actor.id()))) {
      throw Refused.field("onDay", "This day is still to come.");
    }
    if (onDay.isBefore(path.assignment().assignedOn().minusWeeks(8))) {
      throw Refused.field("onDay", "This lies too long before the curriculum was given to you.");
    }
    if (path.step(unitId).finished()) {
      throw new Refused("This is complete already.");
    }
    Staff who = learners.colleague(actor, "observer", observer);
    var time =
        new UnitTime(
            Ids.next(), assignment, unitId, onDay, who.id(), who.name(), word, null, false, "");
    assignments.insert(time, clock.instant());
    changed(actor, "asked to confirm", path, unit);
    alerts.tell(
        who.id(),
        "unit-time:" + time.id(),
        actor.name()
            + " asks you to confirm: "
            + unit.kind().label().toLowerCase(java.util.Locale.ROOT)
            + ".",
        "/learning/confirm/" + time.id());
    return time.id();
  }

  /** Only by the one who was asked, once. */
  @Transactional
  public void answer(Actor actor, UUID timeId, boolean counts, String word) {
    UnitTime time = asked(actor, timeId);
    if (!counts && word.isEmpty()) {
      throw Refused.field("word", "Say in a few words what is missing.");
    }
    Assignment assignment = assignments.lock(time.assignment()).orElseThrow(NotFound::new);
    if (!assignments.answer(timeId, counts, word, clock.instant())) {
      throw new Refused("You have answered this already.");
    }
    LearnerPath path = walking.path(assignment);
    Unit unit = path.unit(time.unit());
    changed(actor, counts ? "confirmed" : "not confirmed", path, unit);
    alerts.tell(
        assignment.learner(),
        "unit-time-answer:" + timeId,
        actor.name() + (counts ? " confirmed: " : " did not confirm: ") + unit.title() + ".",
        "/learning/paths/" + assignment.id());
    walking.finishIfComplete(actor, assignment.id());
  }

  /** For the one who was asked; nobody else sees it here. */
  @Transactional(readOnly = true)
  public UnitTime asked(Actor actor, UUID timeId) {
    return assignments
        .time(timeId)
        .filter(one -> actor.id().equals(one.observer()))
        .orElseThrow(NotFound::new);
  }

  private void changed(Actor actor, String action, LearnerPath path, Unit unit) {
    audit.changed(
        actor,
        action,
        "assignment",
        path.assignment().id().toString(),
        Map.of("unit", unit.id().toString(), "kind", unit.kind().name()));
  }
}
