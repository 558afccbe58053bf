package org.harken.competency.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** All versions of a {@link SigningPolicy} that there are, one of them in force on every day. */
public record SigningPolicies(List<SigningPolicy> versions) {

  public SigningPolicies {
    versions =
        versions.stream()
            .sorted(Comparator.comparing(SigningPolicy::from).thenComparing(SigningPolicy::version))
            .toList();
  }

  /** In force on that day; before the first, the first. */
  public SigningPolicy on(LocalDate day) {
    return versions.stream()
        .filter(one -> !one.from().isAfter(day))
        .reduce((earlier, later) -> later)
        .orElse(versions.getFirst());
  }

  /** What is asked on a day of one statement. */
  public Function<LocalDate, Standing.Rule> rules(int level, String line) {
    return day -> on(day).rule(level, line);
  }

  /** The number that the next version gets. */
  public int next() {
    return versions.stream().mapToInt(SigningPolicy::version).max().orElse(0) + 1;
  }
}
