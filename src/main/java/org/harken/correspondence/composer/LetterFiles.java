package org.harken.correspondence.composer;

import org.harken.correspondence.letters.PrintLetter.Printed;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A letter as an answer of the web: shown where a browser can, never stored on the way. */
final class LetterFiles {

  private LetterFiles() {}

  static ResponseEntity<byte[]> pdf(Printed printed) {
    return file(
        printed, MediaType.APPLICATION_PDF, ContentDisposition.inline().filename(printed.name()));
  }

  static ResponseEntity<byte[]> docx(Printed printed) {
    return file(
        printed,
        MediaType.parseMediaType(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ContentDisposition.attachment().filename(printed.name()));
  }

  private static ResponseEntity<byte[]> file(
      Printed printed, MediaType type, ContentDisposition.Builder name) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(printed.content());
  }
}
