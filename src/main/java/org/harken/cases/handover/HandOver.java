package org.harken.cases.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's work in another's hands.
 *
 * @param fromDay the first day, in the giver's zone
 * @param startedAt when everything had been given; null before
 */
public record HandOver(
    UUID id,
    UUID giver,
    String giverName,
    UUID taker,
    String takerName,
    LocalDate fromDay,
    LocalDate toDay,
    ZoneId zone,
    String word,
    State state,
    UUID madeBy,
    String madeByName,
    Instant madeAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable String endedByName) {

  /** How far it is. */
  public enum State {
    PLANNED,
    RUNNING,
    BACK,
    CANCELLED
  }

  public boolean isOpen() {
    return state == State.PLANNED || state == State.RUNNING;
  }
}
