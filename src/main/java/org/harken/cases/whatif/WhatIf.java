package org.harken.cases.whatif;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.harken.clocks.model.Unit;
import org.harken.clocks.suppose.Supposition;
import org.jspecify.annotations.Nullable;

/**
 * A rule that is supposed, and what it comes to so far.
 *
 * @param was how the rule was counted, in words
 * @param since cases received from this day on
 * @param after the last case judged; null before the first
 * @param judged how many letters or answers were owed under the rule
 * @param late of them, by the rule as it stood
 * @param supposedLate of them, by the one that is supposed
 * @param open of them, not due yet and not met
 */
record WhatIf(
    UUID id,
    UUID facility,
    Supposition supposition,
    String label,
    String was,
    LocalDate since,
    @Nullable UUID after,
    int cases,
    int judged,
    int late,
    int supposedLate,
    int open,
    UUID askedBy,
    String askedByName,
    Instant askedAt,
    @Nullable Instant doneAt) {

  boolean isDone() {
    return doneAt != null;
  }

  /** "5 days", "5 working days of us-wi". */
  String words() {
    return words(supposition.duration(), supposition.unit(), supposition.calendar());
  }

  static String words(int duration, Unit unit, String calendar) {
    String one =
        switch (unit) {
          case HOUR -> "hour";
          case CAL_DAY -> "day";
          case BUS_DAY -> "working day";
          case MONTH -> "month";
          case YEAR -> "year";
        };
    return duration
        + " "
        + one
        + (duration == 1 ? "" : "s")
        + (unit == Unit.BUS_DAY ? " (" + calendar + ")" : "");
  }
}
