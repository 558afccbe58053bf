package org.harken.competency.development.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was gathered for a credential in its term, and what is missing.
 *
 * @param hours in all
 * @param byCategory hours of each category
 */
public record Credits(CreditRule rule, Term term, int hours, Map<String, Integer> byCategory) {

  /** What is missing of a category; an empty code stands for the sum. */
  public record Missing(String category, int hours) {}

  public static Credits of(CreditRule rule, Term term, List<Activity> activities) {
    int sum = 0;
    Map<String, Integer> parts = new TreeMap<>();
    for (Activity one : activities) {
      if (term.holds(one.onDay())) {
        int hours = rule.hours(one);
        sum += hours;
        parts.merge(one.category(), hours, Integer::sum);
      }
    }
    return new Credits(rule, term, sum, parts);
  }

  public int of(String category) {
    return byCategory.getOrDefault(category, 0);
  }

  /** Empty where all is there. The hours of a category count towards the sum as well. */
  public List<Missing> missing() {
    List<Missing> missing = new ArrayList<>();
    if (hours < rule.hours()) {
      missing.add(new Missing("", rule.hours() - hours));
    }
    new TreeMap<>(rule.atLeast())
        .forEach(
            (category, least) -> {
              if (of(category) < least) {
                missing.add(new Missing(category, least - of(category)));
              }
            });
    return missing;
  }

  public boolean complete() {
    return missing().isEmpty();
  }

  public long daysLeft(LocalDate today) {
    return ChronoUnit.DAYS.between(today, term.until());
  }

  public boolean mayRenew(LocalDate today) {
    return complete()
        && !today.isBefore(term.until().minusMonths(rule.renewMonthsBefore()))
        && !today.isAfter(term.until());
  }

  /**
   * Whether hours are missing although the last of the given days before its end has come, or it
   * has lapsed.
   */
  public boolean lapses(LocalDate today, int daysBefore) {
    return daysLeft(today) < 0 || !complete() && daysLeft(today) <= daysBefore;
  }
}
