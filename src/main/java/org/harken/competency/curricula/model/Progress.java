package org.harken.competency.curricula.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How far somebody is in a curriculum, in its order. */
public record Progress(List<Step> steps, LocalDate dueOn) {

  public Progress {
    steps = List.copyOf(steps);
  }

  public int finished() {
    return (int) steps.stream().filter(Step::finished).count();
  }

  public boolean complete() {
    return !steps.isEmpty() && finished() == steps.size();
  }

  /**
   * What to do now: the first unit that is open and does not only wait for somebody's word; where
   * all that is open waits, the first of these.
   */
  public Optional<Step> next() {
    List<Step> open = steps.stream().filter(step -> !step.finished()).toList();
    return open.stream()
        .filter(step -> step.done() + step.waiting() < step.times())
        .findFirst()
        .or(() -> open.stream().findFirst());
  }

  /** How many units should be finished by now and are not. */
  public int behind(LocalDate today) {
    return (int) steps.stream().filter(step -> step.late(today)).count();
  }

  public boolean late(LocalDate today) {
    return !complete() && dueOn.isBefore(today);
  }
}
