package org.harken.correspondence.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Fault, guarantees and money are found; kindness never is. */
class RiskWordsTest {

  private record Labelled(String half, String language, String label, String sentence) {}

  private final Phrases phrases = Phrases.forRiskReview();

  /** Not those of "held": they are counted below and never read. */
  @Test
  void findsNoKindSentence() throws IOException {
    assertThat(
            all().stream()
                .filter(one -> one.label().equals("FINE") && !one.half().equals("held"))
                .filter(this::isFound)
                .toList())
        .isEmpty();
  }

  /** Seven of twenty with the first lists, twelve with the second: phrases, not meaning. */
  @Test
  void findsNoLessOfTheBlindSentencesThanWhenTheListsWereLastTuned() throws IOException {
    List<Labelled> blind =
        all().stream()
            .filter(one -> one.half().equals("blind") && !one.label().equals("FINE"))
            .toList();

    assertThat(blind).hasSize(20);
    assertThat(blind.stream().filter(this::isFound).count()).isGreaterThanOrEqualTo(12);
  }

  /**
   * Nine of sixty before the lists were tuned on the other half, fifty-seven after; the same hand
   * wrote both halves, so this flatters. Three of twenty kind ones were found before and after.
   */
  @Test
  void findsMostOfWhatWasHeldBack() throws IOException {
    List<Labelled> held = all().stream().filter(one -> one.half().equals("held")).toList();
    List<Labelled> kind = held.stream().filter(one -> one.label().equals("FINE")).toList();

    assertThat(held).hasSize(80);
    assertThat(held.stream().filter(one -> !kind.contains(one)).filter(this::isFound).count())
        .isGreaterThanOrEqualTo(57);
    assertThat(kind.stream().filter(this::isFound).count()).isLessThanOrEqualTo(3);
  }

  @Test
  void findsEverySentenceItWasTunedOn() throws IOException {
    assertThat(
            all().stream()
                .filter(one -> Set.of("tune", "learn").contains(one.half()))
                .filter(one -> !one.label().equals("FINE"))
                .filter(one -> !isFound(one))
                .toList())
        .isEmpty();
  }

  @Test
  void neverKeepsALetterFromLeavingAndLeavesQuotedWordsAlone() {
    assertThat(phrases.find("steps", "en", "We will pay for it. It was our fault."))
        .hasSize(2)
        .noneMatch(Phrases.Hint::blocks);
    assertThat(phrases.find("steps", "en", "You wrote “it was our fault”.")).isEmpty();
  }

  private boolean isFound(Labelled one) {
    return !phrases.find("steps", one.language(), one.sentence()).isEmpty();
  }

  private static List<Labelled> all() throws IOException {
    try (var file =
        Objects.requireNonNull(
            RiskWordsTest.class.getResourceAsStream(
                "/org/harken/correspondence/risk-sentences.csv"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(";", 4))
          .map(cells -> new Labelled(cells[0], cells[1], cells[2], cells[3]))
          .toList();
    }
  }
}
