package org.harken.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.harken.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class BlobsTest {

  private static final byte[] PDF =
      "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

  @Autowired Blobs blobs;
  @Autowired JdbcClient database;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void givesBackWhatItReceived() throws IOException {
    byte[] text = "Die Klingel wurde nicht gehört.".repeat(60_000).getBytes(StandardCharsets.UTF_8);
    StoredFile kept = blobs.receive("notes.txt", new ByteArrayInputStream(text));
    assertThat(kept.type()).isEqualTo("text/plain");
    assertThat(kept.size()).isEqualTo(text.length);
    assertThat(kept.sha256()).matches("[0-9a-f]{64}");
    assertThat(blobs.find(kept.id())).contains(kept);
    try (InputStream back = blobs.open(kept.id())) {
      assertThat(back.readAllBytes()).isEqualTo(text);
    }
    Long largest =
        database
            .sql("select max(length(content)) from platform.stored_piece where file = :file")
            .param("file", kept.id())
            .query(Long.class)
            .single();
    assertThat(largest).isEqualTo(1024 * 1024);
  }

  @Test
  void takesTwentyFiveMegabytesAndNotOneByteMore() {
    byte[] full = large((int) Blobs.LARGEST);
    assertThat(blobs.receive("full.pdf", new ByteArrayInputStream(full)).size())
        .isEqualTo(26_214_400);
    assertThatThrownBy(
            () ->
                blobs.receive("over.pdf", new ByteArrayInputStream(large((int) Blobs.LARGEST + 1))))
        .isInstanceOf(Refused.class)
        .hasMessageStartingWith("This file is larger than 25 MB");
  }

  @Test
  void refusesAProgramNamedAsAPaper() {
    byte[] program = new byte[512];
    program[0] = 'M';
    program[1] = 'Z';
    program[0x3c] = (byte) 0x80;
    System.arraycopy("PE\0\0".getBytes(StandardCharsets.US_ASCII), 0, program, 0x80, 4);
    refusesKind("letter.pdf", program);
    refusesKind(
        "letter.pdf", ("\u007fELF\2\1\1" + "\0".repeat(60)).getBytes(StandardCharsets.ISO_8859_1));
    refusesKind("notes.txt", "#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void refusesPagesAndDrawingsThatCouldRun() {
    refusesKind(
        "photo.png",
        "<!doctype html><html><body>hello</body></html>".getBytes(StandardCharsets.UTF_8));
    refusesKind(
        "photo.png",
        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"
            .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void looksInsideOfficeFiles() throws IOException {
    String main =
        "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    StoredFile word =
        blobs.receive("letter", new ByteArrayInputStream(zip(Map.of("[Content_Types].xml", main))));
    assertThat(word.type()).endsWith("wordprocessingml.document");
    assertThat(word.name()).isEqualTo("letter.docx");
    refusesKind(
        "letter.docx", zip(Map.of("[Content_Types].xml", main, "word/vbaProject.bin", "x")));
    refusesKind("letter.docx", zip(Map.of("readme.txt", "only an archive")));
  }

  @Test
  void refusesAnEmptyFile() {
    assertThatThrownBy(() -> blobs.receive("a.pdf", InputStream.nullInputStream()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("empty");
  }

  @Test
  void aRefusalLeavesTheCallersTransactionGood() {
    var kept =
        new TransactionTemplate(transactions)
            .execute(
                ignored -> {
                  StoredFile paper = blobs.receive("a.pdf", new ByteArrayInputStream(PDF));
                  refusesKind("b.pdf", new byte[] {'M', 'Z', 0, 0});
                  return paper;
                });
    assertThat(kept).isNotNull();
    assertThat(blobs.find(kept.id())).isPresent();
  }

  @Test
  void forgetsAFileWithItsPieces() throws IOException {
    StoredFile paper = blobs.receive("a.pdf", new ByteArrayInputStream(PDF));
    blobs.remove(paper.id());
    assertThat(blobs.find(paper.id())).isEmpty();
    try (InputStream back = blobs.open(paper.id())) {
      assertThat(back.read()).isEqualTo(-1);
    }
  }

  @Test
  void leavesTheHouseOnlyAsADownload() {
    StoredFile paper = blobs.receive("Carta \"mamá\".pdf", new ByteArrayInputStream(PDF));
    var answer = Download.of(paper, blobs.open(paper.id()));
    assertThat(answer.getHeaders().getFirst("Content-Disposition")).startsWith("attachment;");
    assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).contains("sandbox");
  }

  @ParameterizedTest
  @CsvSource({
    "testPDF.pdf,application/pdf",
    "testPNG.png,image/png",
    "testJPEG_EXIF.jpg,image/jpeg",
    "testTIFF.tif,image/tiff",
    "testRTF.rtf,application/rtf",
    "testOpenOffice2.odt,application/vnd.oasis.opendocument.text",
    "testWORD.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "testEXCEL.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  })
  void takesRealPapers(String name, String type) throws IOException {
    assertThat(blobs.receive("without-ending", given(name)).type()).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"testHTML.html", "testMSG.msg"})
  void refusesOtherRealFiles(String name) throws IOException {
    refusesKind("photo.jpg", given(name).readAllBytes());
  }

  private static InputStream given(String name) throws IOException {
    Path file = Path.of("../shared/data/docs-give", name);
    assumeTrue(Files.exists(file), "the sample documents are not on this machine");
    return Files.newInputStream(file);
  }

  private void refusesKind(String name, byte[] content) {
    assertThatThrownBy(() -> blobs.receive(name, new ByteArrayInputStream(content)))
        .isInstanceOfSatisfying(
            Refused.class, refusal -> assertThat(refusal.code()).isEqualTo("file-kind"));
  }

  private static byte[] large(int size) {
    byte[] content = new byte[size];
    new Random(1).nextBytes(content);
    System.arraycopy(PDF, 0, content, 0, PDF.length);
    return content;
  }

  private static byte[] zip(Map<String, String> entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
