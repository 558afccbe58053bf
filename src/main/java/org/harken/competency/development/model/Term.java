package org.harken.competency.development.model;

import java.time.LocalDate;

/** From when to when a credential holds, both days included. */
public record Term(LocalDate from, LocalDate until) {

  public Term {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("ends before it begins");
    }
  }

  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
