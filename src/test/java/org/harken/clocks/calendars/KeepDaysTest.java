package org.harken.clocks.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.harken.access.AccessFixture;
import org.harken.audit.Audit;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class KeepDaysTest {

  @Autowired KeepDays keepDays;
  @Autowired Calendars calendars;
  @Autowired Audit audit;
  @Autowired Clock clock;
  @Autowired JdbcClient database;

  private AccessFixture house;
  private LocalDate friday = LocalDate.EPOCH;

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
    LocalDate today = LocalDate.ofInstant(clock.instant(), AccessFixture.ZONE);
    friday =
        today
            .plusDays(90)
            .with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.FRIDAY));
  }

  @Test
  void aCaseKeepsTheCalendarThatStoodWhenItWasToldOf() {
    Instant before = clock.instant();
    boolean was = calendars.of(house.facility, before).apply("weekdays").isWorked(friday);
    keepDays.day(house.director, house.facility, friday, false, "Feast of the house");
    assertThat(was).isTrue();
    assertThat(calendars.of(house.facility, clock.instant()).apply("weekdays").isWorked(friday))
        .isFalse();
    assertThat(calendars.of(house.facility, before).apply("weekdays").isWorked(friday)).isTrue();
    keepDays.day(house.director, house.facility, friday, null, "");
    assertThat(calendars.of(house.facility, clock.instant()).apply("weekdays").isWorked(friday))
        .isTrue();
    assertThat(audit.of("facility", house.facility.toString(), 5))
        .anySatisfy(entry -> assertThat(entry.facts()).containsEntry("is", "closed"));
  }

  @Test
  void aDayOfTheLibraryIsSwitchedForOneHouseOnly() {
    keepDays.turn(house.director, house.facility, "us-federal", "COLUMBUS_DAY", false);
    LocalDate columbus = LocalDate.of(2027, 10, 11);
    assertThat(calendars.of(house.facility, clock.instant()).apply("us-federal").isWorked(columbus))
        .isTrue();
    assertThat(Calendars.shipped("us-federal").isWorked(columbus)).isFalse();
  }

  @Test
  void refusesWhatIsNotThere() {
    assertThatThrownBy(
            () -> keepDays.turn(house.director, house.facility, "moon", "NEW_YEAR", true))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () -> keepDays.turn(house.director, house.facility, "gb-eng", "COLUMBUS_DAY", true))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> keepDays.day(house.director, house.facility, friday, true, " "))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () -> keepDays.day(house.stranger, house.facility, friday, true, "A Saturday"))
        .isInstanceOf(NotFound.class);
  }
}
