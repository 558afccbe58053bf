package org.harken.clocks.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DueDateTest {

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final WorkCalendar EVERY_DAY = new WorkCalendar("every-day", Set.of(), Set.of());
  private static final WorkCalendar OFFICE =
      new WorkCalendar(
          "office",
          Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
          Set.of(LocalDate.of(2026, 7, 3), LocalDate.of(2026, 12, 25)));

  private static Term term(int duration, Unit unit) {
    return new Term(duration, unit, StartRule.RECEIPT, RollRule.NONE, "every-day");
  }

  private static Instant local(String time, ZoneId zone) {
    return LocalDateTime.parse(time).atZone(zone).toInstant();
  }

  private static LocalDateTime due(Term term, String start, ZoneId zone) {
    return DueDate.of(term, local(start, zone), zone, calendar(term))
        .atZone(zone)
        .toLocalDateTime();
  }

  private static WorkCalendar calendar(Term term) {
    return term.calendar().equals("office") ? OFFICE : EVERY_DAY;
  }

  private static void expect(Term term, String start, String due) {
    assertThat(due(term, start, CHICAGO)).isEqualTo(LocalDateTime.parse(due));
  }

  @Test
  void theStartDayIsNotCountedAndTheLastDayIsWhole() {
    expect(term(7, Unit.CAL_DAY), "2026-02-18T00:00:00", "2026-02-25T23:59:59");
    expect(term(7, Unit.CAL_DAY), "2026-02-18T23:59:59", "2026-02-25T23:59:59");
  }

  @Test
  void endsWithTheLocalDayWhenTheClocksChange() {
    expect(term(7, Unit.CAL_DAY), "2026-03-01T10:00:00", "2026-03-08T23:59:59");
    expect(term(7, Unit.CAL_DAY), "2026-10-25T10:00:00", "2026-11-01T23:59:59");
    assertThat(DueDate.endOf(LocalDate.of(2026, 3, 8), CHICAGO))
        .isEqualTo(Instant.parse("2026-03-09T04:59:59Z"));
  }

  @Test
  void endsOnTheDayEvenWhereItsLastHourIsSkipped() {
    ZoneId nuuk = ZoneId.of("America/Nuuk");
    var end = DueDate.endOf(LocalDate.of(2026, 3, 28), nuuk).atZone(nuuk);
    assertThat(end.toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 28));
    assertThat(end.plusSeconds(1).toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 29));
  }

  @Test
  void theSameMomentIsAnotherDayElsewhere() {
    Instant late = Instant.parse("2026-02-18T08:30:00Z");
    ZoneId honolulu = ZoneId.of("Pacific/Honolulu");
    assertThat(
            DueDate.of(term(7, Unit.CAL_DAY), late, honolulu, EVERY_DAY)
                .atZone(honolulu)
                .toLocalDate())
        .isEqualTo(LocalDate.of(2026, 2, 24));
    assertThat(
            DueDate.of(term(7, Unit.CAL_DAY), late, CHICAGO, EVERY_DAY)
                .atZone(CHICAGO)
                .toLocalDate())
        .isEqualTo(LocalDate.of(2026, 2, 25));
  }

  @Test
  void hoursAreRealHours() {
    expect(term(48, Unit.HOUR), "2026-03-07T10:00:00", "2026-03-09T11:00:00");
    expect(term(0, Unit.HOUR), "2026-03-07T10:00:00", "2026-03-07T10:00:00");
  }

  @Test
  void monthsEndWhereTheMonthEnds() {
    expect(term(1, Unit.MONTH), "2026-01-31T10:00:00", "2026-02-28T23:59:59");
    expect(term(1, Unit.MONTH), "2028-01-31T10:00:00", "2028-02-29T23:59:59");
    expect(term(1, Unit.YEAR), "2028-02-29T10:00:00", "2029-02-28T23:59:59");
    expect(term(30, Unit.CAL_DAY), "2028-02-15T10:00:00", "2028-03-16T23:59:59");
  }

  @Test
  void businessDaysSkipWeekendsAndHolidays() {
    var seven = new Term(7, Unit.BUS_DAY, StartRule.RECEIPT, RollRule.NONE, "office");
    expect(seven, "2026-06-30T10:00:00", "2026-07-10T23:59:59");
  }

  @Test
  void aLastDayOffRollsToTheNextWorkingDay() {
    var rolled = new Term(2, Unit.CAL_DAY, StartRule.RECEIPT, RollRule.NEXT_BUS_DAY, "office");
    expect(rolled, "2026-07-01T10:00:00", "2026-07-06T23:59:59");
    var kept = new Term(2, Unit.CAL_DAY, StartRule.RECEIPT, RollRule.NONE, "office");
    expect(kept, "2026-07-01T10:00:00", "2026-07-03T23:59:59");
  }

  @Test
  void startingTheNextDayAddsADay() {
    var next = new Term(7, Unit.CAL_DAY, StartRule.NEXT_DAY, RollRule.NONE, "every-day");
    expect(next, "2026-02-18T10:00:00", "2026-02-26T23:59:59");
  }

  @Test
  void pausedDaysAreNotCounted() {
    var pause =
        new Pause(local("2026-02-20T12:00:00", CHICAGO), local("2026-02-23T09:00:00", CHICAGO));
    Instant start = local("2026-02-18T10:00:00", CHICAGO);
    assertThat(DueDate.of(term(7, Unit.CAL_DAY), start, CHICAGO, EVERY_DAY, List.of(pause)))
        .isEqualTo(local("2026-02-28T23:59:59", CHICAGO));
    assertThat(DueDate.of(term(1, Unit.MONTH), start, CHICAGO, EVERY_DAY, List.of(pause)))
        .isEqualTo(local("2026-03-21T23:59:59", CHICAGO));
    assertThat(DueDate.of(term(72, Unit.HOUR), start, CHICAGO, EVERY_DAY, List.of(pause)))
        .isEqualTo(start.plus(72 + 69, ChronoUnit.HOURS));
  }

  @Test
  void aPauseAfterTheEndChangesNothing() {
    var pause =
        new Pause(local("2026-03-20T12:00:00", CHICAGO), local("2026-03-23T09:00:00", CHICAGO));
    Instant start = local("2026-02-18T10:00:00", CHICAGO);
    assertThat(DueDate.of(term(7, Unit.CAL_DAY), start, CHICAGO, EVERY_DAY, List.of(pause)))
        .isEqualTo(DueDate.of(term(7, Unit.CAL_DAY), start, CHICAGO, EVERY_DAY));
  }

  @Test
  void refusesWhatHasNoMeaning() {
    assertThatThrownBy(() -> term(-1, Unit.CAL_DAY)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new WorkCalendar("never", Set.of(DayOfWeek.values()), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
    Instant now = Instant.parse("2026-02-18T10:00:00Z");
    assertThatThrownBy(() -> new Pause(now, now.minusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void daysAlwaysEndOnTheRightLocalDayAtItsLastSecond() {
    var random = new Random(20260218);
    List<ZoneId> zones =
        List.of(
            CHICAGO,
            ZoneId.of("America/New_York"),
            ZoneId.of("America/Phoenix"),
            ZoneId.of("Pacific/Honolulu"),
            ZoneId.of("America/Nuuk"),
            ZoneId.of("Europe/London"),
            ZoneId.of("Asia/Kathmandu"));
    for (int round = 0; round < 20_000; round++) {
      ZoneId zone = zones.get(random.nextInt(zones.size()));
      Instant start = Instant.ofEpochSecond(random.nextLong(1_400_000_000L, 2_000_000_000L));
      int days = random.nextInt(0, 120);
      Instant due = DueDate.of(term(days, Unit.CAL_DAY), start, zone, EVERY_DAY);
      LocalDate last = start.atZone(zone).toLocalDate().plusDays(days);
      assertThat(due.atZone(zone).toLocalDate()).isEqualTo(last);
      assertThat(due.plusSeconds(1).atZone(zone).toLocalDate()).isEqualTo(last.plusDays(1));
      assertThat(due).isAfterOrEqualTo(start.minusSeconds(1));
      Instant later = start.plusSeconds(random.nextLong(1, 400_000));
      assertThat(DueDate.of(term(days, Unit.CAL_DAY), later, zone, EVERY_DAY))
          .as("a later start is never due sooner")
          .isAfterOrEqualTo(due);
      Instant business =
          DueDate.of(
              new Term(days, Unit.BUS_DAY, StartRule.RECEIPT, RollRule.NONE, "office"),
              start,
              zone,
              OFFICE);
      assertThat(business).isAfterOrEqualTo(due);
      if (days > 0) {
        assertThat(OFFICE.isWorked(business.atZone(zone).toLocalDate())).isTrue();
      }
    }
  }
}
