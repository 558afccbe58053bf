package org.harken.clocks.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Which days are worked. */
public record WorkCalendar(String id, Set<DayOfWeek> weekend, Set<LocalDate> holidays) {

  public WorkCalendar {
    weekend = Set.copyOf(weekend);
    holidays = Set.copyOf(holidays);
    if (weekend.size() == DayOfWeek.values().length) {
      throw new IllegalArgumentException("The calendar " + id + " has no working day");
    }
  }

  public boolean isWorked(LocalDate day) {
    return !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }

  /** That day, or the next one that is worked. */
  public LocalDate onOrAfter(LocalDate day) {
    LocalDate worked = day;
    while (!isWorked(worked)) {
      worked = worked.plusDays(1);
    }
    return worked;
  }
}
