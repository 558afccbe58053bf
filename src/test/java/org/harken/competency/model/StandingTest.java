package org.harken.competency.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.harken.competency.model.Standing.Rule;
import org.harken.competency.model.Standing.Signature;
import org.junit.jupiter.api.Test;

class StandingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final Rule ONE = new Rule(1, 12, 3);
  private static final Rule TWO = new Rule(2, 24, 3);
  private static final UUID ANA = new UUID(1, 1);
  private static final UUID BEN = new UUID(1, 2);

  @Test
  void beginsUnseenAndIsPractisedWithTheFirstEvidence() {
    assertThat(of(ONE, 0).stage()).isEqualTo(Stage.NOT_STARTED);
    assertThat(of(ONE, 1).stage()).isEqualTo(Stage.PRACTISING);
  }

  @Test
  void enoughEvidenceMakesReadyAndNeverSigned() {
    assertThat(of(ONE, 3).stage()).isEqualTo(Stage.READY);
    assertThat(of(ONE, 3_000).stage()).isEqualTo(Stage.READY);
  }

  @Test
  void oneSignatureSignsTheFirstLevelsAndTwoPeopleTheHardOnes() {
    assertThat(of(ONE, 0, sign(ANA, 2, 10)).stage()).isEqualTo(Stage.SIGNED);
    assertThat(of(TWO, 0, sign(ANA, 2, 10)).stage()).isEqualTo(Stage.READY);
    assertThat(of(TWO, 0, sign(ANA, 3, 20), sign(ANA, 3, 10)).stage()).isEqualTo(Stage.READY);
    Standing both = of(TWO, 0, sign(ANA, 3, 20), sign(BEN, 2, 10));
    assertThat(both.stage()).isEqualTo(Stage.SIGNED);
    assertThat(both.score()).isEqualTo(2);
  }

  @Test
  void whatWasSeenWithAPromptIsNoSignature() {
    Standing prompted = of(ONE, 0, sign(ANA, 1, 5));
    assertThat(prompted.stage()).isEqualTo(Stage.PRACTISING);
    assertThat(prompted.words()).isEqualTo("With a prompt");
  }

  @Test
  void theLatestWordOfAnObserverCounts() {
    assertThat(of(ONE, 0, sign(ANA, 3, 30), sign(ANA, 1, 5)).isSigned()).isFalse();
    assertThat(of(ONE, 0, sign(ANA, 1, 30), sign(ANA, 2, 5)).isSigned()).isTrue();
  }

  @Test
  void aSignatureEndsAndCanBeGivenAgain() {
    Standing old = of(ONE, 50, sign(ANA, 2, 400));
    assertThat(old.stage()).isEqualTo(Stage.EXPIRED);
    assertThat(of(ONE, 0, sign(ANA, 2, 400), sign(BEN, 2, 3)).isSigned()).isTrue();
    Standing fresh = of(ONE, 0, sign(ANA, 2, 300));
    assertThat(fresh.expiresOn()).isEqualTo(TODAY.minusDays(300).plusMonths(12));
    assertThat(fresh.endsWithin(90, TODAY)).isTrue();
    assertThat(fresh.endsWithin(10, TODAY)).isFalse();
  }

  @Test
  void noEvidenceLowersWhatIsSigned() {
    for (long evidence : new long[] {0, 1, 100}) {
      assertThat(of(ONE, evidence, sign(ANA, 2, 10)).isSigned()).isTrue();
    }
  }

  @Test
  void askingMakesReady() {
    assertThat(Standing.of(day -> ONE, 0, false, true, List.of(), TODAY).stage())
        .isEqualTo(Stage.READY);
  }

  @Test
  void aSignatureKeepsWhatWasAskedOnItsDay() {
    LocalDate change = TODAY.minusDays(20);
    Function<LocalDate, Rule> stricter = day -> day.isBefore(change) ? ONE : new Rule(2, 6, 3);
    Standing before = by(stricter, sign(ANA, 2, 30));
    assertThat(before.stage()).isEqualTo(Stage.SIGNED);
    assertThat(before.expiresOn()).isEqualTo(TODAY.minusDays(30).plusMonths(12));
    Standing after = by(stricter, sign(ANA, 2, 10));
    assertThat(after.stage()).isEqualTo(Stage.READY);
    assertThat(after.needed()).isEqualTo(2);
    assertThat(by(stricter, sign(ANA, 2, 30), sign(ANA, 3, 10)).isSigned())
        .as("who signs again takes nothing away")
        .isTrue();
    assertThat(by(stricter, sign(ANA, 2, 30), sign(ANA, 1, 10)).isSigned())
        .as("who saw it worse takes it back")
        .isFalse();
    assertThat(by(stricter, sign(ANA, 2, 10), sign(BEN, 2, 5)).expiresOn())
        .isEqualTo(TODAY.minusDays(10).plusMonths(6));
  }

  private static Standing by(Function<LocalDate, Rule> rules, Signature... signatures) {
    return Standing.of(rules, 0, false, false, List.of(signatures), TODAY);
  }

  private static Standing of(Rule rule, long evidence, Signature... signatures) {
    return Standing.of(day -> rule, evidence, false, false, List.of(signatures), TODAY);
  }

  private static Signature sign(UUID by, int score, int daysAgo) {
    return new Signature(by, score, TODAY.minusDays(daysAgo));
  }
}
