package org.harken.competency.model;

/** Cells of tables that leave the house: what a spreadsheet would run as a formula stays text. */
public final class Cells {

  private Cells() {}

  /** With an apostrophe before what begins like a formula. */
  public static String plain(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  public static String quoted(String text) {
    return "\"" + plain(text).replace("\"", "\"\"") + "\"";
  }
}
