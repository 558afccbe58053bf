package org.harken.clocks;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An obligation as it is kept. {@code state} never says "missed": that follows from the clock.
 *
 * @param trigger and {@code rule}: null for what somebody promised
 * @param statedDuration the facility's own number where the rule leaves it to the facility
 * @param missedAfter the due moment, or a little later where something is due at once
 */
record StoredObligation(
    UUID id,
    UUID subject,
    @Nullable UUID facility,
    ObligationKind kind,
    String label,
    State state,
    @Nullable String trigger,
    @Nullable String rule,
    String pack,
    String packVersion,
    @Nullable Integer statedDuration,
    Instant startedAt,
    ZoneId zone,
    Instant dueAt,
    Instant missedAfter,
    String because,
    String citation,
    @Nullable Instant metAt,
    @Nullable String metBy) {

  enum State {
    OPEN,
    PAUSED,
    EXTENDED,
    MET,
    CANCELLED
  }

  boolean isOpen() {
    return state != State.MET && state != State.CANCELLED;
  }

  boolean isTriggered() {
    return trigger != null;
  }

  /** Started by this trigger at that moment, and still counting for something. */
  boolean isCountedFrom(Instant start, String by) {
    return by.equals(trigger) && startedAt.equals(start) && state != State.CANCELLED;
  }

  /** The same obligation with the dates and reasons of another derivation of it. */
  StoredObligation dated(StoredObligation other) {
    return new StoredObligation(
        id,
        subject,
        other.facility,
        kind,
        other.label,
        state,
        other.trigger,
        other.rule,
        other.pack,
        other.packVersion,
        other.statedDuration,
        other.startedAt,
        other.zone,
        other.dueAt,
        other.missedAfter,
        other.because,
        other.citation,
        metAt,
        metBy);
  }

  Obligation asOf(Instant now) {
    return new Obligation(
        id,
        subject,
        kind,
        label,
        startedAt,
        dueAt,
        zone,
        status(now),
        because,
        citation,
        pack,
        packVersion,
        metAt,
        metBy);
  }

  private ObligationStatus status(Instant now) {
    return switch (state) {
      case MET -> ObligationStatus.MET;
      case CANCELLED -> ObligationStatus.CANCELLED;
      case PAUSED -> ObligationStatus.PAUSED;
      case OPEN -> now.isAfter(missedAfter) ? ObligationStatus.MISSED : ObligationStatus.RUNNING;
      case EXTENDED ->
          now.isAfter(missedAfter) ? ObligationStatus.MISSED : ObligationStatus.EXTENDED;
    };
  }
}
