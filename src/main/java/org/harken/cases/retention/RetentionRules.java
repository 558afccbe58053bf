package org.harken.cases.retention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.harken.cases.CaseKind;
import org.harken.cases.retention.model.Retention;
import org.harken.cases.retention.model.Retention.Rule;
import org.harken.cases.retention.model.Retention.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The rules of {@code retention.yaml}; an unsound file keeps the house from starting. */
@Component
class RetentionRules {

  private final Retention retention = read();

  Retention table() {
    return retention;
  }

  static Retention read() {
    try (InputStream file =
        Objects.requireNonNull(RetentionRules.class.getResourceAsStream("retention.yaml"))) {
      Map<String, List<Map<String, Object>>> data =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      return new Retention(
          list(data.get("versions")).stream().map(RetentionRules::version).toList());
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(@Nullable Object value) {
    return (List<Map<String, Object>>) Objects.requireNonNull(value, "a list is missing");
  }

  private static Version version(Map<String, Object> line) {
    return new Version(
        text(line, "version"),
        day(Objects.requireNonNull(line.get("effectiveFrom"))),
        list(line.get("rules")).stream().map(RetentionRules::rule).toList());
  }

  private static Rule rule(Map<String, Object> line) {
    int years = number(line, "years");
    int untilAge = number(line, "untilAge");
    if ((years == 0) == (untilAge == 0)) {
      throw new IllegalStateException(
          "retention.yaml, " + text(line, "id") + ": either years or untilAge");
    }
    return new Rule(
        text(line, "id"),
        text(line, "what"),
        ((List<?>) Objects.requireNonNull(line.get("kinds")))
            .stream()
                .map(kind -> CaseKind.valueOf(String.valueOf(kind)))
                .collect(Collectors.toUnmodifiableSet()),
        years,
        untilAge,
        text(line, "citation"),
        text(line, "confidence"));
  }

  private static String text(Map<String, Object> line, String key) {
    return String.valueOf(Objects.requireNonNull(line.get(key), key));
  }

  private static int number(Map<String, Object> line, String key) {
    return line.get(key) instanceof Integer number ? number : 0;
  }

  private static LocalDate day(Object value) {
    return ((Date) value).toInstant().atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
