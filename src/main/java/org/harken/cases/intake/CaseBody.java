package org.harken.cases.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import org.harken.cases.Channel;
import org.harken.cases.recognition.Answers;
import org.harken.cases.store.Given;
import org.harken.people.Person;
import org.jspecify.annotations.Nullable;

/** A concern as a program sends it. */
public record CaseBody(
    @Nullable String channel,
    @Nullable String receivedAt,
    @Nullable String narrative,
    @Nullable String title,
    @Nullable String language,
    @Nullable Someone complainant,
    @Nullable Someone patient,
    @Nullable String facility,
    @Nullable String department,
    @Nullable Boolean mayEmail,
    @Nullable Answers answers) {

  /** A person as a program names them. */
  public record Someone(
      @Nullable String name,
      @Nullable String relationship,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String mrn,
      @Nullable String birthDate,
      @Nullable String address,
      @Nullable String language,
      @Nullable String contactWishes) {}

  /** The concern; a fault names the field. */
  public NewCase concern() {
    return concern(
        Given.neededCode("channel", channel, Channel.class),
        Given.neededMoment("receivedAt", receivedAt));
  }

  private NewCase concern(Channel how, Instant received) {
    return new NewCase(
        how,
        received,
        narrative == null ? "" : narrative,
        language,
        details("complainant", complainant),
        complainant == null ? null : complainant.relationship(),
        details("patient", patient),
        title,
        facility,
        department,
        Boolean.TRUE.equals(mayEmail),
        answers == null ? Answers.NONE : answers);
  }

  /** What is said here over what was known before; the receipt stays what it was. */
  public NewCase over(NewCase known) {
    Channel given = Given.code("channel", channel, Channel.class);
    NewCase said = concern(given == null ? known.channel() : given, known.receivedAt());
    boolean placed = said.facility() != null || said.department() != null;
    return new NewCase(
        said.channel(),
        said.receivedAt(),
        said.narrative().isBlank() ? known.narrative() : said.narrative(),
        pick(said.language(), known.language()),
        said.complainant() == null ? known.complainant() : said.complainant(),
        pick(said.relationship(), known.relationship()),
        said.patient() == null ? known.patient() : said.patient(),
        pick(said.title(), known.title()),
        placed ? said.facility() : known.facility(),
        placed ? said.department() : known.department(),
        said.mayEmail() || known.mayEmail(),
        known.answers().then(said.answers()));
  }

  private static @Nullable String pick(@Nullable String first, @Nullable String second) {
    return first == null || first.isBlank() ? second : first;
  }

  private static Person.@Nullable Details details(String field, @Nullable Someone someone) {
    return someone == null
        ? null
        : new Person.Details(
            someone.name(),
            someone.email(),
            someone.phone(),
            someone.mrn(),
            Given.day(field + ".birthDate", someone.birthDate(), ZoneOffset.UTC),
            someone.address(),
            someone.language(),
            someone.contactWishes());
  }
}
