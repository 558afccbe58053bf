package org.harken.competency.curricula;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One try of a test; every one is kept.
 *
 * @param percent null while free words wait to be marked
 */
public record TestTry(
    UUID id,
    UUID assignment,
    UUID unit,
    int number,
    Instant handedInAt,
    @Nullable Instant markedAt,
    String markedBy,
    @Nullable Integer percent,
    boolean passed) {

  /** One answer; right is null while it waits. */
  public record Answer(
      UUID question, @Nullable Integer chosen, String words, @Nullable Boolean right) {}

  public boolean waits() {
    return markedAt == null;
  }
}
