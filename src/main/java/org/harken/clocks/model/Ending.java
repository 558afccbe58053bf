package org.harken.clocks.model;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.harken.clocks.model.Owed.End;
import org.jspecify.annotations.Nullable;

/**
 * How something owed came to its end.
 *
 * @param at null while it is open
 * @param by whose doing met it
 * @param why it is owed no more, where it was not met
 */
record Ending(
    End end, @Nullable Instant at, @Nullable String by, @Nullable String why, boolean settled) {

  static final String GRIEVANCE = "grievance";

  private static final Ending OPEN = new Ending(End.OPEN, null, null, null, false);

  private static final Map<String, Set<EventType>> BY_KIND =
      Map.of(
          "IMMEDIATE_REVIEW",
          EnumSet.of(EventType.ACKNOWLEDGED, EventType.RESOLVED),
          "ACK",
          EnumSet.of(EventType.ACKNOWLEDGED, EventType.INTERIM_SENT, EventType.RESOLVED),
          "ACK_OR_RESOLVE",
          EnumSet.of(EventType.INTERIM_SENT, EventType.RESOLVED),
          "INTERIM",
          EnumSet.of(EventType.INTERIM_SENT, EventType.RESOLVED),
          "UPDATE",
          EnumSet.of(EventType.INTERIM_SENT, EventType.RESOLVED),
          "FINAL",
          EnumSet.of(EventType.RESOLVED),
          "REPORT",
          EnumSet.of(EventType.RESOLVED));

  static Set<EventType> meets(Rule rule) {
    return rule.metBy().isEmpty() ? byKind(rule.kind()) : rule.metBy();
  }

  static Set<EventType> byKind(String kind) {
    return BY_KIND.getOrDefault(kind, Set.of());
  }

  /** What met or ended it first, of what happened from its start on. */
  static Ending of(Story story, RulePack pack, Rule rule, Matter matter, Instant start) {
    Set<EventType> meets = meets(rule);
    Event met = null;
    Ending none = none(story, pack, rule, matter);
    for (Event event : story.events()) {
      if (event.at().isBefore(start)) {
        continue;
      }
      if (met == null && meets.contains(event.type()) && story.isFor(event, rule)) {
        met = event;
      }
      if (event.type() == EventType.CLOSED && (none.at() == null || isBefore(event, none))) {
        none = closed(event);
      }
    }
    return met != null && (none.at() == null || !met.at().isAfter(none.at())) ? met(met) : none;
  }

  /** A promised day is kept by the next letter or the answer. */
  static Ending ofPromise(Story story, int letter) {
    Event promise = story.events().get(letter);
    String matter = promise.details().matter();
    for (Event event : story.events().subList(letter + 1, story.events().size())) {
      boolean same = matter == null || event.details().matter() == null;
      if (byKind("UPDATE").contains(event.type()) && same) {
        return met(event);
      }
      if (event.type() == EventType.CLOSED) {
        return closed(event);
      }
      if (event.details().ends() && GRIEVANCE.equals(event.details().matter())) {
        String why = event.details().reason();
        return cancelled(event.at(), why == null ? "It is about that no longer" : why);
      }
    }
    return OPEN;
  }

  static Ending met(Event event) {
    String by = event.details().by();
    return new Ending(
        End.MET,
        event.at(),
        by == null ? words(event.type()) : by,
        null,
        event.type() == EventType.RESOLVED);
  }

  static Ending closed(Event event) {
    String why = event.details().reason();
    return new Ending(End.CANCELLED, event.at(), null, why == null ? "Closed" : why, true);
  }

  private static boolean isBefore(Event event, Ending other) {
    Instant at = other.at();
    return at == null || event.at().isBefore(at);
  }

  /** What else takes it away: another rule, another stage, or that it is no longer about that. */
  private static Ending none(Story story, RulePack pack, Rule rule, Matter matter) {
    Event dropped = story.dropped(matter);
    Event instead = story.instead(rule);
    Ending none = OPEN;
    if (dropped != null) {
      String why = dropped.details().reason();
      none = cancelled(dropped.at(), why == null ? "It is about that no longer" : why);
    }
    if (instead != null && isBefore(instead, none)) {
      none = cancelled(instead.at(), "Another rule counts: " + label(pack, instead));
    }
    Instant two = Integer.valueOf(1).equals(rule.stage()) ? story.stageTwo() : null;
    if (two != null && (none.at() == null || two.isBefore(none.at()))) {
      none = cancelled(two, "It went on to stage 2");
    }
    return none;
  }

  private static Ending cancelled(Instant at, String why) {
    return new Ending(End.CANCELLED, at, null, why, false);
  }

  private static String label(RulePack pack, Event instead) {
    String matter = instead.details().matter();
    return matter == null ? "" : pack.matter(matter).map(Matter::label).orElse(matter);
  }

  private static String words(EventType type) {
    return switch (type) {
      case ACKNOWLEDGED -> "Acknowledgement";
      case INTERIM_SENT -> "Progress letter";
      case RESOLVED -> "Answer";
      case EXTENDED -> "Notice of more time";
      default -> "Done";
    };
  }
}
