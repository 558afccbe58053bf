package org.harken.clocks.model;

import java.time.Instant;

/** A time in which the clock stood still, from its first moment to the moment it went on. */
public record Pause(Instant from, Instant to) {

  public Pause {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("A pause cannot end before it begins");
    }
  }
}
