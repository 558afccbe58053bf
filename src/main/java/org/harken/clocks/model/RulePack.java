package org.harken.clocks.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dated set of rules of one jurisdiction. Once used, a version is never changed: a new one
 * follows it.
 *
 * @param effectiveTo the last day it is in force; null while nothing has replaced it
 */
public record RulePack(
    String ruleSet,
    String version,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    String jurisdiction,
    List<String> facilityTypes,
    List<Rule> rules) {

  public boolean isInForce(LocalDate day) {
    return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
  }

  public List<Rule> on(String trigger) {
    return rules.stream().filter(rule -> rule.trigger().equals(trigger)).toList();
  }
}
