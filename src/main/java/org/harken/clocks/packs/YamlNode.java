package org.harken.clocks.packs;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A mapping in a data file, read key by key; every fault names the file, the place and the key. */
record YamlNode(String place, Map<?, ?> values) {

  static YamlNode of(String place, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return new YamlNode(place, map);
    }
    throw new IllegalStateException(place + ": a list of keys and values is expected here");
  }

  void allow(Set<String> known) {
    var others = new TreeSet<String>();
    values.keySet().stream()
        .map(String::valueOf)
        .filter(k -> !known.contains(k))
        .forEach(others::add);
    if (!others.isEmpty()) {
      throw fault(others.first(), "is not known");
    }
  }

  String text(String key) {
    return optionalText(key).orElseThrow(() -> fault(key, "is missing"));
  }

  Optional<String> optionalText(String key) {
    Object value = values.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof String text && !text.isBlank()) {
      return Optional.of(text);
    }
    throw fault(key, "must be a text that is not empty");
  }

  int number(String key, int smallest, int largest) {
    if (values.get(key) instanceof Integer number && number >= smallest && number <= largest) {
      return number;
    }
    throw fault(key, "must be a whole number from " + smallest + " to " + largest);
  }

  int number(String key, int smallest, int largest, int otherwise) {
    return values.get(key) == null ? otherwise : number(key, smallest, largest);
  }

  boolean flag(String key) {
    Object value = values.get(key);
    if (value == null) {
      return false;
    }
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw fault(key, "must be true or false");
  }

  LocalDate day(String key) {
    return optionalDay(key).orElseThrow(() -> fault(key, "is missing"));
  }

  Optional<LocalDate> optionalDay(String key) {
    Object value = values.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof Date date) {
      return Optional.of(date.toInstant().atOffset(ZoneOffset.UTC).toLocalDate());
    }
    throw fault(key, "must be a date such as 2026-01-31");
  }

  <E extends Enum<E>> E choice(String key, Class<E> type) {
    String name = text(key);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> fault(key, "must be one of " + Arrays.toString(type.getEnumConstants())));
  }

  List<?> list(String key) {
    Object value = values.get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    throw fault(key, "must be a list");
  }

  List<String> texts(String key) {
    return list(key).stream().map(String::valueOf).toList();
  }

  Optional<YamlNode> node(String key) {
    Object value = values.get(key);
    return value == null ? Optional.empty() : Optional.of(of(place + ", " + key, value));
  }

  IllegalStateException fault(String key, String what) {
    return new IllegalStateException(place + ": " + key + " " + what);
  }
}
