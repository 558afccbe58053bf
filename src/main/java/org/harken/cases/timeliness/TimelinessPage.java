package org.harken.cases.timeliness;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.harken.access.Access;
import org.harken.cases.figures.Asked;
import org.harken.cases.figures.FigureFile;
import org.harken.cases.figures.FigureFilter;
import org.harken.cases.figures.FigureForm;
import org.harken.cases.store.Spoken;
import org.harken.cases.wording.Here;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How long the house takes, and which step to make quicker. */
@Controller
@Permits("figures:read")
class TimelinessPage {

  private static final String PATH = "/timeliness";

  private final ReadTimeliness reading;
  private final Access access;
  private final Here here;
  private final Clock clock;

  TimelinessPage(ReadTimeliness reading, Access access, Here here, Clock clock) {
    this.reading = reading;
    this.access = access;
    this.here = here;
    this.clock = clock;
  }

  @GetMapping(PATH)
  ModelAndView page(Actor actor, FigureForm given) {
    FigureFilter.Read read = FigureFilter.read(given, today(actor));
    Timeliness figures = reading.of(actor, read.asked());
    var page =
        new ModelAndView(
            "cases/timeliness/timeliness",
            Map.of("view", TimelinessWords.view(figures, filter(actor, read), asOf(actor))));
    if (!read.fault().isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  @GetMapping(PATH + "/csv")
  ResponseEntity<byte[]> csv(Actor actor, FigureForm given) {
    return file(actor, given).csv();
  }

  @GetMapping(PATH + "/xlsx")
  ResponseEntity<byte[]> xlsx(Actor actor, FigureForm given) {
    return file(actor, given).xlsx();
  }

  private FigureFile file(Actor actor, FigureForm given) {
    Asked asked = FigureFilter.of(given, today(actor));
    return TimelinessSheet.of(
        reading.of(actor, asked), filter(actor, new FigureFilter.Read(asked, "")), asOf(actor));
  }

  private FigureFilter filter(Actor actor, FigureFilter.Read read) {
    return FigureFilter.of(PATH, read, access, actor);
  }

  private LocalDate today(Actor actor) {
    return clock.instant().atZone(here.zone(actor)).toLocalDate();
  }

  private String asOf(Actor actor) {
    return Spoken.lasting(clock.instant(), here.zone(actor));
  }
}
