package org.harken.access.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.harken.access.model.Away.Time;
import org.junit.jupiter.api.Test;

class AwayTest {

  private static final Duration LONG = Duration.ofHours(60);
  private static final Instant NOW = Instant.parse("2026-03-09T08:00:00Z");

  private static Time visit(String from, String to) {
    return new Time(Instant.parse(from + ":00Z"), Instant.parse(to + ":00Z"));
  }

  private final Time friday = visit("2026-02-27T08:00", "2026-02-27T17:00");
  private final Time monday = visit("2026-03-02T08:00", "2026-03-02T17:00");
  private final Time tuesday = visit("2026-03-03T08:00", "2026-03-03T17:00");
  private final Time today = visit("2026-03-09T07:59", "2026-03-09T08:00");

  @Test
  void isTheLastLongGapBetweenVisits() {
    assertThat(Away.last(List.of(friday, monday, tuesday), List.of(), NOW, LONG))
        .contains(new Time(friday.to(), monday.from()));
    assertThat(Away.last(List.of(today, friday, tuesday, monday), List.of(), NOW, LONG))
        .as("in whatever order they come")
        .contains(new Time(tuesday.to(), today.from()));
    assertThat(Away.last(List.of(monday, tuesday), List.of(), NOW, LONG)).isEmpty();
    assertThat(Away.last(List.of(), List.of(), NOW, LONG)).isEmpty();
  }

  @Test
  void visitsThatOverlapAreNoGap() {
    Time all = visit("2026-02-27T08:00", "2026-03-03T17:00");
    assertThat(Away.last(List.of(all, friday, tuesday), List.of(), NOW, LONG)).isEmpty();
  }

  @Test
  void leaveCountsFromTheLastVisitBeforeItToTheFirstAfterIt() {
    Time leave = Away.leave(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 5), ZoneOffset.UTC);
    assertThat(leave.to()).isEqualTo(Instant.parse("2026-03-06T00:00:00Z"));
    Time back = visit("2026-03-06T08:00", "2026-03-06T09:00");
    assertThat(Away.last(List.of(monday, tuesday, back), List.of(leave), NOW, Duration.ofDays(30)))
        .as("a day of leave counts however short")
        .contains(new Time(tuesday.to(), back.from()));
    assertThat(Away.last(List.of(), List.of(leave), NOW, LONG)).contains(leave);
  }

  @Test
  void leaveThatRunsOrInWhichSomebodyWasHereIsNoReturn() {
    Time running = Away.leave(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 3, 20), ZoneOffset.UTC);
    assertThat(Away.last(List.of(), List.of(running), NOW, LONG)).isEmpty();
    Time worked = Away.leave(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 4), ZoneOffset.UTC);
    assertThat(Away.last(List.of(monday, tuesday), List.of(worked), NOW, LONG)).isEmpty();
  }
}
