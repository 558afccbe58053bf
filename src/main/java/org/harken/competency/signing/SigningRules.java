package org.harken.competency.signing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.harken.competency.model.SigningPolicies;
import org.harken.competency.model.SigningPolicy;
import org.harken.competency.model.SigningPolicy.Checklist;
import org.harken.competency.model.SigningPolicy.Step;
import org.harken.competency.store.SigningVersions;
import org.harken.competency.store.SigningVersions.Made;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * How many sign, how long it counts, what an audit asks: the version of {@code signing.yaml}, then
 * those that the house made itself.
 */
@Component
public class SigningRules {

  private final Map<String, Object> data = read();
  private final SigningPolicy shipped = shipped(data);
  private final SigningVersions versions;
  private final Clock clock;

  SigningRules(SigningVersions versions, Clock clock) {
    this.versions = versions;
    this.clock = clock;
  }

  /** All versions, read anew; ask once for a page. */
  public SigningPolicies policies() {
    List<SigningPolicy> all = new ArrayList<>();
    all.add(shipped);
    versions.all().stream().map(Made::policy).forEach(all::add);
    return new SigningPolicies(all);
  }

  /** What is asked today. */
  public SigningPolicy inForce() {
    return policies().on(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  /** What a level means, in a few words; empty for levels beyond the known ones. */
  public String meaning(int level) {
    List<Object> levels = list(data.get("levels"));
    return level < levels.size() ? String.valueOf(levels.get(level)) : "";
  }

  public List<String> rubric() {
    return texts(data.get("rubric"));
  }

  private static SigningPolicy shipped(Map<String, Object> data) {
    Map<String, Object> expiry = map(data.get("expiry"));
    Map<String, Object> audit = map(data.get("audit"));
    Map<String, Integer> months = new HashMap<>();
    map(expiry.get("lines")).forEach((line, count) -> months.put(line, number(count)));
    return new SigningPolicy(
        number(data.get("version")),
        ((java.util.Date) Objects.requireNonNull(data.get("from")))
            .toInstant()
            .atOffset(ZoneOffset.UTC)
            .toLocalDate(),
        String.valueOf(data.get("source")),
        list(data.get("observers")).stream()
            .map(SigningRules::map)
            .map(step -> new Step(number(step.get("fromLevel")), number(step.get("needed"))))
            .toList(),
        number(data.get("evidenceForReady")),
        number(expiry.get("months")),
        months,
        new Checklist(
            number(audit.get("cases")), texts(audit.get("items")), texts(audit.get("lines"))));
  }

  private static int number(@Nullable Object value) {
    return (Integer) Objects.requireNonNull(value);
  }

  private static List<String> texts(@Nullable Object value) {
    return list(value).stream().map(String::valueOf).toList();
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
