package org.harken.clocks;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * Something that was told of a case has moved what is owed on it, or made more of it.
 *
 * @param moved what is due at another moment than it was
 * @param begun what is owed since
 */
public record DueDatesMoved(UUID subject, List<Move> moved, List<Obligation> begun) {

  /** One date that is another now. */
  public record Move(String label, Instant was, Instant now, ZoneId zone, String because) {}
}
