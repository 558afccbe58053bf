package org.harken.clocks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.harken.clocks.choosing.Counting;
import org.harken.clocks.model.Event;
import org.harken.clocks.model.EventType;
import org.harken.clocks.store.Derivation;
import org.harken.clocks.store.Events;
import org.harken.clocks.store.Joined;
import org.harken.clocks.store.Obligations;
import org.harken.clocks.store.StoredObligation;
import org.harken.clocks.store.Told;
import org.harken.clocks.store.Told.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps what was told of a case and works out anew everything that is owed on it. */
@Component
class Recompute {

  /** Where a case is; days are counted in that zone. */
  record Place(UUID facility, ZoneId zone) {}

  private final Events events;
  private final Obligations obligations;
  private final Derivation derivation;
  private final Counting counting;
  private final Clock clock;
  private final ApplicationEventPublisher news;

  Recompute(
      Events events,
      Obligations obligations,
      Derivation derivation,
      Counting counting,
      Clock clock,
      ApplicationEventPublisher news) {
    this.events = events;
    this.obligations = obligations;
    this.derivation = derivation;
    this.counting = counting;
    this.clock = clock;
    this.news = news;
  }

  /**
   * What a change came to.
   *
   * @param all everything of the case as it stands now
   * @param before the same before, by key
   */
  record Change(List<StoredObligation> all, Map<String, StoredObligation> before) {

    boolean isNew(StoredObligation one) {
      return !before.containsKey(one.key());
    }
  }

  /**
   * @param place where it was received; null: where the case is
   */
  Change tell(UUID subject, Event happened, @Nullable Place place) {
    int last = events.hold(subject, 2); // room for one that goes with it
    List<Told> known = last == 0 ? List.of() : events.of(subject);
    List<Joined> joined = known.isEmpty() ? List.of() : events.joined(subject);
    List<Event> fresh = withWhatGoesWithIt(happened, known);
    List<Told> told = told(subject, fresh, last, known, place);
    if (told.isEmpty()) {
      return new Change(obligations.of(List.of(subject)), Map.of());
    }
    events.add(subject, told);
    List<Told> all = new ArrayList<>(known);
    all.addAll(told);
    return write(subject, all, joined, known.isEmpty());
  }

  /** It had ceased to be about that: that it is again has a moment of its own. */
  private List<Event> withWhatGoesWithIt(Event happened, List<Told> known) {
    String matter = happened.details().matter();
    boolean dropped =
        happened.type() == EventType.RECEIVED
            && known.stream()
                .map(Told::event)
                .filter(event -> event.type() == EventType.CLASSIFIED)
                .filter(event -> event.details().matter() != null)
                .filter(event -> Objects.equals(event.details().matter(), matter))
                .max(Comparator.naturalOrder())
                .filter(event -> event.details().ends())
                .isPresent();
    return dropped
        ? List.of(happened, Event.of(EventType.CLASSIFIED, now()).about(matter))
        : List.of(happened);
  }

  /** Everything of one case goes on in another. */
  void join(UUID from, UUID to) {
    events.hold(from, 0);
    int after = events.hold(to, 1); // a number of its own: from here on both are told
    events.join(from, to, after);
    obligations.hand(from, to);
    write(to, events.of(to), events.joined(to), false);
  }

  /** What would be owed if this were told, too; nothing is kept. */
  List<StoredObligation> foresee(UUID subject, Event event, @Nullable Place place) {
    List<Told> known = place == null ? events.of(subject) : List.of();
    List<Told> all = new ArrayList<>(known);
    all.addAll(told(subject, List.of(event), known.size(), known, place));
    return derivation.derive(subject, all, known.isEmpty() ? List.of() : events.joined(subject));
  }

  /** The same told twice is told once. */
  private List<Told> told(
      UUID subject, List<Event> fresh, int last, List<Told> known, @Nullable Place place) {
    List<Told> told = new ArrayList<>();
    for (Event one : fresh) {
      var event = new Event(one.type(), one.at().truncatedTo(ChronoUnit.MICROS), one.details());
      if (known.stream().noneMatch(other -> isThat(other, subject, event))) {
        told.add(new Told(subject, last + 1 + told.size(), event, context(event, known, place)));
      }
    }
    return told;
  }

  private static boolean isThat(Told other, UUID subject, Event event) {
    return other.thread().equals(subject) && other.event().equals(event);
  }

  private @Nullable Context context(Event event, List<Told> known, @Nullable Place place) {
    boolean starts =
        event.type() == EventType.RECEIVED
            || (event.type() == EventType.CLASSIFIED && !event.details().ends());
    Place here = place == null ? place(known) : place;
    if (!starts || here == null) {
      return null;
    }
    LocalDate day = LocalDate.ofInstant(event.at(), here.zone());
    Counting.Counts counts = counting.on(here.facility(), here.zone(), day);
    return new Context(here.facility(), here.zone(), counts.packs(), counts.statedDays(), now());
  }

  private static @Nullable Place place(List<Told> known) {
    return known.stream()
        .map(Told::context)
        .filter(context -> context != null && context.facility() != null)
        .map(context -> context == null ? null : new Place(facility(context), context.zone()))
        .filter(place -> place != null)
        .reduce((first, second) -> second)
        .orElse(null);
  }

  private static UUID facility(Context context) {
    UUID facility = context.facility();
    return facility == null ? new UUID(0, 0) : facility;
  }

  private Change write(UUID subject, List<Told> told, List<Joined> joined, boolean first) {
    Map<String, StoredObligation> before = new HashMap<>();
    if (!first) {
      obligations.of(List.of(subject)).forEach(one -> before.put(one.key(), one));
    }
    List<StoredObligation> all = new ArrayList<>();
    List<StoredObligation> added = new ArrayList<>();
    List<StoredObligation> changed = new ArrayList<>();
    Map<String, StoredObligation> gone = new HashMap<>(before);
    for (StoredObligation fresh : derivation.derive(subject, told, joined)) {
      StoredObligation known = gone.remove(fresh.key());
      StoredObligation kept = known == null ? fresh : fresh.as(known.id());
      all.add(kept);
      if (known == null) {
        added.add(kept);
      } else if (!known.equals(kept)) {
        changed.add(kept);
      }
    }
    for (StoredObligation one : gone.values()) {
      StoredObligation kept = one.isOpen() ? one.cancelled("It never was owed") : one;
      all.add(kept);
      if (one.isOpen()) {
        changed.add(kept);
      }
    }
    obligations.add(added);
    obligations.change(changed);
    return new Change(all, before);
  }

  /** Tells those above what is due at another moment now. */
  void announce(UUID subject, Change change, boolean withBegun) {
    List<DueDatesMoved.Move> moved = new ArrayList<>();
    List<Obligation> begun = new ArrayList<>();
    for (StoredObligation one : change.all()) {
      StoredObligation was = change.before().get(one.key());
      if (was != null && was.isOpen() && one.isOpen() && !was.dueAt().equals(one.dueAt())) {
        moved.add(
            new DueDatesMoved.Move(
                one.label(), was.dueAt(), one.dueAt(), one.zone(), one.because()));
      }
      if (withBegun && was == null && one.isOpen()) {
        begun.add(one.asOf(now()));
      }
    }
    if (!moved.isEmpty() || !begun.isEmpty()) {
      news.publishEvent(new DueDatesMoved(subject, moved, begun));
    }
  }

  Instant now() {
    return clock.instant();
  }
}
