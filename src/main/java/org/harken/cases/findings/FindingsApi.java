package org.harken.cases.findings;

import com.fasterxml.jackson.annotation.JsonAlias;
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

/** Findings that a program records. */
@RestController
class FindingsApi {

  record Body(
      @JsonAlias("issueId") @Nullable String issue,
      @Nullable String text,
      @Nullable String source) {}

  record Kept(UUID id) {}

  private final RecordFinding recordFinding;

  FindingsApi(RecordFinding recordFinding) {
    this.recordFinding = recordFinding;
  }

  @Permits("cases:work")
  @PostMapping("/api/v1/cases/{reference}/findings")
  @ResponseStatus(HttpStatus.CREATED)
  Kept record(Actor actor, @PathVariable String reference, @RequestBody Body body) {
    return new Kept(
        recordFinding.record(
            actor,
            reference,
            new NewFinding(Given.idOrNull("issue", body.issue()), body.text(), body.source())));
  }
}
