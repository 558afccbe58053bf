package org.harken.clocks.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.harken.clocks.model.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarsTest {

  private static boolean worked(String calendar, String day) {
    return Calendars.shipped(calendar).isWorked(LocalDate.parse(day));
  }

  @ParameterizedTest
  @CsvSource({
    // the library leaves Columbus Day out for the United States as a whole
    "us-federal, 2026-10-12, false",
    "us-federal, 2026-10-13, true",
    "us-federal, 2026-07-03, false",
    "us-federal, 2026-07-04, false",
    "us-federal, 2021-06-18, false",
    "us-federal, 2020-06-19, true",
    // New Year's Day 2022 is a Saturday: kept on the Friday before, in the old year
    "us-federal, 2021-12-31, false",
    "us-federal, 2022-01-03, true",
    "us-ca,      2026-03-31, true",
    "us-ca,      2026-10-12, true",
    // the library takes the fourth Friday of November 2024, a week too soon
    "us-ca,      2024-11-22, true",
    "us-ca,      2024-11-29, true",
    "us-tx,      2026-04-27, true",
    "us-tx,      2026-11-26, false",
    "us-il,      2026-02-16, false",
    "gb-eng,     2026-04-06, false",
    "gb-sct,     2026-04-06, true",
    "gb-sct,     2026-01-02, false",
    "gb-sct,     2027-01-04, false",
    "gb-sct,     2026-08-03, false",
    "gb-eng,     2026-08-03, true",
    "gb-eng,     2026-08-31, false",
    "gb-eng,     2026-12-28, false",
    "gb-eng,     2027-12-27, false",
    "gb-eng,     2027-12-28, false",
    "gb-eng,     2023-05-08, false",
    "ie,         2026-02-02, false",
    "ie,         2022-02-07, true",
    "ie,         2022-03-18, false",
    "ie,         2026-04-03, true",
    "au-nsw,     2026-08-03, true",
    "au-nsw,     2026-04-27, false",
    "au-nsw,     2022-09-22, false",
    "au-nsw,     2022-09-23, true",
    "every-day,  2026-12-25, true",
    "weekdays,   2026-12-25, true",
    "weekdays,   2026-12-26, false"
  })
  void knowsTheDaysThatAreOff(String calendar, String day, boolean worked) {
    assertThat(worked(calendar, day)).as(calendar + " " + day).isEqualTo(worked);
  }

  @Test
  void everyDayOfTheLibraryStandsInTheListWithAReason() {
    for (String id : List.of("us-federal", "us-ca", "gb-eng", "gb-sct", "ie", "au-nsw")) {
      CalendarDefinition calendar = Calendars.definition(id);
      Set<String> listed = new TreeSet<>();
      for (int year = 2020; year <= 2032; year++) {
        PublicHolidays.in(String.valueOf(calendar.library()), year)
            .forEach(day -> listed.add(day.key()));
      }
      assertThat(calendar.days()).extracting(DayRule::key).as(id).containsAll(listed);
      assertThat(calendar.days())
          .allSatisfy(
              day -> {
                assertThat(day.why()).isNotBlank();
                assertThat(day.why())
                    .as(id + " " + day.key() + " is new in the library: say why it is on or off")
                    .doesNotContain("new since this list was made");
              });
    }
  }

  @Test
  void everyStateHasACalendarWithTheFederalDays() {
    Set<String> states =
        new TreeSet<>(Calendars.names().stream().filter(name -> name.startsWith("us-")).toList());
    states.remove("us-federal");
    assertThat(states).hasSize(51);
    for (String state : states) {
      assertThat(worked(state, "2026-07-03")).as(state).isFalse();
      assertThat(worked(state, "2026-11-26")).as(state).isFalse();
      assertThat(worked(state, "2026-12-24")).as(state).isTrue();
    }
  }

  @Test
  void aHospitalSwitchesDaysAndHasItsOwn() {
    var own =
        new OwnDays(
            Set.of(LocalDate.of(2026, 12, 24)),
            Set.of(LocalDate.of(2026, 12, 26), LocalDate.of(2026, 11, 26)),
            Map.of("us-ca", Map.of("CESAR_CHAVEZ", true, "VETERANS_DAY", false)));
    WorkCalendar calendar = Calendars.definition("us-ca").calendar(own);
    assertThat(calendar.isWorked(LocalDate.of(2026, 3, 31))).isFalse();
    assertThat(calendar.isWorked(LocalDate.of(2026, 11, 11))).isTrue();
    assertThat(calendar.isWorked(LocalDate.of(2026, 12, 24))).isFalse();
    assertThat(calendar.isWorked(LocalDate.of(2026, 12, 26))).as("a Saturday").isTrue();
    assertThat(calendar.isWorked(LocalDate.of(2026, 11, 26))).as("Thanksgiving").isTrue();
  }

  @Test
  void easterIsRight() {
    var easter = new DayRule.Easter(0);
    assertThat(easter.in(2024)).containsExactly(LocalDate.of(2024, 3, 31));
    assertThat(easter.in(2026)).containsExactly(LocalDate.of(2026, 4, 5));
    assertThat(easter.in(2038)).containsExactly(LocalDate.of(2038, 4, 25));
    assertThat(easter.in(2285)).containsExactly(LocalDate.of(2285, 3, 22));
  }
}
