package org.harken.competency.curricula;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Once that a unit was done.
 *
 * @param observer who was there; null where nobody has to confirm it
 * @param word of the learner about it
 * @param answeredAt when the observer answered; null while it waits
 * @param counts whether it does
 * @param answer of the observer
 */
public record UnitTime(
    UUID id,
    UUID assignment,
    UUID unit,
    LocalDate onDay,
    @Nullable UUID observer,
    String observerName,
    String word,
    @Nullable Instant answeredAt,
    boolean counts,
    String answer) {

  public boolean waits() {
    return answeredAt == null;
  }
}
