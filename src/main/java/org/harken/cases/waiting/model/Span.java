package org.harken.cases.waiting.model;

import java.time.Duration;
import java.time.Instant;

/** A time from its first moment up to, and without, its last. */
public record Span(Instant from, Instant to) {

  public Duration length() {
    return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
  }

  public boolean holds(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(to);
  }
}
