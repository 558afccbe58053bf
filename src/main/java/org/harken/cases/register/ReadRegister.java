package org.harken.cases.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.harken.platform.Refused;
import org.harken.platform.files.Blobs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Turns a file into a table by its content, whatever its name says. */
@Component
class ReadRegister {

  private final int mostRows;

  ReadRegister(@Value("${HARKEN_IMPORT_ROWS:50000}") int mostRows) {
    this.mostRows = mostRows;
  }

  static byte[] bytes(InputStream content) {
    try (content) {
      byte[] bytes = content.readNBytes((int) Blobs.LARGEST + 1);
      if (bytes.length > Blobs.LARGEST) {
        throw Refused.field(
            "file", "This file is larger than 25 MB. Please send it in smaller parts.");
      }
      return bytes;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  Register read(byte[] bytes) {
    if (bytes.length == 0) {
      throw Refused.field("file", "This file is empty. Please choose another one.");
    }
    // shorter than any workbook: the library refuses to look at so few bytes
    boolean mayBeWorkbook = bytes.length > 8;
    if (mayBeWorkbook && ReadableWorkbook.isOLE2Header(bytes)) {
      throw Refused.field(
          "file", "This is an old Excel file (.xls). Please save it as XLSX, or as CSV UTF-8.");
    }
    Register register =
        mayBeWorkbook && ReadableWorkbook.isOOXMLZipHeader(bytes)
            ? ExcelLines.read(bytes, mostRows)
            : CsvLines.read(DecodedText.of(bytes));
    if (register.lines().isEmpty()) {
      throw Refused.field("file", "There is no row below the headings.");
    }
    if (register.lines().size() > mostRows) {
      throw Refused.field(
          "file",
          String.format(
              Locale.US,
              "This file has more than %,d rows. Please send it in smaller parts.",
              mostRows));
    }
    return register;
  }
}
