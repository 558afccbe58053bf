package org.harken.competency.mentoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two who talk. */
public record Pair(
    UUID id,
    UUID mentor,
    UUID learner,
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable LocalDate nextTalk,
    @Nullable Instant endedAt) {

  public boolean holds(LocalDate day) {
    return endedAt == null && !from.isAfter(day) && (until == null || !until.isBefore(day));
  }

  /** Whether it is still to come or holds. */
  public boolean open(LocalDate day) {
    return endedAt == null && (until == null || !until.isBefore(day));
  }

  public boolean isOne(UUID staff) {
    return mentor.equals(staff) || learner.equals(staff);
  }

  public UUID other(UUID staff) {
    return mentor.equals(staff) ? learner : mentor;
  }
}
