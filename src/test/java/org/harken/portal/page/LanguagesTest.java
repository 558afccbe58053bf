package org.harken.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.harken.platform.web.Words;
import org.junit.jupiter.api.Test;

class LanguagesTest {

  @Test
  void saysInSpanishEverythingItSaysInEnglish() {
    Map<String, String> english = Words.read(Languages.class, "en");
    Map<String, String> spanish = Words.read(Languages.class, "es");
    assertThat(spanish.keySet()).isEqualTo(english.keySet());
    english.forEach(
        (key, sentence) ->
            assertThat(gaps(spanish.getOrDefault(key, ""))).as(key).isEqualTo(gaps(sentence)));
  }

  @Test
  void neverSpeaksOfASevenDayRuleAndNeverBlames() {
    Words.read(Languages.class, "en")
        .forEach(
            (key, sentence) ->
                assertThat(sentence.toLowerCase(java.util.Locale.ROOT))
                    .as(key)
                    .doesNotContain("7-day", "seven-day", "sorry you feel"));
  }

  @Test
  void keepsMostSentencesShort() {
    long longOnes =
        Words.read(Languages.class, "en").values().stream()
            .flatMap(text -> Pattern.compile("[.!?]\\s").splitAsStream(text))
            .filter(sentence -> sentence.split("\\s+").length > 20)
            .count();
    assertThat(longOnes).isLessThanOrEqualTo(3);
  }

  @Test
  void fillsGapsWithAnything() {
    Words words = new Languages().of("en");
    assertThat(words.get("by", "$1 \\ {0}")).isEqualTo("By $1 \\ {0}");
    assertThat(new Languages().of("xx").language()).isEqualTo("en");
  }

  private static Set<String> gaps(String sentence) {
    return Pattern.compile("\\{\\d}")
        .matcher(sentence)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toSet());
  }
}
