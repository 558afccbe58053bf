package org.harken.cases.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownThenTest {

  @Test
  void whatTheTableWasGivenStandsThereInWords() {
    assertThat(
            CaseScreen.known(
                "channel: PHONE, dissatisfied: yes, satisfied: unknown, resolvedAtOnce: no,"
                    + " socialMediaPolicy: contact"))
        .isEqualTo(
            "It came: by phone. Are they unhappy about something? Yes."
                + " Did the staff who were there settle it? No.");
  }

  @Test
  void nothingKnownIsNoSentence() {
    assertThat(CaseScreen.known("")).isEmpty();
  }
}
