package org.harken.cases.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.harken.cases.forms.Choice;
import org.harken.cases.forms.Typed;
import org.harken.cases.wording.Words;
import org.jspecify.annotations.Nullable;

/** The desk: lists to choose from, what was typed, and what it would become. */
public record IntakeScreen(
    Typed typed,
    List<Choice> channels,
    List<Choice> places,
    List<Choice> languages,
    List<Choice> relationships,
    String place,
    String now,
    String zone,
    @Nullable Preview preview) {

  /**
   * What it would become if it were saved now.
   *
   * @param because the rest of the sentence after the kind
   * @param owed such as "Answer or progress letter by Tuesday 3 March."
   * @param toAsk questions that would change the answer: field and words
   */
  public record Preview(
      String kind,
      String because,
      List<Owed> owed,
      List<Question> toAsk,
      String rule,
      boolean danger) {}

  /** What would be due, and when. */
  public record Owed(String label, String by) {}

  /** One yes-or-no question of the desk. */
  public record Question(String field, String words) {}

  /** Questions that belong together. */
  public record Group(String heading, List<Question> questions) {}

  /** Languages people here ask for most; more are known by their code through the API. */
  public static final List<Choice> LANGUAGES =
      Stream.of(
              "en", "es", "ar", "zh", "fa", "fr", "ht", "hmn", "ko", "pl", "pt", "ru", "so", "tl",
              "uk", "ur", "vi")
          .map(code -> Choice.of(code, Words.language(code)))
          .toList();

  /** What somebody may be to the patient. */
  public static final List<Choice> RELATIONSHIPS =
      List.of(
          Choice.of("self", "The patient"),
          Choice.of("husband", "Husband"),
          Choice.of("wife", "Wife"),
          Choice.of("partner", "Partner"),
          Choice.of("mother", "Mother"),
          Choice.of("father", "Father"),
          Choice.of("daughter", "Daughter"),
          Choice.of("son", "Son"),
          Choice.of("sister", "Sister"),
          Choice.of("brother", "Brother"),
          Choice.of("other relative", "Other relative"),
          Choice.of("friend", "Friend or neighbour"),
          Choice.of("lawyer", "Lawyer"),
          Choice.of("staff", "Member of staff"));

  /** The questions in the order of a talk. */
  public static final List<Group> GROUPS =
      List.of(
          new Group(
              "What they want",
              List.of(
                  new Question("dissatisfied", "Are they unhappy about something?"),
                  new Question("resolutionRequested", "Do they ask us to put something right?"),
                  new Question(
                      "asksForFormalHandling",
                      "Do they ask for a formal complaint, or for an answer from the hospital?"),
                  new Question("thanks", "Do they thank somebody?"))),
          new Group(
              "What was done at once",
              List.of(
                  new Question("resolvedAtOnce", "Did the staff who were there settle it?"),
                  new Question("satisfied", "Is the person content with that?"),
                  new Question("afterDischarge", "Had the patient already left?"))),
          new Group(
              "What it is about",
              List.of(
                  new Question(
                      "allegesAbuseNeglectOrHarm",
                      "Do they tell of abuse, neglect or harm, now or before?"),
                  new Question("billingOnly", "Is it only about a bill?"),
                  new Question("medicareRights", "Is it about rights under Medicare?"),
                  new Question(
                      "serviceOnly", "Is it only about parking, television or the like?"))),
          new Group(
              "Who speaks",
              List.of(
                  new Question(
                      "representative",
                      "Is it the patient, or somebody the patient lets speak for them?"),
                  new Question("anonymous", "Do they want to stay unnamed?"),
                  new Question("onSurvey", "Did it come on a survey?"))));

  /** The words of a question, from its field. */
  public static String words(String field) {
    return GROUPS.stream()
        .flatMap(group -> group.questions().stream())
        .filter(question -> question.field().equals(field))
        .map(Question::words)
        .findFirst()
        .orElse(field);
  }

  /** Fields whose answer would change what it is. */
  public Set<String> wanted() {
    return preview == null
        ? Set.of()
        : Set.copyOf(preview.toAsk().stream().map(Question::field).toList());
  }
}
