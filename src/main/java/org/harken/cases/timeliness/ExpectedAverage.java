package org.harken.cases.timeliness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.harken.cases.figures.model.Goal;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What a letter is expected to take on average, as {@code timeliness.yaml} says; an average is no
 * last day, so nothing is late by it alone.
 */
record ExpectedAverage(Goal letter, LocalDate from, int days, String citation) {

  private static final String FILE = "timeliness.yaml";
  private static final List<ExpectedAverage> VERSIONS = read();

  static Optional<ExpectedAverage> of(Goal letter, LocalDate day) {
    return VERSIONS.stream()
        .filter(one -> one.letter() == letter && !one.from().isAfter(day))
        .max(Comparator.comparing(ExpectedAverage::from));
  }

  static List<ExpectedAverage> read() {
    try (InputStream file =
        Objects.requireNonNull(ExpectedAverage.class.getResourceAsStream(FILE), FILE)) {
      Map<String, List<Map<String, Object>>> data =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      return Objects.requireNonNull(data.get("versions"), FILE).stream()
          .map(
              node ->
                  new ExpectedAverage(
                      Goal.valueOf(String.valueOf(node.get("letter"))),
                      ((Date) Objects.requireNonNull(node.get("from")))
                          .toInstant()
                          .atOffset(ZoneOffset.UTC)
                          .toLocalDate(),
                      (Integer) Objects.requireNonNull(node.get("days")),
                      String.valueOf(node.get("citation"))))
          .toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
