package org.harken.competency.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harken.competency.model.Words;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;

/** Takes values out of a document and gathers what is wrong with them, each with its path. */
public final class Reading {

  private static final int MOST = 20;

  private final List<Refused.FieldFault> faults = new ArrayList<>();
  private final List<String> report = new ArrayList<>();

  public void note(String line) {
    report.add(line);
  }

  /** What was noticed so far. */
  public List<String> report() {
    return report;
  }

  public void fault(String path, String message) {
    if (faults.size() < MOST) {
      faults.add(new Refused.FieldFault(path.isEmpty() ? "$" : path, message));
    }
  }

  /** Refuses with everything found. */
  public void check() {
    if (faults.isEmpty()) {
      return;
    }
    Refused.FieldFault first = faults.getFirst();
    String more = faults.size() == 1 ? "" : " There is more: " + faults.size() + " places in all.";
    throw new Refused(
        "invalid", "At " + first.field() + ": " + first.message() + more, List.copyOf(faults));
  }

  /** An empty map where it is none. */
  @SuppressWarnings("unchecked")
  public Map<String, @Nullable Object> object(@Nullable Object value, String path) {
    if (value instanceof Map<?, ?> fields) {
      return (Map<String, @Nullable Object>) fields;
    }
    fault(
        path,
        value == null
            ? "this is missing."
            : "here an object { } is expected, not " + kind(value) + ".");
    return Map.of();
  }

  @SuppressWarnings("unchecked")
  public List<@Nullable Object> array(@Nullable Object value, String path) {
    if (value instanceof List<?> items) {
      return (List<@Nullable Object>) items;
    }
    fault(
        path,
        value == null
            ? "this is missing."
            : "here a list [ ] is expected, not " + kind(value) + ".");
    return List.of();
  }

  /** Text that must be there. */
  public String needed(@Nullable Object value, String path, int most) {
    if (value == null || (value instanceof String text && text.isBlank())) {
      fault(path, "this is missing.");
      return "";
    }
    return text(value, path, most);
  }

  /** Text that may be missing. */
  public String text(@Nullable Object value, String path, int most) {
    if (value == null) {
      return "";
    }
    if (!(value instanceof String text)) {
      fault(path, "here text is expected, not " + kind(value) + ".");
      return "";
    }
    String wrong = Words.fault(text, most);
    if (wrong != null) {
      fault(path, wrong);
      return "";
    }
    return text.strip();
  }

  public @Nullable Integer number(@Nullable Object value, String path) {
    if (value == null) {
      return null;
    }
    if (value instanceof JsonDocument.Number number && number.text().matches("-?\\d{1,9}")) {
      return Integer.valueOf(number.text());
    }
    fault(path, "here a whole number is expected.");
    return null;
  }

  public @Nullable Boolean answer(@Nullable Object value, String path) {
    if (value == null || value instanceof Boolean) {
      return (Boolean) value;
    }
    fault(path, "here true or false is expected, not " + kind(value) + ".");
    return null;
  }

  public void others(Map<String, @Nullable Object> fields, String path, Set<String> known) {
    fields.keySet().stream()
        .filter(name -> !known.contains(name))
        .limit(5)
        .forEach(
            name ->
                report.add(
                    JsonDocument.at(path, name) + " was passed over: nobody here knows it."));
  }

  private static String kind(Object value) {
    return switch (value) {
      case String text -> "text";
      case JsonDocument.Number number -> "a number";
      case Boolean answer -> "true or false";
      case List<?> list -> "a list";
      default -> "an object";
    };
  }
}
