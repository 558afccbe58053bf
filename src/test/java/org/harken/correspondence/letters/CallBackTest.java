package org.harken.correspondence.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.harken.access.AccessFixture;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.audit.AuditEntry;
import org.harken.cases.Cases;
import org.harken.cases.Concerns;
import org.harken.cases.contact.AgreeEmail;
import org.harken.cases.file.CaseView.TimelineLine;
import org.harken.cases.file.ReadCase;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.issues.CodeIssue;
import org.harken.cases.issues.NewIssue;
import org.harken.cases.notes.AddNote;
import org.harken.cases.repair.RepairEntry;
import org.harken.cases.repair.Wish;
import org.harken.cases.safety.StopContact;
import org.harken.cases.store.PrivacyQuestions;
import org.harken.clocks.Clocks;
import org.harken.clocks.ObligationKind;
import org.harken.clocks.ObligationStatus;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.LetterStatus;
import org.harken.correspondence.LetterText;
import org.harken.correspondence.LetterText.Contact;
import org.harken.correspondence.LetterText.Passage;
import org.harken.correspondence.SentHow;
import org.harken.correspondence.store.Letters;
import org.harken.correspondence.store.SecondLooks;
import org.harken.people.People;
import org.harken.people.Person;
import org.harken.platform.Refused;
import org.harken.platform.mail.CallBack.Why;
import org.harken.platform.mail.MailStayed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What waits to leave by e-mail is called back once it must not. */
@SpringBootTest
class CallBackTest {

  private static final String FALL = "She had a fall on Tuesday in the bathroom.";

  @Autowired JdbcClient database;
  @Autowired Clock clock;
  @Autowired RecordCase recordCase;
  @Autowired ReadCase readCase;
  @Autowired AgreeEmail agreeEmail;
  @Autowired StopContact stopContact;
  @Autowired CodeIssue codeIssue;
  @Autowired AddNote addNote;
  @Autowired RepairEntry repair;
  @Autowired StartLetter start;
  @Autowired WriteLetter write;
  @Autowired ReleaseLetter release;
  @Autowired RecordSent sent;
  @Autowired LookAtLetter look;
  @Autowired Letters letters;
  @Autowired SecondLooks looks;
  @Autowired PrivacyQuestions questions;
  @Autowired Cases cases;
  @Autowired Clocks clocks;
  @Autowired People people;
  @Autowired Alerts alerts;
  @Autowired Audit audit;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transactions;

  AccessFixture house;
  String reference;
  UUID caseId;
  UUID issue;
  UUID note;

  @BeforeEach
  void aGrievanceThatMayBeAnsweredByMail() {
    house = new AccessFixture(database);
    var taken =
        recordCase.record(
            house.senior, Concerns.callBell(house, clock.instant().minus(Duration.ofDays(2))));
    reference = taken.reference();
    caseId = taken.id();
    issue =
        codeIssue
            .code(
                house.senior,
                reference,
                new NewIssue("LISTENING", 2, null, null, "call bell went unanswered", null))
            .id();
    note = addNote.add(house.senior, reference, FALL);
    UUID rosa = cases.open(house.senior, reference).complainant();
    people.correct(
        house.senior,
        java.util.Objects.requireNonNull(rosa),
        new Person.Details(null, "rosa@example.org", null, null, null, null, null, null));
    agreeEmail.record(house.senior, reference, true, "By phone");
  }

