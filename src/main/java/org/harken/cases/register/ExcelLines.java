package org.harken.cases.register;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of an XLSX workbook. */
final class ExcelLines {

  private static final long MOST_UNPACKED = 300L * 1024 * 1024;
  private static final int MOST_COLUMNS = 300;

  private ExcelLines() {}

  static Register read(byte[] bytes, int mostRows) {
    checkSize(bytes);
    try (var workbook =
            new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      // one more than allowed is enough to say that there are too many
      List<Row> kept = rows.limit(mostRows + 2L).toList();
      Row first =
          kept.stream()
              .filter(row -> row.getPhysicalCellCount() > 0)
              .findFirst()
              .orElseThrow(() -> Refused.field("file", "The first sheet is empty."));
      List<String> headers = Register.headings(cells(first, first.getCellCount()));
      if (headers.size() > MOST_COLUMNS) {
        throw Refused.field("file", "This file has more than " + MOST_COLUMNS + " columns.");
      }
      List<Register.Line> lines =
          kept.stream()
              .filter(row -> row.getRowNum() > first.getRowNum())
              .map(row -> line(row, headers.size()))
              .filter(line -> !line.isBlank())
              .toList();
      return new Register(headers, lines, "XLSX, first sheet");
    } catch (IOException | ExcelReaderException | IllegalStateException problem) {
      throw unreadable();
    }
  }

  private static Register.Line line(Row row, int columns) {
    for (Cell cell : row) {
      if (cell != null && cell.getType() == CellType.ERROR) {
        return new Register.Line(
            row.getRowNum(), List.of(), "A cell of this row shows an error of the spreadsheet.");
      }
    }
    List<String> cells = cells(row, Math.max(columns, row.getCellCount()));
    if (cells.subList(columns, cells.size()).stream().anyMatch(cell -> !cell.isBlank())) {
      return new Register.Line(
          row.getRowNum(), List.of(), "This row has more columns than the headings.");
    }
    return new Register.Line(row.getRowNum(), List.copyOf(cells.subList(0, columns)), null);
  }

  private static List<String> cells(Row row, int columns) {
    List<String> texts = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      texts.add(row.getOptionalCell(column).map(ExcelLines::text).orElse(""));
    }
    return texts;
  }

  private static String text(Cell cell) {
    return switch (cell.getType()) {
      case EMPTY -> "";
      case STRING -> cell.asString();
      case BOOLEAN -> cell.asBoolean() ? "true" : "false";
      case NUMBER -> isDate(cell.getDataFormatString()) ? date(cell) : number(cell.asNumber());
      case FORMULA, ERROR -> {
        String raw = cell.getRawValue();
        yield raw == null ? "" : raw;
      }
    };
  }

  private static String number(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String date(Cell cell) {
    var moment = cell.asDate();
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.withNano(0).toString();
  }

  /** A number format that shows a day or a year, colours and quoted words left aside. */
  private static boolean isDate(@Nullable String format) {
    if (format == null) {
      return false;
    }
    String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
    return bare.matches(".*[dy].*") && !bare.contains("general");
  }

  /** A small archive may unpack to a mountain: counted before anything of it is kept. */
  private static void checkSize(byte[] bytes) {
    long unpacked = 0;
    var buffer = new byte[65_536];
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          unpacked += read;
          if (unpacked > MOST_UNPACKED) {
            throw Refused.field("file", "This workbook is too large once unpacked.");
          }
        }
      }
    } catch (IOException problem) {
      throw unreadable();
    }
  }

  private static Refused unreadable() {
    return Refused.field(
        "file", "This workbook cannot be read. Please save it once more as XLSX, or as CSV UTF-8.");
  }
}
