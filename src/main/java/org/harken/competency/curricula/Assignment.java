package org.harken.competency.curricula;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A curriculum given to a person. */
public record Assignment(
    UUID id,
    UUID curriculum,
    UUID learner,
    String assignedBy,
    LocalDate assignedOn,
    LocalDate dueOn,
    @Nullable Instant finishedAt,
    @Nullable Instant stoppedAt,
    String stoppedBecause) {

  public boolean open() {
    return finishedAt == null && stoppedAt == null;
  }
}
