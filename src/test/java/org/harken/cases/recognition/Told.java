package org.harken.cases.recognition;

import org.jspecify.annotations.Nullable;

/** Answers as a test tells them: only what was said. */
final class Told {

  private final @Nullable Boolean[] values = new @Nullable Boolean[14];

  static Told nothing() {
    return new Told();
  }

  Told dissatisfied(boolean yes) {
    return set(0, yes);
  }

  Told harm(boolean yes) {
    return set(1, yes);
  }

  Told formal(boolean yes) {
    return set(2, yes);
  }

  Told onSurvey(boolean yes) {
    return set(3, yes);
  }

  Told resolutionRequested(boolean yes) {
    return set(4, yes);
  }

  Told billingOnly(boolean yes) {
    return set(5, yes);
  }

  Told medicareRights(boolean yes) {
    return set(6, yes);
  }

  Told resolvedAtOnce(boolean yes) {
    return set(7, yes);
  }

  Told satisfied(boolean yes) {
    return set(8, yes);
  }

  Told afterDischarge(boolean yes) {
    return set(9, yes);
  }

  Told representative(boolean yes) {
    return set(10, yes);
  }

  Told anonymous(boolean yes) {
    return set(11, yes);
  }

  Told serviceOnly(boolean yes) {
    return set(12, yes);
  }

  Told thanks(boolean yes) {
    return set(13, yes);
  }

  Told set(int place, @Nullable Boolean value) {
    values[place] = value;
    return this;
  }

  Answers answers() {
    return new Answers(
        values[0],
        values[1],
        values[2],
        values[3],
        values[4],
        values[5],
        values[6],
        values[7],
        values[8],
        values[9],
        values[10],
        values[11],
        values[12],
        values[13]);
  }
}
