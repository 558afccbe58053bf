package org.harken.access.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.harken.access.PracticeLevel;
import org.harken.access.PracticeRule;
import org.harken.access.PracticeRule.Way;
import org.harken.access.PracticeRule.Work;
import org.harken.access.Role;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * One version of the table of supervised practice, read from practice.yaml. A table with a hole, an
 * unknown word or a share beyond a hundred does not start.
 */
public record PracticePolicy(
    int version,
    LocalDate from,
    Set<PracticeLevel> cosignerLevels,
    Set<Role> cosignerRoles,
    List<Wait> waits,
    List<Line> lines) {

  private static final String FILE = "/org/harken/access/practice/practice.yaml";

  /** Who is told of a co-sign that waits. */
  public enum Tell {
    SUPERVISOR,
    ABOVE
  }

  /** After so long somebody is told. */
  public record Wait(Duration after, Tell tell) {}

  /** One row: a kind of work and what it asks of each level. */
  public record Line(
      Work work,
      String name,
      String about,
      boolean enforced,
      Map<PracticeLevel, PracticeRule> levels) {}

  /** Every version of the house, the earliest first. */
  public static List<PracticePolicy> all() {
    try (InputStream file = PracticePolicy.class.getResourceAsStream(FILE)) {
      return read(new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** The versions of a file as it was read. */
  static List<PracticePolicy> read(Map<String, Object> file) {
    return list(file, "versions").stream()
        .map(PracticePolicy::version)
        .sorted(Comparator.comparing(PracticePolicy::from))
        .toList();
  }

  /** The version in force on a day; before the first one, the first. */
  public static PracticePolicy on(List<PracticePolicy> versions, LocalDate day) {
    return versions.stream()
        .filter(one -> !one.from().isAfter(day))
        .max(Comparator.comparing(PracticePolicy::from))
        .orElseGet(versions::getFirst);
  }

  /**
   * Whoever has no level is not in training: for them the permissions of their role alone count.
   */
  public PracticeRule rule(@Nullable PracticeLevel level, Work work) {
    PracticeRule rule = level == null ? null : line(work).levels().get(level);
    return rule == null ? new PracticeRule(work, Way.ALONE, 0, "Alone") : rule;
  }

  public boolean mayCosign(@Nullable PracticeLevel level, Role role) {
    return level == null ? cosignerRoles.contains(role) : cosignerLevels.contains(level);
  }

  public Line line(Work work) {
    return lines.stream().filter(line -> line.work() == work).findFirst().orElseThrow();
  }

  private static PracticePolicy version(Map<String, Object> data) {
    Map<String, Object> cosigners = map(data, "cosigners");
    List<Line> lines = list(data, "works").stream().map(PracticePolicy::line).toList();
    if (lines.stream().map(Line::work).distinct().count() != Work.values().length
        || lines.size() != Work.values().length) {
      throw new IllegalStateException("practice.yaml has to name every kind of work once");
    }
    List<Wait> waits = new ArrayList<>();
    for (Map<String, Object> wait : list(data, "waits")) {
      waits.add(
          new Wait(Duration.ofHours(number(wait, "hours")), Tell.valueOf(text(wait, "tell"))));
    }
    return new PracticePolicy(
        number(data, "version"),
        LocalDate.parse(day(data)),
        words(cosigners, "levels").stream()
            .map(PracticeLevel::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        words(cosigners, "roles").stream()
            .map(Role::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        List.copyOf(waits),
        lines);
  }

  private static Line line(Map<String, Object> data) {
    Work work = Work.valueOf(text(data, "work"));
    Map<PracticeLevel, PracticeRule> levels = new EnumMap<>(PracticeLevel.class);
    for (PracticeLevel level : PracticeLevel.values()) {
      Map<String, Object> cell = map(data, level.name());
      Way way = Way.valueOf(text(cell, "way"));
      int share = way == Way.SAMPLED ? number(cell, "share") : 0;
      if (share < 0 || share > 100) {
        throw new IllegalStateException("practice.yaml: a share is of a hundred, not " + share);
      }
      levels.put(level, new PracticeRule(work, way, share, text(cell, "words")));
    }
    return new Line(
        work,
        text(data, "name"),
        text(data, "about"),
        Boolean.TRUE.equals(data.get("enforced")),
        Map.copyOf(levels));
  }

  private static String day(Map<String, Object> data) {
    Object from = data.get("from");
    return from instanceof java.util.Date date
        ? date.toInstant().atOffset(java.time.ZoneOffset.UTC).toLocalDate().toString()
        : String.valueOf(from);
  }

  private static String text(Map<String, Object> data, String name) {
    Object value = data.get(name);
    if (value == null || value.toString().isBlank()) {
      throw new IllegalStateException("practice.yaml misses " + name);
    }
    return value.toString().strip();
  }

  private static int number(Map<String, Object> data, String name) {
    return Integer.parseInt(text(data, name));
  }

  private static List<String> words(Map<String, Object> data, String name) {
    return data.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> data, String name) {
    if (data.get(name) instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new IllegalStateException("practice.yaml misses " + name);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Map<String, Object> data, String name) {
    return data.get(name) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
  }
}
