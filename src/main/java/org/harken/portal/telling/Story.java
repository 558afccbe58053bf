package org.harken.portal.telling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What somebody has typed and chosen so far, by the name of its field. Nothing here was checked
 * against a rule yet: what is wrong stays as it was typed.
 */
public record Story(Map<String, String> values) {

  static final Story EMPTY = new Story(Map.of());

  public Story {
    values = Map.copyOf(values);
  }

  public String get(String field) {
    return values.getOrDefault(field, "");
  }

  public boolean has(String field) {
    return !get(field).isEmpty();
  }

  public boolean is(String field, String value) {
    return get(field).equals(value);
  }

  /** E-mail address, phone or address: only the one the person chose to be reached by. */
  public String contact(String field) {
    String way =
        switch (field) {
          case "email" -> "EMAIL";
          case "phone" -> "PHONE";
          case "address" -> "POST";
          default -> throw new IllegalArgumentException(field);
        };
    return is("reach", way) ? get(field) : "";
  }

  /** The same with these fields taken from another one. */
  Story with(Set<String> fields, Story other) {
    var merged = new LinkedHashMap<>(values);
    for (String field : fields) {
      merged.put(field, other.get(field));
    }
    merged.values().removeIf(String::isEmpty);
    return new Story(merged);
  }
}
