package org.harken.competency.development.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.harken.competency.development.ActivityKind;

/**
 * What a credential asks for, as it stood from a day on.
 *
 * @param hours in all
 * @param atLeast hours of a category among them
 * @param mostPerLine the most hours that one activity of a kind may count
 * @param notCounted kinds that are kept in the log and count nothing
 * @param renewMonthsBefore from when on it may be renewed
 */
public record CreditRule(
    LocalDate from,
    String source,
    int years,
    int hours,
    Map<String, Integer> atLeast,
    int minutesPerHour,
    Map<ActivityKind, Integer> mostPerLine,
    Set<ActivityKind> notCounted,
    int renewMonthsBefore) {

  public CreditRule {
    atLeast = Map.copyOf(atLeast);
    mostPerLine = Map.copyOf(mostPerLine);
    notCounted = Set.copyOf(notCounted);
  }

  /** The hours one activity counts: whole ones only. */
  public int hours(Activity one) {
    if (notCounted.contains(one.kind())) {
      return 0;
    }
    int whole = one.minutes() / minutesPerHour;
    return Math.min(whole, mostPerLine.getOrDefault(one.kind(), whole));
  }

  /** The last day of a term that began on this day. */
  public LocalDate lastDay(LocalDate first) {
    return first.plusYears(years).minusDays(1);
  }
}
