package org.harken.alerts.policy;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.harken.alerts.WarningPolicy;
import org.harken.alerts.WarningPolicy.At;
import org.harken.alerts.WarningPolicy.ProgressLetters;
import org.harken.alerts.WarningPolicy.Quiet;
import org.harken.alerts.WarningPolicy.Step;
import org.harken.alerts.Whom;
import org.harken.alerts.model.WorkHours;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads a version of the policy; a fault is a sentence that names the key. */
public final class PolicyReader {

  private PolicyReader() {}

  /** All versions of a file. */
  public static List<WarningPolicy> all(String text) {
    return list(map("file", load(text)), "versions").stream()
        .map(one -> read(map("versions", one)))
        .toList();
  }

  /** One version. */
  public static WarningPolicy one(String text) {
    return read(map("version", load(text)));
  }

  private static @Nullable Object load(String text) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
  }

  private static WarningPolicy read(Map<?, ?> node) {
    Map<?, ?> hours = map("hours", node.get("hours"));
    Map<?, ?> quiet = map("quiet", node.get("quiet"));
    Map<?, ?> letters = map("progressLetters", node.get("progressLetters"));
    return new WarningPolicy(
        number(node, "version", 1, 1_000_000),
        day("from", node.get("from")),
        list(node, "points").stream().map(point -> step(map("points", point))).toList(),
        hours("hours.usual", map("hours.usual", hours.get("usual"))),
        ofFacility(hours),
        time("digestAt", node.get("digestAt")),
        new Quiet(time("quiet.from", quiet.get("from")), time("quiet.to", quiet.get("to"))),
        new ProgressLetters(
            number(letters, "draftDaysBefore", 0, 60),
            number(letters, "sendDaysBefore", 0, 60),
            texts(letters, "before")),
        texts(node, "safety"),
        number(node, "awayHours", 1, 10_000),
        number(node, "leaveDays", 1, 366));
  }

  private static Step step(Map<?, ?> node) {
    At at = choice("points.at", node.get("at"), At.class);
    boolean counted = at == At.PERCENT || at == At.WORKING_DAYS_BEFORE;
    return new Step(
        at,
        counted ? number(node, "number", 1, 99) : 0,
        texts(node, "tell").stream()
            .map(whom -> choice("points.tell", whom, Whom.class))
            .collect(Collectors.toSet()));
  }

  private static Map<UUID, WorkHours> ofFacility(Map<?, ?> hours) {
    Map<UUID, WorkHours> found = new HashMap<>();
    if (hours.get("ofFacility") instanceof Map<?, ?> own) {
      own.forEach(
          (id, value) ->
              found.put(
                  UUID.fromString(String.valueOf(id)),
                  hours("hours.ofFacility", map("hours.ofFacility", value))));
    }
    return found;
  }

  private static WorkHours hours(String place, Map<?, ?> node) {
    return new WorkHours(
        texts(node, "days").stream()
            .map(day -> choice(place + ".days", day, DayOfWeek.class))
            .collect(Collectors.toSet()),
        time(place + ".opens", node.get("opens")),
        time(place + ".closes", node.get("closes")),
        list(node, "closed").stream()
            .map(day -> day(place + ".closed", day))
            .collect(Collectors.toSet()));
  }

  private static Map<?, ?> map(String key, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw fault(key, "must be a list of keys and values");
  }

  private static List<?> list(Map<?, ?> node, String key) {
    Object value = node.get(key);
    if (value instanceof List<?> list) {
      return list;
    }
    throw fault(key, "must be a list");
  }

  private static Set<String> texts(Map<?, ?> node, String key) {
    return list(node, key).stream()
        .map(String::valueOf)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static int number(Map<?, ?> node, String key, int smallest, int largest) {
    if (node.get(key) instanceof Integer number && number >= smallest && number <= largest) {
      return number;
    }
    throw fault(key, "must be a whole number from " + smallest + " to " + largest);
  }

  private static LocalTime time(String key, @Nullable Object value) {
    try {
      return LocalTime.parse(String.valueOf(value));
    } catch (DateTimeException notATime) {
      throw fault(key, "must be a time such as \"08:00\"");
    }
  }

  private static LocalDate day(String key, @Nullable Object value) {
    if (value instanceof Date date) {
      return date.toInstant().atOffset(ZoneOffset.UTC).toLocalDate();
    }
    try {
      return LocalDate.parse(String.valueOf(value));
    } catch (DateTimeException notADay) {
      throw fault(key, "must be a day such as 2026-01-31");
    }
  }

  private static <E extends Enum<E>> E choice(String key, @Nullable Object name, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(String.valueOf(name)))
        .findFirst()
        .orElseThrow(() -> fault(key, "must be one of " + List.of(type.getEnumConstants())));
  }

  private static IllegalStateException fault(String key, String what) {
    return new IllegalStateException("The policy of warnings: " + key + " " + what);
  }
}
