package org.harken.clocks.model;

/** What a duration counts. */
public enum Unit {
  HOUR,
  CAL_DAY,
  BUS_DAY,
  MONTH,
  YEAR;

  public boolean isDays() {
    return this != HOUR;
  }
}
