package org.harken.cases.timeliness;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.harken.clocks.figures.Survival;

/**
 * How long something takes, open ones counted, in hours.
 *
 * @param count how many were seen
 * @param ended how many of them have ended
 * @param half within which half of all end
 * @param nine within which nine of ten end
 */
public record Lasting(
    long count, long ended, OptionalLong half, OptionalLong nine, OptionalDouble mean) {

  static Lasting of(Survival survival) {
    return new Lasting(
        survival.count(),
        survival.ended(),
        survival.within(0.5),
        survival.within(0.9),
        survival.mean());
  }

  public long open() {
    return count - ended;
  }
}
