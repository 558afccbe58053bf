package org.harken.cases.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.file.CaseZone;
import org.harken.cases.forms.Typed;
import org.harken.cases.privacy.AnswerPrivacyQuestion.Given;
import org.harken.cases.store.PrivacyQuestions.Question;
import org.harken.cases.store.Spoken;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.MenuEntry;
import org.harken.platform.web.Permits;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The questions of breach that are open, and the answer to one. */
@Controller
@Permits("privacy:answer")
class PrivacyPage {

  private static final String FORM = "privacy";

  private final AnswerPrivacyQuestion questions;
  private final PrivacyRules rules;
  private final CaseZone zones;
  private final Clock clock;

  PrivacyPage(AnswerPrivacyQuestion questions, PrivacyRules rules, CaseZone zones, Clock clock) {
    this.questions = questions;
    this.rules = rules;
    this.zones = zones;
    this.clock = clock;
  }

  @Bean
  static MenuEntry privacyEntry() {
    return new MenuEntry(
        60, "Privacy", "shield-lock", "/privacy", "/privacy", "privacy:answer", true);
  }

  @GetMapping("/privacy")
  ModelAndView list(Actor actor) {
    List<PrivacyView.Line> lines =
        questions.open(actor).stream()
            .map(
                asked ->
                    new PrivacyView.Line(
                        asked.reference(),
                        asked.title(),
                        "/cases/" + asked.reference() + "/privacy/" + asked.question().id(),
                        asked.question().letterName(),
                        asked.question().assigneeName(),
                        Spoken.plainDay(asked.question().dueOn(), LocalDate.now(clock))))
            .toList();
    return new ModelAndView("cases/privacy/questions", Map.of("lines", lines));
  }

  @GetMapping("/cases/{reference}/privacy/{id}")
  ModelAndView open(Actor actor, @PathVariable String reference, @PathVariable UUID id) {
    return page(actor, reference, id, Typed.nothing());
  }

  @PostMapping("/cases/{reference}/privacy/{id}")
  ModelAndView answer(
      Actor actor,
      @PathVariable String reference,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields) {
    var typed = new Typed(FORM, fields);
    try {
      var when = typed.date("when");
      typed.check();
      questions.answer(
          actor,
          reference,
          id,
          new Given(
              typed.answer("sentToAnother"),
              typed.raw("who"),
              when,
              typed.raw("askedBack"),
              typed.raw("because")));
      return new ModelAndView("redirect:/cases/" + reference + "#privacy");
    } catch (Refused refusal) {
      typed.refused(refusal);
      ModelAndView page = page(actor, reference, id, typed);
      page.setStatus(
          refusal.faults().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  private ModelAndView page(Actor actor, String reference, UUID id, Typed typed) {
    Question question = questions.open(actor, reference, id);
    var zone = zones.of(actor, reference);
    LocalDate discovered = question.openedAt().atZone(zone).toLocalDate();
    LocalDate today = clock.instant().atZone(zone).toLocalDate();
    PrivacyRules.Version rule = rules.on(discovered);
    return new ModelAndView(
        "cases/privacy/question",
        Map.of(
            "view",
            new PrivacyView(
                reference,
                question,
                Spoken.inSentence(question.leftAt(), zone, clock.instant()),
                Spoken.plainDay(question.dueOn(), today),
                Spoken.plainDay(rule.tellBy(discovered), today),
                rule.citation() + ", " + rule.confidence(),
                typed)));
  }
}
