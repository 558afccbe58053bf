package org.harken.clocks;

import java.util.List;
import org.harken.clocks.WarningTimes.Point;

/**
 * A deadline has reached points at which somebody is told. Heard in the transaction that ticks them
 * off: whoever listens tells then, or they are raised again.
 *
 * @param reached in the order of time; never empty
 */
public record DeadlineNear(Deadline deadline, List<Point> reached) {

  public DeadlineNear {
    reached = List.copyOf(reached);
  }
}
