package org.harken.cases.timeline;

import java.util.List;
import java.util.UUID;
import org.harken.cases.CaseKind;
import org.harken.cases.CaseSummary;
import org.harken.cases.recognition.Answers;
import org.harken.cases.standing.Standing;
import org.harken.cases.store.Given;
import org.harken.cases.store.Reach;
import org.harken.clocks.ObligationJson;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Events that a program adds to a case. */
@RestController
class EventsApi {

  record Body(
      @Nullable String type,
      @Nullable String at,
      @Nullable String text,
      @Nullable Answers answers) {}

  record Added(UUID id, String reference, CaseKind kind, List<ObligationJson> obligations) {}

  private final AddToCase addToCase;
  private final Reach reach;
  private final Standing standing;

  EventsApi(AddToCase addToCase, Reach reach, Standing standing) {
    this.addToCase = addToCase;
    this.reach = reach;
    this.standing = standing;
  }

  @Permits("cases:work")
  @PostMapping("/api/v1/cases/{reference}/events")
  @ResponseStatus(HttpStatus.CREATED)
  Added add(Actor actor, @PathVariable String reference, @RequestBody Body body) {
    String type = body.type();
    String text = body.text();
    Answers answers = body.answers();
    UUID id =
        addToCase.add(
            actor,
            reference,
            new CaseEvent(
                type == null ? "" : type,
                Given.moment("at", body.at()),
                text == null ? "" : text,
                answers == null ? Answers.NONE : answers));
    CaseSummary now = reach.open(actor, reference).summary();
    return new Added(
        id,
        now.reference(),
        now.kind(),
        standing.obligations(now.id()).stream().map(ObligationJson::of).toList());
  }
}
