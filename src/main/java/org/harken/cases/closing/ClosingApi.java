package org.harken.cases.closing;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import org.harken.cases.CaseStatus;
import org.harken.cases.Outcome;
import org.harken.cases.store.Given;
import org.harken.cases.store.Reach;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Closing and reopening for programs. */
@RestController
class ClosingApi {

  record Body(
      @Nullable String outcome,
      @Nullable String rationale,
      @Nullable String transferredTo,
      @Nullable Boolean personTold,
      @Nullable String reason,
      @Nullable String agreedBy,
      @Nullable String duplicateOf) {}

  record Again(@JsonAlias({"rationale", "because"}) @Nullable String reason) {}

  record Stands(String reference, CaseStatus status) {}

  private final CloseCase closeCase;
  private final ReopenCase reopenCase;
  private final Reach reach;

  ClosingApi(CloseCase closeCase, ReopenCase reopenCase, Reach reach) {
    this.closeCase = closeCase;
    this.reopenCase = reopenCase;
    this.reach = reach;
  }

  @Permits("cases:work")
  @PostMapping("/api/v1/cases/{reference}/close")
  Stands close(Actor actor, @PathVariable String reference, @RequestBody Body body) {
    closeCase.close(
        actor,
        reference,
        new Ending(
            Given.code("outcome", body.outcome(), Outcome.class),
            body.rationale(),
            body.transferredTo(),
            body.personTold(),
            body.reason(),
            body.agreedBy(),
            body.duplicateOf()));
    return stands(actor, reference);
  }

  @Permits("cases:work")
  @PostMapping("/api/v1/cases/{reference}/reopen")
  Stands reopen(Actor actor, @PathVariable String reference, @RequestBody Again body) {
    reopenCase.reopen(actor, reference, body.reason());
    return stands(actor, reference);
  }

  /** Beside the sentence, what is owed one by one. */
  @ExceptionHandler(StillOwed.class)
  ResponseEntity<ProblemDetail> stillOwed(StillOwed refusal) {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, refusal.getMessage());
    problem.setProperty("errors", List.of());
    problem.setProperty("owed", refusal.owed());
    return ResponseEntity.status(HttpStatus.CONFLICT)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private Stands stands(Actor actor, String reference) {
    var file = reach.open(actor, reference);
    return new Stands(file.reference(), file.status());
  }
}
