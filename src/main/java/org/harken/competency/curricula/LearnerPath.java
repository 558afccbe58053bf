package org.harken.competency.curricula;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.competency.curricula.Curriculum.Unit;
import org.harken.competency.curricula.model.Progress;
import org.harken.competency.curricula.model.Step;

/** A curriculum as one person walks it. */
public record LearnerPath(
    Assignment assignment,
    Curriculum curriculum,
    Progress progress,
    List<UnitTime> times,
    List<TestTry> tries) {

  public Unit unit(UUID id) {
    return curriculum.units().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(org.harken.platform.NotFound::new);
  }

  public Step step(UUID unit) {
    return progress.steps().stream()
        .filter(one -> one.unit().equals(unit))
        .findFirst()
        .orElseThrow(org.harken.platform.NotFound::new);
  }

  /** What to do now; empty where all is done or it was stopped. */
  public Optional<Unit> next() {
    return assignment.open() ? progress.next().map(step -> unit(step.unit())) : Optional.empty();
  }

  public List<UnitTime> times(UUID unit) {
    return times.stream().filter(one -> one.unit().equals(unit)).toList();
  }

  public List<TestTry> tries(UUID unit) {
    return tries.stream().filter(one -> one.unit().equals(unit)).toList();
  }

  /** Such as "1 of 5". */
  public String counted(UUID unit) {
    Step step = step(unit);
    return Math.min(step.done(), step.times()) + " of " + step.times();
  }
}
