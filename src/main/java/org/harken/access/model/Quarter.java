package org.harken.access.model;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** A quarter of a year, such as "2026 Q4". */
public record Quarter(int year, int number) {

  public static Quarter of(LocalDate day) {
    return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
  }

  @Override
  public String toString() {
    return year + " Q" + number;
  }
}
