package org.harken.cases.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.harken.platform.Refused;
import org.harken.platform.Refused.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * What each column of a register is taken as, and what is the same for every row.
 *
 * @param sources by the name of the target
 * @param dayFirst 3/2/2026 means the third of February
 */
record Mapping(SortedMap<String, Source> sources, boolean dayFirst) {

  /** Where a value comes from: the column of that heading, or one value for all. */
  record Source(boolean constant, String value) {
    static Source column(String heading) {
      return new Source(false, heading);
    }

    static Source always(String value) {
      return new Source(true, value);
    }
  }

  Mapping {
    sources = new TreeMap<>(sources);
  }

  @Nullable Source source(String target) {
    return sources.get(target);
  }

  /** Refused where a needed field has no source, or a source is not in the file. */
  Mapping checked(List<String> headers) {
    Map<String, String> faults = faults(headers);
    if (!faults.isEmpty()) {
      List<String> sentences =
          faults.entrySet().stream().map(one -> one.getKey() + ": " + one.getValue()).toList();
      throw new Refused(
          "invalid",
          String.join(" ", sentences),
          sentences.stream().map(one -> new FieldFault("mapping", one)).toList());
    }
    return this;
  }

  /** What is wrong with each target, in the order of the targets; empty where all is well. */
  Map<String, String> faults(List<String> headers) {
    Map<String, String> faults = new LinkedHashMap<>();
    for (Target target : Target.all()) {
      String fault = fault(target, sources.get(target.name()), headers);
      if (fault != null) {
        faults.put(target.name(), fault);
      }
    }
    return faults;
  }

  private static @Nullable String fault(
      Target target, @Nullable Source source, List<String> headers) {
    if (source == null) {
      return target.isNeeded()
          ? "Please say which column holds \"%s\"%s."
              .formatted(
                  target.label(), target.mayBeConstant() ? ", or give one value for all rows" : "")
          : null;
    }
    if (source.constant() && !target.mayBeConstant()) {
      return "\"%s\" cannot be the same for every row.".formatted(target.label());
    }
    return source.constant() || headers.contains(source.value())
        ? null
        : "There is no column named \"%s\".".formatted(source.value());
  }

  /** The columns whose headings tell what they are; each column is taken once. */
  static Mapping guessed(List<String> headers) {
    var sources = new TreeMap<String, Source>();
    for (Target target : Target.all()) {
      best(target, headers).ifPresent(header -> sources.put(target.name(), Source.column(header)));
    }
    return new Mapping(sources, false);
  }

  private static Optional<String> best(Target target, List<String> headers) {
    return headers.stream()
        .filter(header -> target.fit(header) < Integer.MAX_VALUE)
        .filter(
            header ->
                Target.all().stream().noneMatch(other -> other.fit(header) < target.fit(header)))
        .min((a, b) -> Integer.compare(target.fit(a), target.fit(b)));
  }

  /** The same words for the same mapping, however it was written: part of the key of a row. */
  String canonical() {
    return sources.entrySet().stream()
            .map(
                entry ->
                    entry.getKey()
                        + (entry.getValue().constant() ? "=" : "<")
                        + entry.getValue().value())
            .collect(Collectors.joining("\n"))
        + (dayFirst ? "\nday first" : "");
  }

  Map<String, Object> stored() {
    var plain = new TreeMap<String, Object>();
    sources.forEach(
        (target, source) ->
            plain.put(target, Map.of(source.constant() ? "constant" : "column", source.value())));
    plain.put("dates", dayFirst ? "DMY" : "MDY");
    return plain;
  }

  static Refused fault(String sentence) {
    return Refused.field("mapping", sentence);
  }
}
