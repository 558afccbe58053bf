package org.harken.correspondence.letters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.harken.audit.Audit;
import org.harken.cases.CaseSummary;
import org.harken.cases.Cases;
import org.harken.cases.TimelineKind;
import org.harken.correspondence.LetterSent;
import org.harken.correspondence.SentHow;
import org.harken.correspondence.model.Letter;
import org.harken.correspondence.model.Letter.Release;
import org.harken.correspondence.model.Letter.Sending;
import org.harken.correspondence.store.Letters;
import org.harken.people.People;
import org.harken.people.Person;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records that a letter left, which stops its clocks; an e-mail is handed to the outbox. */
@Service
public class RecordSent {

  /** A watch of somebody else may run ahead a little. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  /** Where a sending is written. */
  @Component
  record Books(
      Letters letters, Cases cases, Audit audit, Clock clock, ApplicationEventPublisher events) {}

  private final Books books;
  private final Desk desk;
  private final People people;
  private final LetterClocks clocks;
  private final MailLetter mail;
  private final AskSecondLook looks;

  RecordSent(
      Books books,
      Desk desk,
      People people,
      LetterClocks clocks,
      MailLetter mail,
      AskSecondLook looks) {
    this.looks = looks;
    this.books = books;
    this.desk = desk;
    this.people = people;
    this.clocks = clocks;
    this.mail = mail;
  }

  /**
   * @param at when it left; null for now
   */
  @Transactional
  public void record(Actor actor, UUID id, SentHow how, @Nullable Instant at) {
    Letter letter = books.letters().lock(id);
    CaseSummary summary = desk.caseOf(actor, letter);
    Release release = letter.release();
    if (release == null) {
      throw new Refused("letter-not-released", "Release the letter first; a draft cannot leave.");
    }
    looks.refuseUnlooked(id);
    Instant left = moment(at, release, summary);
    refuseUnsafe(how, left, summary);
    refuseTwice(letter, how, left, summary);
    Person reader = reader(release, summary);
    UUID mailId =
        how == SentHow.EMAIL
            ? mail.queue(actor, letter, release, summary, address(reader, summary))
            : null;
    String to = recipient(reader, how);
    books
        .letters()
        .sent(id, new Sending(how, left, actor.id(), to, mailId), books.clock().instant());
    clocks.sent(letter, summary, left, actor.name());
    written(actor, letter, how, left);
  }

  private void written(Actor actor, Letter letter, SentHow how, Instant left) {
    books
        .audit()
        .changed(
            actor,
            "sent",
            "letter",
            letter.id().toString(),
            Map.of(
                "case", letter.caseId(),
                "kind", letter.kind().name(),
                "how", how.name(),
                "at", left.toString()));
    books
        .cases()
        .happened(
            actor,
            letter.caseId(),
            TimelineKind.LETTER,
            Wording.name(letter.kind()) + " sent " + Wording.how(how),
            "");
    books
        .events()
        .publishEvent(new LetterSent(letter.id(), letter.caseId(), letter.kind(), how, left));
  }

  private Instant moment(@Nullable Instant at, Release release, CaseSummary summary) {
    Instant now = books.clock().instant();
    Instant left = at == null ? now : at;
    if (left.isAfter(now.plus(AHEAD))) {
      throw Refused.field("at", "This lies ahead. Record it when the letter has left.");
    }
    LocalDate released = LocalDate.ofInstant(release.at(), summary.zone());
    if (LocalDate.ofInstant(left, summary.zone()).isBefore(released)) {
      throw Refused.field(
          "at", "The letter was released on %s; it cannot have left before.".formatted(released));
    }
    return left;
  }

  private void refuseUnsafe(SentHow how, Instant left, CaseSummary summary) {
    boolean comesHome = how == SentHow.EMAIL || how == SentHow.POST || how == SentHow.FAX;
    if (comesHome
        && books
            .cases()
            .notSafeSince(summary.id())
            .filter(since -> !left.isBefore(since))
            .isPresent()) {
      throw Refused.field(
          "how",
          "The person said that mail is not safe for them. Hand the letter over, or talk with them and lift the stop first.");
    }
  }

  private static void refuseTwice(Letter letter, SentHow how, Instant left, CaseSummary summary) {
    LocalDate day = LocalDate.ofInstant(left, summary.zone());
    boolean known =
        letter.sendings().stream()
            .anyMatch(
                sending ->
                    sending.how() == how
                        && LocalDate.ofInstant(sending.at(), summary.zone()).equals(day));
    if (known) {
      throw new Refused("already-sent", "This is recorded already: sent " + Wording.how(how) + ".");
    }
  }

  private Person reader(Release release, CaseSummary summary) {
    UUID addressee = release.addressee();
    Optional<Person> person = addressee == null ? Optional.empty() : people.person(addressee);
    if (person.isEmpty()) {
      throw new Refused(
          "nobody-to-send-to",
          "Nobody is known who may get this letter. It stays finished on the file; the case can end as undeliverable.");
    }
    boolean another =
        !person.get().id().equals(summary.patient())
            && !people.mayReceive(summary.id(), person.get().id());
    if (another) {
      throw new Refused(
          "authority-ended",
          "This person may no longer be told. Write a new letter; it will be addressed to the patient.");
    }
    return person.get();
  }

  private String address(Person reader, CaseSummary summary) {
    if (!books.cases().mayEmail(summary.id())) {
      throw Refused.field(
          "how", "A letter goes by e-mail only where the person wrote by e-mail or agreed to it.");
    }
    String email = reader.email();
    if (email == null || email.isBlank()) {
      throw Refused.field("how", "There is no e-mail address for this person.");
    }
    return email;
  }

  private static String recipient(Person reader, SentHow how) {
    String place = how == SentHow.EMAIL ? reader.email() : reader.address();
    return place == null || place.isBlank()
        ? reader.name()
        : String.join(", ", List.of(reader.name(), place.replaceAll("\\R+", ", ")));
  }
}
