package org.harken.competency.development;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.harken.cases.forms.Choice;
import org.harken.competency.development.model.CreditRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The rules and categories of credits.yaml. */
@Component
public class CreditRules {

  private record Named(String label, List<CreditRule> versions) {}

  private final Map<String, Named> rules = new LinkedHashMap<>();
  private final Map<String, String> categories = new LinkedHashMap<>();
  private final List<Integer> remindDays = new ArrayList<>();

  CreditRules() {
    Map<String, Object> file = read();
    for (Map<String, Object> one : maps(file.get("categories"))) {
      categories.put(text(one, "code"), text(one, "label"));
    }
    if (file.get("remindDays") instanceof List<?> days) {
      days.forEach(day -> remindDays.add((Integer) day));
    }
    remindDays.sort(Comparator.reverseOrder());
    for (Map<String, Object> one : maps(file.get("rules"))) {
      List<CreditRule> versions = new ArrayList<>();
      maps(one.get("versions")).forEach(version -> versions.add(version(version)));
      versions.sort(Comparator.comparing(CreditRule::from));
      rules.put(text(one, "code"), new Named(text(one, "label"), versions));
    }
  }

  /** The version in force on that day. */
  public Optional<CreditRule> on(String code, LocalDate day) {
    Named named = rules.get(code);
    return named == null
        ? Optional.empty()
        : named.versions().stream().filter(one -> !one.from().isAfter(day)).reduce((a, b) -> b);
  }

  public String label(String code) {
    Named named = rules.get(code);
    return named == null ? code : named.label();
  }

  public String category(String code) {
    return categories.getOrDefault(code, code);
  }

  public boolean knows(String category) {
    return categories.containsKey(category);
  }

  public List<Choice> categories() {
    return categories.entrySet().stream()
        .map(one -> Choice.of(one.getKey(), one.getValue()))
        .toList();
  }

  public List<Choice> rules() {
    return rules.entrySet().stream()
        .map(one -> Choice.of(one.getKey(), one.getValue().label()))
        .toList();
  }

  /** The longest time before the end first. */
  public List<Integer> remindDays() {
    return List.copyOf(remindDays);
  }

  private static CreditRule version(Map<String, Object> one) {
    Map<String, Integer> atLeast = new HashMap<>();
    numbers(one.get("atLeast")).forEach(atLeast::put);
    Map<ActivityKind, Integer> most = new EnumMap<>(ActivityKind.class);
    numbers(one.get("mostPerLine"))
        .forEach((kind, hours) -> most.put(ActivityKind.valueOf(kind), hours));
    Set<ActivityKind> not = EnumSet.noneOf(ActivityKind.class);
    if (one.get("notCounted") instanceof List<?> kinds) {
      kinds.forEach(kind -> not.add(ActivityKind.valueOf(String.valueOf(kind))));
    }
    return new CreditRule(
        day(Objects.requireNonNull(one.get("from"))),
        text(one, "source"),
        number(one, "years"),
        number(one, "hours"),
        atLeast,
        number(one, "minutesPerHour"),
        most,
        not,
        number(one, "renewMonthsBefore"));
  }

  private static LocalDate day(Object value) {
    return value instanceof Date date
        ? date.toInstant().atZone(ZoneOffset.UTC).toLocalDate()
        : LocalDate.parse(String.valueOf(value));
  }

  private static Map<String, Object> read() {
    try (InputStream file = CreditRules.class.getResourceAsStream("credits.yaml")) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> maps(@Nullable Object list) {
    return list == null ? List.of() : (List<Map<String, Object>>) list;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Integer> numbers(@Nullable Object map) {
    return map == null ? Map.of() : (Map<String, Integer>) map;
  }

  private static String text(Map<String, Object> map, String key) {
    return String.valueOf(map.getOrDefault(key, ""));
  }

  private static int number(Map<String, Object> map, String key) {
    return (Integer) Objects.requireNonNull(map.get(key), key);
  }
}
