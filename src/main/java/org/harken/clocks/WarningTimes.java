package org.harken.clocks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When somebody is told of a deadline. The room whose deadline it is answers. */
public interface WarningTimes {

  /**
   * A moment at which somebody is told.
   *
   * @param name tells it apart from the other points of the same deadline
   */
  record Point(String name, Instant at) {}

  /** Names the policy in force now; once it is another, everything open is looked at anew. */
  String policy();

  /**
   * When a deadline is told of.
   *
   * @param points by time
   * @param openAt from when on somebody may be told of points that were reached; now, or later
   */
  record Plan(List<Point> points, Instant openAt) {}

  /** Empty where the deadline is none of this room's. */
  Optional<Plan> plan(Deadline deadline, Instant now);
}
