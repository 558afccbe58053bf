package org.harken.competency.curricula.model;

/** How many answers were right, each counting the same; a part of a percent is not given. */
public record TestScore(int right, int of) {

  public TestScore {
    if (of < 1 || right < 0 || right > of) {
      throw new IllegalArgumentException(right + " right of " + of);
    }
  }

  public int percent() {
    return right * 100 / of;
  }

  public boolean passes(int passPercent) {
    return percent() >= passPercent;
  }
}
