package org.harken.cases.contact;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Instant;
import java.util.UUID;
import org.harken.cases.store.Given;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Attempts to reach the person, for programs. */
@RestController
@Permits("cases:work")
class AttemptsApi {

  /**
   * @param outcome how a call ended, as a code; for any other way give how and result
   * @param at null for now
   */
  record Body(
      @JsonAlias("call") @Nullable String outcome,
      @JsonAlias("way") @Nullable String how,
      @Nullable String result,
      @Nullable String at) {}

  record Kept(UUID id) {}

  record Email(@Nullable Boolean agrees, @Nullable String said) {}

  private final RecordCall recordCall;
  private final RecordContactAttempt recordContactAttempt;
  private final AgreeEmail agreeEmail;

  AttemptsApi(
      RecordCall recordCall, RecordContactAttempt recordContactAttempt, AgreeEmail agreeEmail) {
    this.agreeEmail = agreeEmail;
    this.recordCall = recordCall;
    this.recordContactAttempt = recordContactAttempt;
  }

  @PostMapping("/api/v1/cases/{reference}/attempts")
  @ResponseStatus(HttpStatus.CREATED)
  Kept tried(Actor actor, @PathVariable String reference, @RequestBody Body body) {
    Instant at = Given.moment("at", body.at());
    CallOutcome outcome = Given.code("outcome", body.outcome(), CallOutcome.class);
    if (outcome == null) {
      return new Kept(recordContactAttempt.record(actor, reference, at, body.how(), body.result()));
    }
    if (body.how() != null || body.result() != null) {
      throw Refused.field(
          "outcome", "Please give the outcome of a call, or how and result; not both.");
    }
    return new Kept(recordCall.record(actor, reference, outcome, at));
  }

  @PostMapping("/api/v1/cases/{reference}/email")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void email(Actor actor, @PathVariable String reference, @RequestBody Email body) {
    Boolean agrees = body.agrees();
    if (agrees == null) {
      throw Refused.field("agrees", "Please say whether they agree to e-mail: true or false.");
    }
    agreeEmail.record(actor, reference, agrees, body.said());
  }
}
