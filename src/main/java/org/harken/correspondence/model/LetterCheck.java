package org.harken.correspondence.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.LetterText;
import org.harken.correspondence.Missing;
import org.harken.correspondence.model.LetterFacts.RaisedIssue;
import org.harken.correspondence.model.Phrases.Hint;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a letter may leave: what tag A-0123 demands of a written notice (42 CFR
 * 482.13(a)(2)(iii)), what must not be in it, whether it can be read and printed.
 */
public final class LetterCheck {

  /** A program far away may count the day by its own zone. */
  private static final int AROUND_THE_WORLD = 1;

  private final Phrases phrases;
  private final Readability readability;

  public LetterCheck(Phrases phrases, Readability readability) {
    this.phrases = phrases;
    this.readability = readability;
  }

  /** What was found; the hints are sentences with a better one beside them. */
  public record Result(
      List<Missing> missing, List<Hint> hints, Readability.@Nullable Score score) {}

  public Result check(LetterKind kind, String language, LetterText text, LetterFacts facts) {
    var missing = new ArrayList<Missing>();
    contact(text, missing);
    switch (kind) {
      case RESOLUTION -> resolution(text, facts, missing);
      case INTERIM -> promised(text, facts, missing);
      case ACKNOWLEDGEMENT -> {}
    }
    List<Hint> hints = hints(language, text, facts);
    hints.stream()
        .filter(Hint::blocks)
        .map(
            hint ->
                absolute(
                    "leak",
                    hint.why() + " Look at: “" + shortened(hint.sentence()) + "”",
                    hint.field()))
        .forEach(missing::add);
    if (!facts.unprintable().isEmpty()) {
      missing.add(
          absolute(
              "script",
              "There is no font here for these letters: “"
                  + shortened(facts.unprintable())
                  + "”. Ask your administrator for one (HARKEN_FONTS), or write them in another script.",
              "letter"));
    }
    language(language, text, facts, missing);
    Readability.Score score = readability.score(language, prose(text), names(text, facts));
    grade(score, text, missing);
    return new Result(List.copyOf(missing), hints, score);
  }

  private static void contact(LetterText text, List<Missing> missing) {
    if (text.contact().name().isBlank() || text.contact().phone().isBlank()) {
      missing.add(
          absolute("contact", "Name the person to call, with a phone number.", "contact-name"));
    }
  }

  private static void resolution(LetterText text, LetterFacts facts, List<Missing> missing) {
    if (text.steps().isBlank()) {
      missing.add(absolute("steps", "Say what was done to find out.", "steps"));
    }
    if (text.results().isBlank()) {
      missing.add(absolute("results", "Say what was found.", "results"));
    }
    LocalDate completed = text.completedOn();
    if (completed == null) {
      missing.add(absolute("completedOn", "Set the day the review was finished.", "completed"));
    } else if (completed.isAfter(facts.today().plusDays(AROUND_THE_WORLD))) {
      missing.add(
          absolute("completedOn", "The day the review was finished lies ahead.", "completed"));
    } else if (completed.isBefore(facts.receivedOn().minusDays(AROUND_THE_WORLD))) {
      missing.add(
          absolute(
              "completedOn", "The review cannot have ended before the words came.", "completed"));
    }
    for (RaisedIssue issue : facts.issues()) {
      if (text.passage(issue.id()).isBlank()) {
        missing.add(
            new Missing(
                "passage",
                "Issue %d (%s) has no answer.".formatted(issue.number(), issue.label()),
                "#" + passageField(issue.id()),
                issue.id(),
                true));
      }
    }
  }

  private static void promised(LetterText text, LetterFacts facts, List<Missing> missing) {
    LocalDate promised = text.promisedOn();
    if (promised == null) {
      missing.add(
          absolute(
              "promisedOn", "Name the day by which the person hears from us again.", "promised"));
    } else if (!promised.isAfter(facts.today())) {
      missing.add(absolute("promisedOn", "The promised day must lie ahead.", "promised"));
    }
  }

  private static void language(
      String language, LetterText text, LetterFacts facts, List<Missing> missing) {
    if (!sameLanguage(language, facts.preferredLanguage()) && text.translation() == null) {
      missing.add(
          passable(
              "language",
              "The letter is in %s, the person reads %s. Note who interprets or translates it."
                  .formatted(nameOf(language), nameOf(facts.preferredLanguage())),
              "translation"));
    }
  }

  private static void grade(
      Readability.@Nullable Score score, LetterText text, List<Missing> missing) {
    if (score != null && score.level() == Readability.Level.BLOCK && text.gradeReason().isBlank()) {
      missing.add(
          passable(
              "grade",
              score.shown() + ". Use shorter sentences, or say why it must be so.",
              "grade"));
    }
  }

  private List<Hint> hints(String language, LetterText text, LetterFacts facts) {
    return Stream.concat(
            Stream.of(
                phrases.find("steps", language, text.steps()),
                phrases.find("results", language, text.results())),
            facts.issues().stream()
                .map(
                    issue ->
                        phrases.find(passageField(issue.id()), language, text.passage(issue.id()))))
        .flatMap(List::stream)
        .toList();
  }

  private static String prose(LetterText text) {
    return Stream.concat(
            Stream.of(text.steps()),
            Stream.concat(
                text.passages().stream().map(LetterText.Passage::text), Stream.of(text.results())))
        .reduce("", (all, part) -> all + "\n" + part);
  }

  private static List<String> names(LetterText text, LetterFacts facts) {
    LetterFacts.Reader reader = facts.reader();
    return Stream.of(
            text.contact().name(),
            facts.patientName(),
            reader == null ? null : reader.name(),
            facts.sender().facility(),
            facts.sender().signer(),
            facts.sender().stateAgency(),
            facts.sender().qualityOrganization())
        .filter(Objects::nonNull)
        .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split("\\s+"))))
        .filter(name -> !name.isBlank() && Character.isUpperCase(name.codePointAt(0)))
        .toList();
  }

  public static String passageField(UUID issue) {
    return "passage-" + issue;
  }

  static boolean sameLanguage(String one, String other) {
    return Locale.forLanguageTag(one)
        .getLanguage()
        .equals(Locale.forLanguageTag(other).getLanguage());
  }

  /** A language's name for staff, such as "Spanish". */
  public static String nameOf(String language) {
    return Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= 90
        ? line
        : line.substring(0, line.offsetByCodePoints(0, 88)) + "…";
  }

  private static Missing absolute(String code, String message, String field) {
    return new Missing(code, message, "#" + field, null, true);
  }

  private static Missing passable(String code, String message, String field) {
    return new Missing(code, message, "#" + field, null, false);
  }
}
