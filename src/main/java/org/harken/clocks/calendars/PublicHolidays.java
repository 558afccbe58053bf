package org.harken.clocks.calendars;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What the holiday library lists. */
final class PublicHolidays {

  private static final Map<String, HolidayManager> COUNTRIES = new ConcurrentHashMap<>();

  /** A holiday of a year that was once looked up stays what it is. */
  private static final Map<String, List<Listed>> YEARS = new ConcurrentHashMap<>();

  private PublicHolidays() {}

  /**
   * A day of the library.
   *
   * @param kept on which it is kept, which may lie beside the weekend it falls on
   * @param isPublic offices close; otherwise it is only observed
   */
  record Listed(String key, LocalDate kept, boolean isPublic) {}

  /**
   * What is kept in a year. The library lists a New Year's Day that is kept on 31 December under
   * the next year, so that one is asked, too.
   *
   * @param place such as {@code us} or {@code gb/eng}
   */
  static List<Listed> in(String place, int year) {
    return YEARS.computeIfAbsent(place + " " + year, any -> look(place, year));
  }

  private static List<Listed> look(String place, int year) {
    String[] parts = place.split("/");
    String[] part = Arrays.copyOfRange(parts, 1, parts.length);
    HolidayManager country = COUNTRIES.computeIfAbsent(parts[0], PublicHolidays::country);
    return Stream.of(year, year + 1)
        .flatMap(asked -> of(country, asked, part))
        .filter(listed -> listed.kept().getYear() == year)
        .distinct()
        .toList();
  }

  /** The library is read by one at a time: it keeps what it has computed without a lock. */
  private static Stream<Listed> of(HolidayManager country, int year, String[] part) {
    synchronized (country) {
      return country.getHolidays(Year.of(year), part).stream()
          .map(PublicHolidays::listed)
          .toList()
          .stream();
    }
  }

  private static Listed listed(Holiday holiday) {
    return new Listed(
        holiday.getPropertiesKey(),
        holiday.getDate(),
        holiday.getType() == HolidayType.PUBLIC_HOLIDAY);
  }

  private static HolidayManager country(String code) {
    return HolidayManager.getInstance(ManagerParameters.create(code));
  }
}
