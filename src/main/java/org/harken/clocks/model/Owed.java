package org.harken.clocks.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing owed, as it follows from the events and the rules alone.
 *
 * @param key the same for the same thing whenever it is worked out again
 * @param rule null for a day that a letter promised
 * @param missedAfter the due moment, or a little later where something is due at once
 * @param pausedFor how long it stood or will stand still, as far as that is known
 * @param pausedSince the beginning of a pause of which the end is not known, or not yet reached
 *     when it was known; null where there is none
 * @param pausedUntil when that pause ends by itself; null where somebody has to say so
 * @param pausedWhy the reason of that pause, as the rule names it
 * @param extended how often its time was extended lawfully
 * @param by whose doing ended it, as shown
 * @param ended why it is owed no more, where it was not met
 */
public record Owed(
    String key,
    @Nullable RulePack pack,
    @Nullable Rule rule,
    String matter,
    Instant startedAt,
    Instant dueAt,
    Instant missedAfter,
    Duration pausedFor,
    @Nullable Instant pausedSince,
    @Nullable Instant pausedUntil,
    @Nullable String pausedWhy,
    int extended,
    End end,
    @Nullable Instant endedAt,
    @Nullable String by,
    @Nullable String ended,
    String because) {

  /** Whether something is owed still. */
  public enum End {
    OPEN,
    MET,
    CANCELLED
  }
}
