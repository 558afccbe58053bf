package org.harken.clocks.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Which days are worked. What a facility itself says of a day comes before every other rule. */
public final class WorkCalendar {

  private final String id;
  private final Set<DayOfWeek> weekend;
  private final IntFunction<Set<LocalDate>> holidays;
  private final Set<LocalDate> closed;
  private final Set<LocalDate> open;

  /** The days off of each year that was asked for, by the day's number in it. */
  private final Map<Integer, BitSet> off = new ConcurrentHashMap<>();

  public WorkCalendar(String id, Set<DayOfWeek> weekend, Set<LocalDate> holidays) {
    this(id, weekend, byYear(holidays), Set.of(), Set.of());
  }

  /**
   * @param holidays the days off of a year besides its weekends
   * @param closed days on which this house does not work, whatever the rule
   * @param open days on which it works, whatever the rule
   */
  public WorkCalendar(
      String id,
      Set<DayOfWeek> weekend,
      IntFunction<Set<LocalDate>> holidays,
      Set<LocalDate> closed,
      Set<LocalDate> open) {
    if (weekend.size() == DayOfWeek.values().length) {
      throw new IllegalArgumentException("The calendar " + id + " has no working day");
    }
    this.id = id;
    this.weekend = Set.copyOf(weekend);
    this.holidays = holidays;
    this.closed = Set.copyOf(closed);
    this.open = Set.copyOf(open);
  }

  public String id() {
    return id;
  }

  public boolean isWorked(LocalDate day) {
    return !off.computeIfAbsent(day.getYear(), this::offIn).get(day.getDayOfYear());
  }

  /** That day, or the next one that is worked. */
  public LocalDate onOrAfter(LocalDate day) {
    LocalDate worked = day;
    while (!isWorked(worked)) {
      worked = worked.plusDays(1);
    }
    return worked;
  }

  private BitSet offIn(int year) {
    var days = new BitSet(367);
    Set<LocalDate> free = holidays.apply(year);
    for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
      boolean off =
          !open.contains(day)
              && (closed.contains(day)
                  || weekend.contains(day.getDayOfWeek())
                  || free.contains(day));
      days.set(day.getDayOfYear(), off);
    }
    return days;
  }

  private static IntFunction<Set<LocalDate>> byYear(Set<LocalDate> days) {
    Map<Integer, Set<LocalDate>> years =
        days.stream().collect(Collectors.groupingBy(LocalDate::getYear, Collectors.toSet()));
    return year -> years.getOrDefault(year, Set.of());
  }

  @Override
  public String toString() {
    return "WorkCalendar " + id;
  }
}
