package org.harken.clocks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts, meets and lists what is owed. The subject is a case's id; clocks knows nothing else of
 * it.
 */
@Service
@Transactional
public class Clocks {

  private static final Comparator<Obligation> OPEN_FIRST =
      Comparator.comparing((Obligation obligation) -> !obligation.status().isOpen())
          .thenComparing(Obligation::dueAt)
          .thenComparing(Obligation::kind);

  private final Obligations obligations;
  private final Derivation derivation;
  private final Clock clock;

  Clocks(Obligations obligations, Derivation derivation, Clock clock) {
    this.obligations = obligations;
    this.derivation = derivation;
    this.clock = clock;
  }

  /**
   * What happened that may start clocks.
   *
   * @param trigger as rule packs name it, such as {@code grievance-received} or {@code
   *     danger-alleged}
   * @param at when any staff got it
   * @param zone where days are counted
   */
  public record Trigger(UUID subject, UUID facility, String trigger, Instant at, ZoneId zone) {}

  /**
   * Starts every obligation that the packs in force at that moment tie to the trigger, in the
   * caller's transaction. An obligation of that kind which runs already is kept, moved to the
   * earlier start.
   */
  public List<Obligation> start(Trigger trigger) {
    List<StoredObligation> known = obligations.locked(trigger.subject());
    List<Obligation> started = new ArrayList<>();
    for (StoredObligation fresh : derivation.derive(trigger)) {
      StoredObligation kept = counterpart(fresh, known).orElse(null);
      if (kept == null && !obligations.add(fresh)) {
        kept = counterpart(fresh, obligations.locked(trigger.subject())).orElse(null);
      }
      started.add((kept == null ? fresh : earlier(kept, fresh)).asOf(clock.instant()));
    }
    return started;
  }

  /**
   * The moment something was counted from, or its facility, was written down wrongly: what was
   * counted from there is counted from what is right, sooner or later, also where it is met.
   *
   * @param wrong the moment it was counted from
   * @return what has another due date now
   */
  public List<Obligation> recount(Instant wrong, Trigger right) {
    List<StoredObligation> known = obligations.locked(right.subject());
    List<Obligation> moved = new ArrayList<>();
    for (StoredObligation fresh : derivation.derive(right)) {
      for (StoredObligation kept : known) {
        if (kept.kind() == fresh.kind() && kept.isCountedFrom(wrong, right.trigger())) {
          StoredObligation redated = kept.dated(fresh);
          obligations.redate(redated);
          if (!redated.dueAt().equals(kept.dueAt())) {
            moved.add(redated.asOf(clock.instant()));
          }
        }
      }
    }
    return moved;
  }

  /** What the trigger would start, soonest first; nothing is kept. */
  public List<Obligation> foresee(Trigger trigger) {
    return derivation.derive(trigger).stream()
        .map(stored -> stored.asOf(clock.instant()))
        .sorted(OPEN_FIRST)
        .toList();
  }

  /**
   * A date somebody promised, such as the new date of an interim letter; ends on that day where the
   * facility is.
   */
  public Obligation promise(
      UUID subject, ObligationKind kind, String label, LocalDate day, ZoneId zone, String because) {
    StoredObligation promise =
        Derivation.promised(subject, kind, label, day, zone, because, clock.instant());
    obligations.add(promise);
    return promise.asOf(clock.instant());
  }

  /**
   * Marks the open obligations of these kinds as met at that moment (late ones too: metAt tells).
   */
  public void meet(UUID subject, Set<ObligationKind> kinds, Instant at, String by) {
    obligations.meet(subject, kinds, at, by);
  }

  /**
   * What was met at that moment was not: it is owed as before. One of a kind that runs anew
   * meanwhile stays in its place.
   */
  public void unmeet(UUID subject, Set<ObligationKind> kinds, Instant at) {
    obligations.locked(subject);
    obligations.unmeet(subject, kinds, at);
  }

  /** A day that nobody was told after all. */
  public void unpromise(
      UUID subject, ObligationKind kind, LocalDate day, ZoneId zone, String because) {
    obligations.locked(subject).stream()
        .filter(one -> one.kind() == kind && one.isOpen() && !one.isTriggered())
        .filter(one -> LocalDate.ofInstant(one.dueAt(), zone).equals(day))
        .forEach(one -> obligations.cancel(one.id(), because));
  }

  /** Ends the open obligations of these kinds without anything owed any more. */
  public void cancel(UUID subject, Set<ObligationKind> kinds, String because) {
    obligations.cancel(subject, kinds, because);
  }

  /**
   * Moves everything of one case to another (duplicates), keeping the earlier start of each kind.
   */
  public void move(UUID from, UUID to) {
    if (from.equals(to)) {
      return;
    }
    List<StoredObligation> there = obligations.locked(to);
    for (StoredObligation moving : obligations.locked(from)) {
      StoredObligation same =
          there.stream()
              .filter(other -> other.isOpen() && other.isTriggered() && moving.isTriggered())
              .filter(other -> other.kind() == moving.kind())
              .findFirst()
              .orElse(null);
      if (same == null) {
        obligations.hand(moving.id(), to);
      } else {
        if (moving.state() != StoredObligation.State.CANCELLED) {
          earlier(same, moving);
        }
        if (moving.isOpen()) {
          obligations.cancel(moving.id(), "Merged into the other case");
        }
        obligations.hand(moving.id(), to);
      }
    }
  }

  /** All of a case, open ones first, by due date; status as of now. */
  public List<Obligation> of(UUID subject) {
    return of(List.of(subject)).getOrDefault(subject, List.of());
  }

  public Map<UUID, List<Obligation>> of(Collection<UUID> subjects) {
    if (subjects.isEmpty()) {
      return Map.of();
    }
    Instant now = clock.instant();
    Map<UUID, List<Obligation>> found = new HashMap<>();
    for (StoredObligation stored : obligations.of(subjects)) {
      found.computeIfAbsent(stored.subject(), any -> new ArrayList<>()).add(stored.asOf(now));
    }
    found.values().forEach(list -> list.sort(OPEN_FIRST));
    return found;
  }

  /**
   * The obligation that a start means again: one of its kind that runs, or one of the same trigger
   * that was met no sooner than the start (the same event told twice). An event after that starts
   * anew.
   */
  private static Optional<StoredObligation> counterpart(
      StoredObligation fresh, List<StoredObligation> known) {
    Optional<StoredObligation> running =
        known.stream()
            .filter(other -> other.kind() == fresh.kind() && other.isTriggered() && other.isOpen())
            .findFirst();
    return running.or(
        () ->
            known.stream()
                .filter(other -> other.kind() == fresh.kind())
                .filter(other -> fresh.trigger() != null && fresh.trigger().equals(other.trigger()))
                .filter(other -> other.metAt() != null && !fresh.startedAt().isAfter(other.metAt()))
                .findFirst());
  }

  private StoredObligation earlier(StoredObligation kept, StoredObligation other) {
    if (!other.startedAt().isBefore(kept.startedAt())) {
      return kept;
    }
    StoredObligation redated = kept.dated(other);
    obligations.redate(redated);
    return redated;
  }
}
