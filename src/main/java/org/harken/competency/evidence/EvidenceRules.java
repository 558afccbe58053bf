package org.harken.competency.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.harken.competency.model.EvidenceRule;
import org.harken.competency.model.EvidenceRule.Bound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The rules of {@code evidence-rules.yaml}; an unsound file keeps the house from starting. */
@Component
public class EvidenceRules {

  private final List<EvidenceRule> rules = read();

  public List<EvidenceRule> all() {
    return rules;
  }

  public Optional<EvidenceRule> find(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  static List<EvidenceRule> read() {
    try (InputStream file =
        Objects.requireNonNull(EvidenceRules.class.getResourceAsStream("evidence-rules.yaml"))) {
      Map<String, List<Map<String, Object>>> data =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      return Objects.requireNonNull(data.get("rules")).stream().map(EvidenceRules::rule).toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static EvidenceRule rule(Map<String, Object> line) {
    return new EvidenceRule(
        text(line, "id"),
        text(line, "kind"),
        text(line, "one"),
        text(line, "many"),
        text(line, "icon"),
        bounds(line.get("when")),
        ((List<?>) Objects.requireNonNull(line.get("lines")))
            .stream().map(String::valueOf).toList(),
        (Integer) Objects.requireNonNull(line.get("months")));
  }

  private static Map<String, Bound> bounds(@Nullable Object when) {
    Map<String, Bound> bounds = new HashMap<>();
    if (when instanceof Map<?, ?> counts) {
      counts.forEach(
          (count, bound) -> {
            Map<?, ?> ends = (Map<?, ?>) Objects.requireNonNull(bound);
            bounds.put(
                String.valueOf(count),
                new Bound((Integer) ends.get("least"), (Integer) ends.get("most")));
          });
    }
    return bounds;
  }

  private static String text(Map<String, Object> line, String key) {
    return String.valueOf(Objects.requireNonNull(line.get(key), key));
  }
}
