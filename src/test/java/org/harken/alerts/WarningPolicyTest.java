package org.harken.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.harken.alerts.WarningPolicy.Moment;
import org.harken.alerts.WarningPolicy.Quiet;
import org.harken.alerts.WarningPolicy.Span;
import org.harken.alerts.policy.PolicyReader;
import org.junit.jupiter.api.Test;

class WarningPolicyTest {

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final UUID FACILITY = UUID.randomUUID();

  private final WarningPolicy policy = shipped();

  static WarningPolicy shipped() {
    try (InputStream file = WarningPolicy.class.getResourceAsStream("policy/warnings.yaml")) {
      return PolicyReader.all(
              new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8))
          .getFirst();
    } catch (IOException problem) {
      throw new IllegalStateException(problem);
    }
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
  }

  private static Span span(String kind, String started, String due) {
    return new Span(kind, FACILITY, CHICAGO, at(started), at(due), at(due));
  }

  private List<String> told(Span span) {
    var when = DateTimeFormatter.ofPattern("EEE d HH:mm");
    return policy.moments(span).stream()
        .map(one -> one.name() + " " + when.format(one.at().atZone(CHICAGO)))
        .toList();
  }

  @Test
  void warnsOfSevenDaysInWorkingHoursAndDraftsOnTheFifth() {
    assertThat(told(span("ACK_OR_RESOLVE", "2026-02-18T14:15", "2026-02-25T23:59:59")))
        .containsExactly(
            "PERCENT-50 Mon 23 08:00",
            "DRAFT Mon 23 08:00",
            "WORKING_DAYS_BEFORE-1 Tue 24 08:00",
            "PERCENT-80 Tue 24 12:26",
            "DUE Wed 25 08:00",
            "OVERDUE Thu 26 08:00");
    assertThat(
            policy.sendBy(FACILITY, at("2026-02-25T23:59:59"), CHICAGO, LocalDate.of(2026, 2, 23)))
        .as("by Tuesday")
        .isEqualTo(LocalDate.of(2026, 2, 24));
  }

  @Test
  void aLastDayOnAWeekendIsToldBeforeIt() {
    assertThat(told(span("ACK_OR_RESOLVE", "2026-02-15T10:00", "2026-02-22T23:59:59")))
        .contains("DUE Fri 20 08:00", "WORKING_DAYS_BEFORE-1 Thu 19 08:00", "OVERDUE Mon 23 08:00")
        .contains("DRAFT Wed 18 08:00");
  }

  @Test
  void whatBeginsTooLateForItsPointsIsDraftedAtOnce() {
    assertThat(told(span("ACK_OR_RESOLVE", "2026-02-23T14:00", "2026-02-25T23:59:59")))
        .contains("DRAFT Mon 23 14:00")
        .doesNotContain("DRAFT Mon 23 08:00");
    assertThat(
            policy.sendBy(FACILITY, at("2026-02-25T23:59:59"), CHICAGO, LocalDate.of(2026, 2, 25)))
        .as("on the last day it leaves on the last day")
        .isEqualTo(LocalDate.of(2026, 2, 25));
  }

  @Test
  void nothingIsDraftedForWhatALetterCannotExtend() {
    assertThat(told(span("REPORT", "2026-02-18T14:15", "2026-02-25T23:59:59")))
        .noneMatch(line -> line.startsWith("DRAFT"));
  }

  @Test
  void safetyKnowsNoHours() {
    var alleged =
        new Span(
            "IMMEDIATE_REVIEW",
            FACILITY,
            CHICAGO,
            at("2026-02-21T02:00"),
            at("2026-02-21T02:00"),
            at("2026-02-21T03:00"));
    assertThat(told(alleged))
        .containsExactly(
            "DUE Sat 21 02:00",
            "PERCENT-50 Sat 21 02:30",
            "PERCENT-80 Sat 21 02:48",
            "OVERDUE Sat 21 03:00");
  }

  @Test
  void whatIsReachedAtNightIsToldWhenTheOfficeOpensUnlessThatIsTooLate() {
    Span seven = span("ACK_OR_RESOLVE", "2026-02-18T14:15", "2026-02-25T23:59:59");
    assertThat(policy.openAt(seven, at("2026-02-24T10:00"))).isEqualTo(at("2026-02-24T10:00"));
    assertThat(policy.openAt(seven, at("2026-02-24T22:00"))).isEqualTo(at("2026-02-25T08:00"));
    assertThat(policy.openAt(seven, at("2026-02-25T22:00")))
        .as("over before anybody is there again")
        .isEqualTo(at("2026-02-25T22:00"));
    assertThat(policy.openAt(seven, at("2026-02-28T22:00")))
        .as("over already: no hurry at night")
        .isEqualTo(at("2026-03-02T08:00"));
    Span danger = span("IMMEDIATE_REVIEW", "2026-02-21T02:00", "2026-02-21T02:00");
    assertThat(policy.openAt(danger, at("2026-02-21T02:30"))).isEqualTo(at("2026-02-21T02:30"));
  }

  @Test
  void quietHoursMayLieOverMidnight() {
    var night = new Quiet(LocalTime.of(19, 0), LocalTime.of(7, 0));
    assertThat(night.covers(LocalTime.of(23, 0))).isTrue();
    assertThat(night.covers(LocalTime.of(6, 59))).isTrue();
    assertThat(night.covers(LocalTime.of(7, 0))).isFalse();
    var noon = new Quiet(LocalTime.of(12, 0), LocalTime.of(13, 0));
    assertThat(noon.covers(LocalTime.of(12, 30))).isTrue();
    assertThat(noon.covers(LocalTime.of(19, 0))).isFalse();
    assertThat(new Quiet(LocalTime.NOON, LocalTime.NOON).covers(LocalTime.NOON)).isFalse();
  }

  /** Whatever begins whenever: somebody is told before it is over, in order, never too early. */
  @Test
  void isNeverSurprisedWhateverBeginsWhenever() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int run = 0; run < 5_000; run++) {
      Instant start =
          Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(366 * 86_400));
      LocalDate last = start.atZone(CHICAGO).toLocalDate().plusDays(1 + random.nextInt(60));
      Instant due = last.plusDays(1).atStartOfDay(CHICAGO).toInstant().minusSeconds(1);
      var span = new Span("ACK_OR_RESOLVE", FACILITY, CHICAGO, start, due, due);
      List<Moment> moments = policy.moments(span);
      String which = "seed " + seed + ", from " + start + " to " + due;
      assertThat(moments).as(which).isSortedAccordingTo(java.util.Comparator.comparing(Moment::at));
      assertThat(moments).as(which).allMatch(one -> !one.at().isBefore(start));
      assertThat(moments)
          .as(which)
          .anyMatch(one -> one.at().isBefore(due) && !policy.whom(one.name()).isEmpty());
      assertThat(moments)
          .as(which)
          .filteredOn(one -> one.name().equals(WarningPolicy.DRAFT))
          .singleElement()
          .matches(one -> one.at().isBefore(due));
      boolean weekday = Duration.between(start, due).toDays() > 4;
      if (weekday) {
        assertThat(moments)
            .as(which + ": in working hours")
            .allMatch(one -> policy.usual().isOpen(one.at(), CHICAGO));
      }
    }
  }
}
