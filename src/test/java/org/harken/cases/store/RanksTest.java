package org.harken.cases.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RanksTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Instant LATER = NOON.plus(Duration.ofDays(40));

  @Test
  void whatHurtsFirstIsLowest() {
    assertThat(
            new long[] {
              Ranks.open(true, LATER, NOON),
              Ranks.open(false, NOON, NOON),
              Ranks.open(false, LATER, NOON),
              Ranks.open(false, null, NOON),
              Ranks.open(false, null, LATER),
              Ranks.closed(LATER),
              Ranks.closed(NOON)
            })
        .isSorted();
  }

  @Test
  void noOpenCaseDueBeforeAMomentRanksAtOrAboveIt() {
    Instant justBefore = LATER.minusNanos(1000);
    assertThat(Ranks.open(false, justBefore, NOON)).isLessThan(Ranks.of(LATER));
    assertThat(Ranks.open(true, justBefore, NOON)).isLessThan(Ranks.of(LATER));
    assertThat(Ranks.open(false, LATER, NOON)).isEqualTo(Ranks.of(LATER));
  }

  @Test
  void openAndClosedNeverMeetInThisMillennium() {
    Instant far = Instant.parse("2199-12-31T23:59:59Z");
    assertThat(Ranks.open(false, null, far)).isLessThan(Ranks.CLOSED_FROM);
    assertThat(Ranks.closed(far)).isGreaterThan(Ranks.CLOSED_FROM);
  }
}
