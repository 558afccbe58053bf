package org.harken.cases.deadlines;

import java.time.ZoneId;
import java.util.List;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Given;
import org.harken.cases.store.Reach;
import org.harken.clocks.Clocks;
import org.harken.clocks.ObligationJson;
import org.harken.clocks.model.EventType;
import org.harken.clocks.model.Upcoming;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a program says of a case that moves its clocks. */
@RestController
class DeadlinesApi {

  record Body(
      @Nullable String type,
      @Nullable String about,
      @Nullable String at,
      @Nullable String until,
      @Nullable String noticeSentAt,
      @Nullable String reason,
      @Nullable Boolean ends) {}

  record Stands(List<ObligationJson> obligations, List<Upcoming> next) {}

  private final TellClocks tellClocks;
  private final Clocks clocks;
  private final Reach reach;

  DeadlinesApi(TellClocks tellClocks, Clocks clocks, Reach reach) {
    this.tellClocks = tellClocks;
    this.clocks = clocks;
    this.reach = reach;
  }

  @Permits("cases:work")
  @PostMapping("/api/v1/cases/{reference}/clocks")
  Stands tell(Actor actor, @PathVariable String reference, @RequestBody Body body) {
    CaseFile file = reach.open(actor, reference);
    ZoneId zone = file.zone();
    tellClocks.tell(
        actor,
        reference,
        new Turn(
            Given.neededCode("type", body.type(), EventType.class),
            body.about(),
            Given.moment("at", body.at()),
            Given.day("until", body.until(), zone),
            Given.moment("noticeSentAt", body.noticeSentAt()),
            body.reason(),
            Boolean.TRUE.equals(body.ends())));
    return new Stands(
        clocks.of(file.id()).stream().map(ObligationJson::of).toList(), clocks.next(file.id()));
  }
}
