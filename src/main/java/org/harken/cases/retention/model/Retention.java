package org.harken.cases.retention.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.harken.cases.CaseKind;
import org.jspecify.annotations.Nullable;

/** When a closed case has served its time: of all rules that fit, the longest counts. */
public record Retention(List<Version> versions) {

  public Retention {
    versions = List.copyOf(versions);
  }

  /** The rules as they stood from a day on. */
  public record Version(String version, LocalDate effectiveFrom, List<Rule> rules) {}

  /**
   * One rule.
   *
   * @param years after the case closed; 0 where age alone decides
   * @param untilAge of a patient who was younger when the case closed; 0 for none
   */
  public record Rule(
      String id,
      String what,
      Set<CaseKind> kinds,
      int years,
      int untilAge,
      String citation,
      String confidence) {}

  /** A case as far as retention asks. */
  public record Record(CaseKind kind, LocalDate closedOn, @Nullable LocalDate patientBorn) {}

  /** The day from which a case may go, and why. */
  public record Due(Rule rule, String version, LocalDate on) {}

  /** The version in force on that day. */
  public Optional<Version> on(LocalDate day) {
    return versions.stream()
        .filter(version -> !version.effectiveFrom().isAfter(day))
        .max(Comparator.comparing(Version::effectiveFrom));
  }

  /** Empty where no rule fits: then it is kept. */
  public Optional<Due> due(Record record, LocalDate today) {
    return on(today)
        .flatMap(
            version ->
                version.rules().stream()
                    .filter(rule -> rule.kinds().contains(record.kind()))
                    .flatMap(rule -> due(rule, version.version(), record))
                    .max(Comparator.comparing(Due::on)));
  }

  /** The fewest years after which anything may go by the version in force. */
  public int fewestYears(LocalDate today) {
    return on(today).stream()
        .flatMap(version -> version.rules().stream())
        .filter(rule -> rule.years() > 0)
        .mapToInt(Rule::years)
        .min()
        .orElse(Integer.MAX_VALUE / 1_000_000);
  }

  private static Stream<Due> due(Rule rule, String version, Record record) {
    LocalDate born = record.patientBorn();
    if (rule.untilAge() > 0) {
      return born == null || !born.plusYears(rule.untilAge()).isAfter(record.closedOn())
          ? Stream.empty()
          : Stream.of(new Due(rule, version, born.plusYears(rule.untilAge())));
    }
    return Stream.of(new Due(rule, version, record.closedOn().plusYears(rule.years())));
  }
}
