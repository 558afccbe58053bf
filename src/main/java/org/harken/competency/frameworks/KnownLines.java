package org.harken.competency.frameworks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.harken.competency.Level;
import org.harken.competency.Statement;
import org.harken.competency.format.FrameworkFile;
import org.harken.competency.store.Wordings;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Names the work that shows each statement of frameworks we know, by level and place: in the file
 * {@code known-lines.yaml} stand our own short names, no words of theirs.
 */
@Component
class KnownLines {

  private final Wordings wordings;
  private final List<Map<String, Object>> known;

  KnownLines(Wordings wordings) {
    this.wordings = wordings;
    this.known = read();
  }

  /** Where the file has the shape we know; what has a name keeps it. */
  void name(UUID framework, FrameworkFile file, List<Level> levels) {
    Map<UUID, String> named = wordings.lines(framework);
    known.stream()
        .filter(one -> fits(one, file, levels))
        .findFirst()
        .ifPresent(
            one ->
                levels.forEach(
                    level -> {
                      List<String> lines = lines(one, level.key());
                      for (int place = 0; place < level.statements().size(); place++) {
                        Statement statement = level.statements().get(place);
                        if (named.isEmpty() && !lines.get(place).isEmpty()) {
                          wordings.setLine(statement.id(), lines.get(place));
                        }
                      }
                    }));
  }

  private static boolean fits(Map<String, Object> one, FrameworkFile file, List<Level> levels) {
    return file.occupation().soc().equals(one.get("soc"))
        && file.sources().getOrDefault("generator", "").equals(one.get("generator"))
        && levels.stream()
            .allMatch(level -> lines(one, level.key()).size() == level.statements().size());
  }

  private static List<String> lines(Map<String, Object> one, String level) {
    return one.get("levels") instanceof Map<?, ?> levels
            && levels.get(level) instanceof List<?> lines
        ? lines.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static List<Map<String, Object>> read() {
    try (InputStream file =
        Objects.requireNonNull(KnownLines.class.getResourceAsStream("known-lines.yaml"))) {
      Map<String, List<Map<String, Object>>> data =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      return Objects.requireNonNull(data.get("frameworks"));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
