package org.harken.competency.team;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The team's ladder, on the screen, on one page of paper, and as a spreadsheet. */
@Controller
@Permits("ladder:see")
class TeamPage {

  private static final MediaType SHEET =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final TeamReading reading;

  TeamPage(TeamReading reading) {
    this.reading = reading;
  }

  @GetMapping("/ladder/team")
  ModelAndView team(Actor actor) {
    return new ModelAndView("competency/team/team", Map.of("view", reading.view(actor)));
  }

  @GetMapping("/ladder/team/xlsx")
  ResponseEntity<byte[]> sheet(Actor actor) throws IOException {
    var out = new ByteArrayOutputStream();
    TeamSheet.write(reading.view(actor), out);
    return ResponseEntity.ok()
        .contentType(SHEET)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("team-ladder.xlsx").build().toString())
        .body(out.toByteArray());
  }
}
