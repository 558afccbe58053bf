package org.harken.competency.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.harken.platform.web.Words;
import org.junit.jupiter.api.Test;

class SpokenTest {

  @Test
  void saysInSpanishEverythingItSaysInEnglishWithTheSameGaps() {
    Map<String, String> english = Words.read(Spoken.class, "en");
    Map<String, String> spanish = Words.read(Spoken.class, "es");
    assertThat(spanish.keySet()).isEqualTo(english.keySet());
    english.forEach(
        (key, sentence) ->
            assertThat(gaps(spanish.getOrDefault(key, ""))).as(key).isEqualTo(gaps(sentence)));
  }

  private static Set<String> gaps(String sentence) {
    return Pattern.compile("\\{\\d}|%,d")
        .matcher(sentence)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toSet());
  }
}
