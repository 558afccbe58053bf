package org.harken.cases.register;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.harken.cases.wording.Cell;

/**
 * The report as a file for a spreadsheet: every row, and the cells of the held ones, to be mended
 * and sent again. What a spreadsheet would take for a formula is defused.
 */
final class ReportFile {

  private ReportFile() {}

  static byte[] of(Register register, List<RowResult> results) {
    Map<Integer, List<String>> cells = new HashMap<>();
    register.lines().forEach(line -> cells.put(line.row(), line.cells()));
    var out = new StringWriter();
    // the mark tells spreadsheets that this is UTF-8
    out.write('\uFEFF');
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      List<String> headings = new ArrayList<>(List.of("Row", "Result", "Case", "Field", "Reason"));
      headings.addAll(register.headers());
      csv.writeRecord(headings.stream().map(ReportFile::defused).toList());
      for (RowResult result : results) {
        write(csv, result, cells.getOrDefault(result.row(), List.of()));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(CsvWriter csv, RowResult result, List<String> cells) {
    String reference = result.reference() == null ? "" : result.reference();
    String row = Integer.toString(result.row());
    switch (result.state()) {
      case TAKEN -> csv.writeRecord(row, "taken", reference, "", "");
      case REPEATED -> csv.writeRecord(row, "taken before", reference, "", "");
      case HELD ->
          result
              .faults()
              .forEach(
                  fault -> {
                    List<String> line =
                        new ArrayList<>(List.of(row, "held", "", fault.field(), fault.message()));
                    line.addAll(cells);
                    csv.writeRecord(line.stream().map(ReportFile::defused).toList());
                  });
    }
  }

  static String defused(String cell) {
    return Cell.defused(cell);
  }
}
