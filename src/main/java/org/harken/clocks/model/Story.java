package org.harken.clocks.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The events of one concern in the order in which they happened, each once. */
final class Story {

  private final List<Event> events;
  private final @Nullable Instant receipt;
  private final boolean namesNoMatter;

  Story(Collection<Event> told) {
    this.events = List.copyOf(new TreeSet<>(told));
    this.receipt =
        of(EventType.RECEIVED)
            .filter(event -> !event.details().again())
            .map(Event::at)
            .findFirst()
            .orElse(null);
    this.namesNoMatter = events.stream().allMatch(event -> event.details().matter() == null);
  }

  List<Event> events() {
    return events;
  }

  Stream<Event> of(EventType type) {
    return events.stream().filter(event -> event.type() == type);
  }

  /** The earliest moment at which any staff got it. */
  @Nullable Instant receipt() {
    return receipt;
  }

  List<Instant> opened() {
    return of(EventType.RECEIVED)
        .filter(event -> event.details().again())
        .map(Event::at)
        .distinct()
        .toList();
  }

  /** No event says what it is about: then each is about everything. */
  boolean namesNoMatter() {
    return namesNoMatter;
  }

  /** Whether the case is about it: the last word on it counts, else what a receipt usually is. */
  boolean isAbout(Matter matter, RulePack pack) {
    Event last = lastWord(matter.id());
    if (last != null) {
      return !last.details().ends();
    }
    return matter.starts().isUsual() && receipt != null && !namesAUsualOne(pack);
  }

  /** When it stopped being about that, and why; null where it is, or never was. */
  @Nullable Event dropped(Matter matter) {
    Event last = lastWord(matter.id());
    return last != null && last.details().ends() ? last : null;
  }

  /** Since when one of these matters has been answered by another rule; null where none is. */
  @Nullable Event instead(Rule rule) {
    return rule.unless().isEmpty()
        ? null
        : rule.unless().stream()
            .map(this::lastWord)
            .filter(Objects::nonNull)
            .filter(event -> !event.details().ends())
            .findFirst()
            .orElse(null);
  }

  private @Nullable Event lastWord(String matter) {
    Event last = null;
    for (Event event : events) {
      if (saysWhat(event) && matter.equals(event.details().matter())) {
        last = event;
      }
    }
    return last;
  }

  private boolean namesAUsualOne(RulePack pack) {
    return events.stream()
        .filter(Story::saysWhat)
        .anyMatch(
            event -> {
              String named = event.details().matter();
              return named != null
                  && (event.type() == EventType.RECEIVED
                      || pack.matter(named).filter(one -> one.starts().isUsual()).isPresent());
            });
  }

  private static boolean saysWhat(Event event) {
    return event.type() == EventType.RECEIVED || event.type() == EventType.CLASSIFIED;
  }

  /** When it was found out that it is about this; a receipt that is usually that counts, too. */
  List<Instant> discovered(Matter matter) {
    List<Instant> moments =
        of(EventType.CLASSIFIED)
            .filter(event -> matter.id().equals(event.details().matter()))
            .filter(event -> !event.details().ends())
            .map(Event::at)
            .distinct()
            .toList();
    if (!moments.isEmpty() || receipt == null) {
      return moments;
    }
    return List.of(receipt);
  }

  @Nullable Instant acknowledged(Rule rule) {
    return of(EventType.ACKNOWLEDGED)
        .filter(event -> isFor(event, rule))
        .map(Event::at)
        .findFirst()
        .orElse(null);
  }

  boolean wasAtStageOne() {
    return events.stream().anyMatch(event -> Objects.equals(event.details().stage(), 1))
        || of(EventType.STAGE_2).anyMatch(event -> receipt != null && event.at().isAfter(receipt));
  }

  /** When stage 2 began; a concern of which nothing else is said enters there. */
  @Nullable Instant stageTwo() {
    Instant moved = of(EventType.STAGE_2).map(Event::at).findFirst().orElse(null);
    return moved != null || wasAtStageOne() ? moved : receipt;
  }

  /**
   * Whether an event answers what a rule makes owed. An answer to the person is no report to others
   * and nobody's taking on of a danger: those have to be named.
   */
  boolean isFor(Event event, Rule rule) {
    String matter = event.details().matter();
    if (matter != null) {
      return matter.equals(rule.matter());
    }
    boolean own = rule.kind().equals("REPORT") || rule.kind().equals("IMMEDIATE_REVIEW");
    return !own || namesNoMatter;
  }
}
