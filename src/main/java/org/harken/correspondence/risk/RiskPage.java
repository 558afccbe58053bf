package org.harken.correspondence.risk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The sentences of a letter for a risk reviewer, and the way to ask one. */
@Controller
class RiskPage {

  record Asked(UUID id) {}

  record Question(@Nullable String sentence, @Nullable String reviewer) {}

  record Sentences(List<ReviewRisk.Found> items) {}

  private final ReviewRisk risk;

  RiskPage(ReviewRisk risk) {
    this.risk = risk;
  }

  @GetMapping("/letters/{id}/risk")
  @Permits("letters:read")
  ModelAndView open(Actor actor, @PathVariable String id) {
    return page(actor, known(id), "");
  }

  @PostMapping("/letters/{id}/risk")
  @Permits("letters:write")
  ModelAndView ask(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String sentence,
      @RequestParam(defaultValue = "") String reviewer) {
    try {
      risk.ask(actor, known(id), sentence, reviewer);
      return new ModelAndView("redirect:/letters/" + known(id) + "/risk");
    } catch (Refused refusal) {
      return refused(actor, known(id), refusal);
    }
  }

  @PostMapping("/letters/{id}/risk/{review}")
  @Permits(ReviewRisk.REVIEW)
  ModelAndView answer(
      Actor actor,
      @PathVariable String id,
      @PathVariable String review,
      @RequestParam(defaultValue = "") String answer) {
    try {
      risk.answer(actor, known(id), known(review), answer);
      return new ModelAndView("redirect:/letters/" + known(id) + "/risk");
    } catch (Refused refusal) {
      return refused(actor, known(id), refusal);
    }
  }

  @GetMapping("/api/v1/letters/{id}/risk")
  @Permits("letters:read")
  @ResponseBody
  Sentences sentences(Actor actor, @PathVariable String id) {
    return new Sentences(risk.sheet(actor, known(id)).found());
  }

  @PostMapping("/api/v1/letters/{id}/risk")
  @Permits("letters:write")
  @ResponseBody
  Asked askFor(Actor actor, @PathVariable String id, @RequestBody Question question) {
    return new Asked(risk.ask(actor, known(id), question.sentence(), question.reviewer()));
  }

  private ModelAndView refused(Actor actor, UUID id, Refused refusal) {
    var page = page(actor, id, refusal.getMessage());
    page.setStatus(
        refusal.faults().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(Actor actor, UUID id, String fault) {
    return new ModelAndView(
        "correspondence/risk/risk",
        Map.of(
            "sheet",
            risk.sheet(actor, id),
            "fault",
            fault,
            "mayAsk",
            actor.may("letters:write"),
            "mayReview",
            actor.may(ReviewRisk.REVIEW)));
  }

  private static UUID known(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notAnId) {
      throw new NotFound();
    }
  }
}
