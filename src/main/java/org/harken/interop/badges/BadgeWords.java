package org.harken.interop.badges;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What badges say of themselves, and why they may be revoked: {@code badges.yaml}. */
@Component
class BadgeWords {

  /**
   * A kind of achievement.
   *
   * @param achievementType as Open Badges names it
   * @param word as people name it
   * @param criteria what had to be shown
   */
  record Kind(String achievementType, String word, String criteria) {}

  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private final Map<String, String> reasons = new LinkedHashMap<>();

  BadgeWords() {
    Map<String, Object> data = read();
    map(data.get("kinds"))
        .forEach(
            (name, value) -> {
              Map<String, Object> kind = map(value);
              kinds.put(
                  name,
                  new Kind(
                      text(kind, "achievementType"), text(kind, "word"), text(kind, "criteria")));
            });
    Map<String, Object> why = map(data.get("reasons"));
    why.keySet().forEach(code -> reasons.put(code, text(why, code)));
  }

  Optional<Kind> kind(String name) {
    return Optional.ofNullable(kinds.get(name));
  }

  /** Code and sentence, in the order of the file. */
  Map<String, String> reasons() {
    return reasons;
  }

  String reason(@Nullable String code) {
    return code == null ? "" : reasons.getOrDefault(code, code);
  }

  private static String text(Map<String, Object> map, String key) {
    return String.valueOf(map.get(key)).strip();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  private static Map<String, Object> read() {
    try (InputStream file =
        Objects.requireNonNull(BadgeWords.class.getResourceAsStream("badges.yaml"))) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
