package org.harken.cases.figures.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.harken.cases.Happening;
import org.harken.cases.waiting.model.Span;
import org.junit.jupiter.api.Test;

class MilestonesTest {

  private static final Instant START = Instant.parse("2026-02-18T15:00:00Z");
  private static final UUID CASE = new UUID(9, 9);
  private static final UUID TASK = new UUID(9, 1);
  private static final UUID OTHER = new UUID(9, 2);

  private final List<Happening> happened = new ArrayList<>();

  private static Instant hour(int hour) {
    return START.plus(Duration.ofHours(hour));
  }

  private MilestonesTest when(int hour, String what, UUID thing) {
    happened.add(Happening.of(CASE, what, thing, hour(hour)));
    return this;
  }

  private Milestones seen(int until) {
    return Milestones.of(happened, new Span(START, hour(until)), true);
  }

  @Test
  void aCaseThatWasRecordedAsSomebodysWasTheirsAtOnce() {
    when(2, "case.recorded", CASE).when(2, "owner.has", CASE);
    assertThat(seen(9).at(Step.TAKEN)).isEqualTo(hour(2));
    when(5, "owner.passed", OTHER);
    assertThat(seen(9).at(Step.TAKEN)).as("handed on by whoever had it").isEqualTo(hour(2));
  }

  @Test
  void aCaseThatWasNobodysIsTakenWhenItIsTaken() {
    when(2, "case.recorded", CASE);
    assertThat(seen(9).at(Step.TAKEN)).isNull();
    assertThat(seen(9).step()).isEqualTo(Step.RECEIVED);
    when(6, "owner.taken", OTHER).when(2, "owner.has", CASE);
    assertThat(seen(9).at(Step.TAKEN)).isEqualTo(hour(6));
  }

  @Test
  void departmentsHaveAnsweredWhenTheLastOfThemHas() {
    when(1, "department.asked", TASK).when(2, "department.asked", OTHER);
    when(5, "department.answered", TASK);
    assertThat(seen(9).step()).isEqualTo(Step.ASKED);
    when(8, "department.answered", OTHER);
    assertThat(seen(9).at(Step.HEARD)).isEqualTo(hour(8));
    assertThat(seen(9).at(Step.ASKED)).isEqualTo(hour(1));
  }

  @Test
  void aQuestionAskedAgainIsOpenAgain() {
    when(1, "department.asked", TASK).when(3, "department.answered", TASK);
    when(6, "department.asked", OTHER);
    assertThat(seen(9).at(Step.HEARD)).isNull();
  }

  @Test
  void aTaskHandedOnIsOneQuestionAndOneAnsweredAtOnceIsNone() {
    when(1, "department.asked", TASK);
    when(4, "department.answered", TASK).when(4, "department.asked", TASK);
    assertThat(seen(9).at(Step.HEARD)).isNull();
    when(7, "department.answered", TASK);
    when(8, "department.asked", OTHER).when(8, "department.answered", OTHER);
    assertThat(seen(9).at(Step.HEARD)).isEqualTo(hour(8));
  }

  @Test
  void lettersMeetWhatTheyMeet() {
    when(1, "interim.begun", TASK).when(2, "interim.finished", TASK).when(3, "interim.left", TASK);
    when(4, "resolution.begun", OTHER);
    assertThat(seen(9).at(Goal.PROGRESS)).isEqualTo(hour(3));
    assertThat(seen(9).at(Goal.ACKNOWLEDGEMENT)).isEqualTo(hour(3));
    assertThat(seen(9).at(Goal.ANSWER)).isNull();
    assertThat(seen(9).step()).isEqualTo(Step.BEGUN);
    when(7, "resolution.left", OTHER);
    assertThat(seen(9).at(Goal.ANSWER)).isEqualTo(hour(7));
    assertThat(seen(9).at(Goal.PROGRESS)).isEqualTo(hour(3));
  }

  @Test
  void whatHappenedInAnotherRunDoesNotCount() {
    when(1, "resolution.begun", TASK).when(2, "resolution.left", TASK);
    Milestones again = Milestones.of(happened, new Span(hour(20), hour(30)), false);
    assertThat(again.step()).as("whoever had it has it").isEqualTo(Step.TAKEN);
    assertThat(again.at(Goal.ANSWER)).isNull();
    assertThat(again.at(Step.RECEIVED)).isEqualTo(hour(20));
  }
}
