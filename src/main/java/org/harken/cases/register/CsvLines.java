package org.harken.cases.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.harken.platform.Refused;

/**
 * Reads a CSV text row by row, so that a broken row is held by itself: after it, reading goes on
 * with the next line, and no row vanishes inside a quotation mark that nobody closed.
 */
final class CsvLines {

  private static final int MOST_LINES_OF_A_ROW = 500;
  private static final int MOST_COLUMNS = 300;

  private final String[] lines;
  private final char separator;
  private final boolean damaged;

  private CsvLines(String[] lines, char separator, boolean damaged) {
    this.lines = lines;
    this.separator = separator;
    this.damaged = damaged;
  }

  static Register read(DecodedText decoded) {
    String[] lines = decoded.text().split("\\r\\n|\\n|\\r", -1);
    int first = 0;
    while (first < lines.length && lines[first].isBlank()) {
      first++;
    }
    if (first == lines.length) {
      throw Refused.field("file", "This file is empty. Please choose another one.");
    }
    char separator = separator(lines[first]);
    return new CsvLines(lines, separator, decoded.damaged())
        .read(first, "CSV, " + decoded.encoding());
  }

  private Register read(int first, String readAs) {
    List<String> headers;
    int next = first + linesOfRow(first);
    try {
      headers = Register.headings(parsed(first, next));
    } catch (CsvParseException broken) {
      throw Refused.field("file", "The first row, with the headings, is broken.");
    }
    if (headers.size() > MOST_COLUMNS) {
      throw Refused.field("file", "This file has more than " + MOST_COLUMNS + " columns.");
    }
    List<Register.Line> rows = new ArrayList<>();
    int number = 1;
    while (next < lines.length) {
      number++;
      if (lines[next].isBlank()) {
        next++;
        continue;
      }
      int length = linesOfRow(next);
      Register.Line row = row(number, next, next + Math.max(length, 1), headers.size());
      if (length == 0) {
        row = held(number, "A quotation mark is opened in this row and never closed.");
      }
      rows.add(row);
      // a faulty row of several lines may have swallowed others: go on with its second line
      next += row.fault() == null ? length : 1;
    }
    return new Register(headers, rows, readAs);
  }

  private Register.Line row(int number, int from, int to, int columns) {
    List<String> cells;
    try {
      cells = new ArrayList<>(parsed(from, to));
    } catch (CsvParseException broken) {
      return held(number, "A quotation mark stands where none may stand.");
    }
    while (cells.size() > columns && cells.getLast().isBlank()) {
      cells.removeLast();
    }
    if (cells.size() != columns) {
      return held(
          number,
          "This row has %d columns, the headings have %d.".formatted(cells.size(), columns));
    }
    if (damaged && cells.stream().anyMatch(cell -> cell.indexOf('\uFFFD') >= 0)) {
      return held(number, "Some letters of this row cannot be read as UTF-8.");
    }
    return new Register.Line(number, List.copyOf(cells), null);
  }

  private static Register.Line held(int number, String fault) {
    return new Register.Line(number, List.of(), fault);
  }

  private List<String> parsed(int from, int to) {
    var text = new StringBuilder(lines[from]);
    for (int line = from + 1; line < to; line++) {
      text.append('\n').append(lines[line]);
    }
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .allowExtraCharsAfterClosingQuote(false)
        .ofSingleCsvRecord(text.toString())
        .getFields();
  }

  /** Over how many lines a row goes; 0 where its quotation mark is never closed. */
  private int linesOfRow(int from) {
    boolean inside = false;
    for (int line = from; line < lines.length && line - from < MOST_LINES_OF_A_ROW; line++) {
      inside = endsInsideQuotes(lines[line], inside);
      if (!inside) {
        return line - from + 1;
      }
    }
    return 0;
  }

  private boolean endsInsideQuotes(String line, boolean startsInside) {
    boolean inside = startsInside;
    boolean atStart = !startsInside;
    for (int place = 0; place < line.length(); place++) {
      char letter = line.charAt(place);
      if (inside) {
        if (letter == '"') {
          if (place + 1 < line.length() && line.charAt(place + 1) == '"') {
            place++;
          } else {
            inside = false;
          }
        }
      } else if (letter == '"' && atStart) {
        inside = true;
      }
      atStart = !inside && letter == separator;
    }
    return inside;
  }

  private static char separator(String heading) {
    String bare = heading.replaceAll("\"[^\"]*\"", "");
    return Map.of(',', count(bare, ','), ';', count(bare, ';'), '\t', count(bare, '\t'))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() > 0)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(',');
  }

  private static long count(String text, char sought) {
    return text.chars().filter(letter -> letter == sought).count();
  }
}
