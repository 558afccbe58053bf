package org.harken.cases.timeliness;

import java.util.List;
import org.harken.cases.figures.FigureFilter;

/** The figures in ready words. */
public record TimelinessView(
    FigureFilter filter,
    String asOf,
    String decision,
    List<Box> boxes,
    List<Row> letters,
    List<Step> steps,
    List<Age> ages,
    boolean nothing) {

  /** One of the boxes on top. */
  public record Box(String tone, String number, String words, String detail) {}

  /**
   * A letter.
   *
   * @param expected such as "about 7 days expected on average"; empty for none
   */
  public record Row(
      String letter,
      int due,
      int inTime,
      int late,
      int openLate,
      String half,
      String nine,
      String mean,
      String expected,
      String extended) {}

  /**
   * A step of the work.
   *
   * @param width the class of its bar
   * @param slowest whether half of the cases spend most in it
   */
  public record Step(
      String words,
      long count,
      long open,
      String half,
      String nine,
      String width,
      boolean slowest) {}

  /** Open cases by how long ago they came. */
  public record Age(String words, int cases) {}
}
