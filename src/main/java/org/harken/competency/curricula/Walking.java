package org.harken.competency.curricula;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.competency.learning.Learners;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The path of a learner while it is changed, and its end. */
@Component
class Walking {

  private final Assignments assignments;
  private final ReadPath readPath;
  private final Learners learners;
  private final Alerts alerts;
  private final Audit audit;
  private final Clock clock;

  Walking(
      Assignments assignments,
      ReadPath readPath,
      Learners learners,
      Alerts alerts,
      Audit audit,
      Clock clock) {
    this.assignments = assignments;
    this.readPath = readPath;
    this.learners = learners;
    this.alerts = alerts;
    this.audit = audit;
    this.clock = clock;
  }

  /** One's own path, open and locked. */
  LearnerPath own(Actor actor, UUID assignment) {
    Assignment found =
        assignments
            .lock(assignment)
            .filter(one -> one.learner().equals(actor.id()) || learners.leads(actor, one.learner()))
            .orElseThrow(NotFound::new);
    if (!found.learner().equals(actor.id())) {
      throw new Refused("Only the learner does this.");
    }
    if (!found.open()) {
      throw new Refused("This has ended.");
    }
    return path(found);
  }

  LearnerPath path(Assignment assignment) {
    return readPath.path(assignment);
  }

  void finishIfComplete(Actor by, UUID assignment) {
    Assignment found = assignments.lock(assignment).orElseThrow(NotFound::new);
    LearnerPath path = path(found);
    if (!found.open() || !path.progress().complete()) {
      return;
    }
    assignments.finish(assignment, clock.instant());
    audit.changed(
        by,
        "finished",
        "assignment",
        assignment.toString(),
        Map.of("learner", found.learner().toString(), "curriculum", found.curriculum().toString()));
    @Nullable UUID supervisor = learners.supervisor(found.learner());
    if (supervisor != null) {
      alerts.tell(
          supervisor,
          "curriculum-finished:" + assignment,
          learners.name(found.learner()) + " has finished \"" + path.curriculum().title() + "\".",
          "/learning/paths/" + assignment);
    }
  }
}
