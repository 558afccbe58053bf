package org.harken.clocks.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why something is due then, in words a person would use. */
public final class Because {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM", Locale.US);

  private static final String DOES_NOT_COUNT = " does not count: ";

  private static final String DECIDED_BY = " is decided by a ";

  private Because() {}

  /** "The extension of Tue 24 March does not count: the time was over." */
  static String refused(Instant at, ZoneId zone, String why) {
    return "The extension of " + day(at, zone) + DOES_NOT_COUNT + why + ".";
  }

  /** "extension number 2 is decided by a supervisor". */
  static String decidedBy(int time, Decider decider) {
    return "extension number " + time + DECIDED_BY + decider.name().toLowerCase(Locale.ROOT);
  }

  /** Whether a {@link #refusal} says that somebody else has to decide. */
  public static boolean asksForAnother(String refusal) {
    return refusal.contains(DECIDED_BY);
  }

  /** Why the last extension that is told of here does not count; empty where each does. */
  public static Optional<String> refusal(String because) {
    int at = because.lastIndexOf(DOES_NOT_COUNT);
    if (at < 0) {
      return Optional.empty();
    }
    String why = because.substring(at + DOES_NOT_COUNT.length());
    return Optional.of(why.substring(0, 1).toUpperCase(Locale.ROOT) + why.substring(1));
  }

  /** "7 days after Wed 18 February, the day we got it (42 CFR 482.13(a)(2))". */
  public static String of(Rule rule, Term term, Instant start, ZoneId zone) {
    String reason = rule.reason();
    if (reason != null) {
      return reason + " (" + rule.citation() + ")";
    }
    String stated = rule.statedByFacility() ? ": the hospital's own stated time (" : " (";
    if (term.duration() == 0) {
      return "By the end of "
          + day(start, zone)
          + ", "
          + term.startRule().words()
          + stated
          + rule.citation()
          + ")";
    }
    return count(term.duration(), term.unit())
        + " after "
        + DAY.format(from(term.startRule(), start, zone))
        + ", "
        + term.startRule().words()
        + stated
        + rule.citation()
        + ")";
  }

  /** "Every 20 business days after Tue 3 March, until it is answered (…)". */
  static String again(Rule rule, Rule.Recurring recurring, Instant since, ZoneId zone) {
    return count(recurring.every(), recurring.unit())
        + " after "
        + day(since, zone)
        + ", again and again until it is answered ("
        + rule.citation()
        + ")";
  }

  /** What moved the date, as sentences behind the reason. */
  static String with(String because, List<String> notes, Duration still) {
    StringBuilder words = new StringBuilder(because);
    if (!still.isZero()) {
      words.append(". The clock stood still for ").append(length(still));
    }
    for (String note : notes) {
      words.append(words.charAt(words.length() - 1) == '.' ? " " : ". ").append(note);
    }
    return words.toString();
  }

  private static String length(Duration still) {
    long days = Math.round(still.toHours() / 24.0);
    return still.toHours() < 24
        ? count(Math.toIntExact(Math.max(1, still.toHours())), Unit.HOUR)
        : count(Math.toIntExact(days), Unit.CAL_DAY);
  }

  /** "Wed 18 February". */
  public static String day(Instant moment, ZoneId zone) {
    return DAY.format(moment.atZone(zone));
  }

  private static LocalDate from(StartRule rule, Instant start, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(start, zone);
    return rule == StartRule.YEAR_END ? LocalDate.of(day.getYear(), 12, 31) : day;
  }

  /** "7 days". */
  public static String count(int number, Unit unit) {
    String word =
        switch (unit) {
          case HOUR -> "hour";
          case CAL_DAY -> "day";
          case BUS_DAY -> "business day";
          case MONTH -> "month";
          case YEAR -> "year";
        };
    return number + " " + word + (number == 1 ? "" : "s");
  }
}
