package org.harken.cases.privacy;

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
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** By when a question of breach is answered and people told, as {@code privacy.yaml} dates it. */
@Component
class PrivacyRules {

  /** One version. */
  record Version(
      String version,
      LocalDate effectiveFrom,
      int answerWithinDays,
      int tellWithinDays,
      String citation,
      String confidence) {

    LocalDate answerBy(LocalDate opened) {
      return opened.plusDays(answerWithinDays);
    }

    LocalDate tellBy(LocalDate discovered) {
      return discovered.plusDays(tellWithinDays);
    }
  }

  private final List<Version> versions = read();

  /** The latest that is in force on the day. */
  Version on(LocalDate day) {
    return versions.stream()
        .filter(version -> !version.effectiveFrom().isAfter(day))
        .max(Comparator.comparing(Version::effectiveFrom))
        .orElse(versions.getFirst());
  }

  private static List<Version> read() {
    try (InputStream file =
        Objects.requireNonNull(PrivacyRules.class.getResourceAsStream("privacy.yaml"))) {
      Map<String, List<Map<String, Object>>> data =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      return Objects.requireNonNull(data.get("versions")).stream()
          .map(PrivacyRules::version)
          .toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static Version version(Map<String, Object> line) {
    return new Version(
        String.valueOf(line.get("version")),
        day(Objects.requireNonNull(line.get("effectiveFrom"))),
        ((Number) Objects.requireNonNull(line.get("answerWithinDays"))).intValue(),
        ((Number) Objects.requireNonNull(line.get("tellWithinDays"))).intValue(),
        String.valueOf(line.get("citation")),
        String.valueOf(line.get("confidence")));
  }

  private static LocalDate day(Object value) {
    return ((Date) value).toInstant().atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
