package org.harken.cases.recognition;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Which table and which policy were in force on a day: {@code tables.yaml}, read once. */
final class DecisionTables {

  /** One version of the table and the days it is in force; the last day is included. */
  record Version(
      String pack,
      String version,
      String file,
      LocalDate effectiveFrom,
      @Nullable LocalDate effectiveTo) {}

  /** How the organisation reads what the law leaves open, from a day on. */
  record Policy(LocalDate effectiveFrom, Map<String, String> values) {}

  private static final List<String> POLICIES =
      List.of(
          "surveyCommentPolicy",
          "verbalAfterDischargePolicy",
          "formalBillingPolicy",
          "socialMediaPolicy");

  private final List<Version> versions;
  private final List<Policy> policies;

  private DecisionTables(List<Version> versions, List<Policy> policies) {
    this.versions =
        versions.stream().sorted(Comparator.comparing(Version::effectiveFrom).reversed()).toList();
    this.policies =
        policies.stream().sorted(Comparator.comparing(Policy::effectiveFrom).reversed()).toList();
    if (versions.isEmpty() || policies.isEmpty()) {
      throw new IllegalStateException("tables.yaml needs at least one table and one policy");
    }
  }

  static DecisionTables read() {
    try (InputStream in = DecisionTables.class.getResourceAsStream("tables.yaml")) {
      if (in == null) {
        throw new IllegalStateException("tables.yaml is missing");
      }
      Map<String, List<Map<String, Object>>> file =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return new DecisionTables(
          file.getOrDefault("tables", List.of()).stream().map(DecisionTables::version).toList(),
          file.getOrDefault("policies", List.of()).stream().map(DecisionTables::policy).toList());
    } catch (IOException problem) {
      throw new IllegalStateException("tables.yaml cannot be read", problem);
    }
  }

  List<Version> versions() {
    return versions;
  }

  /** The version in force that day; for days before the first one, the first. */
  Version versionOn(LocalDate day) {
    return versions.stream()
        .filter(version -> !version.effectiveFrom().isAfter(day))
        .filter(version -> version.effectiveTo() == null || !version.effectiveTo().isBefore(day))
        .findFirst()
        .orElse(versions.getLast());
  }

  Policy policyOn(LocalDate day) {
    return policies.stream()
        .filter(policy -> !policy.effectiveFrom().isAfter(day))
        .findFirst()
        .orElse(policies.getLast());
  }

  private static Version version(Map<String, Object> entry) {
    return new Version(
        text(entry, "pack"),
        text(entry, "version"),
        text(entry, "file"),
        day(entry, "effectiveFrom"),
        entry.get("effectiveTo") == null ? null : day(entry, "effectiveTo"));
  }

  private static Policy policy(Map<String, Object> entry) {
    var values = new TreeMap<String, String>();
    POLICIES.forEach(name -> values.put(name, text(entry, name)));
    return new Policy(day(entry, "effectiveFrom"), Map.copyOf(values));
  }

  private static String text(Map<String, Object> entry, String key) {
    if (entry.get(key) instanceof String value && !value.isBlank()) {
      return value;
    }
    throw new IllegalStateException("tables.yaml: " + key + " is missing or not a text");
  }

  private static LocalDate day(Map<String, Object> entry, String key) {
    if (entry.get(key) instanceof Date date) {
      return date.toInstant().atZone(ZoneId.of("UTC")).toLocalDate();
    }
    throw new IllegalStateException("tables.yaml: " + key + " is missing or not a date");
  }
}
