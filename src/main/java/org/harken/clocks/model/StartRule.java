package org.harken.clocks.model;

/**
 * From which day the count runs. The day itself is never counted: the day after it is day one. Only
 * NEXT_DAY moves the start; the others say which event the trigger's moment stands for.
 */
public enum StartRule {
  RECEIPT("the day we got it"),
  NEXT_DAY("the day after we got it"),
  ACKNOWLEDGEMENT("the day we acknowledged it"),
  DISCOVERY("the day it was found out"),
  REOPENED("the day it was opened again");

  private final String words;

  StartRule(String words) {
    this.words = words;
  }

  /** The start in words, for "7 days after Wed 18 February, the day we got it". */
  public String words() {
    return words;
  }
}
