package org.harken.cases.wording;

/** A cell of a table that leaves the house. */
public final class Cell {

  private static final String FORMULA_STARTS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

  private Cell() {}

  /** An apostrophe before what begins like a formula, also behind blanks or a quotation mark. */
  public static String defused(String cell) {
    String bare = cell.replaceFirst("^[ \\u00A0\"']+", "");
    boolean risky =
        (!cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0)
            || (!bare.isEmpty() && FORMULA_STARTS.indexOf(bare.charAt(0)) >= 0);
    return risky ? "'" + cell : cell;
  }
}
