package org.harken.cases.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.harken.cases.Channel;
import org.harken.cases.recognition.Answers;
import org.harken.cases.store.Typed;
import org.harken.people.Person;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;

/** Checks a concern as it arrives and fills in what follows from it. */
public final class Concern {

  static final int MOST_WORDS = 50_000;

  private static final Instant LONG_AGO = Instant.parse("1900-01-01T00:00:00Z");
  private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(2);
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?\\n\\r]");
  private static final int TITLE = 80;

  private Concern() {}

  static NewCase checked(NewCase raw, Instant now) {
    String narrative = Typed.words("narrative", raw.narrative(), MOST_WORDS);
    checkReceived(raw.receivedAt(), now);
    String relationship = relationship(raw.relationship());
    String title = Typed.optional("title", raw.title(), 160);
    return new NewCase(
        raw.channel(),
        raw.receivedAt(),
        narrative,
        language(raw.language()),
        person("complainant", raw.complainant()),
        relationship,
        person("patient", raw.patient()),
        title == null ? titleOf(narrative) : oneLine(title),
        Typed.optional("facility", raw.facility(), 200),
        Typed.optional("department", raw.department(), 200),
        raw.mayEmail() || raw.channel() == Channel.EMAIL,
        derived(raw.answers(), relationship));
  }

  private static void checkReceived(Instant receivedAt, Instant now) {
    if (receivedAt.isAfter(now.plus(CLOCKS_DIFFER_BY))) {
      throw Refused.field(
          "receivedAt", "This moment lies in the future. When did any of our staff get it?");
    }
    if (receivedAt.isBefore(LONG_AGO)) {
      throw Refused.field("receivedAt", "This date is before 1900. Please look at the year again.");
    }
  }

  /** Who speaks for themself is entitled to. */
  static Answers derived(Answers answers, @Nullable String relationship) {
    if (answers.representative() != null || !"self".equals(relationship)) {
      return answers;
    }
    return answers.then(
        new Answers(
            null, null, null, null, null, null, null, null, null, null, true, null, null, null));
  }

  /** Who somebody is to the patient, in small letters. */
  public static @Nullable String relationship(@Nullable String typed) {
    String text = Typed.optional("complainant.relationship", typed, 80);
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  /** A language code; English where none is given. */
  public static String language(@Nullable String typed) {
    String text = Typed.optional("language", typed, 35);
    if (text == null) {
      return "en";
    }
    String code =
        text.substring(0, Math.min(3, text.length())).toLowerCase(Locale.ROOT)
            + text.substring(Math.min(3, text.length()));
    if (!LANGUAGE.matcher(code).matches()) {
      throw Refused.field("language", "Please give the language as a code, such as en or es.");
    }
    return code;
  }

  static Person.@Nullable Details person(String field, Person.@Nullable Details raw) {
    if (raw == null) {
      return null;
    }
    String email = Typed.optional(field + ".email", raw.email(), 254);
    if (email != null && !EMAIL.matcher(email).matches()) {
      throw Refused.field(field + ".email", "This does not look like an e-mail address.");
    }
    var details =
        new Person.Details(
            Typed.optional(field + ".name", raw.name(), 200),
            email,
            Typed.optional(field + ".phone", raw.phone(), 60),
            Typed.optional(field + ".mrn", raw.mrn(), 60),
            raw.birthDate(),
            Typed.optional(field + ".address", raw.address(), 500),
            Typed.optional(field + ".language", raw.language(), 35),
            Typed.optional(field + ".contactWishes", raw.contactWishes(), 500));
    return details.isEmpty() ? null : details;
  }

  /** The first sentence, cut at a word where it is long. */
  static String titleOf(String narrative) {
    String text = oneLine(narrative.strip().substring(0, end(narrative.strip())));
    if (text.isBlank()) {
      text = oneLine(narrative);
    }
    if (text.codePointCount(0, text.length()) <= TITLE) {
      return text;
    }
    String cut = text.substring(0, text.offsetByCodePoints(0, TITLE - 1));
    int space = cut.lastIndexOf(' ');
    return (space > TITLE / 2 ? cut.substring(0, space) : cut) + "…";
  }

  private static int end(String text) {
    var found = SENTENCE_END.matcher(text);
    return found.find() ? found.start() : text.length();
  }

  /** A text without line breaks. */
  public static String oneLine(String text) {
    return text.replaceAll("[\\p{Cc}\\s]+", " ").strip();
  }
}
