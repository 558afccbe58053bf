package org.harken.cases.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.harken.platform.Refused;
import org.junit.jupiter.api.Test;

class RegisterFileTest {

  private static final ReadRegister READER = new ReadRegister(1000);
  private static final String WORDS = "words,who\nMañana “vielleicht”,Núñez\nCafé,Zoë\n";

  private static Register read(byte[] bytes) {
    return READER.read(bytes);
  }

  private static Register read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] with(byte[] mark, byte[] text) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(mark);
    out.writeBytes(text);
    return out.toByteArray();
  }

  private static List<Integer> faulty(Register register) {
    return register.lines().stream()
        .filter(line -> line.fault() != null)
        .map(Register.Line::row)
        .toList();
  }

  @Test
  void readsTheSameWordsInEveryUsualEncoding() {
    byte[] utf8 = WORDS.getBytes(StandardCharsets.UTF_8);
    var files =
        List.of(
            utf8,
            with(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, utf8),
            with(new byte[] {(byte) 0xFF, (byte) 0xFE}, WORDS.getBytes(StandardCharsets.UTF_16LE)),
            with(new byte[] {(byte) 0xFE, (byte) 0xFF}, WORDS.getBytes(StandardCharsets.UTF_16BE)),
            WORDS.getBytes(StandardCharsets.UTF_16LE),
            WORDS.getBytes(Charset.forName("windows-1252")));
    for (byte[] file : files) {
      Register register = read(file);
      assertThat(register.headers()).as(register.readAs()).containsExactly("words", "who");
      assertThat(register.lines().getFirst().cells())
          .as(register.readAs())
          .containsExactly("Mañana “vielleicht”", "Núñez");
    }
  }

  @Test
  void refusesAnEncodingNobodyKnows() {
    assertThatThrownBy(() -> read(new byte[] {'a', ',', 'b', '\n', (byte) 0x81, ',', 'c', '\n'}))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("encoding");
    assertThatThrownBy(() -> read("a,b\nx,\0y\n")).hasMessageContaining("encoding");
    var noise = new byte[5000];
    new Random(1).nextBytes(noise);
    assertThatThrownBy(() -> read(noise)).isInstanceOf(Refused.class);
  }

  @Test
  void holdsOnlyTheRowsWhoseLettersAreDamaged() {
    byte[] text = "words\nNúñez é\nCafé\n".getBytes(StandardCharsets.UTF_8);
    text[text.length - 2] = (byte) 0x41;
    Register register = read(text);
    assertThat(faulty(register)).containsExactly(3);
    assertThat(register.lines().getLast().fault()).contains("UTF-8");
  }

  @Test
  void keepsARealReplacementLetterOfASoundFile() {
    assertThat(read("words\nodd \uFFFD letter\n").lines().getFirst().fault()).isNull();
  }

  @Test
  void readsQuotesLineBreaksAndOtherSeparators() {
    Register register = read("words;who\r\n\"one; \"\"two\"\"\r\nthree\";Ada\r\n");
    assertThat(register.lines())
        .singleElement()
        .satisfies(line -> assertThat(line.cells()).containsExactly("one; \"two\"\nthree", "Ada"));
    assertThat(read("a\tb\n1\t2\n").lines().getFirst().cells()).containsExactly("1", "2");
  }

  @Test
  void aQuoteInsideAWordIsAWord() {
    assertThat(read("words,who\na 5\" pipe,Ada\n").lines().getFirst().cells())
        .containsExactly("a 5\" pipe", "Ada");
  }

  @Test
  void aBrokenRowIsHeldAloneAndSwallowsNoOther() {
    Register register =
        read(
            "words,who\ngood,Ada\n\"never closed,Bea\ngood,Cleo\n\"also\" broken,Dora\ngood,Eve\n");
    assertThat(register.lines()).hasSize(5);
    assertThat(faulty(register)).containsExactly(3, 5);
    assertThat(register.lines().get(1).fault()).contains("quotation mark");
    assertThat(register.lines().getLast().cells()).containsExactly("good", "Eve");
  }

  @Test
  void aRowWithTooManyOrTooFewColumnsIsHeld() {
    Register register = read("a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,3,,\n");
    assertThat(faulty(register)).containsExactly(3, 4);
    assertThat(register.lines().get(1).fault()).contains("2 columns", "3");
  }

  @Test
  void headingsAreToldApart() {
    assertThat(read("Name,name,,Name\n1,2,3,4\n").headers())
        .containsExactly("Name", "name (2)", "Column 3", "Name (3)");
  }

  @Test
  void refusesMoreRowsThanAllowed() {
    assertThatThrownBy(() -> read("a\n" + "row\n".repeat(1001)))
        .isInstanceOfSatisfying(
            Refused.class,
            refusal -> assertThat(refusal.faults().getFirst().field()).isEqualTo("file"))
        .hasMessageContaining("1,000");
    assertThat(read("a\n" + "row\n".repeat(1000)).lines()).hasSize(1000);
  }

  @Test
  void refusesAnEmptyFileAndOneOfHeadingsAlone() {
    assertThatThrownBy(() -> read("")).hasMessageContaining("empty");
    assertThatThrownBy(() -> read("\n\n")).hasMessageContaining("empty");
    assertThatThrownBy(() -> read("a,b\n")).hasMessageContaining("no row");
  }

  @Test
  void refusesWhatIsNoTableByItsContent() {
    byte[] old = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0
    };
    assertThatThrownBy(() -> read(old)).hasMessageContaining(".xls");
    assertThatThrownBy(() -> read(new byte[] {'P', 'K', 3, 4, 1, 2, 3, 4, 5, 6}))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("workbook");
    assertThatThrownBy(() -> read(new byte[] {'M', 'Z', 0, 3, 0, 0, 0, 4, 9, 9, 9, 0}))
        .isInstanceOf(Refused.class);
  }

  @Test
  void readsAWorkbookWithDatesNumbersAndMissingCells() throws IOException {
    Register register = read(workbook());
    assertThat(register.headers()).containsExactly("Words", "Day", "MRN", "Yes");
    assertThat(register.lines()).hasSize(2);
    assertThat(register.lines().getFirst().cells())
        .containsExactly("Cold food", "2026-02-18", "4711", "true");
    assertThat(register.lines().getLast().row()).isEqualTo(4);
    assertThat(register.lines().getLast().cells()).containsExactly("Noise", "", "", "");
  }

  private static byte[] workbook() throws IOException {
    try (var book = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      var sheet = book.createSheet("Register");
      var head = sheet.createRow(0);
      List.of("Words", "Day", "MRN", "Yes")
          .forEach(name -> head.createCell(Math.max(0, head.getLastCellNum())).setCellValue(name));
      var style = book.createCellStyle();
      style.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
      var row = sheet.createRow(1);
      row.createCell(0).setCellValue("Cold food");
      Cell day = row.createCell(1);
      day.setCellValue(LocalDate.of(2026, 2, 18));
      day.setCellStyle(style);
      row.createCell(2).setCellValue(4711);
      row.createCell(3).setCellValue(true);
      sheet.createRow(3).createCell(0).setCellValue("Noise");
      book.write(out);
      return out.toByteArray();
    }
  }
}
