package org.harken.clocks.calendars;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.harken.clocks.calendars.PublicHolidays.Listed;
import org.harken.clocks.model.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as it is shipped: its weekend, and each day off with the reason why it is on.
 *
 * @param jurisdiction where it is used; null: anywhere
 * @param library where the library is asked, such as {@code gb/eng}; null: nowhere
 */
record CalendarDefinition(
    String id,
    String name,
    @Nullable String jurisdiction,
    Set<DayOfWeek> weekend,
    @Nullable String library,
    List<DayRule> days) {

  /** The years in which the library is searched for days that the file does not name. */
  private static final int FIRST = 2020;

  private static final int LAST = 2032;

  /** The same for one State: the days of every State, and what the library lists besides. */
  CalendarDefinition of(String state) {
    return new CalendarDefinition(
            "us-" + state,
            name.replace("{state}", state.toUpperCase(Locale.ROOT)),
            "US-" + state.toUpperCase(Locale.ROOT),
            weekend,
            String.valueOf(library).replace("{state}", state),
            days)
        .complete(false);
  }

  /** The same with what the library lists and the file does not name: new days, mostly. */
  CalendarDefinition complete() {
    return complete(true);
  }

  private CalendarDefinition complete(boolean on) {
    String place = library;
    if (place == null) {
      return this;
    }
    Map<String, Boolean> listed = new TreeMap<>();
    for (int year = FIRST; year <= LAST; year++) {
      PublicHolidays.in(place, year).forEach(day -> listed.put(day.key(), day.isPublic()));
    }
    days.forEach(day -> listed.remove(day.key()));
    List<DayRule> all = new ArrayList<>(days);
    listed.forEach(
        (key, isPublic) ->
            all.add(new DayRule(key, words(key), on && isPublic, why(isPublic, on), null)));
    return new CalendarDefinition(id, name, jurisdiction, weekend, library, List.copyOf(all));
  }

  private static String why(boolean isPublic, boolean on) {
    if (!isPublic) {
      return "Only observed, by the library";
    }
    return on
        ? "A public holiday by the library, new since this list was made"
        : "A State holiday by the library; switch it on where your office closes";
  }

  /** "christian.GOOD_FRIDAY" becomes "Good friday". */
  private static String words(String key) {
    String plain = key.substring(key.lastIndexOf('.') + 1).replace('_', ' ');
    return plain.charAt(0) + plain.substring(1).toLowerCase(Locale.ROOT);
  }

  /** A day of one year, in order. */
  record Day(LocalDate day, DayRule rule, boolean on) {}

  /**
   * The days of a year, each with whether it is off.
   *
   * @param switches what a hospital has switched, by key
   */
  List<Day> in(int year, Map<String, Boolean> switches) {
    List<Listed> listed = library == null ? List.of() : PublicHolidays.in(library, year);
    List<Day> all = new ArrayList<>();
    for (DayRule rule : days) {
      boolean on = switches.getOrDefault(rule.key(), rule.on());
      DayRule.Is is = rule.is();
      if (is != null) {
        is.in(year).forEach(day -> all.add(new Day(day, rule, on)));
      } else {
        listed.stream()
            .filter(one -> one.key().equals(rule.key()))
            .forEach(one -> all.add(new Day(one.kept(), rule, on)));
      }
    }
    all.sort(Comparator.comparing(Day::day));
    return all;
  }

  /** The calendar itself, with a hospital's switches and own days. */
  WorkCalendar calendar(OwnDays own) {
    Map<String, Boolean> switches = own.switches().getOrDefault(id, Map.of());
    return new WorkCalendar(id, weekend, year -> offIn(year, switches), own.closed(), own.open());
  }

  private Set<LocalDate> offIn(int year, Map<String, Boolean> switches) {
    Set<LocalDate> off = new HashSet<>();
    for (Day day : in(year, switches)) {
      if (day.on()) {
        off.add(day.day());
      }
    }
    return off;
  }
}
