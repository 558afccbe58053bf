package org.harken.cases.cues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DangerWordsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final DangerWords words = new DangerWords();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The aide slapped my mother's hand when she asked for water.",
        "He was left lying in his own urine all night",
        "They tied her down to the bed and she cried.",
        "My husband has bruises on both arms and nobody can say why",
        "The night nurse grabbed his arm so hard",
        "She says a man touched her where he should not",
        "I am afraid of the night nurse",
        "Dad fell out of bed twice and nobody came",
        "They gave her the wrong dose",
        "He says he wants to die",
        "La enfermera le pegó a mi mamá",
        "Mi papá se cayó y nadie vino",
        "Tengo miedo de la enfermera de la noche",
        "no le dieron agua en todo el día"
      })
  void whatMayTellOfHarmIsFound(String told) {
    assertThat(words.in(told, DAY)).as(told).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Asked where billing is.",
        "Lost a brown umbrella in the lobby.",
        "The soup was cold and the television is loud.",
        "Wants to thank the night team on 6B.",
        "Waited two hours for the lift.",
        "¿Dónde está la cafetería?",
        "Perdió su paraguas en el estacionamiento.",
        "I hit the wrong button in the elevator.",
        ""
      })
  void whatIsSmallStaysSmall(String told) {
    assertThat(words.in(told, DAY)).as(told).isEmpty();
  }

  @Test
  void wordsAreShownAsTheyStandInTheText() {
    assertThat(words.in("La enfermera le pegó.", DAY)).contains("le pegó");
  }

  @Test
  void aWordCountsFromItsDay() {
    assertThat(words.in("The aide slapped him.", LocalDate.of(2026, 10, 31))).isEmpty();
  }
}
