package org.harken.correspondence.composer;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.harken.cases.CaseKind;
import org.harken.cases.CasePart;
import org.harken.cases.CaseStatus;
import org.harken.cases.CaseSummary;
import org.harken.cases.Cases;
import org.harken.cases.Outcome;
import org.harken.cases.Paper;
import org.harken.cases.Steps;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.LetterStatus;
import org.harken.correspondence.letters.LettersOnPaper;
import org.harken.correspondence.letters.Wording;
import org.harken.correspondence.model.Letter;
import org.harken.correspondence.store.Letters;
import org.harken.correspondence.store.SecondLooks;
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
  private final SecondLooks looks;
  private final Steps steps;

  LetterPart(
      Letters letters,
      Cases cases,
      LettersOnPaper onPaper,
      TemplateEngine templates,
      SecondLooks looks,
      Steps steps) {
    this.steps = steps;
    this.looks = looks;
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
                    isLookedAtAgain(letter)))
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
            .map(letter -> PanelLine.of(letter, summary.zone(), isLookedAtAgain(letter)))
            .toList();
    Map<String, Object> model =
        Map.of(
            "begun",
            begun(all),
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
  public @Nullable NextStep nextStep(Actor actor, CaseSummary summary) {
    if (!actor.may("letters:write") || summary.status() == CaseStatus.CLOSED) {
      return null;
    }
    List<Letter> all = letters.ofCase(summary.id());
    return all.stream()
        .filter(letter -> letter.status() == LetterStatus.RELEASED)
        .findFirst()
        .map(letter -> isLookedAtAgain(letter) ? look(letter) : send(letter))
        .or(() -> asked(all, summary))
        .orElseGet(() -> write(all, summary));
  }

  private boolean isLookedAtAgain(Letter letter) {
    return letter.status() == LetterStatus.RELEASED && looks.openOf(letter.id()).isPresent();
  }

  private static NextStep look(Letter letter) {
    return new NextStep(
        12,
        Wording.name(letter.kind()) + " must not leave as it is",
        "Something it holds or may rest on was put right. Take it back, or say why it may leave.",
        "Look at it again",
        "/letters/" + letter.id() + "#look");
  }

  private static NextStep send(Letter letter) {
    return new NextStep(
        15,
        Wording.name(letter.kind()) + " is ready to leave",
        "Send it, then record how and when.",
        "Send the letter",
        "/letters/" + letter.id() + "#sent");
  }

  /** A draft that has to leave by a day. */
  private Optional<NextStep> asked(List<Letter> all, CaseSummary summary) {
    return steps.of(summary.id()).stream()
        .flatMap(
            step ->
                all.stream()
                    .filter(letter -> letter.id().equals(step.thing()) && letter.isDraft())
                    .map(
                        letter ->
                            new NextStep(
                                17,
                                step.title() + " by " + Wording.day(step.by()),
                                "It is drafted. Read it, name the new day, release and send it; or send the answer before.",
                                Wording.goOn(letter.kind()),
                                step.link())))
        .findFirst();
  }

  private static @Nullable NextStep write(List<Letter> all, CaseSummary summary) {
    boolean answered =
        all.stream()
            .anyMatch(
                letter ->
                    letter.kind() == LetterKind.RESOLUTION && letter.status() == LetterStatus.SENT);
    if (summary.kind() != CaseKind.GRIEVANCE || answered) {
      return null;
    }
    return begun(all)
        .map(
            letter ->
                new NextStep(
                    55,
                    "A letter is begun",
                    "Go on where it stands. The boxes at its foot say what is missing.",
                    Wording.goOn(letter.kind()),
                    "/letters/" + letter.id()))
        .orElse(
            new NextStep(
                60,
                "Write the answer",
                "Issue by issue: what was said, what you did, what you found.",
                "Write the answer",
                "/cases/" + summary.reference() + "#letters"));
  }

  /** The draft to go on with: the answer before any other letter, the newest first. */
  private static Optional<Letter> begun(List<Letter> all) {
    return all.stream()
        .filter(Letter::isDraft)
        .max(
            Comparator.comparing((Letter letter) -> letter.kind() == LetterKind.RESOLUTION)
                .thenComparing(Letter::savedAt));
  }
}
