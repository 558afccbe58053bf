package org.harken.cases.register;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table somebody handed in, as read.
 *
 * @param readAs in words: "CSV, UTF-8"
 */
record Register(List<String> headers, List<Line> lines, String readAs) {

  /**
   * One row.
   *
   * @param row its number as a spreadsheet counts: the headings are row 1
   * @param fault why the row itself could not be read, or null
   */
  record Line(int row, List<String> cells, @Nullable String fault) {

    boolean isBlank() {
      return fault == null && cells.stream().allMatch(String::isBlank);
    }
  }

  /** Headings trimmed, told apart, and named where they are empty. */
  static List<String> headings(List<String> raw) {
    var names = new ArrayList<String>();
    for (int column = 0; column < raw.size(); column++) {
      String name = raw.get(column).strip();
      if (name.isEmpty()) {
        name = "Column " + (column + 1);
      }
      String apart = name;
      for (int number = 2; has(names, apart); number++) {
        apart = name + " (" + number + ")";
      }
      names.add(apart);
    }
    return List.copyOf(names);
  }

  private static boolean has(List<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }
}
