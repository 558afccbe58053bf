package org.harken.clocks.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last moment of a term. The start day is not counted; a term in days ends with the last second
 * of its last day where the facility is, whatever the clocks there do that day.
 */
public final class DueDate {

  private DueDate() {}

  public static Instant of(Term term, Instant start, ZoneId zone) {
    return of(term, start, zone, List.of());
  }

  public static Instant of(Term term, Instant start, ZoneId zone, List<Pause> pauses) {
    return term.unit().isDays()
        ? endOf(lastDay(term, start, zone, pauses), zone)
        : lastHour(term, start, zone, pauses);
  }

  /** The last second of that day in that zone. */
  public static Instant endOf(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
  }

  private static Instant lastHour(Term term, Instant start, ZoneId zone, List<Pause> pauses) {
    Instant from =
        term.startRule() == StartRule.NEXT_DAY
            ? start.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant()
            : start;
    Instant due = from.plus(Duration.ofHours(term.duration()));
    for (Pause pause : pauses.stream().sorted((a, b) -> a.from().compareTo(b.from())).toList()) {
      if (pause.to().isAfter(from) && pause.from().isBefore(due)) {
        Instant stopped = pause.from().isBefore(from) ? from : pause.from();
        due = due.plus(Duration.between(stopped, pause.to()));
      }
    }
    return due;
  }

  private static LocalDate lastDay(Term term, Instant start, ZoneId zone, List<Pause> pauses) {
    LocalDate received = start.atZone(zone).toLocalDate();
    LocalDate from = term.startRule() == StartRule.NEXT_DAY ? received.plusDays(1) : received;
    LocalDate last =
        switch (term.unit()) {
          case CAL_DAY -> count(term.duration(), from, zone, pauses, null);
          case BUS_DAY -> count(term.duration(), from, zone, pauses, term.calendar());
          case MONTH -> later(from, from.plusMonths(term.duration()), zone, pauses);
          case YEAR -> later(from, from.plusYears(term.duration()), zone, pauses);
          case HOUR -> throw new IllegalStateException("hours have no last day");
        };
    return term.rollRule() == RollRule.NEXT_BUS_DAY ? term.calendar().onOrAfter(last) : last;
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

  private static LocalDate later(LocalDate from, LocalDate last, ZoneId zone, List<Pause> pauses) {
    LocalDate end = last;
    for (LocalDate day = from.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
      if (isPaused(day, zone, pauses)) {
        end = end.plusDays(1);
      }
    }
    return end;
  }

  /** The day a pause begins is not counted, the day it ends is. */
  private static boolean isPaused(LocalDate day, ZoneId zone, List<Pause> pauses) {
    return pauses.stream()
        .anyMatch(
            pause ->
                !day.isBefore(pause.from().atZone(zone).toLocalDate())
                    && day.isBefore(pause.to().atZone(zone).toLocalDate()));
  }
}
