package org.harken.cases.privacy;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.CasePart;
import org.harken.cases.CaseSummary;
import org.harken.cases.NextStep;
import org.harken.cases.Outcome;
import org.harken.cases.store.PrivacyQuestions;
import org.harken.cases.store.PrivacyQuestions.Answer;
import org.harken.cases.store.PrivacyQuestions.Question;
import org.harken.cases.store.Spoken;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The questions of breach of a case, on its page and for programs. They never stop the answer. */
@Component
class PrivacyPart implements CasePart {

  /** One question as programs see it. */
  record QuestionJson(
      UUID id,
      String question,
      UUID letter,
      String letterName,
      boolean holdsWords,
      String assignee,
      LocalDate dueOn,
      boolean answered,
      @Nullable Boolean sentToAnother) {}

  private static final String QUESTION =
      "Was health information of one person sent to another? Who got it, when, and what was asked"
          + " back?";

  private final PrivacyQuestions questions;
  private final TemplateEngine templates;
  private final Clock clock;

  PrivacyPart(PrivacyQuestions questions, TemplateEngine templates, Clock clock) {
    this.questions = questions;
    this.templates = templates;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "privacy";
  }

  @Override
  public int order() {
    return 5;
  }

  @Override
  public List<?> json(Actor actor, UUID caseId) {
    return questions.of(caseId).stream()
        .map(
            one -> {
              Answer answer = one.answer();
              return new QuestionJson(
                  one.id(),
                  QUESTION,
                  one.letter(),
                  one.letterName(),
                  one.holdsWords(),
                  one.assigneeName(),
                  one.dueOn(),
                  !one.isOpen(),
                  answer == null ? null : answer.sentToAnother());
            })
        .toList();
  }

  @Override
  public @Nullable Content panel(Actor actor, CaseSummary summary) {
    List<Question> all = questions.of(summary.id());
    if (all.isEmpty()) {
      return null;
    }
    LocalDate today = clock.instant().atZone(summary.zone()).toLocalDate();
    List<PrivacyView.OnCase> lines =
        all.stream()
            .map(
                one ->
                    new PrivacyView.OnCase(
                        one,
                        "/cases/" + summary.reference() + "/privacy/" + one.id(),
                        Spoken.day(one.dueOn(), today),
                        answered(one, summary),
                        one.isOpen() && actor.may("privacy:answer")))
            .toList();
    Map<String, Object> model = Map.of("lines", lines);
    return output -> templates.render("cases/privacy/panel.jte", model, output);
  }

  private String answered(Question question, CaseSummary summary) {
    Answer answer = question.answer();
    return answer == null
        ? ""
        : answer.byName() + ", " + Spoken.inSentence(answer.at(), summary.zone(), clock.instant());
  }

  @Override
  public List<String> blocksClosing(UUID caseId, Outcome outcome) {
    return List.of();
  }

  @Override
  public List<NextStep> nextSteps(CaseSummary summary) {
    return questions.of(summary.id()).stream()
        .filter(Question::isOpen)
        .limit(1)
        .map(
            one ->
                NextStep.now(
                    12,
                    "Was it a breach?",
                    "A letter left that may tell of another person.",
                    "Answer the question",
                    "Breach?",
                    "/cases/" + summary.reference() + "/privacy/" + one.id(),
                    NextStep.Who.holding("privacy:answer")))
        .toList();
  }
}
