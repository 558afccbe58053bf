package org.harken.correspondence.letters;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.harken.access.AccessFixture;
import org.harken.audit.Audit;
import org.harken.audit.AuditEntry;
import org.harken.cases.CasePart;
import org.harken.cases.Cases;
import org.harken.cases.Concerns;
import org.harken.cases.Issue;
import org.harken.cases.Outcome;
import org.harken.cases.intake.NewCase;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.issues.CodeIssue;
import org.harken.cases.issues.NewIssue;
import org.harken.cases.safety.StopContact;
import org.harken.clocks.Clocks;
import org.harken.clocks.Obligation;
import org.harken.clocks.ObligationKind;
import org.harken.clocks.ObligationStatus;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.LetterNotReady;
import org.harken.correspondence.LetterStatus;
import org.harken.correspondence.LetterText;
import org.harken.correspondence.LetterText.Contact;
import org.harken.correspondence.LetterText.Passage;
import org.harken.correspondence.Missing;
import org.harken.correspondence.SentHow;
import org.harken.correspondence.model.Letter;
import org.harken.correspondence.store.Letters;
import org.harken.people.AuthorityBasis;
import org.harken.people.People;
import org.harken.people.Person;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class LetterFlowTest {

  @Autowired JdbcClient database;
  @Autowired Clock clock;
  @Autowired RecordCase recordCase;
  @Autowired StopContact stopContact;
  @Autowired CodeIssue codeIssue;
  @Autowired Cases cases;
  @Autowired Clocks clocks;
  @Autowired People people;
  @Autowired Audit audit;
  @Autowired StartLetter start;
  @Autowired WriteLetter write;
  @Autowired ReadLetter read;
  @Autowired ReleaseLetter release;
  @Autowired RecordSent sent;
  @Autowired PrintLetter print;
  @Autowired SetLetterAside aside;
  @Autowired Letters letters;
  @Autowired List<CasePart> parts;

  AccessFixture house;
  String reference;
  UUID caseId;
  UUID issue;

  @BeforeEach
  void takeACall() {
    house = new AccessFixture(database);
    take(Concerns.callBell(house, clock.instant().minus(Duration.ofDays(2))));
  }

  private void take(NewCase concern) {
    var taken = recordCase.record(house.senior, concern);
    reference = taken.reference();
    caseId = taken.id();
    Issue coded =
        codeIssue.code(
            house.senior,
            reference,
            new NewIssue(
                "LISTENING", 2, null, null, concern.narrative().substring(0, 20).strip(), null));
    issue = coded.id();
  }

  private UUID begin(Actor actor, LetterKind kind) {
    return start.start(actor, reference, kind, "en", LetterText.EMPTY).id();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), AccessFixture.ZONE);
  }

  private LetterText answer(@Nullable LocalDate promised) {
    return new LetterText(
        new Contact("Maya Klein", "555 0140"),
        "I read the call bell log. I spoke with the nurse in charge.",
        "The bell rang for 41 minutes. No one came. This should not have happened.",
        today(),
        promised,
        List.of(new Passage(issue, "She rang at 2:10. No one came until 2:51. We are sorry.")),
        null,
        "");
  }

  private UUID written(Actor actor, LetterKind kind, LetterText text) {
    UUID id = begin(actor, kind);
    write.write(actor, id, text, null);
    return id;
  }

  private Letter letter(UUID id) {
    return letters.find(id).orElseThrow();
  }

  private ObligationStatus status(ObligationKind kind) {
    return clocks.of(caseId).stream()
        .filter(owed -> owed.kind() == kind)
        .map(Obligation::status)
        .findFirst()
        .orElseThrow();
  }

  private List<String> blocks(Outcome outcome) {
    return parts.stream()
        .filter(part -> part.name().equals("letters"))
        .flatMap(part -> part.blocksClosing(caseId, outcome).stream())
        .toList();
  }

  @Test
  void answersAGrievanceAndStopsItsClocks() {
    UUID id = written(house.senior, LetterKind.RESOLUTION, answer(null));
    assertThat(blocks(Outcome.RESOLVED_SATISFIED)).isNotEmpty();
    release.release(house.senior, id, null);
    assertThat(blocks(Outcome.WITHDRAWN)).as("declining a letter removes no duty").isNotEmpty();
    assertThat(blocks(Outcome.UNDELIVERABLE)).isEmpty();

    sent.record(house.senior, id, SentHow.POST, null);

    assertThat(letter(id).status()).isEqualTo(LetterStatus.SENT);
    assertThat(status(ObligationKind.ACK_OR_RESOLVE)).isEqualTo(ObligationStatus.MET);
    assertThat(status(ObligationKind.FINAL)).isEqualTo(ObligationStatus.MET);
    assertThat(blocks(Outcome.RESOLVED_SATISFIED)).isEmpty();
    assertThat(audit.of("letter", id.toString(), 20))
        .extracting(AuditEntry::action)
        .contains("started", "wrote", "released", "sent");
  }

  @Test
  void cannotBeReleasedByAnybodyWhileTheLawsItemsAreMissing() {
    UUID id = begin(house.senior, LetterKind.RESOLUTION);
    for (Actor actor : List.of(house.senior, house.supervisor, house.director)) {
      assertThatThrownBy(() -> release.release(actor, id, "It is due today"))
          .isInstanceOfSatisfying(
              LetterNotReady.class,
              refusal ->
                  assertThat(refusal.missing())
                      .extracting(Missing::code)
                      .contains("contact", "steps", "results", "completedOn", "passage"));
    }
    assertThat(letter(id).isDraft()).isTrue();
  }

  @Test
  void needsASecondPersonWhereTheWriterIsNew() {
    UUID id = written(house.trainee, LetterKind.RESOLUTION, answer(null));
    assertThatThrownBy(() -> release.release(house.trainee, id, "I am sure"))
        .isInstanceOfSatisfying(
            LetterNotReady.class,
            refusal ->
                assertThat(refusal.missing()).extracting(Missing::code).containsExactly("cosign"));
    release.release(house.developing, id, null);
    assertThat(letter(id).status()).isEqualTo(LetterStatus.RELEASED);
  }

  @Test
  void theAnswerToADraftWaitsForASeniorAndNothingElseDoes() {
    var taken = recordCase.record(house.trainee, Concerns.callBell(house, clock.instant()));
    reference = taken.reference();
    caseId = taken.id();
    issue =
        codeIssue
            .code(
                house.trainee,
                reference,
                new NewIssue("LISTENING", 2, null, null, "My mother's call", null))
            .id();
    UUID hello = written(house.trainee, LetterKind.ACKNOWLEDGEMENT, answer(null));
    release.release(house.developing, hello, null);
    UUID answer = written(house.trainee, LetterKind.RESOLUTION, answer(null));

    assertThatThrownBy(() -> release.release(house.developing, answer, "It is due"))
        .isInstanceOf(LetterNotReady.class)
        .hasMessageContaining("A senior has to co-sign this; one is waiting.");
    release.release(house.senior, answer, null);

    assertThat(letter(hello).status()).isEqualTo(LetterStatus.RELEASED);
    assertThat(letter(answer).status()).isEqualTo(LetterStatus.RELEASED);
  }

  @Test
  void letsASupervisorPassLanguageWithAReasonSoThatNothingIsLate() {
    take(like(Concerns.callBell(house, clock.instant()), "vi", false));
    UUID id = written(house.senior, LetterKind.RESOLUTION, answer(null));
    assertThatThrownBy(() -> release.release(house.senior, id, "No translator"))
        .isInstanceOf(LetterNotReady.class)
        .hasMessageContaining("Vietnamese");
    assertThatThrownBy(() -> release.release(house.supervisor, id, " "))
        .isInstanceOf(LetterNotReady.class);
    release.release(house.supervisor, id, "Due today; the interpreter calls her tomorrow.");
    Letter released = letter(id);
    assertThat(released.release()).isNotNull();
    assertThat(audit.of("letter", id.toString(), 1).getFirst().facts().toString())
        .contains("language");
  }

  @Test
  void freezesWhatIsReleasedAndPrintsItOnce() {
    UUID id = written(house.senior, LetterKind.RESOLUTION, answer(null));
    release.release(house.senior, id, null);
    assertThatThrownBy(() -> write.write(house.senior, id, LetterText.EMPTY, null))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> release.release(house.senior, id, null)).isInstanceOf(Refused.class);
    byte[] first = print.pdf(house.senior, id).content();
    byte[] second = print.pdf(house.senior, id).content();
    assertThat(first).startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    assertThat(second).isEqualTo(first);
    assertThat(audit.of("letter", id.toString(), 20))
        .filteredOn(entry -> entry.action().equals("printed"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.facts()).containsKey("sha256"));
    assertThat(print.docx(house.senior, id).content()).startsWith((byte) 'P', (byte) 'K');
  }

  @Test
  void showsEveryWordAsItWasReleased() {
    UUID id = written(house.senior, LetterKind.RESOLUTION, answer(null));
    assertThat(read.read(house.senior, id).frozen()).isNull();
    release.release(house.senior, id, null);
    var frozen = requireNonNull(read.read(house.senior, id).frozen());
    assertThat(frozen.words())
        .contains("The bell rang for 41 minutes.", "She rang at 2:10.", "Maya Klein");
  }

  @Test
  void goesOnWithTheAnswerThatIsBegun() {
    assertThat(panel()).contains("Write the answer").doesNotContain("Go on with");
    UUID begun = begin(house.senior, LetterKind.RESOLUTION);
    begin(house.senior, LetterKind.ACKNOWLEDGEMENT);
    assertThat(panel())
        .contains("Go on with the answer", "class=\"btn pri\" href=\"/letters/" + begun + "\"")
        .doesNotContain("Write the answer");
    var step =
        requireNonNull(letterPart().nextStep(house.senior, cases.open(house.senior, reference)));
    assertThat(step.action()).isEqualTo("Go on with the answer");
    assertThat(step.link()).isEqualTo("/letters/" + begun);
    aside.setAside(house.senior, begun);
    assertThat(panel()).contains("Go on with the acknowledgement");
  }

  @Test
  void saysThatALetterIsLate() {
    assertThat(read.read(house.senior, begin(house.senior, LetterKind.RESOLUTION)).late())
        .isFalse();
    take(Concerns.callBell(house, clock.instant().minus(Duration.ofDays(9))));
    assertThat(read.read(house.senior, begin(house.senior, LetterKind.RESOLUTION)).late()).isTrue();
  }

  private CasePart letterPart() {
    return parts.stream().filter(part -> part.name().equals("letters")).findFirst().orElseThrow();
  }

  private String panel() {
    var page = new gg.jte.output.StringOutput();
    requireNonNull(letterPart().panel(house.senior, cases.open(house.senior, reference)))
        .writeTo(page);
    return page.toString();
  }

  @Test
  void promisesANewDateByAProgressLetterAndLeavesTheAnswerOwed() {
    LocalDate promised = today().plusDays(12);
    UUID id = written(house.senior, LetterKind.INTERIM, answer(promised));
    release.release(house.senior, id, null);
    sent.record(house.senior, id, SentHow.POST, null);
    assertThat(status(ObligationKind.ACK_OR_RESOLVE)).isEqualTo(ObligationStatus.MET);
    assertThat(status(ObligationKind.FINAL)).isEqualTo(ObligationStatus.RUNNING);
    assertThat(clocks.of(caseId))
        .filteredOn(owed -> owed.kind() == ObligationKind.UPDATE)
        .singleElement()
        .satisfies(
            owed ->
                assertThat(LocalDate.ofInstant(owed.dueAt(), AccessFixture.ZONE))
                    .isEqualTo(promised));
    assertThat(blocks(Outcome.RESOLVED_SATISFIED)).isNotEmpty();
  }

  private UUID progress(Actor actor, LocalDate promised) {
    UUID id = written(house.senior, LetterKind.INTERIM, answer(promised));
    release.release(actor, id, null);
    sent.record(house.senior, id, SentHow.POST, null);
    return id;
  }

  private Obligation finalAnswer() {
    return clocks.of(caseId).stream()
        .filter(owed -> owed.kind() == ObligationKind.FINAL)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aDayBeyondTheStatedOnesExtendsTheAnswerAndTheSecondTimeASupervisorReleasesIt() {
    LocalDate first = today().plusDays(40);
    progress(house.senior, first);
    assertThat(finalAnswer().status()).isEqualTo(ObligationStatus.EXTENDED);
    assertThat(LocalDate.ofInstant(finalAnswer().dueAt(), AccessFixture.ZONE)).isEqualTo(first);

    LocalDate second = today().plusDays(50);
    UUID again = written(house.senior, LetterKind.INTERIM, answer(second));
    assertThatThrownBy(() -> release.release(house.senior, again, null))
        .isInstanceOfSatisfying(
            LetterNotReady.class,
            refusal ->
                assertThat(refusal.missing())
                    .extracting(Missing::code)
                    .containsExactly("extension"))
        .hasMessageContaining("is decided by a supervisor");
    release.release(house.supervisor, again, null);
    sent.record(house.senior, again, SentHow.HAND, null);
    assertThat(finalAnswer().extended()).isEqualTo(2);
    assertThat(LocalDate.ofInstant(finalAnswer().dueAt(), AccessFixture.ZONE)).isEqualTo(second);
  }

  @Test
  void leavesOnNoDayBeforeItsReleaseAndNoneAhead() {
    UUID id = written(house.senior, LetterKind.RESOLUTION, answer(null));
    assertThatThrownBy(() -> sent.record(house.senior, id, SentHow.POST, null))
        .hasMessageContaining("Release the letter first");
    release.release(house.senior, id, null);
    assertThatThrownBy(
            () ->
                sent.record(
                    house.senior, id, SentHow.POST, clock.instant().minus(Duration.ofDays(1))))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () ->
                sent.record(
                    house.senior, id, SentHow.POST, clock.instant().plus(Duration.ofDays(1))))
        .isInstanceOf(Refused.class);
    assertThat(status(ObligationKind.FINAL)).isEqualTo(ObligationStatus.RUNNING);
  }

  @Test
  void goesOnlyByHandWhereMailIsNotSafe() {
    UUID id = written(house.senior, LetterKind.RESOLUTION, answer(null));
    release.release(house.senior, id, null);
    stopContact.stop(house.senior, reference, null);

    for (SentHow how : List.of(SentHow.POST, SentHow.EMAIL)) {
      assertThatThrownBy(() -> sent.record(house.senior, id, how, null))
          .hasMessageContaining("not safe for them");
    }
    sent.record(house.senior, id, SentHow.HAND, null);
    assertThat(status(ObligationKind.FINAL)).isEqualTo(ObligationStatus.MET);
  }

  @Test
  void goesByMailOnlyWhereThePersonAgreedAndNamesNobodyInItsSubject() {
    UUID id = written(house.senior, LetterKind.RESOLUTION, answer(null));
    release.release(house.senior, id, null);
    assertThatThrownBy(() -> sent.record(house.senior, id, SentHow.EMAIL, null))
        .hasMessageContaining("only where the person wrote by e-mail");
    take(like(Concerns.callBell(house, clock.instant()), "en", true));
    UUID agreed = written(house.senior, LetterKind.RESOLUTION, answer(null));
    release.release(house.senior, agreed, null);
    assertThatThrownBy(() -> sent.record(house.senior, agreed, SentHow.EMAIL, null))
        .hasMessageContaining("no e-mail address");
    people.correct(house.senior, complainant(), details("rosa@example.org"));
    sent.record(house.senior, agreed, SentHow.EMAIL, null);
    String subject =
        database
            .sql("select subject from platform.outgoing_mail where concern = ?")
            .param(agreed)
            .query(String.class)
            .single();
    assertThat(subject).isEqualTo("A letter from the patient relations office");
    Long files =
        database
            .sql(
                """
                select count(*) from platform.outgoing_mail_attachment a
                  join platform.outgoing_mail m on m.id = a.mail where m.concern = ?
                """)
            .param(agreed)
            .query(Long.class)
            .single();
    assertThat(files).isEqualTo(1);
  }

  @Test
  void isAddressedToThePatientWhereTheCallerHasNoAuthority() {
    var summary = cases.open(house.senior, reference);
    people.grant(house.senior, caseId, complainant(), AuthorityBasis.NONE, "The patient said no");
    UUID id = written(house.senior, LetterKind.RESOLUTION, answer(null));
    var reader = requireNonNull(read.read(house.senior, id).facts().reader());
    assertThat(reader.id()).isEqualTo(summary.patient());
  }

  @Test
  void doesNotExistOutOfReach() {
    UUID id = written(house.senior, LetterKind.RESOLUTION, answer(null));
    assertThatThrownBy(() -> read.read(house.stranger, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> write.write(house.stranger, id, LetterText.EMPTY, null))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> release.release(house.stranger, id, null))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> print.pdf(house.stranger, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> sent.record(house.stranger, id, SentHow.POST, null))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void refusesTheSecondOfTwoWhoSaveAtOnce() {
    UUID id = begin(house.senior, LetterKind.RESOLUTION);
    int seen = letter(id).version();
    write.write(house.senior, id, answer(null), seen);
    assertThatThrownBy(() -> write.write(house.developing, id, LetterText.EMPTY, seen))
        .isInstanceOfSatisfying(
            Refused.class, refusal -> assertThat(refusal.code()).isEqualTo("letter-changed"));
    assertThat(letter(id).text().steps()).isNotBlank();
  }

  @Test
  void nothingMoreIsWrittenOrReleasedInAClosedCase() {
    UUID id = written(house.senior, LetterKind.RESOLUTION, answer(null));
    database
        .sql("update cases.case_file set status = 'CLOSED' where id = ?")
        .param(letter(id).caseId())
        .update();
    for (ThrowingCallable work :
        List.<ThrowingCallable>of(
            () -> write.write(house.senior, id, answer(null), null),
            () -> release.release(house.senior, id, null),
            () -> begin(house.senior, LetterKind.INTERIM))) {
      assertThatThrownBy(work)
          .isInstanceOf(Refused.class)
          .hasMessage("This case is closed. Reopen it to write to the person again.");
    }
  }

  @Test
  void keepsNaughtyStringsAndRefusesTooLongOnes() {
    UUID id = begin(house.senior, LetterKind.RESOLUTION);
    LetterText base = answer(null);
    String naughty = "a\u0000b \uD83D <script>alert(1)</script> 🤬 \u202E ñ";
    write.write(house.senior, id, steps(base, naughty), null);
    assertThat(letter(id).text().steps()).startsWith("ab").contains("<script>").contains("🤬");
    assertThatThrownBy(() -> write.write(house.senior, id, steps(base, "x".repeat(20_001)), null))
        .isInstanceOfSatisfying(
            Refused.class,
            refusal ->
                assertThat(refusal.faults())
                    .extracting(Refused.FieldFault::field)
                    .containsExactly("steps"));
    release.release(house.senior, id, null);
    assertThat(print.pdf(house.senior, id).content().length).isPositive();
  }

  @Test
  void setsADraftAsideWithoutErasingIt() {
    UUID id = begin(house.senior, LetterKind.ACKNOWLEDGEMENT);
    aside.setAside(house.senior, id);
    assertThat(letters.find(id)).isEmpty();
    Long rows =
        database
            .sql("select count(*) from correspondence.letter where id = ?")
            .param(id)
            .query(Long.class)
            .single();
    assertThat(rows).isEqualTo(1);
  }

  @Test
  void refusesALanguageWithoutATemplate() {
    assertThatThrownBy(
            () ->
                start.start(house.senior, reference, LetterKind.RESOLUTION, "vi", LetterText.EMPTY))
        .isInstanceOfSatisfying(
            Refused.class,
            refusal ->
                assertThat(refusal.faults())
                    .extracting(Refused.FieldFault::field)
                    .containsExactly("language"));
  }

  private static LetterText steps(LetterText text, String steps) {
    return new LetterText(
        text.contact(), steps, text.results(), text.completedOn(), null, text.passages(), null, "");
  }

  private UUID complainant() {
    return requireNonNull(cases.open(house.senior, reference).complainant());
  }

  private static Person.Details details(String email) {
    return new Person.Details(null, email, null, null, null, null, null, null);
  }

  private static NewCase like(NewCase one, String language, boolean mayEmail) {
    return new NewCase(
        one.channel(),
        one.receivedAt(),
        one.narrative(),
        language,
        one.complainant(),
        one.relationship(),
        one.patient(),
        one.title(),
        one.facility(),
        one.department(),
        mayEmail,
        one.answers());
  }
}
