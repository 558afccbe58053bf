package org.harken.cases.forecast.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.harken.cases.figures.model.Goal;
import org.harken.cases.figures.model.Milestones;
import org.harken.cases.figures.model.Step;
import org.harken.clocks.figures.Survival;
import org.harken.clocks.figures.Survival.Seen;

/**
 * How long cases took from a step to a letter, in minutes.
 *
 * @param past how many cases came to an end after that step: by that letter, or by being closed
 */
public record Pace(Goal goal, Step step, int past, Survival curve) {

  /**
   * A case as far as a pace asks.
   *
   * @param closed whether its run has ended
   */
  public record Course(Milestones milestones, boolean closed) {}

  public static Pace of(Goal goal, Step step, List<Course> courses) {
    List<Seen> seen = new ArrayList<>();
    int past = 0;
    for (Course course : courses) {
      Instant from = course.milestones().at(step);
      Instant left = course.milestones().at(goal);
      if (from == null || (left != null && left.isBefore(from))) {
        continue;
      }
      if (left != null) {
        seen.add(Seen.ended(minutes(from, left)));
        past++;
      } else if (course.milestones().end().isAfter(from)) {
        seen.add(Seen.open(minutes(from, course.milestones().end())));
        past += course.closed() ? 1 : 0;
      }
    }
    return new Pace(goal, step, past, Survival.of(seen));
  }

  static long minutes(Instant from, Instant to) {
    return Duration.between(from, to).toMinutes();
  }
}
