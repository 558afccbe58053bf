package org.harken.clocks.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dated set of rules of one jurisdiction. Once used, a version is never changed: a new one
 * follows it.
 *
 * @param name for people
 * @param effectiveTo the last day it is in force; null while nothing has replaced it
 * @param byDefault counts in every facility of its jurisdiction that has not chosen otherwise
 */
public record RulePack(
    String ruleSet,
    String version,
    String name,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    String jurisdiction,
    List<String> facilityTypes,
    boolean byDefault,
    List<Matter> matters,
    List<Rule> rules) {

  public boolean isInForce(LocalDate day) {
    return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
  }

  public Optional<Matter> matter(String id) {
    return matters.stream().filter(matter -> matter.id().equals(id)).findFirst();
  }

  public Optional<Rule> rule(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }
}
