package org.harken.correspondence.composer;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.harken.cases.CaseKind;
import org.harken.cases.CasePart;
import org.harken.cases.CaseStatus;
import org.harken.cases.CaseSummary;
import org.harken.cases.Cases;
import org.harken.cases.NextStep;
import org.harken.cases.Outcome;
import org.harken.cases.Paper;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.LetterStatus;
import org.harken.correspondence.letters.AskRelease;
import org.harken.correspondence.letters.LettersOnPaper;
import org.harken.correspondence.letters.NextOfLetters;
import org.harken.correspondence.model.Letter;
import org.harken.correspondence.store.Letters;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The letters of a case: on its page, in its answer to programs, and before it closes. */
@Component
class LetterPart implements CasePart {

  private final Letters letters;
  private final Cases cases;
  private final LettersOnPaper onPaper;
  private final TemplateEngine templates;
  private final NextOfLetters next;
  private final AskRelease askRelease;

  LetterPart(
      Letters letters,
      Cases cases,
      LettersOnPaper onPaper,
      TemplateEngine templates,
      NextOfLetters next,
      AskRelease askRelease) {
    this.askRelease = askRelease;
    this.next = next;
    this.letters = letters;
    this.cases = cases;
    this.onPaper = onPaper;
    this.templates = templates;
  }

  /** One letter as programs see it. */
  record LetterJson(
      UUID id,
      LetterKind kind,
      String language,
      LetterStatus status,
      @Nullable Instant releasedAt,
      @Nullable Instant sentAt,
      boolean lookAgain) {}

  @Override
  public String name() {
    return "letters";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public List<?> json(Actor actor, UUID caseId) {
    return withDuplicates(actor, caseId).stream()
        .map(
            letter ->
                new LetterJson(
                    letter.id(),
                    letter.kind(),
                    letter.language(),
                    letter.status(),
                    letter.releasedAt(),
                    letter.sentAt(),
                    next.mustBeLookedAt(letter)))
        .toList();
  }

  @Override
  public @Nullable Content panel(Actor actor, CaseSummary summary) {
    if (!actor.may("letters:read")) {
      return null;
    }
    List<Letter> all = letters.ofCase(summary.id());
    List<PanelLine> lines =
        withDuplicates(actor, summary.id()).stream()
            .map(
                letter ->
                    PanelLine.of(
                        letter,
                        summary.zone(),
                        next.mustBeLookedAt(letter),
                        letter.isDraft() && askRelease.asked(letter.id()).isPresent()))
            .toList();
    Map<String, Object> model =
        Map.of(
            "begun",
            NextOfLetters.begun(all),
            "reference",
            summary.reference(),
            "lines",
            lines,
            "languages",
            LanguageChoice.forCase(summary.language()),
            "mayWrite",
            actor.may("letters:write") && summary.status() == CaseStatus.OPEN);
    return output -> templates.render("correspondence/composer/panel.jte", model, output);
  }

  /** The case's own letters, then those that stay with its duplicates. */
  private List<Letter> withDuplicates(Actor actor, UUID caseId) {
    return Stream.concat(
            letters.ofCase(caseId).stream(),
            cases.duplicates(actor, caseId).stream()
                .flatMap(duplicate -> letters.ofCase(duplicate.id()).stream()))
        .toList();
  }

  @Override
  public List<Paper.Section> paper(CaseSummary summary) {
    return onPaper.of(summary);
  }

  @Override
  public List<String> blocksClosing(UUID caseId, Outcome outcome) {
    boolean grievance =
        cases.summary(caseId).filter(summary -> summary.kind() == CaseKind.GRIEVANCE).isPresent();
    return Owed.sentences(letters.ofCase(caseId), grievance, outcome);
  }

  @Override
  public List<NextStep> nextSteps(CaseSummary summary) {
    return next.of(summary);
  }

  @Override
  public List<NextStep> firstSteps(CaseSummary summary) {
    return next.first(summary);
  }
}
