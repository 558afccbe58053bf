package org.harken.cases.waiting.model;

import java.time.Duration;
import java.time.Instant;

/**
 * A piece of a case's life with whom it is charged to.
 *
 * @param reason the id of the line of the rules by which
 */
public record Piece(Instant from, Instant to, Charge charge, String reason) {

  public Duration length() {
    return Duration.between(from, to);
  }

  boolean goesOnIn(Piece next) {
    return to.equals(next.from) && charge.equals(next.charge) && reason.equals(next.reason);
  }

  Piece upTo(Instant later) {
    return new Piece(from, later, charge, reason);
  }
}
