package org.harken.cases.privacy;

import java.time.LocalDate;
import java.util.UUID;
import org.harken.cases.privacy.AnswerPrivacyQuestion.Given;
import org.harken.cases.store.Reach;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answering a question of breach for programs. */
@RestController
class PrivacyApi {

  record Body(
      @Nullable Boolean sentToAnother,
      @Nullable String who,
      @Nullable String when,
      @Nullable String askedBack,
      @Nullable String because) {}

  private final AnswerPrivacyQuestion answer;
  private final Reach reach;

  PrivacyApi(AnswerPrivacyQuestion answer, Reach reach) {
    this.answer = answer;
    this.reach = reach;
  }

  @Permits("privacy:answer")
  @PostMapping("/api/v1/cases/{reference}/privacy/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void answer(
      Actor actor,
      @PathVariable String reference,
      @PathVariable String id,
      @RequestBody Body body) {
    var zone = reach.open(actor, reference).zone();
    LocalDate when = org.harken.cases.store.Given.day("when", body.when(), zone);
    answer.answer(
        actor,
        reference,
        id(id),
        new Given(body.sentToAnother(), body.who(), when, body.askedBack(), body.because()));
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw new NotFound();
    }
  }
}
