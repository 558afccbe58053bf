package org.harken.competency.frameworks;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.harken.competency.Framework;
import org.harken.competency.Level;
import org.harken.competency.Statement;
import org.harken.competency.model.Cells;
import org.harken.platform.web.Permits;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A framework as a table for a spreadsheet. */
@Controller
class CsvPage {

  private final ReadFramework reading;

  CsvPage(ReadFramework reading) {
    this.reading = reading;
  }

  @Permits("ladder:see")
  @GetMapping({"/ladder/frameworks/{id}/csv", "/api/v1/competency/frameworks/{id}/csv"})
  ResponseEntity<byte[]> csv(@PathVariable UUID id) {
    Framework framework = reading.read(id).framework();
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("framework.csv").build().toString())
        .body(table(framework).getBytes(StandardCharsets.UTF_8));
  }

  /** The last line says whose words these are. */
  static String table(Framework framework) {
    var text = new StringBuilder();
    line(text, "id", "level", "label", "code", "topic", "expectation");
    for (Level level : framework.levels()) {
      for (Statement one : level.statements()) {
        line(
            text,
            one.id().toString(),
            level.key(),
            level.label(),
            one.code(),
            one.topic(),
            one.expectation());
      }
    }
    line(
        text,
        "",
        "",
        "",
        "",
        "Source",
        framework.occupation() + ", " + framework.version() + " · " + framework.credit());
    return text.toString();
  }

  private static void line(StringBuilder text, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      text.append(i == 0 ? "" : ",").append(Cells.quoted(cells[i]));
    }
    text.append("\r\n");
  }
}
