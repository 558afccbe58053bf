package org.harken.cases.forecast;

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
import org.harken.cases.forecast.model.ForecastRules;
import org.harken.cases.forecast.model.ForecastRules.Band;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The rules of {@code forecast.yaml}; an unsound file keeps the house from starting. */
@Component
public class ForecastTable {

  private static final String FILE = "forecast.yaml";

  private final List<ForecastRules> versions = read();

  /** The version in force on that day; the oldest one for days before it. */
  public ForecastRules on(LocalDate day) {
    return versions.stream()
        .filter(version -> !version.from().isAfter(day))
        .max(Comparator.comparing(ForecastRules::from))
        .orElseGet(() -> versions.getFirst());
  }

  static List<ForecastRules> read() {
    try (InputStream file =
        Objects.requireNonNull(ForecastTable.class.getResourceAsStream(FILE), FILE)) {
      Map<String, List<Map<String, Object>>> data =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      return Objects.requireNonNull(data.get("versions"), FILE).stream()
          .map(ForecastTable::version)
          .sorted(Comparator.comparing(ForecastRules::from))
          .toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  @SuppressWarnings("unchecked")
  private static ForecastRules version(Map<String, Object> node) {
    return new ForecastRules(
        String.valueOf(needed(node, "version")),
        ((Date) needed(node, "from")).toInstant().atOffset(ZoneOffset.UTC).toLocalDate(),
        number(node, "months"),
        number(node, "least"),
        number(node, "most"),
        number(node, "leastLeft"),
        ((List<Map<String, Object>>) needed(node, "bands"))
            .stream().map(ForecastTable::band).toList());
  }

  private static Band band(Map<String, Object> node) {
    return new Band(
        String.valueOf(needed(node, "code")),
        number(node, "from"),
        String.valueOf(needed(node, "words")),
        Boolean.TRUE.equals(node.get("worth")));
  }

  private static int number(Map<String, Object> node, String key) {
    return (Integer) needed(node, key);
  }

  private static Object needed(Map<String, Object> node, String key) {
    @Nullable Object value = node.get(key);
    return Objects.requireNonNull(value, FILE + ": " + key + " is missing");
  }
}
