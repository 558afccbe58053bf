package org.harken.competency.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.harken.competency.model.EvidenceRule;
import org.harken.competency.model.EvidenceRule.Bound;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class EvidenceRulesTest {

  @Test
  void boundsDecideAndWhatWasNotCountedFitsNone() {
    var clean =
        new EvidenceRule(
            "r",
            "letter.released",
            "letter",
            "letters",
            "mail",
            Map.of("corrections", new Bound(null, 0)),
            List.of("letters"),
            12);
    assertThat(clean.fits("letter.released", Map.of("corrections", 0))).isTrue();
    assertThat(clean.fits("letter.released", Map.of("corrections", 1))).isFalse();
    assertThat(clean.fits("letter.released", Map.of())).isFalse();
    assertThat(clean.fits("case.closed", Map.of("corrections", 0))).isFalse();
    assertThat(clean.counted(1)).isEqualTo("1 letter");
    assertThat(clean.counted(2)).isEqualTo("2 letters");
  }

  @Test
  void everyRuleOfTheFileNamesWorkThatIsKnown() {
    List<String> known = known();
    assertThat(EvidenceRules.read()).extracting(EvidenceRule::id).doesNotHaveDuplicates();
    for (EvidenceRule rule : EvidenceRules.read()) {
      assertThat(known).as(rule.id()).containsAll(rule.lines());
      assertThat(rule.months()).isBetween(1, 60);
    }
  }

  @Test
  void everyStatementOfTheFrameworksWeKnowHasItsPlaceOnTheMap() {
    List<String> known = known();
    for (Object one :
        (List<?>)
            Objects.requireNonNull(data("../frameworks/known-lines.yaml").get("frameworks"))) {
      Map<?, ?> levels = (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) one).get("levels"));
      levels
          .values()
          .forEach(
              lines ->
                  ((List<?>) lines)
                      .forEach(line -> assertThat(known).contains(String.valueOf(line))));
    }
  }

  private static List<String> known() {
    List<String> known = new ArrayList<>();
    ((Map<?, ?>) Objects.requireNonNull(data("../map/places.yaml").get("lines")))
        .keySet()
        .forEach(line -> known.add(String.valueOf(line)));
    return known;
  }

  private static Map<String, Object> data(String path) {
    String name = "org/harken/competency/" + path.substring(3);
    try (InputStream in =
        Objects.requireNonNull(
            EvidenceRulesTest.class.getClassLoader().getResourceAsStream(name), name)) {
      return new Yaml().load(in);
    } catch (java.io.IOException problem) {
      throw new java.io.UncheckedIOException(problem);
    }
  }
}
