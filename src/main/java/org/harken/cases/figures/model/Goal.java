package org.harken.cases.figures.model;

/** A letter that is owed, as figures of time tell them apart. */
public enum Goal {
  ACKNOWLEDGEMENT("Acknowledgement"),
  PROGRESS("Answer or progress letter"),
  PROMISED("Answer or news, as promised in a letter"),
  ANSWER("Final answer");

  private final String words;

  Goal(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
