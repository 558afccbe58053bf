package org.harken.clocks;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.clocks.Recompute.Change;
import org.harken.clocks.Recompute.Place;
import org.harken.clocks.model.Event;
import org.harken.clocks.model.EventType;
import org.harken.clocks.model.Upcoming;
import org.harken.clocks.store.Derivation;
import org.harken.clocks.store.Events;
import org.harken.clocks.store.Obligations;
import org.harken.clocks.store.StoredObligation;
import org.harken.clocks.store.Told;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts, meets and lists what is owed. The subject is a case's id; clocks knows nothing else of
 * it. Everything follows from what is told of a case: what is kept of it is a copy.
 */
@Service
@Transactional
public class Clocks {

  private static final Comparator<Obligation> OPEN_FIRST =
      Comparator.comparing((Obligation obligation) -> !obligation.status().isOpen())
          .thenComparing(Obligation::dueAt)
          .thenComparing(Obligation::kind);

  private final Recompute recompute;
  private final Events events;
  private final Obligations obligations;
  private final Derivation derivation;

  Clocks(Recompute recompute, Events events, Obligations obligations, Derivation derivation) {
    this.recompute = recompute;
    this.events = events;
    this.obligations = obligations;
    this.derivation = derivation;
  }

  /**
   * What happened that may start clocks.
   *
   * @param trigger {@code grievance-received}, {@code grievance-reopened}, {@code danger-alleged},
   *     or the name of a matter of the facility's packs that was found out
   * @param at when any staff got it
   * @param zone where days are counted
   */
  public record Trigger(UUID subject, UUID facility, String trigger, Instant at, ZoneId zone) {

    private static final String GRIEVANCE = "grievance";

    Event event() {
      return switch (trigger) {
        case "grievance-received" -> Event.of(EventType.RECEIVED, at).about(GRIEVANCE);
        case "grievance-reopened" -> Event.of(EventType.RECEIVED, at).about(GRIEVANCE).again();
        default -> Event.of(EventType.CLASSIFIED, at).about(matter());
      };
    }

    String matter() {
      return switch (trigger) {
        case "grievance-received", "grievance-reopened" -> GRIEVANCE;
        case "danger-alleged" -> "danger";
        default -> trigger;
      };
    }

    Place place() {
      return new Place(facility, zone);
    }

    /** What this started, of everything that is owed. */
    boolean started(StoredObligation one) {
      boolean again = trigger.equals("grievance-reopened");
      return one.isOpen()
          && one.matter().equals(matter())
          && one.rule() != null
          && (!again
              || one.startedAt().equals(at.truncatedTo(java.time.temporal.ChronoUnit.MICROS)));
    }
  }

  /**
   * Starts every obligation that the packs in force at that moment tie to the trigger, in the
   * caller's transaction. What runs already is kept, moved to the earlier start.
   */
  public List<Obligation> start(Trigger trigger) {
    Change change = recompute.tell(trigger.subject(), trigger.event(), trigger.place());
    recompute.announce(trigger.subject(), change, false);
    return asOf(change.all().stream().filter(trigger::started).toList());
  }

  /** What the trigger would start, soonest first; nothing is kept. */
  public List<Obligation> foresee(Trigger trigger) {
    List<Obligation> foreseen =
        new ArrayList<>(
            asOf(recompute.foresee(trigger.subject(), trigger.event(), trigger.place())));
    foreseen.sort(OPEN_FIRST);
    return foreseen;
  }

  /** What would be owed on a case if this happened, too; nothing is kept. */
  public List<Obligation> foresee(UUID subject, Event event) {
    List<Obligation> foreseen = new ArrayList<>(asOf(recompute.foresee(subject, event, null)));
    foreseen.sort(OPEN_FIRST);
    return foreseen;
  }

  /**
   * Something happened on a case: an answer left, more time was taken, it stands still, it ended.
   * Whatever follows for what is owed follows now.
   */
  public void happened(UUID subject, Event event) {
    recompute.announce(subject, recompute.tell(subject, event, null), true);
  }

  /**
   * Moves everything of one case to another (duplicates), keeping the earlier start of each kind.
   */
  public void move(UUID from, UUID to) {
    if (!from.equals(to)) {
      recompute.join(from, to);
    }
  }

  /** All of a case, open ones first, by due date; status as of now. */
  @Transactional(readOnly = true)
  public List<Obligation> of(UUID subject) {
    return of(List.of(subject)).getOrDefault(subject, List.of());
  }

  @Transactional(readOnly = true)
  public Map<UUID, List<Obligation>> of(Collection<UUID> subjects) {
    if (subjects.isEmpty()) {
      return Map.of();
    }
    Map<UUID, List<Obligation>> found = new HashMap<>();
    for (Obligation one : asOf(obligations.of(subjects))) {
      found.computeIfAbsent(one.subject(), any -> new ArrayList<>()).add(one);
    }
    found.values().forEach(list -> list.sort(OPEN_FIRST));
    return found;
  }

  /** What happened on each case, in the order in which it happened. */
  @Transactional(readOnly = true)
  public Map<UUID, List<Event>> events(Collection<UUID> subjects) {
    Map<UUID, List<Event>> found = new HashMap<>();
    for (Events.OfCase one : events.of(subjects)) {
      found.computeIfAbsent(one.subject(), any -> new ArrayList<>()).add(one.told().event());
    }
    found.values().forEach(list -> list.sort(Comparator.naturalOrder()));
    return found;
  }

  /** What will be owed on a case once something else happens. */
  @Transactional(readOnly = true)
  public List<Upcoming> next(UUID subject) {
    List<Told> told = events.of(subject);
    boolean alone = told.stream().allMatch(one -> one.thread().equals(subject));
    return derivation.next(subject, told, alone ? List.of() : events.joined(subject));
  }

  private List<Obligation> asOf(List<StoredObligation> stored) {
    Instant now = recompute.now();
    return stored.stream().map(one -> one.asOf(now)).toList();
  }
}
