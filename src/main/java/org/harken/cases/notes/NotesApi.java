package org.harken.cases.notes;

import java.time.ZoneOffset;
import java.util.UUID;
import org.harken.cases.store.Given;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notes that a program adds. */
@RestController
class NotesApi {

  record Body(@Nullable String text) {}

  record Review(@Nullable String referredOn, @Nullable String completedOn) {}

  record Kept(UUID id) {}

  private final AddNote addNote;
  private final ReferForClinicalReview refer;

  NotesApi(AddNote addNote, ReferForClinicalReview refer) {
    this.addNote = addNote;
    this.refer = refer;
  }

  @Permits("cases:work")
  @PostMapping("/api/v1/cases/{reference}/notes")
  @ResponseStatus(HttpStatus.CREATED)
  Kept add(Actor actor, @PathVariable String reference, @RequestBody Body body) {
    return new Kept(addNote.add(actor, reference, body.text()));
  }

  @Permits("cases:work")
  @PostMapping("/api/v1/cases/{reference}/clinical-review")
  Review refer(Actor actor, @PathVariable String reference, @RequestBody Review body) {
    refer.refer(
        actor,
        reference,
        Given.day("referredOn", body.referredOn(), ZoneOffset.UTC),
        Given.day("completedOn", body.completedOn(), ZoneOffset.UTC));
    return body;
  }
}
