package org.harken.alerts.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * The days and hours in which an office works.
 *
 * @param closed days on which it is shut although it is a working day
 */
public record WorkHours(
    Set<DayOfWeek> days, LocalTime opens, LocalTime closes, Set<LocalDate> closed) {

  public WorkHours {
    days = Set.copyOf(days);
    closed = Set.copyOf(closed);
    if (days.isEmpty() || !opens.isBefore(closes)) {
      throw new IllegalArgumentException("An office has a working day and opens before it closes");
    }
  }

  public boolean isWorked(LocalDate day) {
    return days.contains(day.getDayOfWeek()) && !closed.contains(day);
  }

  /** From the minute it opens, to just before it closes. */
  public boolean isOpen(Instant moment, ZoneId zone) {
    var local = moment.atZone(zone);
    return isWorked(local.toLocalDate())
        && !local.toLocalTime().isBefore(opens)
        && local.toLocalTime().isBefore(closes);
  }

  public Instant opening(LocalDate day, ZoneId zone) {
    return day.atTime(opens).atZone(zone).toInstant();
  }

  public LocalDate workedOnOrBefore(LocalDate day) {
    LocalDate worked = day;
    while (!isWorked(worked)) {
      worked = worked.minusDays(1);
    }
    return worked;
  }

  /** So many working days before the day, which is rolled back to a working day first. */
  public LocalDate workedBefore(LocalDate day, int days) {
    LocalDate worked = workedOnOrBefore(day);
    for (int back = 0; back < days; back++) {
      worked = workedOnOrBefore(worked.minusDays(1));
    }
    return worked;
  }

  /** That moment where the office is open, else the next opening. */
  public Instant openOnOrAfter(Instant moment, ZoneId zone) {
    if (isOpen(moment, zone)) {
      return moment;
    }
    LocalDate day = moment.atZone(zone).toLocalDate();
    while (!isWorked(day) || !opening(day, zone).isAfter(moment)) {
      day = day.plusDays(1);
    }
    return opening(day, zone);
  }

  /** The last minute before that moment in which the office is open. */
  public Instant openBefore(Instant moment, ZoneId zone) {
    LocalDate day = workedOnOrBefore(moment.atZone(zone).toLocalDate());
    Instant last = lastMinute(day, zone);
    while (last.isAfter(moment)) {
      day = workedOnOrBefore(day.minusDays(1));
      last = lastMinute(day, zone);
    }
    return last;
  }

  private Instant lastMinute(LocalDate day, ZoneId zone) {
    return day.atTime(closes.minusMinutes(1)).atZone(zone).toInstant();
  }

  /**
   * When to tell of something that would be told at {@code moment} and is over at {@code end}:
   * then, or at the next opening while that is in time, else in the last minute before. Where that
   * lies before its beginning, it is told at {@code moment}: at a bad hour rather than not at all.
   */
  public Instant timely(Instant moment, Instant begin, Instant end, ZoneId zone) {
    Instant open = openOnOrAfter(moment, zone);
    if (open.isBefore(end)) {
      return open;
    }
    Instant before = openBefore(moment, zone);
    return before.isBefore(begin) ? moment : before;
  }
}
