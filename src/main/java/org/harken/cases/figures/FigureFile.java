package org.harken.cases.figures;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.harken.cases.wording.Cell;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Figures as a file for a spreadsheet: numbers stay numbers, and what a spreadsheet would take for
 * a formula is defused.
 *
 * @param name of the file, without its ending
 * @param head lines above the table, such as what was asked
 */
public record FigureFile(
    String name, List<String> head, List<String> columns, List<List<Object>> rows) {

  private static final MediaType SHEET =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final int WIDE = 256 * 34;

  public ResponseEntity<byte[]> csv() {
    return answer(new MediaType("text", "csv", StandardCharsets.UTF_8), ".csv", asCsv());
  }

  public ResponseEntity<byte[]> xlsx() {
    return answer(SHEET, ".xlsx", asXlsx());
  }

  private ResponseEntity<byte[]> answer(MediaType type, String ending, byte[] content) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name + ending).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(content);
  }

  byte[] asCsv() {
    var out = new StringWriter();
    // the mark tells spreadsheets that this is UTF-8
    out.write('\uFEFF');
    try (CsvWriter csv = CsvWriter.builder().build(out)) {
      head.forEach(line -> csv.writeRecord(Cell.defused(line)));
      csv.writeRecord(columns.stream().map(Cell::defused).toList());
      rows.forEach(row -> csv.writeRecord(row.stream().map(FigureFile::text).toList()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String text(Object cell) {
    return cell instanceof Number number
        ? number.toString().replaceAll("\\.0$", "")
        : Cell.defused(cell.toString());
  }

  byte[] asXlsx() {
    var out = new ByteArrayOutputStream();
    try (var book = new XSSFWorkbook()) {
      var sheet = book.createSheet("Figures");
      CellStyle bold = book.createCellStyle();
      Font font = book.createFont();
      font.setBold(true);
      bold.setFont(font);
      int line = 0;
      for (String text : head) {
        sheet.createRow(line++).createCell(0).setCellValue(Cell.defused(text));
      }
      Row titles = sheet.createRow(line++);
      for (int i = 0; i < columns.size(); i++) {
        titles.createCell(i).setCellValue(Cell.defused(columns.get(i)));
        titles.getCell(i).setCellStyle(bold);
      }
      for (List<Object> row : rows) {
        write(sheet.createRow(line++), row);
      }
      sheet.setColumnWidth(0, WIDE);
      sheet.createFreezePane(1, head.size() + 1);
      book.write(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static void write(Row line, List<Object> row) {
    for (int i = 0; i < row.size(); i++) {
      if (row.get(i) instanceof Number number) {
        line.createCell(i).setCellValue(number.doubleValue());
      } else {
        line.createCell(i).setCellValue(Cell.defused(row.get(i).toString()));
      }
    }
  }
}
