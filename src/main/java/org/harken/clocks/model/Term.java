package org.harken.clocks.model;

/**
 * How long something may take, and how that is counted.
 *
 * @param calendar the name of the days that are worked; asked only for business days and for
 *     rolling
 */
public record Term(
    int duration, Unit unit, StartRule startRule, RollRule rollRule, String calendar) {

  public Term {
    if (duration < 0) {
      throw new IllegalArgumentException("A duration cannot be negative");
    }
  }

  public Term lasting(int other) {
    return other == duration ? this : new Term(other, unit, startRule, rollRule, calendar);
  }

  /** The same count, of so many of that unit. */
  public Term of(int other, Unit otherUnit) {
    return new Term(other, otherUnit, startRule, rollRule, calendar);
  }
}
