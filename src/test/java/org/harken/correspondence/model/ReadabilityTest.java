package org.harken.correspondence.model;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadabilityTest {

  private final Readability readability = Readability.load();

  @Test
  void countsSyllablesNearEnough() {
    Map.of(
            "mother",
            2,
            "asked",
            1,
            "wanted",
            2,
            "nurses",
            2,
            "table",
            2,
            "people",
            2,
            "answered",
            2,
            "hospital",
            3,
            "interpreter",
            4,
            "made",
            1)
        .forEach((word, count) -> assertThat(Syllables.english(word)).as(word).isEqualTo(count));
    Map.of(
            "enfermera",
            4,
            "día",
            2,
            "causa",
            2,
            "paciente",
            3,
            "guerra",
            2,
            "leí",
            2,
            "muy",
            1,
            "ciudad",
            2,
            "teléfono",
            4,
            "qué",
            1)
        .forEach((word, count) -> assertThat(Syllables.spanish(word)).as(word).isEqualTo(count));
  }

  @Test
  void givesTheFleschKincaidGradeOfTheFormula() {
    // 4 sentences, 32 words, 36 syllables: 0.39*8 + 11.8*1.125 - 15.59 = 0.805
    String text = "The bell rang and no one came back. ".repeat(4);
    Readability.Score score = requireNonNull(readability.score("en", text, List.of()));
    assertThat(score.value()).isCloseTo(0.39 * 8 + 11.8 * 1.0 - 15.59, within(0.01));
  }

  @Test
  void leavesNamesAndQuotedWordsOut() {
    String plain = "We asked the nurse who was there that day. ".repeat(5);
    String named = plain + " “Incomprehensible pharmaceutical documentation irritated everybody.” ";
    assertThat(
            Readability.strip(named + "Anastasia Papadopoulos", List.of("Anastasia Papadopoulos")))
        .doesNotContain("Papadopoulos")
        .doesNotContain("pharmaceutical");
  }

  @Test
  void givesNoGradeWhereNoFormulaFits() {
    assertThat(readability.score("vi", "Chúng tôi rất tiếc. ".repeat(20), List.of())).isNull();
    assertThat(readability.score("en", "Too short.", List.of())).isNull();
  }

  @Test
  void findsPlainSpanishEasierThanOfficeSpanish() {
    String plain =
        "Hablé con la enfermera. Ella leyó la nota. La nota no estaba en su lugar. Lo sentimos mucho. Ahora la nota va en su carpeta azul. "
            .repeat(2);
    String office =
        "Consideraciones administrativas relacionadas con la documentación institucional imposibilitaron temporalmente la comunicación interdisciplinaria correspondiente, circunstancia excepcionalmente desafortunada que comprendemos perfectamente desde nuestra responsabilidad organizacional permanente y continua.";
    Readability.Score easy = requireNonNull(readability.score("es", plain, List.of()));
    Readability.Score hard = requireNonNull(readability.score("es", office, List.of()));
    assertThat(easy.level()).isEqualTo(Readability.Level.FINE);
    assertThat(hard.level()).isEqualTo(Readability.Level.BLOCK);
  }
}
