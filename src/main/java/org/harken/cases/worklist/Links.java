package org.harken.cases.worklist;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses of the list that keep what was asked. */
final class Links {

  private static final List<String> KEPT =
      List.of("tab", "q", "kind", "facility", "due", "sort", "dir", "theme");

  private Links() {}

  /** The same address with one value changed; paging starts anew unless it is what changes. */
  static String to(String path, Map<String, String> values, String name, @Nullable String value) {
    Map<String, String> kept = new LinkedHashMap<>();
    KEPT.stream()
        .filter(key -> !values.getOrDefault(key, "").isBlank())
        .forEach(key -> kept.put(key, values.getOrDefault(key, "")));
    if (value != null) {
      kept.put(name, value);
    }
    return kept.isEmpty()
        ? path
        : path
            + "?"
            + kept.entrySet().stream()
                .map(
                    entry ->
                        entry.getKey()
                            + "="
                            + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
  }
}
