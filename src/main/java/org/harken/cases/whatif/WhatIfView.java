package org.harken.cases.whatif;

import java.util.List;
import org.harken.cases.forms.Choice;

/**
 * The page on which a rule is tried, in ready words.
 *
 * @param may whether the reader's level allows it
 * @param figures whether the reader sees the other figures
 */
public record WhatIfView(
    boolean may,
    boolean figures,
    String facility,
    List<Choice> facilities,
    List<Choice> rules,
    List<Choice> units,
    List<Choice> calendars,
    List<Tried> tried) {

  /** What the reader tried before. */
  public record Tried(String link, String words, String when, String result) {}

  /** What it came to. */
  public record Result(
      String id,
      String title,
      String facility,
      String words,
      String status,
      boolean underWay,
      String decision,
      int judged,
      int late,
      int supposedLate,
      int open,
      List<Line> lines,
      boolean more) {}

  /** A case that would have been late. */
  public record Line(
      String reference,
      String title,
      String started,
      String due,
      String ended,
      boolean lateAnyway) {}
}
