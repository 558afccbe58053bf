package org.harken.correspondence.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.LetterText;
import org.harken.correspondence.LetterText.Contact;
import org.harken.correspondence.LetterText.Passage;
import org.harken.correspondence.LetterText.Translation;
import org.harken.correspondence.Missing;
import org.junit.jupiter.api.Test;

class LetterCheckTest {

  private final LetterCheck check = new LetterCheck(Phrases.load(), Readability.load());

  @Test
  void lacksNothingWhenEveryItemIsThere() {
    assertThat(codes(LetterKind.RESOLUTION, "en", SampleLetters.english(), "en")).isEmpty();
    assertThat(codes(LetterKind.RESOLUTION, "es", SampleLetters.spanish(), "es")).isEmpty();
  }

  @Test
  void namesEveryItemThatAResolutionLacks() {
    List<Missing> missing =
        check
            .check(LetterKind.RESOLUTION, "en", LetterText.EMPTY, SampleLetters.facts("en"))
            .missing();
    assertThat(missing)
        .extracting(Missing::code)
        .containsExactly("contact", "steps", "results", "completedOn", "passage", "passage");
    assertThat(missing).allMatch(Missing::absolute);
    assertThat(missing.get(4).issueId()).isEqualTo(SampleLetters.FIRST);
    assertThat(missing.get(4).message()).contains("Issue 1").contains("Listening");
    assertThat(missing.get(4).link()).isEqualTo("#passage-" + SampleLetters.FIRST);
  }

  @Test
  void asksAPhoneNumberWithTheName() {
    LetterText text = SampleLetters.english().withContact(new Contact("Maya Klein", " "));
    assertThat(codes(LetterKind.RESOLUTION, "en", text, "en")).containsExactly("contact");
  }

  @Test
  void refusesADayOfCompletionThatLiesAheadOrBeforeTheWords() {
    for (LocalDate day : List.of(SampleLetters.TODAY.plusDays(2), LocalDate.of(2026, 11, 14))) {
      LetterText text = dated(SampleLetters.english(), day, null);
      assertThat(codes(LetterKind.RESOLUTION, "en", text, "en")).containsExactly("completedOn");
    }
  }

  @Test
  void asksOfAProgressLetterANewDateThatLiesAhead() {
    LetterText none = dated(SampleLetters.english(), null, null);
    LetterText today = dated(SampleLetters.english(), null, SampleLetters.TODAY);
    LetterText later = dated(SampleLetters.english(), null, SampleLetters.TODAY.plusDays(9));
    assertThat(codes(LetterKind.INTERIM, "en", none, "en")).containsExactly("promisedOn");
    assertThat(codes(LetterKind.INTERIM, "en", today, "en")).containsExactly("promisedOn");
    assertThat(codes(LetterKind.INTERIM, "en", later, "en")).isEmpty();
  }

  @Test
  void asksOfAnAcknowledgementOnlyWhomToCall() {
    assertThat(codes(LetterKind.ACKNOWLEDGEMENT, "en", LetterText.EMPTY, "en"))
        .containsExactly("contact");
  }

  @Test
  void wantsTheLanguageThePersonReadsOrANoteWhoHelps() {
    assertThat(codes(LetterKind.RESOLUTION, "en", SampleLetters.english(), "es"))
        .containsExactly("language");
    assertThat(codes(LetterKind.RESOLUTION, "es", SampleLetters.spanish(), "es-MX")).isEmpty();
    LetterText helped =
        with(
            SampleLetters.english(),
            new Translation(Translation.Kind.INTERPRETER, "Lingua West", SampleLetters.TODAY));
    assertThat(codes(LetterKind.RESOLUTION, "en", helped, "es")).isEmpty();
  }

  @Test
  void stopsDisciplineAndProposesABetterSentence() {
    LetterText text =
        firstPassage("We are sorry you fell. The nurse has been given a written warning.");
    var result = check.check(LetterKind.RESOLUTION, "en", text, SampleLetters.facts("en"));
    assertThat(result.missing()).extracting(Missing::code).containsExactly("leak");
    assertThat(result.missing().getFirst().absolute()).isTrue();
    assertThat(result.hints()).hasSize(1);
    var hint = result.hints().getFirst();
    assertThat(hint.sentence()).isEqualTo("The nurse has been given a written warning.");
    assertThat(hint.better()).isNotEmpty();
    assertThat(hint.field()).isEqualTo("passage-" + SampleLetters.FIRST);
  }

  @Test
  void neverBlocksKindnessAndOnlyProposesWhereAnApologyBlames() {
    LetterText text = firstPassage("We are sorry you feel that you were not heard. We are sorry.");
    var result = check.check(LetterKind.RESOLUTION, "en", text, SampleLetters.facts("en"));
    assertThat(result.missing()).isEmpty();
    assertThat(result.hints()).extracting(Phrases.Hint::category).containsExactly("NON_APOLOGY");
  }

  @Test
  void leavesThePersonsOwnQuotedWordsAlone() {
    LetterText text = firstPassage("You wrote: “I want that nurse fired.” We spoke with the ward.");
    assertThat(codes(LetterKind.RESOLUTION, "en", text, "en")).isEmpty();
  }

  @Test
  void asksAReasonWhereALetterReadsTooHard() {
    String hard =
        "Notwithstanding considerable organizational prioritization, interdisciplinary communication"
            + " inadequacies regarding pharmacological administration documentation precipitated"
            + " substantially prolonged hospitalization notwithstanding individualized intervention"
            + " considerations communicated throughout multidisciplinary consultation.";
    LetterText text = firstPassage(hard);
    var result = check.check(LetterKind.RESOLUTION, "en", text, SampleLetters.facts("en"));
    assertThat(result.missing()).extracting(Missing::code).containsExactly("grade");
    assertThat(result.missing().getFirst().absolute()).isFalse();
    LetterText excused =
        new LetterText(
            text.contact(),
            text.steps(),
            text.results(),
            text.completedOn(),
            null,
            text.passages(),
            null,
            "The family asked for the exact terms.");
    assertThat(codes(LetterKind.RESOLUTION, "en", excused, "en")).isEmpty();
  }

  @Test
  void saysSoWhereAScriptCannotBePrinted() {
    LetterFacts facts = SampleLetters.facts("en").withUnprintable("王秀英");
    var result = check.check(LetterKind.RESOLUTION, "en", SampleLetters.english(), facts);
    assertThat(result.missing()).extracting(Missing::code).containsExactly("script");
  }

  private List<String> codes(LetterKind kind, String language, LetterText text, String preferred) {
    return check.check(kind, language, text, SampleLetters.facts(preferred)).missing().stream()
        .map(Missing::code)
        .toList();
  }

  private static LetterText firstPassage(String words) {
    LetterText text = SampleLetters.english();
    return new LetterText(
        text.contact(),
        text.steps(),
        text.results(),
        text.completedOn(),
        null,
        List.of(new Passage(SampleLetters.FIRST, words), text.passages().get(1)),
        null,
        "");
  }

  private static LetterText dated(
      LetterText text,
      @org.jspecify.annotations.Nullable LocalDate completed,
      @org.jspecify.annotations.Nullable LocalDate promised) {
    return new LetterText(
        text.contact(),
        text.steps(),
        text.results(),
        completed,
        promised,
        text.passages(),
        null,
        "");
  }

  private static LetterText with(LetterText text, Translation translation) {
    return new LetterText(
        text.contact(),
        text.steps(),
        text.results(),
        text.completedOn(),
        null,
        text.passages(),
        translation,
        "");
  }
}
