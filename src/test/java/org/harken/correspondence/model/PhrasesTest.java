package org.harken.correspondence.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures the phrase lists on labelled sentences. Both halves were written by the same hand before
 * the lists; only the half that was not looked at while tuning is reported.
 */
class PhrasesTest {

  private static final Logger LOG = LoggerFactory.getLogger(PhrasesTest.class);

  private final Phrases phrases = Phrases.load();

  private record Labelled(String half, String language, String label, String sentence) {}

  @Test
  void findsWhatItShouldInTheHalfItWasNotTunedOn() throws IOException {
    List<Labelled> report = labelled().stream().filter(one -> one.half().equals("report")).toList();
    for (String language : List.of("en", "es")) {
      List<Labelled> sentences =
          report.stream().filter(one -> one.language().equals(language)).toList();
      long found = sentences.stream().filter(one -> !isFine(one) && hits(one)).count();
      long bad = sentences.stream().filter(one -> !isFine(one)).count();
      long wrongly = sentences.stream().filter(one -> isFine(one) && flagged(one)).count();
      double recall = (double) found / bad;
      double precision = (double) found / (found + wrongly);
      LOG.info(
          "Letter check, {}, held-out half ({} sentences, invented by the author of the lists, so expect"
              + " less on real drafts): precision {}, recall {}",
          language,
          sentences.size(),
          "%.2f".formatted(precision),
          "%.2f".formatted(recall));
      assertThat(precision).isGreaterThanOrEqualTo(0.9);
      assertThat(recall).isGreaterThanOrEqualTo(0.7);
    }
  }

  @Test
  void flagsNoFineSentenceOfTheHalfItWasTunedOn() throws IOException {
    assertThat(labelled())
        .filteredOn(one -> one.half().equals("tune") && isFine(one))
        .noneMatch(this::flagged);
  }

  @Test
  void findsEverySentenceOfTheHalfItWasTunedOn() throws IOException {
    assertThat(labelled())
        .filteredOn(one -> one.half().equals("tune") && !isFine(one))
        .allMatch(this::hits);
  }

  @Test
  void proposesSentencesThatItWouldNotFlagItself() {
    for (String language : List.of("en", "es")) {
      for (Labelled one : uncheckedLabelled()) {
        if (one.language().equals(language)) {
          phrases
              .find("field", language, one.sentence())
              .forEach(
                  hint ->
                      assertThat(hint.better())
                          .isNotEmpty()
                          .allMatch(better -> phrases.find("field", language, better).isEmpty()));
        }
      }
    }
  }

  private boolean hits(Labelled one) {
    return phrases.find("field", one.language(), one.sentence()).stream()
        .anyMatch(hint -> hint.category().equals(one.label()));
  }

  private boolean flagged(Labelled one) {
    return !phrases.find("field", one.language(), one.sentence()).isEmpty();
  }

  private static boolean isFine(Labelled one) {
    return one.label().equals("FINE");
  }

  private static List<Labelled> uncheckedLabelled() {
    try {
      return labelled();
    } catch (IOException problem) {
      throw new IllegalStateException(problem);
    }
  }

  private static List<Labelled> labelled() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            PhrasesTest.class.getResourceAsStream(
                "/org/harken/correspondence/labelled-sentences.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(";", 4))
          .map(parts -> new Labelled(parts[0], parts[1], parts[2], parts[3]))
          .toList();
    }
  }
}
