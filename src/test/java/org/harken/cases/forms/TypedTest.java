package org.harken.cases.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.harken.platform.Refused;
import org.junit.jupiter.api.Test;

class TypedTest {

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  @Test
  void readsWhatFits() {
    var typed =
        new Typed(
            "f", Map.of("day", "2026-03-03", "at", "2026-03-03T14:30", "yes", "yes", "n", " 2 "));
    assertThat(typed.date("day")).isEqualTo(LocalDate.of(2026, 3, 3));
    assertThat(typed.moment("at", CHICAGO)).isEqualTo(Instant.parse("2026-03-03T20:30:00Z"));
    assertThat(typed.answer("yes")).isTrue();
    assertThat(typed.answer("absent")).isNull();
    assertThat(typed.number("n")).isEqualTo(2);
    typed.check();
  }

  @Test
  void saysEveryFaultAtOnceAndKeepsWhatWasTyped() {
    var typed = new Typed("f", Map.of("day", "03/03", "name", "x".repeat(11), "bad", "a\u0000b"));
    typed.date("day");
    typed.optional("name", 10);
    typed.optional("bad", 10);
    typed.required("words", 10, "Please write something.");
    assertThatThrownBy(typed::check)
        .isInstanceOfSatisfying(
            Refused.class,
            refusal ->
                assertThat(refusal.faults())
                    .extracting(Refused.FieldFault::field)
                    .containsExactly("day", "name", "bad", "words"));
    assertThat(typed.value("f", "name", "")).isEqualTo("x".repeat(11));
    assertThat(typed.faultOf("f", "words")).isEqualTo("Please write something.");
    assertThat(typed.faultOf("another", "words")).isNull();
  }

  @Test
  void aListGivesOnlyWhatIsOnIt() {
    var typed = new Typed("f", Map.of("colour", "MAUVE", "id", "' or 1=1"));
    assertThat(typed.choice("colour", Thread.State.class)).isNull();
    assertThat(typed.id("id")).isNull();
    assertThat(typed.faultOf("f", "colour")).isNotNull();
    assertThat(typed.faultOf("f", "id")).isNotNull();
  }
}
