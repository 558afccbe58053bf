package org.harken.cases.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The order of lists as one number, lowest first: danger, then what is due by when, then what came
 * first, then what closed last.
 */
public final class Ranks {

  /** Everything open is below, everything closed is not. */
  public static final long CLOSED_FROM = 20_000_000_000_000_000L;

  private static final long DANGER_FIRST = -10_000_000_000_000_000L;
  private static final long NOTHING_DUE = 10_000_000_000_000_000L;
  private static final long CLOSED = 30_000_000_000_000_000L;

  private Ranks() {}

  /** Of an open case; {@code due} is its next due moment. */
  static long open(boolean danger, @Nullable Instant due, Instant receivedAt) {
    long moment = due == null ? NOTHING_DUE + of(receivedAt) : of(due);
    return danger ? DANGER_FIRST + moment : moment;
  }

  /** Whatever closed after this moment ranks below this, and at or above {@link #CLOSED_FROM}. */
  public static long closed(Instant closedAt) {
    return CLOSED - of(closedAt);
  }

  /** No open case that is due before this moment ranks at or above this. */
  public static long of(Instant moment) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
  }
}
