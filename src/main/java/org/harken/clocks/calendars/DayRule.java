package org.harken.clocks.calendars;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day of a calendar that may be off.
 *
 * @param key as the library calls it, or our own name
 * @param on off work, unless a hospital says otherwise
 * @param why why it is on or off
 * @param is which day it is by a rule of ours; null where the library knows
 */
record DayRule(String key, String name, boolean on, String why, @Nullable Is is) {

  /** Which day of a year. */
  sealed interface Is permits Weekday, Easter, Dates {
    Stream<LocalDate> in(int year);
  }

  /**
   * The which-th weekday of a month and so many days later.
   *
   * @param which 5: the last
   */
  record Weekday(int month, DayOfWeek weekday, int which, int later) implements Is {
    @Override
    public Stream<LocalDate> in(int year) {
      LocalDate first = LocalDate.of(year, month, 1);
      LocalDate day =
          which == 5
              ? first.with(TemporalAdjusters.lastInMonth(weekday))
              : first.with(TemporalAdjusters.dayOfWeekInMonth(which, weekday));
      return Stream.of(day.plusDays(later));
    }
  }

  /** So many days after Easter Sunday, or before it. */
  record Easter(int days) implements Is {
    @Override
    public Stream<LocalDate> in(int year) {
      return Stream.of(sunday(year).plusDays(days));
    }

    /** The Gregorian rule (Meeus, Jones and Butcher). */
    private static LocalDate sunday(int year) {
      int golden = year % 19;
      int century = year / 100;
      int rest = year % 100;
      int skipped = (8 * century + 13) / 25;
      int moon = (19 * golden + century - century / 4 - skipped + 15) % 30;
      int week = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
      int late = (golden + 11 * moon + 22 * week) / 451;
      int sum = moon + week - 7 * late + 114;
      return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
  }

  /** Single days. */
  record Dates(List<LocalDate> days) implements Is {
    @Override
    public Stream<LocalDate> in(int year) {
      return days.stream().filter(day -> day.getYear() == year);
    }
  }
}
