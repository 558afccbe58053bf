package org.harken.clocks.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last moment of a term. The start day is not counted; a term in days ends with the last second
 * of its last day where the facility is, whatever the clocks there do that day.
 */
public final class DueDate {

  private DueDate() {}

  public static Instant of(Term term, Instant start, ZoneId zone, WorkCalendar calendar) {
    return of(term, start, zone, calendar, List.of());
  }

  /**
   * @param pauses without overlap
   */
  public static Instant of(
      Term term, Instant start, ZoneId zone, WorkCalendar calendar, List<Pause> pauses) {
    return term.unit().isDays()
        ? endOf(lastDay(term, start, zone, calendar, pauses), zone)
        : lastHour(term, start, zone, pauses);
  }

  /** The last second of that day in that zone. */
  public static Instant endOf(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
  }

  /** The first moment of that day in that zone. */
  public static Instant startOf(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  /**
   * A promised day stands, unless the clock stands still on it: then what was left of the time is
   * added after it goes on.
   */
  static LocalDate promised(LocalDate until, ZoneId zone, List<Pause> pauses) {
    if (!isPaused(until, zone, pauses)) {
      return until;
    }
    LocalDate began = until;
    while (isPaused(began.minusDays(1), zone, pauses)) {
      began = began.minusDays(1);
    }
    long left = ChronoUnit.DAYS.between(began, until) + 1;
    LocalDate day = until;
    while (left > 0) {
      day = day.plusDays(1);
      if (!isPaused(day, zone, pauses)) {
        left--;
      }
    }
    return day;
  }

  private static Instant lastHour(Term term, Instant start, ZoneId zone, List<Pause> pauses) {
    Instant from =
        term.startRule() == StartRule.NEXT_DAY
            ? startOf(LocalDate.ofInstant(start, zone).plusDays(1), zone)
            : start;
    Instant due = from.plus(Duration.ofHours(term.duration()));
    for (Pause pause : pauses) {
      if (pause.to().isAfter(from) && pause.from().isBefore(due)) {
        Instant stopped = pause.from().isBefore(from) ? from : pause.from();
        due = due.plus(Duration.between(stopped, pause.to()));
      }
    }
    return due;
  }

  static LocalDate lastDay(
      Term term, Instant start, ZoneId zone, WorkCalendar calendar, List<Pause> pauses) {
    LocalDate from = firstDay(term.startRule(), LocalDate.ofInstant(start, zone));
    LocalDate last =
        switch (term.unit()) {
          case CAL_DAY ->
              pauses.isEmpty()
                  ? from.plusDays(term.duration())
                  : count(term.duration(), from, zone, pauses, null);
          case BUS_DAY -> count(term.duration(), from, zone, pauses, calendar);
          case MONTH -> later(from, term.duration(), zone, pauses);
          case YEAR -> later(from, 12 * term.duration(), zone, pauses);
          case HOUR -> throw new IllegalStateException("hours have no last day");
        };
    return term.rollRule() == RollRule.NEXT_BUS_DAY ? calendar.onOrAfter(last) : last;
  }

  /** The day before day one. */
  private static LocalDate firstDay(StartRule rule, LocalDate day) {
    return switch (rule) {
      case NEXT_DAY -> day.plusDays(1);
      case YEAR_END -> LocalDate.of(day.getYear(), 12, 31);
      case RECEIPT, ACKNOWLEDGEMENT, DISCOVERY, STAGE, REOPENED -> day;
    };
  }

  private static LocalDate count(
      int days, LocalDate from, ZoneId zone, List<Pause> pauses, @Nullable WorkCalendar calendar) {
    LocalDate day = from;
    for (int counted = 0; counted < days; ) {
      day = day.plusDays(1);
      if ((calendar == null || calendar.isWorked(day)) && !isPaused(day, zone, pauses)) {
        counted++;
      }
    }
    return day;
  }

  /**
   * Months differ in length: one that begins just before a pause must not end later than one that
   * begins in it, so the soonest end of all later beginnings counts.
   */
  private static LocalDate later(LocalDate from, int months, ZoneId zone, List<Pause> pauses) {
    LocalDate soonest = moved(from, months, zone, pauses);
    if (!pauses.isEmpty()) {
      for (LocalDate day = from.plusDays(1);
          day.plusMonths(months).isBefore(soonest);
          day = day.plusDays(1)) {
        LocalDate end = moved(day, months, zone, pauses);
        soonest = end.isBefore(soonest) ? end : soonest;
      }
    }
    return soonest;
  }

  private static LocalDate moved(LocalDate from, int months, ZoneId zone, List<Pause> pauses) {
    LocalDate end = from.plusMonths(months);
    for (LocalDate day = from.plusDays(1);
        !pauses.isEmpty() && !day.isAfter(end);
        day = day.plusDays(1)) {
      if (isPaused(day, zone, pauses)) {
        end = end.plusDays(1);
      }
    }
    return end;
  }

  private static boolean isPaused(LocalDate day, ZoneId zone, List<Pause> pauses) {
    return !pauses.isEmpty() && pauses.stream().anyMatch(pause -> pause.covers(day, zone));
  }
}
