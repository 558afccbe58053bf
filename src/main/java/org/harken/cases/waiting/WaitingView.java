package org.harken.cases.waiting;

import java.util.List;
import org.harken.cases.figures.FigureFilter;

/** For whom cases waited, in ready words. */
public record WaitingView(
    FigureFilter filter, String asOf, String decision, int cases, String waited, List<Row> rows) {

  /**
   * One party or department.
   *
   * @param tone the class of its colour
   * @param width the class of its bar; empty where it is kept back
   */
  public record Row(
      String name,
      String facility,
      String tone,
      String cases,
      String waited,
      String half,
      String width) {}
}
