package org.harken.competency.team;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.harken.competency.model.Cells;

/** Writes the cross-table as a spreadsheet that prints on one page. */
final class TeamSheet {

  private static final int WIDE = 256 * 46;

  private TeamSheet() {}

  static void write(TeamView view, OutputStream out) throws IOException {
    try (var book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("Team ladder");
      CellStyle bold = book.createCellStyle();
      Font font = book.createFont();
      font.setBold(true);
      bold.setFont(font);
      int line = 0;
      text(sheet.createRow(line++), 0, view.framework() + ", " + view.printed(), bold);
      heads(sheet.createRow(line++), view, bold);
      for (TeamView.Rung rung : view.rungs()) {
        text(sheet.createRow(line++), 0, rung.label(), bold);
        for (TeamView.Row row : rung.rows()) {
          Row cells = sheet.createRow(line++);
          text(cells, 0, row.code(), null);
          text(cells, 1, row.text(), null);
          int column = 2;
          for (TeamView.Cell cell : row.cells()) {
            text(cells, column++, cell.words(), null);
          }
          cells.createCell(column).setCellValue(row.signed());
        }
      }
      text(sheet.createRow(line), 0, view.credit(), null);
      sheet.setColumnWidth(1, WIDE);
      sheet.createFreezePane(2, 2);
      sheet.getPrintSetup().setLandscape(true);
      sheet.setFitToPage(true);
      sheet.getPrintSetup().setFitHeight((short) 1);
      sheet.getPrintSetup().setFitWidth((short) 1);
      book.write(out);
    }
  }

  private static void heads(Row head, TeamView view, CellStyle bold) {
    text(head, 0, "Code", bold);
    text(head, 1, "Statement", bold);
    int column = 2;
    for (TeamView.Person person : view.people()) {
      text(head, column++, person.name() + ", " + person.level(), bold);
    }
    text(head, column, "Signed", bold);
  }

  private static void text(
      Row row, int column, String words, @org.jspecify.annotations.Nullable CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(Cells.plain(words));
    if (style != null) {
      cell.setCellStyle(style);
    }
  }
}
