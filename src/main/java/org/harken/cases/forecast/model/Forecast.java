package org.harken.cases.forecast.model;

import org.harken.cases.figures.model.Step;

/**
 * What can be said of one case.
 *
 * @param label what is owed, in the words of the rule pack; empty where nothing is
 * @param thousandths how likely it is to be late; only where known
 * @param past how many past cases it rests on, or how many there are where that is too few
 * @param step the step from which they were counted; only where known
 */
public record Forecast(Kind kind, String label, int thousandths, int past, Step step) {

  /** What sort of answer it is. */
  public enum Kind {
    KNOWN,
    LATE,
    /** Fewer past cases than are needed. */
    TOO_FEW,
    /** Enough past cases, but too few that lasted so long. */
    NONE_SO_LONG,
    NOTHING_OWED
  }

  static Forecast nothing() {
    return new Forecast(Kind.NOTHING_OWED, "", 0, 0, Step.RECEIVED);
  }

  public boolean known() {
    return kind == Kind.KNOWN;
  }
}
