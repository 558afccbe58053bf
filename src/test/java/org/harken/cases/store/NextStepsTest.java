package org.harken.cases.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.harken.cases.CaseKind;
import org.harken.cases.CaseStatus;
import org.harken.cases.Channel;
import org.harken.cases.NextStep;
import org.harken.cases.recognition.Answers;
import org.harken.cases.store.NextSteps.Facts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NextStepsTest {

  private static final Instant NOW = Instant.parse("2026-02-24T15:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private static final Facts NOTHING = new Facts(false, false, false, List.of());

  private static CaseFile file(
      CaseKind kind, CaseStatus status, @Nullable UUID owner, boolean danger) {
    return new CaseFile(
        UUID.randomUUID(),
        "PR-26-0001",
        kind,
        status,
        Channel.PHONE,
        Channel.PHONE,
        NOW,
        NOW,
        UUID.randomUUID(),
        ZONE,
        "en",
        "A title",
        "Words",
        UUID.randomUUID(),
        null,
        owner,
        null,
        null,
        null,
        false,
        false,
        Answers.NONE,
        danger,
        null,
        null);
  }

  private static List<String> briefs(CaseFile file, Facts facts) {
    return NextSteps.own(file, facts, NOW).stream().map(NextStep::brief).toList();
  }

  @Test
  void aClosedCaseAsksForNothing() {
    assertThat(briefs(file(CaseKind.GRIEVANCE, CaseStatus.CLOSED, null, true), NOTHING)).isEmpty();
  }

  @Test
  void dangerComesBeforeAnythingElse() {
    var steps = NextSteps.own(file(CaseKind.GRIEVANCE, CaseStatus.OPEN, null, true), NOTHING, NOW);
    assertThat(steps)
        .extracting(NextStep::brief)
        .containsExactly("Call now", "Take it", "Add issues");
    assertThat(steps).extracting(NextStep::urgency).isSorted();
  }

  @Test
  void whatNobodyCouldRecogniseIsNotAlsoAskedAbout() {
    var mine = file(CaseKind.COMPLAINT, CaseStatus.OPEN, UUID.randomUUID(), false);
    assertThat(briefs(mine, new Facts(true, true, true, List.of())))
        .containsExactly("Say what it is");
    assertThat(briefs(mine, new Facts(false, true, true, List.of()))).containsExactly("Ask more");
  }

  @Test
  void aTaskIsLateFromTheDayAfterInTheHouseOfTheCase() {
    var mine = file(CaseKind.COMPLAINT, CaseStatus.OPEN, UUID.randomUUID(), false);
    LocalDate due = LocalDate.of(2026, 2, 20);
    var steps =
        NextSteps.own(
            mine,
            new Facts(false, false, true, List.of(due.plusDays(9), due, due.plusDays(1))),
            NOW);
    assertThat(steps).hasSize(1);
    assertThat(steps.getFirst().title()).isEqualTo("2 tasks are late");
    assertThat(steps.getFirst().from()).isEqualTo(Instant.parse("2026-02-21T06:00:00Z"));
  }

  @Test
  void aLineOfTheListKeepsWhoAndWhen() {
    var who = new NextStep.Who("cases:work", NextStep.Skill.SIGNS, UUID.randomUUID());
    var steps =
        List.of(
            new NextStep(12, "", "", "", "Sign intake", "/cosign/PR-26-0001", who, null),
            new NextStep(40, "", "", "", "See tasks", "/x#tasks", NextStep.Who.holding("a"), NOW));
    assertThat(StepsText.read(StepsText.of(steps))).isEqualTo(steps);
    assertThat(StepsText.read("")).isEmpty();
  }
}
