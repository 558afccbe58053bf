package org.harken.clocks.model;

/**
 * From which day the count runs. The day itself is never counted: the day after it is day one. Only
 * NEXT_DAY and YEAR_END move the start; the others say which event's moment it is.
 */
public enum StartRule {
  RECEIPT("the day we got it"),
  NEXT_DAY("the day after we got it"),
  ACKNOWLEDGEMENT("the day we acknowledged it"),
  DISCOVERY("the day it was found out"),
  STAGE("the day stage 2 began"),
  YEAR_END("the end of the year in which it was found out"),
  REOPENED("the day it was opened again");

  private final String words;

  StartRule(String words) {
    this.words = words;
  }

  /** The start in words, for "7 days after Wed 18 February, the day we got it". */
  public String words() {
    return words;
  }

  /** The event without which the count never begins. */
  public EventType trigger() {
    return switch (this) {
      case RECEIPT, NEXT_DAY, REOPENED -> EventType.RECEIVED;
      case ACKNOWLEDGEMENT -> EventType.ACKNOWLEDGED;
      case DISCOVERY, YEAR_END -> EventType.CLASSIFIED;
      case STAGE -> EventType.STAGE_2;
    };
  }
}
