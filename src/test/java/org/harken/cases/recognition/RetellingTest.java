package org.harken.cases.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.harken.cases.Concerns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetellingTest {

  private static final Map<String, Object> FIRST =
      Map.of(
          "channel", "PHONE",
          "dissatisfied", "yes",
          "allegesAbuseNeglectOrHarm", "no",
          "representative", "yes");

  private static Answers alleges(@Nullable Boolean alleges) {
    return Concerns.answers(null, alleges, null, null, null, null, null);
  }

  private static Answers first() {
    return Concerns.answers(true, false, null, null, null, true, null);
  }

  @Test
  void whatTheThingAnsweredIsWhatTheFirstTellingSaid() {
    Answers stands = first().then(alleges(true));
    assertThat(Retelling.without(alleges(true), stands, FIRST, List.of())).isEqualTo(first());
  }

  @Test
  void whatAnotherThingAnsweredTooStaysAnswered() {
    Answers stands = first().then(alleges(true));
    assertThat(Retelling.without(alleges(true), stands, FIRST, List.of(alleges(true))))
        .isEqualTo(stands);
  }

  @Test
  void whatTheThingDidNotAnswerStaysAsTheCaseKnowsIt() {
    Answers corrected = Concerns.answers(true, true, null, null, null, false, null);
    Answers left = Retelling.without(alleges(true), corrected, FIRST, List.of());
    assertThat(left.representative()).isFalse();
    assertThat(left.allegesAbuseNeglectOrHarm()).isFalse();
  }
}
