package org.harken.clocks.store;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.harken.clocks.Obligation;
import org.harken.clocks.ObligationKind;
import org.harken.clocks.ObligationStatus;
import org.harken.clocks.model.Owed;
import org.harken.clocks.model.Reckoning;
import org.harken.clocks.model.Rule;
import org.harken.clocks.model.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * An obligation as it is kept: a copy of what follows from the events of its case, so that lists
 * and sweeps need not work it out. {@code state} never says "missed": that follows from the clock.
 *
 * @param key what it is in the reckoning of its case
 * @param rule null for what a letter promised
 * @param pausedFor how long it stood or will stand still
 * @param pausedSince see {@link Owed#pausedSince}
 * @param missedAfter the due moment, or a little later where something is due at once
 */
public record StoredObligation(
    UUID id,
    UUID subject,
    String key,
    @Nullable UUID facility,
    ObligationKind kind,
    String label,
    String matter,
    State state,
    @Nullable String rule,
    String pack,
    String packVersion,
    Instant startedAt,
    ZoneId zone,
    Instant dueAt,
    Instant missedAfter,
    Duration pausedFor,
    @Nullable Instant pausedSince,
    @Nullable Instant pausedUntil,
    @Nullable String pausedWhy,
    int extended,
    @Nullable String letter,
    String because,
    String citation,
    @Nullable Instant metAt,
    @Nullable String metBy,
    @Nullable String cancelledBecause) {

  /** Where it stands, but for the clock. */
  public enum State {
    OPEN,
    PAUSED,
    EXTENDED,
    MET,
    CANCELLED
  }

  /** Why a promise is owed, where a law would stand. */
  private static final String OWN_PROMISE = "The hospital's own promise";

  /** What was reckoned, as it is kept. */
  public static StoredObligation of(UUID id, Whose whose, Owed owed) {
    RulePack pack = owed.pack();
    Rule rule = owed.rule();
    boolean met = owed.end() == Owed.End.MET;
    return new StoredObligation(
        id,
        whose.subject(),
        whose.thread() + "/" + owed.key(),
        whose.facility(),
        rule == null ? ObligationKind.UPDATE : ObligationKind.valueOf(rule.kind()),
        rule == null ? "Answer or next news, as promised" : rule.label(),
        owed.matter(),
        state(owed),
        rule == null ? null : rule.id(),
        pack == null ? Reckoning.PROMISE : pack.ruleSet(),
        pack == null ? "1" : pack.version(),
        owed.startedAt(),
        whose.zone(),
        owed.dueAt(),
        owed.missedAfter(),
        Duration.ofSeconds(owed.pausedFor().toSeconds()),
        owed.pausedSince(),
        owed.pausedUntil(),
        owed.pausedWhy(),
        owed.extended(),
        rule == null ? null : rule.letterTemplateKind(),
        owed.because(),
        rule == null ? OWN_PROMISE : rule.citation(),
        met ? owed.endedAt() : null,
        met ? owed.by() : null,
        owed.ended());
  }

  /** The case it is owed on, and where. */
  public record Whose(UUID subject, UUID thread, @Nullable UUID facility, ZoneId zone) {}

  private static State state(Owed owed) {
    return switch (owed.end()) {
      case MET -> State.MET;
      case CANCELLED -> State.CANCELLED;
      case OPEN ->
          owed.pausedSince() != null && owed.pausedUntil() == null
              ? State.PAUSED
              : owed.extended() > 0 ? State.EXTENDED : State.OPEN;
    };
  }

  public boolean isOpen() {
    return state != State.MET && state != State.CANCELLED;
  }

  /** The same, known by another id and owed on another case. */
  public StoredObligation as(UUID other) {
    return with(other, state, cancelledBecause);
  }

  public StoredObligation cancelled(String why) {
    return with(id, State.CANCELLED, why);
  }

  private StoredObligation with(UUID newId, State newState, @Nullable String why) {
    return new StoredObligation(
        newId,
        subject,
        key,
        facility,
        kind,
        label,
        matter,
        newState,
        rule,
        pack,
        packVersion,
        startedAt,
        zone,
        dueAt,
        missedAfter,
        pausedFor,
        pausedSince,
        pausedUntil,
        pausedWhy,
        extended,
        letter,
        because,
        citation,
        metAt,
        metBy,
        why);
  }

  public Obligation asOf(Instant now) {
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
        metBy,
        still(now),
        stands(now) && isOpen() ? pausedWhy : null,
        extended,
        matter,
        letter);
  }

  private ObligationStatus status(Instant now) {
    return switch (state) {
      case MET -> ObligationStatus.MET;
      case CANCELLED -> ObligationStatus.CANCELLED;
      case OPEN, EXTENDED, PAUSED -> {
        if (stands(now)) {
          yield ObligationStatus.PAUSED;
        }
        yield now.isAfter(missedAfter)
            ? ObligationStatus.MISSED
            : extended > 0 ? ObligationStatus.EXTENDED : ObligationStatus.RUNNING;
      }
    };
  }

  private boolean stands(Instant now) {
    return pausedSince != null
        && !now.isBefore(pausedSince)
        && (pausedUntil == null || now.isBefore(pausedUntil));
  }

  /** How long it has stood still until now. */
  private Duration still(Instant now) {
    if (!isOpen() || pausedSince == null || !stands(now)) {
      return pausedFor;
    }
    return pausedUntil == null
        ? pausedFor.plus(Duration.between(pausedSince, now))
        : pausedFor.minus(Duration.between(now, pausedUntil));
  }
}
