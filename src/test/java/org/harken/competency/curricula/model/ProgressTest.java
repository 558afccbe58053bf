package org.harken.competency.curricula.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 5);
  private static final UUID READING = new UUID(1, 1);
  private static final UUID SHADOWING = new UUID(1, 2);
  private static final UUID TEST = new UUID(1, 3);

  private static Progress progress(int read, int shadowed, int asked, int passed) {
    return new Progress(
        List.of(
            new Step(READING, 1, read, 0, START.plusWeeks(1)),
            new Step(SHADOWING, 5, shadowed, asked, START.plusWeeks(3)),
            new Step(TEST, 1, passed, 0, START.plusWeeks(4))),
        START.plusWeeks(10));
  }

  private static UUID next(Progress progress) {
    return progress.next().orElseThrow().unit();
  }

  @Test
  void whatIsNextComesInTheOrderOfTheCurriculum() {
    assertThat(next(progress(0, 0, 0, 0))).isEqualTo(READING);
    assertThat(next(progress(1, 4, 0, 0))).isEqualTo(SHADOWING);
    assertThat(next(progress(1, 5, 0, 0))).isEqualTo(TEST);
    assertThat(progress(1, 5, 0, 1).next()).isEmpty();
  }

  @Test
  void whatOnlyWaitsForSomebodyDoesNotHoldUpTheRest() {
    assertThat(next(progress(1, 4, 1, 0))).isEqualTo(TEST);
    assertThat(next(progress(1, 4, 1, 1))).isEqualTo(SHADOWING);
  }

  @Test
  void isCompleteWhenEveryUnitHasItsCount() {
    assertThat(progress(1, 4, 1, 1).complete()).isFalse();
    assertThat(progress(1, 5, 0, 1).complete()).isTrue();
    assertThat(new Progress(List.of(), START).complete()).isFalse();
  }

  @Test
  void isBehindFromTheDayAfterAUnitsWeek() {
    Progress one = progress(1, 2, 0, 0);
    assertThat(one.behind(START.plusWeeks(3))).isZero();
    assertThat(one.behind(START.plusWeeks(3).plusDays(1))).isEqualTo(1);
    assertThat(one.behind(START.plusWeeks(6))).isEqualTo(2);
    assertThat(one.late(START.plusWeeks(10))).isFalse();
    assertThat(one.late(START.plusWeeks(10).plusDays(1))).isTrue();
  }

  @Test
  void aPassMarkIsMetAndNeverRounded() {
    assertThat(new TestScore(4, 5).passes(80)).isTrue();
    assertThat(new TestScore(2, 3).percent()).isEqualTo(66);
    assertThat(new TestScore(2, 3).passes(67)).isFalse();
    assertThatThrownBy(() -> new TestScore(4, 3)).isInstanceOf(IllegalArgumentException.class);
  }
}
