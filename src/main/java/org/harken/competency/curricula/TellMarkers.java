package org.harken.competency.curricula;

import java.util.UUID;
import org.harken.alerts.Alerts;
import org.harken.competency.learning.Learners;
import org.harken.competency.mentoring.Pairs;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A test waits: the mentor is told, and where there is none, the supervisor. */
@Component
class TellMarkers {

  private final Pairs pairs;
  private final Learners learners;
  private final Alerts alerts;

  TellMarkers(Pairs pairs, Learners learners, Alerts alerts) {
    this.pairs = pairs;
    this.learners = learners;
    this.alerts = alerts;
  }

  void tell(Actor learner, LearnerPath path, TestTry testTry) {
    @Nullable UUID marker =
        pairs
            .mentorOf(learner.id(), learners.today(learner.id()))
            .orElse(learners.supervisor(learner.id()));
    if (marker != null) {
      alerts.tell(
          marker,
          "test-try:" + testTry.id(),
          learner.name() + " has handed in a test for you to mark.",
          "/learning/tests/" + testTry.id());
    }
  }
}
