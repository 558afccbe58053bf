package org.harken.clocks.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When the clock of a rule stood still. Only reasons that the rule knows stop it.
 *
 * @param pauses those with an end, without overlap
 * @param since the beginning of one that somebody has to end; null where there is none
 * @param running the one that ends by itself and that nobody has ended; null where there is none
 * @param why the reason of the one that has not ended, as the rule names it
 */
record Still(
    List<Pause> pauses, @Nullable Instant since, @Nullable Pause running, @Nullable String why) {

  static final Still NEVER = new Still(List.of(), null, null, null);

  static Still of(Story story, Rule rule, Setting setting) {
    if (rule.pausesOn().isEmpty()) {
      return NEVER;
    }
    List<Pause> pauses = new ArrayList<>();
    Instant since = null;
    Pause running = null;
    String why = null;
    for (Rule.PauseRule allowed : rule.pausesOn()) {
      Instant open = pauses(story, rule, allowed, setting, pauses);
      why = open == null ? why : allowed.reason();
      if (open != null && allowed.max() == null) {
        since = since == null || open.isBefore(since) ? open : since;
      } else if (open != null) {
        running = new Pause(open, longest(allowed, rule, open, setting));
        pauses.add(running);
      }
    }
    return new Still(Pause.joined(pauses), since, running, why);
  }

  /** Adds what has ended, and gives the beginning of what has not. */
  private static @Nullable Instant pauses(
      Story story, Rule rule, Rule.PauseRule allowed, Setting setting, List<Pause> into) {
    Instant open = null;
    for (Event event : story.events()) {
      if (open == null && stops(event, allowed)) {
        open = event.at();
      } else if (open != null && goesOn(event, allowed)) {
        into.add(cut(new Pause(open, event.at()), allowed, rule, setting));
        open = story.events().stream().anyMatch(sameMoment(event, allowed)) ? event.at() : null;
      }
    }
    return open;
  }

  /** Stopped anew in the moment in which it went on. */
  private static java.util.function.Predicate<Event> sameMoment(
      Event resumed, Rule.PauseRule allowed) {
    return other -> other.at().equals(resumed.at()) && stops(other, allowed);
  }

  private static boolean stops(Event event, Rule.PauseRule allowed) {
    return switch (event.type()) {
      case PAUSED -> {
        String reason = event.details().reason();
        yield reason != null && code(reason).equals(code(allowed.reason()));
      }
      case INFORMATION_REQUESTED -> code(allowed.reason()).equals(event.type().name());
      default -> false;
    };
  }

  private static boolean goesOn(Event event, Rule.PauseRule allowed) {
    String reason = event.details().reason();
    return event.type() == EventType.RESUMED
        && (reason == null || code(reason).equals(code(allowed.reason())));
  }

  /** Reasons are the same however they are written: "law enforcement", LAW_ENFORCEMENT. */
  static String code(String reason) {
    return reason.strip().toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
  }

  private static Pause cut(Pause pause, Rule.PauseRule allowed, Rule rule, Setting setting) {
    if (allowed.max() == null) {
      return pause;
    }
    Instant longest = longest(allowed, rule, pause.from(), setting);
    return pause.to().isAfter(longest) ? new Pause(pause.from(), longest) : pause;
  }

  /** When a pause of this kind is over at the latest: with the day after its last. */
  private static Instant longest(Rule.PauseRule allowed, Rule rule, Instant from, Setting setting) {
    Integer max = allowed.max();
    Term term =
        new Term(
            max == null ? 0 : max,
            allowed.unit(),
            StartRule.RECEIPT,
            RollRule.NONE,
            rule.term().calendar());
    if (!allowed.unit().isDays()) {
      return DueDate.of(term, from, setting.zone(), setting.calendars().apply(term.calendar()));
    }
    LocalDate last =
        DueDate.lastDay(
            term, from, setting.zone(), setting.calendars().apply(term.calendar()), List.of());
    return DueDate.startOf(last.plusDays(1), setting.zone());
  }

  /** The same as far as it lies before that moment, from which on nothing is owed any more. */
  Still until(@Nullable Instant end) {
    if (end == null || this == NEVER) {
      return this;
    }
    List<Pause> before = new ArrayList<>();
    for (Pause pause : pauses) {
      if (pause.from().isBefore(end)) {
        before.add(pause.to().isAfter(end) ? new Pause(pause.from(), end) : pause);
      }
    }
    if (since != null && since.isBefore(end)) {
      before.add(new Pause(since, end));
    }
    return new Still(Pause.joined(before), null, null, null);
  }
}
