package org.harken.competency.signing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.harken.competency.model.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** How many sign, how long it counts, what an audit asks: {@code signing.yaml}. */
@Component
public class SigningRules {

  private final Map<String, Object> data = read();

  /**
   * @param level the place of the level, from zero
   * @param line the work that shows the statement; empty where nobody said
   */
  public Standing.Rule rule(int level, String line) {
    int needed = 1;
    for (Object entry : list(data.get("observers"))) {
      Map<String, Object> step = map(entry);
      if (level + 1 >= number(step.get("fromLevel"))) {
        needed = number(step.get("needed"));
      }
    }
    Map<String, Object> expiry = map(data.get("expiry"));
    Object own = map(expiry.get("lines")).get(line);
    return new Standing.Rule(
        needed,
        number(own == null ? expiry.get("months") : own),
        number(data.get("evidenceForReady")));
  }

  /** What a level means, in a few words; empty for levels beyond the known ones. */
  public String meaning(int level) {
    List<Object> levels = list(data.get("levels"));
    return level < levels.size() ? String.valueOf(levels.get(level)) : "";
  }

  public List<String> rubric() {
    return list(data.get("rubric")).stream().map(String::valueOf).toList();
  }

  public String checklist() {
    return String.valueOf(map(data.get("audit")).get("version"));
  }

  public int auditCases() {
    return number(map(data.get("audit")).get("cases"));
  }

  public List<String> auditItems() {
    return list(map(data.get("audit")).get("items")).stream().map(String::valueOf).toList();
  }

  public List<String> auditLines() {
    return list(map(data.get("audit")).get("lines")).stream().map(String::valueOf).toList();
  }

  private static int number(@Nullable Object value) {
    return (Integer) Objects.requireNonNull(value);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return value == null ? new HashMap<>() : (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(@Nullable Object value) {
    return (List<Object>) Objects.requireNonNull(value);
  }

  private static Map<String, Object> read() {
    try (InputStream file =
        Objects.requireNonNull(SigningRules.class.getResourceAsStream("signing.yaml"))) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
