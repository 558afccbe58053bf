package org.harken.alerts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkHoursTest {

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

  private final WorkHours office =
      new WorkHours(
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          LocalTime.of(8, 0),
          LocalTime.of(17, 0),
          Set.of(CHRISTMAS));

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
  }

  @Test
  void isOpenFromTheMinuteItOpensUntilItCloses() {
    assertThat(office.isOpen(at("2026-02-18T08:00"), CHICAGO)).isTrue();
    assertThat(office.isOpen(at("2026-02-18T07:59:59"), CHICAGO)).isFalse();
    assertThat(office.isOpen(at("2026-02-18T16:59:59"), CHICAGO)).isTrue();
    assertThat(office.isOpen(at("2026-02-18T17:00"), CHICAGO)).isFalse();
    assertThat(office.isOpen(at("2026-02-21T10:00"), CHICAGO)).as("a Saturday").isFalse();
    assertThat(office.isOpen(at("2026-12-25T10:00"), CHICAGO)).as("a closed day").isFalse();
  }

  @Test
  void countsWorkingDaysBackOverWeekendsAndClosedDays() {
    assertThat(office.workedBefore(LocalDate.of(2026, 2, 25), 1))
        .isEqualTo(LocalDate.of(2026, 2, 24));
    assertThat(office.workedBefore(LocalDate.of(2026, 2, 23), 1))
        .as("before a Monday comes Friday")
        .isEqualTo(LocalDate.of(2026, 2, 20));
    assertThat(office.workedBefore(LocalDate.of(2026, 2, 22), 0))
        .as("a Sunday is rolled back")
        .isEqualTo(LocalDate.of(2026, 2, 20));
    assertThat(office.workedBefore(LocalDate.of(2026, 2, 22), 1))
        .isEqualTo(LocalDate.of(2026, 2, 19));
    assertThat(office.workedBefore(LocalDate.of(2026, 12, 28), 1))
        .as("over Christmas")
        .isEqualTo(LocalDate.of(2026, 12, 24));
  }

  @Test
  void tellsAtTheNextOpeningWhileThatIsInTime() {
    Instant begin = at("2026-02-18T14:15");
    assertThat(office.timely(at("2026-02-22T03:00"), begin, at("2026-02-25T23:59:59"), CHICAGO))
        .isEqualTo(at("2026-02-23T08:00"));
    assertThat(office.timely(at("2026-02-23T12:00"), begin, at("2026-02-25T23:59:59"), CHICAGO))
        .isEqualTo(at("2026-02-23T12:00"));
  }

  @Test
  void tellsJustBeforeClosingWhereTheNextOpeningIsTooLate() {
    assertThat(
            office.timely(
                at("2026-02-21T12:00"), at("2026-02-16T09:00"), at("2026-02-22T23:59:59"), CHICAGO))
        .as("due on Sunday: told on Friday")
        .isEqualTo(at("2026-02-20T16:59"));
  }

  @Test
  void tellsAtABadHourRatherThanNotAtAll() {
    Instant moment = at("2026-02-21T12:00");
    assertThat(office.timely(moment, at("2026-02-21T09:00"), at("2026-02-22T23:59:59"), CHICAGO))
        .as("begun and over within one weekend")
        .isEqualTo(moment);
  }

  @Test
  void opensByTheClockOfThePlaceAlsoWhenItChanges() {
    assertThat(office.opening(LocalDate.of(2026, 3, 6), CHICAGO))
        .isEqualTo(Instant.parse("2026-03-06T14:00:00Z"));
    assertThat(office.opening(LocalDate.of(2026, 3, 9), CHICAGO))
        .as("summer time has begun")
        .isEqualTo(Instant.parse("2026-03-09T13:00:00Z"));
    assertThat(office.openOnOrAfter(at("2026-10-31T20:00"), CHICAGO))
        .as("the night summer time ends")
        .isEqualTo(Instant.parse("2026-11-02T14:00:00Z"));
  }

  @Test
  void hasAWorkingDayAndOpensBeforeItCloses() {
    assertThatThrownBy(
            () -> new WorkHours(Set.of(), LocalTime.of(8, 0), LocalTime.of(17, 0), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new WorkHours(
                    Set.of(DayOfWeek.MONDAY), LocalTime.of(17, 0), LocalTime.of(8, 0), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
