package org.harken.clocks.model;

/**
 * How long something may take, and how that is counted.
 *
 * @param calendar the days that are worked; asked only for business days and for rolling
 */
public record Term(
    int duration, Unit unit, StartRule startRule, RollRule rollRule, WorkCalendar calendar) {

  public Term {
    if (duration < 0) {
      throw new IllegalArgumentException("A duration cannot be negative");
    }
  }

  public Term lasting(int other) {
    return new Term(other, unit, startRule, rollRule, calendar);
  }
}
