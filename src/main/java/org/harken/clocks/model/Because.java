package org.harken.clocks.model;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Why something is due then, in words a person would use. */
public final class Because {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM", Locale.US);

  private Because() {}

  /** "7 days after Wed 18 February, the day we got it (42 CFR 482.13(a)(2))". */
  public static String of(Rule rule, Instant start, ZoneId zone) {
    String reason = rule.reason();
    if (reason != null) {
      return reason + " (" + rule.citation() + ")";
    }
    return count(rule.term())
        + " after "
        + DAY.format(start.atZone(zone))
        + ", "
        + rule.term().startRule().words()
        + (rule.statedByFacility() ? ": the hospital's own stated time (" : " (")
        + rule.citation()
        + ")";
  }

  private static String count(Term term) {
    String unit =
        switch (term.unit()) {
          case HOUR -> "hour";
          case CAL_DAY -> "day";
          case BUS_DAY -> "business day";
          case MONTH -> "month";
          case YEAR -> "year";
        };
    return term.duration() + " " + unit + (term.duration() == 1 ? "" : "s");
  }
}
