package org.harken.demo;

import java.time.Instant;
import org.harken.cases.Channel;
import org.harken.cases.recognition.Answers;
import org.harken.demo.Persons.Cast;
import org.harken.demo.Situation.Sort;
import org.harken.demo.Situation.Telling;
import org.harken.people.Person;
import org.jspecify.annotations.Nullable;

/** What one person tells the office of an event. */
record Report(
    Channel channel,
    Instant receivedAt,
    String language,
    String narrative,
    Person.@Nullable Details speaker,
    @Nullable String relationship,
    Answers answers) {

  static Report of(
      Situation situation,
      Telling telling,
      Channel channel,
      Instant received,
      String narrative,
      Cast cast) {
    boolean unnamed = situation.isUnnamed();
    return new Report(
        channel,
        received,
        telling.language(),
        narrative,
        unnamed ? null : cast.complainant(),
        unnamed ? null : cast.relationship(),
        answers(situation, channel));
  }

  boolean mayEmail() {
    return switch (channel) {
      case EMAIL, PORTAL, SOCIAL_MEDIA -> speaker != null && speaker.email() != null;
      default -> false;
    };
  }

  private static Answers answers(Situation situation, Channel channel) {
    boolean unnamed = situation.isUnnamed();
    Sort sort = situation.sort();
    boolean content = sort == Sort.THANKS || sort == Sort.QUESTION;
    boolean settled = sort == Sort.SETTLED;
    boolean asked = !content && !unnamed;
    return new Answers(
        !content,
        content ? null : Boolean.valueOf(sort == Sort.HARM),
        null,
        yes(channel == Channel.SURVEY),
        yes(channel == Channel.SURVEY && !unnamed),
        yes(sort == Sort.BILLING),
        yes(situation.medicare()),
        asked && sort != Sort.BILLING ? Boolean.valueOf(settled) : null,
        yes(settled),
        null,
        unnamed ? null : Boolean.valueOf(situation.who() == null),
        yes(unnamed),
        yes(situation.service()),
        yes(sort == Sort.THANKS));
  }

  /** What was not said was not asked. */
  private static @Nullable Boolean yes(boolean said) {
    return said ? Boolean.TRUE : null;
  }
}