  private UUID queued(LetterKind kind) {
    UUID id = start.start(house.developing, reference, kind, "en", LetterText.EMPTY).id();
    write.write(
        house.developing,
        id,
        new LetterText(
            new Contact("Maya Klein", "555 0140"),
            "I read the call bell log. I spoke with the nurse in charge.",
            "The bell rang for 41 minutes. This should not have happened.",
            today(),
            kind == LetterKind.INTERIM ? today().plusDays(9) : null,
            List.of(new Passage(issue, FALL + " We are sorry.")),
            null,
            ""),
        null);
    release.release(house.senior, id, null);
    sent.record(house.senior, id, SentHow.EMAIL, null);
    assertThat(letters.find(id).orElseThrow().status()).isEqualTo(LetterStatus.SENT);
    return id;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), AccessFixture.ZONE);
  }

  private void strike() {
    repair.repair(house.senior, reference, new Wish(List.of(note), null, "Wrong patient"));
  }

  private void mailIs(UUID letter, String status) {
    database
        .sql(
            "update platform.outgoing_mail set status = ?, claimed_at = now(), sent_at = now() where concern = ?")
        .params(status, letter)
        .update();
  }

  private List<String> mails(UUID letter) {
    return database
        .sql("select status from platform.outgoing_mail where concern = ? order by queued_at, id")
        .param(letter)
        .query((row, number) -> row.getString("status"))
        .list();
  }

  private ObligationStatus status(ObligationKind kind) {
    return clocks.of(caseId).stream()
        .filter(owed -> owed.kind() == kind)
        .findFirst()
        .orElseThrow()
        .status();
  }

  private List<String> timeline() {
    return readCase.read(house.senior, reference).timeline().stream()
        .map(TimelineLine::title)
        .toList();
  }

  private LetterStatus statusOf(UUID letter) {
    return letters.find(letter).orElseThrow().status();
  }

  @Test
  void aRepairCallsBackWhatRestsOnItAndAsksForASecondLook() {
    UUID letter = queued(LetterKind.RESOLUTION);
    assertThat(status(ObligationKind.FINAL)).isEqualTo(ObligationStatus.MET);
    strike();

    assertThat(mails(letter)).containsExactly("STOPPED");
    assertThat(statusOf(letter)).isEqualTo(LetterStatus.RELEASED);
    assertThat(questions.of(caseId)).as("it never left").isEmpty();
    assertThat(looks.openOf(letter)).isPresent();
    assertThat(status(ObligationKind.FINAL)).isEqualTo(ObligationStatus.RUNNING);
    assertThat(timeline()).contains("Answer called back before it left");
    assertThat(audit.of("letter", letter.toString(), 20))
        .filteredOn(entry -> entry.action().equals("called back"))
        .singleElement()
        .extracting(AuditEntry::actor)
        .isEqualTo(house.senior.id());
    assertThat(alerts.unread(house.developing.id()))
        .anyMatch(alert -> alert.text().contains("called back before it left"));

    look.confirm(house.senior, letter, "It holds nothing of it");
    sent.record(house.senior, letter, SentHow.EMAIL, null);
    assertThat(mails(letter)).as("a mail of its own").containsExactly("STOPPED", "QUEUED");
    assertThat(status(ObligationKind.FINAL)).isEqualTo(ObligationStatus.MET);
  }

  @Test
  void whatLeftIsAskedAboutAsBefore() {
    UUID letter = queued(LetterKind.RESOLUTION);
    mailIs(letter, "SENT");
    strike();
    assertThat(questions.of(caseId)).hasSize(1);
    assertThat(statusOf(letter)).isEqualTo(LetterStatus.SENT);
    assertThat(status(ObligationKind.FINAL)).isEqualTo(ObligationStatus.MET);
  }

  @Test
  void whatWasOnItsWayCountsAsGoneUntilTheServerRefusesIt() {
    UUID letter = queued(LetterKind.RESOLUTION);
    mailIs(letter, "SENDING");
    strike();
    assertThat(questions.of(caseId)).hasSize(1);
    assertThat(statusOf(letter)).isEqualTo(LetterStatus.SENT);
    assertThat(timeline()).contains("Answer may have left before it was called back");

    UUID mail =
        database
            .sql("select id from platform.outgoing_mail where concern = ?")
            .param(letter)
            .query(UUID.class)
            .single();
    transactions.executeWithoutResult(
        status -> events.publishEvent(new MailStayed(mail, letter, Why.PUT_RIGHT)));
    assertThat(statusOf(letter)).isEqualTo(LetterStatus.RELEASED);
    assertThat(status(ObligationKind.FINAL)).isEqualTo(ObligationStatus.RUNNING);
  }

  @Test
  void whoeverWantsNoMailGetsNone() {
    UUID letter = queued(LetterKind.INTERIM);
    assertThat(status(ObligationKind.UPDATE)).isEqualTo(ObligationStatus.RUNNING);
    agreeEmail.record(house.senior, reference, false, "She said so by phone");

    assertThat(mails(letter)).containsExactly("STOPPED");
    assertThat(status(ObligationKind.ACK_OR_RESOLVE)).isEqualTo(ObligationStatus.RUNNING);
    assertThat(status(ObligationKind.UPDATE))
        .as("nobody was told that day")
        .isEqualTo(ObligationStatus.CANCELLED);
    assertThatThrownBy(() -> sent.record(house.senior, letter, SentHow.EMAIL, null))
        .hasMessageContaining("only where the person wrote by e-mail or agreed");
    assertThatThrownBy(() -> agreeEmail.record(house.senior, reference, false, null))
        .isInstanceOf(Refused.class);
    sent.record(house.senior, letter, SentHow.POST, null);
    assertThat(status(ObligationKind.ACK_OR_RESOLVE)).isEqualTo(ObligationStatus.MET);
  }

  @Test
  void whatIsNotSafeIsCalledBackAndOwedAgain() {
    UUID letter = queued(LetterKind.ACKNOWLEDGEMENT);
    stopContact.stop(house.senior, reference, "Her sister");
    assertThat(mails(letter)).containsExactly("STOPPED");
    assertThat(statusOf(letter)).isEqualTo(LetterStatus.RELEASED);
    assertThat(timeline()).contains("Acknowledgement called back before it left");
  }

  @Test
  void ofARepairAndTheSenderExactlyOneHasTheLetter() throws Exception {
    UUID letter = queued(LetterKind.RESOLUTION);
    var together = new CyclicBarrier(2);
    try (var both = Executors.newFixedThreadPool(2)) {
      var repairs =
          both.submit(
              () -> {
                together.await();
                strike();
                return true;
              });
      var sends =
          both.submit(
              () -> {
                together.await();
                // as the sender takes a row
                return database
                    .sql(
                        """
                        update platform.outgoing_mail set status = 'SENDING' where id in
                          (select id from platform.outgoing_mail where concern = ? and status = 'QUEUED'
                            for update skip locked)
                        """)
                    .param(letter)
                    .update();
              });
      assertThat(repairs.get()).isTrue();
      boolean taken = sends.get() == 1;
      assertThat(questions.of(caseId)).hasSize(taken ? 1 : 0);
      assertThat(statusOf(letter)).isEqualTo(taken ? LetterStatus.SENT : LetterStatus.RELEASED);
      assertThat(mails(letter)).containsExactly(taken ? "SENDING" : "STOPPED");
    }
  }
}
