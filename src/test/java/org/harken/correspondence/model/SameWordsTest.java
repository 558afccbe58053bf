package org.harken.correspondence.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameWordsTest {

  private static final String LETTER =
      "Dear Ms. Okafor, the bell log shows 41 minutes: she had a fall on Tuesday evening, alone.";

  @Test
  void fiveWordsInARowAreSeenWhateverStandsBetweenThem() {
    assertThat(SameWords.in("The chart says she had a fall, on Tuesday.", LETTER)).isTrue();
  }

  @Test
  void aShortThingIsSeenAsAWhole() {
    assertThat(SameWords.in("41 minutes: she", LETTER)).isTrue();
    assertThat(SameWords.in("Fall at night", LETTER)).isFalse();
  }

  @Test
  void aWordOrTwoSayTooLittle() {
    assertThat(SameWords.in("Ms. Okafor", LETTER)).isFalse();
    assertThat(SameWords.in("", LETTER)).isFalse();
  }
}
