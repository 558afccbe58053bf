package org.harken.cases.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class FigureFileTest {

  private static final FigureFile FILE =
      new FigureFile(
          "waiting",
          List.of("=HYPERLINK(\"http://evil.example\")"),
          List.of("For whom", "Cases", "Days"),
          List.of(
              List.of("=cmd|' /C calc'!A0", 12, 3.5),
              List.of(" +1 ward", "*", "*"),
              List.of("Ward, \"4A\"", 0, "")));

  @Test
  void csvDefusesWhatLooksLikeAFormula() {
    String csv = new String(FILE.asCsv(), StandardCharsets.UTF_8);
    assertThat(csv)
        .startsWith("\uFEFF")
        .contains("'=HYPERLINK", "'=cmd|' /C calc'!A0,12,3.5", "' +1 ward,*,*")
        .contains("\"Ward, \"\"4A\"\"\",0,")
        .doesNotContain("\n=", "\uFEFF=", ",=");
  }

  @Test
  void xlsxHoldsNumbersAndTextsButNoFormula() throws IOException {
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(FILE.asXlsx()))) {
      var sheet = book.getSheetAt(0);
      for (Row row : sheet) {
        for (Cell cell : row) {
          assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
        }
      }
      assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("'=cmd|' /C calc'!A0");
      assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(12);
      assertThat(sheet.getRow(2).getCell(2).getNumericCellValue()).isEqualTo(3.5);
    }
  }
}
