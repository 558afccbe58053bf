package org.harken.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FaultsTest {

  private static String no(String field, String message) {
    throw Refused.field(field, message);
  }

  @Test
  void gathersEveryFieldAndKeepsTheFirstFaultOfEach() {
    var faults = new Faults();
    assertThat(faults.of(() -> "fine")).isEqualTo("fine");
    assertThat(faults.of(() -> no("name", "Please fill this in."))).isNull();
    assertThat(faults.of(() -> no("name", "Too long."))).isNull();
    faults.add("zone", "Please choose one.");
    assertThatThrownBy(faults::check)
        .isInstanceOfSatisfying(
            Refused.class,
            refusal ->
                assertThat(refusal.faults())
                    .containsExactly(
                        new Refused.FieldFault("name", "Please fill this in."),
                        new Refused.FieldFault("zone", "Please choose one.")));
  }

  @Test
  void aSingleFaultSpeaksForItselfAndNoneIsNoRefusal() {
    var faults = new Faults();
    assertThatCode(faults::check).doesNotThrowAnyException();
    faults.add("zone", "Please choose one.");
    assertThatThrownBy(faults::check).hasMessage("Please choose one.");
  }

  @Test
  void aRefusalWithoutAFieldGoesOnAtOnce() {
    var faults = new Faults();
    assertThatThrownBy(
            () ->
                faults.of(
                    () -> {
                      throw new Refused("This case is closed.");
                    }))
        .hasMessage("This case is closed.");
  }
}
