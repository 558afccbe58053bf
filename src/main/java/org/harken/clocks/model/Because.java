package org.harken.clocks.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Why something is due then, in words a person would use. */
public final class Because {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM", Locale.US);

  private Because() {}

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
