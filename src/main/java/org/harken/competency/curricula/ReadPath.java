package org.harken.competency.curricula;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.harken.competency.curricula.Curriculum.Unit;
import org.harken.competency.curricula.model.Progress;
import org.harken.competency.curricula.model.Step;
import org.harken.competency.learning.Learners;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far somebody is, for those who may see it. */
@Service
public class ReadPath {

  private final Assignments assignments;
  private final Curricula curricula;
  private final Tests tests;
  private final Learners learners;

  ReadPath(Assignments assignments, Curricula curricula, Tests tests, Learners learners) {
    this.assignments = assignments;
    this.curricula = curricula;
    this.tests = tests;
    this.learners = learners;
  }

  /** For the learner and those who lead them; to all others it does not exist. */
  @Transactional(readOnly = true)
  public LearnerPath seen(Actor actor, UUID assignment) {
    Assignment found = assignments.find(assignment).orElseThrow(NotFound::new);
    learners.seen(actor, found.learner());
    return path(found);
  }

  /** Every path of a person, those still walked first. */
  @Transactional(readOnly = true)
  public List<LearnerPath> of(UUID learner) {
    return assignments.of(learner).stream().map(this::path).toList();
  }

  LearnerPath path(Assignment assignment) {
    Curriculum curriculum = curricula.find(assignment.curriculum()).orElseThrow(NotFound::new);
    List<UnitTime> times = assignments.times(assignment.id());
    List<TestTry> tries = tests.of(assignment.id());
    List<Step> steps = new ArrayList<>();
    for (Unit unit : curriculum.units()) {
      steps.add(step(assignment, unit, times, tries));
    }
    return new LearnerPath(
        assignment, curriculum, new Progress(steps, assignment.dueOn()), times, tries);
  }

  private static Step step(
      Assignment assignment, Unit unit, List<UnitTime> times, List<TestTry> tries) {
    LocalDate due =
        List.of(assignment.assignedOn().plusWeeks(unit.week()), assignment.dueOn()).stream()
            .min(Comparator.naturalOrder())
            .orElseThrow();
    if (unit.kind() == UnitKind.TEST) {
      List<TestTry> own = tries.stream().filter(one -> one.unit().equals(unit.id())).toList();
      return new Step(
          unit.id(),
          1,
          own.stream().anyMatch(TestTry::passed) ? 1 : 0,
          own.stream().anyMatch(TestTry::waits) ? 1 : 0,
          due);
    }
    List<UnitTime> own = times.stream().filter(one -> one.unit().equals(unit.id())).toList();
    return new Step(
        unit.id(),
        unit.times(),
        (int) own.stream().filter(UnitTime::counts).count(),
        (int) own.stream().filter(UnitTime::waits).count(),
        due);
  }
}
