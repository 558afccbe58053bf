package org.harken.cases.waiting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.harken.cases.waiting.model.Party;
import org.harken.cases.waiting.model.WaitingRules;
import org.harken.cases.waiting.model.WaitingRules.Line;
import org.harken.cases.waiting.model.WaitingRules.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The rules of {@code waiting.yaml}; an unsound file keeps the house from starting. */
@Component
public class WaitingTable {

  private static final String FILE = "waiting.yaml";

  private final List<WaitingRules> versions = read();

  /** The version in force on that day; the oldest one for days before it. */
  public WaitingRules on(LocalDate day) {
    return versions.stream()
        .filter(version -> !version.from().isAfter(day))
        .max(Comparator.comparing(WaitingRules::from))
        .orElseGet(
            () -> versions.stream().min(Comparator.comparing(WaitingRules::from)).orElseThrow());
  }

  static List<WaitingRules> read() {
    try (InputStream file =
        Objects.requireNonNull(WaitingTable.class.getResourceAsStream(FILE), FILE)) {
      Map<String, Object> data = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      return maps(data, "versions").stream().map(WaitingTable::version).toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static WaitingRules version(Map<String, Object> node) {
    Line otherwise = line(map(node.get("otherwise")));
    List<Line> lines = maps(node, "lines").stream().map(WaitingTable::line).toList();
    Set<String> ids = new HashSet<>(Set.of(otherwise.id()));
    for (Line line : lines) {
      if (!ids.add(line.id()) || line.opens().isEmpty()) {
        throw new IllegalStateException(FILE + ", line " + line.id() + ": twice, or never open");
      }
    }
    return new WaitingRules(
        text(node, "version"),
        ((Date) needed(node, "from")).toInstant().atOffset(ZoneOffset.UTC).toLocalDate(),
        otherwise,
        lines,
        maps(node, "departments").stream()
            .map(one -> new Named(Party.valueOf(text(one, "party")), texts(one, "named")))
            .toList());
  }

  private static Line line(Map<String, Object> node) {
    return new Line(
        text(node, "id"),
        text(node, "words"),
        Party.valueOf(text(node, "party")),
        Set.copyOf(texts(node, "opens")),
        Set.copyOf(texts(node, "closes")),
        Set.copyOf(texts(node, "closesAll")));
  }

  private static List<Map<String, Object>> maps(Map<String, Object> node, String key) {
    List<Map<String, Object>> maps = new ArrayList<>();
    list(node, key).forEach(one -> maps.add(map(one)));
    return maps;
  }

  private static List<String> texts(Map<String, Object> node, String key) {
    return list(node, key).stream().map(String::valueOf).toList();
  }

  private static List<?> list(Map<String, Object> node, String key) {
    return node.get(key) instanceof List<?> list ? list : List.of();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value, FILE);
  }

  private static String text(Map<String, Object> node, String key) {
    return String.valueOf(needed(node, key));
  }

  private static Object needed(Map<String, Object> node, String key) {
    return Objects.requireNonNull(node.get(key), FILE + ": " + key + " is missing");
  }
}
