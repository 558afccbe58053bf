package org.harken.cases.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.harken.platform.Refused;
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
    for (Target target : Target.all()) {
      Source source = sources.get(target.name());
      if (source == null) {
        if (target.isNeeded()) {
          throw fault(
              "Please say which column holds \"%s\" (%s)%s."
                  .formatted(
                      target.label(),
                      target.name(),
                      target.mayBeConstant() ? ", or give one value for all rows" : ""));
        }
      } else if (source.constant() && !target.mayBeConstant()) {
        throw fault("\"%s\" cannot be the same for every row.".formatted(target.label()));
      } else if (!source.constant() && !headers.contains(source.value())) {
        throw fault("There is no column named \"%s\".".formatted(source.value()));
      }
    }
    return this;
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
