package org.harken.correspondence.letters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.harken.cases.CaseKind;
import org.harken.cases.CaseStatus;
import org.harken.cases.CaseSummary;
import org.harken.cases.CosignedIntakes;
import org.harken.cases.NextStep;
import org.harken.cases.NextStep.Skill;
import org.harken.cases.NextStep.Who;
import org.harken.cases.Steps;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.LetterStatus;
import org.harken.correspondence.model.Letter;
import org.harken.correspondence.store.AskedReleases;
import org.harken.correspondence.store.Letters;
import org.harken.correspondence.store.SecondLooks;
import org.springframework.stereotype.Component;

/** What is to be done next about the letters of a case. */
@Component
public class NextOfLetters {

  private static final Who WRITES = Who.holding("letters:write");

  private final Letters letters;
  private final SecondLooks looks;
  private final Desk desk;
  private final CosignedIntakes intakes;
  private final AskedReleases asked;
  private final Steps steps;

  NextOfLetters(
      Letters letters,
      SecondLooks looks,
      Desk desk,
      CosignedIntakes intakes,
      AskedReleases asked,
      Steps steps) {
    this.asked = asked;
    this.steps = steps;
    this.letters = letters;
    this.looks = looks;
    this.desk = desk;
    this.intakes = intakes;
  }

  public List<NextStep> of(CaseSummary summary) {
    if (summary.status() == CaseStatus.CLOSED) {
      return List.of();
    }
    List<Letter> all = letters.ofCase(summary.id());
    List<NextStep> steps = new ArrayList<>();
    all.stream()
        .filter(letter -> letter.status() == LetterStatus.RELEASED)
        .map(letter -> mustBeLookedAt(letter) ? look(letter) : send(letter))
        .forEach(steps::add);
    all.stream().filter(Letter::isDraft).flatMap(this::release).forEach(steps::add);
    this.steps.of(summary.id()).forEach(step -> leave(all, step).ifPresent(steps::add));
    boolean answered =
        all.stream()
            .anyMatch(
                letter ->
                    letter.kind() == LetterKind.RESOLUTION && letter.status() == LetterStatus.SENT);
    // a case opened again owes another answer
    if (answered && !desk.owesAnswer(summary)) {
      steps.add(close(summary));
    } else {
      begun(all).ifPresentOrElse(draft -> goOn(steps, draft, summary), () -> begin(steps, summary));
    }
    return steps;
  }

  /** Of a case that has no letter yet. */
  public List<NextStep> first(CaseSummary summary) {
    List<NextStep> steps = new ArrayList<>();
    begin(steps, summary);
    return steps;
  }

  public boolean mustBeLookedAt(Letter letter) {
    return letter.status() == LetterStatus.RELEASED && looks.openOf(letter.id()).isPresent();
  }

  /** The draft to go on with: the answer before any other letter, the newest first. */
  public static Optional<Letter> begun(List<Letter> all) {
    return all.stream()
        .filter(Letter::isDraft)
        .max(
            Comparator.comparing((Letter letter) -> letter.kind() == LetterKind.RESOLUTION)
                .thenComparing(Letter::savedAt));
  }

  private static NextStep look(Letter letter) {
    return NextStep.now(
        12,
        Wording.name(letter.kind()) + " must not leave as it is",
        "Something it holds or may rest on was put right. Take it back, or say why it may leave.",
        "Look at it again",
        "Look again",
        "/letters/" + letter.id() + "#look",
        WRITES);
  }

  /** Somebody in training wrote it, and waits for somebody who may release it. */
  private Stream<NextStep> release(Letter draft) {
    return asked.of(draft.id()).stream()
        .map(
            one ->
                NextStep.now(
                    13,
                    Wording.name(draft.kind()) + " waits to be released",
                    "Somebody in training wrote it. Read it, and let it go.",
                    "Read and release",
                    "Release",
                    "/letters/" + draft.id() + "#release",
                    new Who("letters:release", Skill.RELEASES, one.by())));
  }

  /** A draft that has to leave by a day. */
  private static Optional<NextStep> leave(List<Letter> all, Steps.Step step) {
    return all.stream()
        .filter(letter -> letter.id().equals(step.thing()) && letter.isDraft())
        .findFirst()
        .map(
            letter ->
                NextStep.now(
                    17,
                    step.title() + " by " + Wording.day(step.by()),
                    "It is drafted. Read it, name the new day, release and send it; or send the answer before.",
                    Wording.goOn(letter.kind()),
                    "Finish letter",
                    step.link(),
                    WRITES));
  }

  private static NextStep send(Letter letter) {
    return NextStep.now(
        15,
        Wording.name(letter.kind()) + " is ready to leave",
        "Send it, then record how and when.",
        "Send the letter",
        "Send letter",
        "/letters/" + letter.id() + "#sent",
        Who.holding("letters:send"));
  }

  private static NextStep close(CaseSummary summary) {
    return NextStep.now(
        64,
        "The answer has left",
        "Ask whether it helped. What is settled can close.",
        "Close the case",
        "Close",
        "/cases/" + summary.reference() + "#close",
        Who.holding("cases:work"));
  }

  private static void begin(List<NextStep> steps, CaseSummary summary) {
    if (summary.kind() == CaseKind.GRIEVANCE) {
      steps.add(
          NextStep.now(
              60,
              "Write the answer",
              "Issue by issue: what was said, what you did, what you found.",
              "Write the answer",
              "Write answer",
              "/cases/" + summary.reference() + "#letters",
              WRITES));
    }
  }

  private void goOn(List<NextStep> steps, Letter draft, CaseSummary summary) {
    if (!desk.lay(draft, summary).result().missing().isEmpty()) {
      steps.add(
          draft(
              draft,
              "A letter is begun",
              "Go on where it stands. The boxes at its foot say what is missing.",
              Wording.goOn(draft.kind()),
              "Finish letter",
              ""));
      return;
    }
    String name = Wording.name(draft.kind());
    boolean waits =
        draft.kind() == LetterKind.RESOLUTION && intakes.stops(summary.id()).isPresent();
    if (!waits) {
      steps.add(
          NextStep.now(
              54,
              name + " is complete",
              "Read it once more, then release it.",
              "Release the " + name.toLowerCase(Locale.ENGLISH),
              "Release",
              "/letters/" + draft.id() + "#release",
              new Who("letters:release", Skill.RELEASES, null)));
    }
    steps.add(
        draft(
            draft,
            name + " is complete",
            waits
                ? "It can be released once the intake is signed."
                : "Ask somebody past the first level to release it.",
            "Open the letter",
            "Open letter",
            "#release"));
  }

  private static NextStep draft(
      Letter draft, String title, String text, String action, String brief, String place) {
    return NextStep.now(55, title, text, action, brief, "/letters/" + draft.id() + place, WRITES);
  }
}
