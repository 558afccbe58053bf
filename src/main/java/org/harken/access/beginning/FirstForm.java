package org.harken.access.beginning;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the first administrator types. */
public record FirstForm(
    @Nullable String name,
    @Nullable String email,
    @Nullable String password,
    @Nullable String again,
    @Nullable String facility,
    @Nullable String zone) {

  private static final Map<String, String> LABELS = labels();

  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("name", "Your name");
    labels.put("email", "Your e-mail");
    labels.put("password", "Password");
    labels.put("again", "Password again");
    labels.put("facility", "Name of your first facility");
    labels.put("zone", "Its time zone");
    return labels;
  }

  public static String label(String field) {
    return LABELS.getOrDefault(field, field);
  }

  /** As the fields stand on the page. */
  public static List<Map.Entry<String, String>> inOrder(Map<String, String> faults) {
    List<String> order = List.copyOf(LABELS.keySet());
    return faults.entrySet().stream()
        .sorted(Comparator.comparingInt(fault -> order.indexOf(fault.getKey())))
        .toList();
  }

  /** The field to look at first; empty where all is well. */
  public static String first(Map<String, String> faults) {
    return inOrder(faults).stream().map(Map.Entry::getKey).findFirst().orElse("");
  }

  static FirstForm empty() {
    return new FirstForm(null, null, null, null, null, "America/Chicago");
  }

  public static String shown(@Nullable String words) {
    return words == null ? "" : words;
  }
}
