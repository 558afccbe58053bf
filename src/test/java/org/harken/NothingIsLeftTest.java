package org.harken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.access.SignedIn;
import org.harken.access.store.UnsentWords;
import org.harken.access.store.UnsentWords.Unsent;
import org.harken.alerts.Warning;
import org.harken.alerts.Warnings;
import org.harken.alerts.Whom;
import org.harken.cases.Channel;
import org.harken.cases.Concerns;
import org.harken.cases.Outcome;
import org.harken.cases.Steps;
import org.harken.cases.attachments.AttachFile;
import org.harken.cases.closing.CloseCase;
import org.harken.cases.closing.Ending;
import org.harken.cases.contact.RecordContactAttempt;
import org.harken.cases.file.ReadCase;
import org.harken.cases.findings.NewFinding;
import org.harken.cases.findings.RecordFinding;
import org.harken.cases.intake.NewCase;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.issues.CodeIssue;
import org.harken.cases.issues.NewIssue;
import org.harken.cases.merging.LinkCases;
import org.harken.cases.merging.MergeDuplicate;
import org.harken.cases.notes.AddNote;
import org.harken.cases.quick.LogContact;
import org.harken.cases.quick.NewContact;
import org.harken.cases.quick.TurnIntoCase;
import org.harken.cases.quick.Way;
import org.harken.cases.recognition.Answers;
import org.harken.cases.repair.RepairEntry;
import org.harken.cases.repair.Wish;
import org.harken.cases.retention.DestroyCase;
import org.harken.cases.retention.HoldCase;
import org.harken.cases.retention.ProposeDestruction;
import org.harken.cases.safety.StopContact;
import org.harken.cases.store.Guard;
import org.harken.cases.store.Proposals;
import org.harken.cases.tasks.AddTask;
import org.harken.cases.tasks.CompleteTask;
import org.harken.cases.tasks.NewTask;
import org.harken.cases.timeline.AddToCase;
import org.harken.cases.timeline.CaseEvent;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.LetterText;
import org.harken.correspondence.LetterText.Contact;
import org.harken.correspondence.LetterText.Passage;
import org.harken.correspondence.SentHow;
import org.harken.correspondence.letters.PrintLetter;
import org.harken.correspondence.letters.RecordSent;
import org.harken.correspondence.letters.ReleaseLetter;
import org.harken.correspondence.letters.StartLetter;
import org.harken.correspondence.letters.WriteLetter;
import org.harken.correspondence.store.Prompts;
import org.harken.people.Person;
import org.harken.platform.Ids;
import org.harken.platform.Refused;
import org.harken.platform.mail.Outbox;
import org.harken.platform.mail.OutgoingMail;
import org.harken.portal.codes.RenewCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/**
 * A case that went through every room is destroyed: then every column of every table of every room
 * is read for its words and the names of its people.
 */
@SpringBootTest
class NothingIsLeftTest {

  /** Where the bare reference or the id of what was destroyed may stand for ever. */
  private static final List<String> KNOWS_OF_IT =
      List.of(
          "audit.entry.subject",
          "audit.entry.facts",
          "cases.destruction.subject",
          "cases.destruction.reference",
          "cases.gone_link.reference",
          "cases.repair.moved_gone",
          "cases.event.title",
          "platform.event_publication.serialized_event");

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired Clock clock;
  @Autowired RecordCase recordCase;
  @Autowired ReadCase readCase;
  @Autowired LogContact logContact;
  @Autowired TurnIntoCase turnIntoCase;
  @Autowired CodeIssue codeIssue;
  @Autowired AddNote addNote;
  @Autowired AddTask addTask;
  @Autowired CompleteTask completeTask;
  @Autowired AddToCase addToCase;
  @Autowired RecordFinding recordFinding;
  @Autowired RecordContactAttempt recordAttempt;
  @Autowired AttachFile attachFile;
  @Autowired LinkCases linkCases;
  @Autowired MergeDuplicate mergeDuplicate;
  @Autowired RepairEntry repair;
  @Autowired StopContact stopContact;
  @Autowired HoldCase holdCase;
  @Autowired Guard guard;
  @Autowired CloseCase closeCase;
  @Autowired Warnings warnings;
  @Autowired Steps steps;
  @Autowired Prompts prompts;
  @Autowired StartLetter start;
  @Autowired WriteLetter write;
  @Autowired ReleaseLetter release;
  @Autowired PrintLetter print;
  @Autowired RecordSent sent;
  @Autowired RenewCode renewCode;
  @Autowired Outbox outbox;
  @Autowired UnsentWords unsent;
  @Autowired ProposeDestruction propose;
  @Autowired Proposals proposals;
  @Autowired DestroyCase destroyCase;

  AccessFixture house;
  SignedIn desk;

  /** Words that stand nowhere else. */
  String mark;

  String name;
  String reference;
  UUID id;
  String duplicate;
  UUID duplicateId;
  String other;
  UUID otherId;

  @BeforeEach
  void aCaseThatWentThroughEveryRoom() throws Exception {
    house = new AccessFixture(database);
    desk = new SignedIn(context, house.senior);
    mark = "quollberry" + letters();
    name = "Wrenfield" + letters();
    recorded();
    worked();
    letter();
    misfiled();
    around();
    closeCase.close(
        house.director, reference, Ending.of(Outcome.RESOLVED_SATISFIED, "Content: " + mark));
    database
        .sql(
            "update cases.closing set closed_at = closed_at - interval '20 years' where case_id = any(?)")
        .param(new UUID[] {id, duplicateId})
        .update();
    propose.propose();
  }

  private static String letters() {
    return Ids.next().toString().substring(24).replaceAll("[0-9]", "x");
  }

  private Person.Details person(String first) {
    return new Person.Details(
        first + " " + name,
        name.toLowerCase(java.util.Locale.ROOT) + "@mail.example",
        "555 0142",
        null,
        null,
        "7 " + name + " Lane",
        null,
        mark + " in the mornings");
  }

  private NewCase concern() {
    return new NewCase(
        Channel.EMAIL,
        clock.instant().minus(Duration.ofDays(2)),
        "The call bell went unanswered. She said " + mark + ".",
        "en",
        person("Rosa"),
        "daughter",
        person("Elena"),
        "Bell and " + mark,
        house.facility.toString(),
        house.wardName,
        true,
        Concerns.unresolved());
  }

  private void recorded() {
    var contact =
        logContact.log(
            house.senior,
            new NewContact(
                "CARE_WORRY",
                Way.EMAIL,
                house.wardName,
                false,
                "Rosa " + name,
                mark,
                mark,
                null,
                null));
    var taken = turnIntoCase.turn(house.senior, contact.id(), known -> concern());
    reference = taken.reference();
    id = taken.id();
    var second = recordCase.record(house.senior, concern());
    duplicate = second.reference();
    duplicateId = second.id();
    start.start(house.senior, duplicate, LetterKind.INTERIM, "en", LetterText.EMPTY);
    var neighbour = recordCase.record(house.senior, Concerns.callBell(house, clock.instant()));
    other = neighbour.reference();
    otherId = neighbour.id();
  }

  private void worked() {
    codeIssue.code(
        house.senior,
        reference,
        new NewIssue("LISTENING", 2, null, null, "She said " + mark, null));
    UUID issue = readCase.read(house.senior, reference).issues().getFirst().id();
    recordFinding.record(
        house.senior, reference, new NewFinding(issue, "Found: " + mark, "log of " + mark));
    UUID task = addTask.add(house.senior, reference, new NewTask("Ask about " + mark, "me", null));
    completeTask.complete(house.senior, task, "Done: " + mark);
    addTask.add(house.senior, reference, new NewTask("Call about " + mark, "me", null));
    addNote.add(house.senior, reference, "A note on " + mark);
    addToCase.add(
        house.senior,
        reference,
        new CaseEvent("PERSON_CALLED", null, "Again: " + mark, Answers.NONE));
    recordAttempt.record(house.senior, reference, null, "Phone", "Told " + mark);
    attach(reference, mark + ".txt");
    linkCases.link(house.senior, reference, other);
    mergeDuplicate.merge(house.senior, duplicate, reference);
  }

  private UUID attach(String to, String file) {
    return attachFile.attach(
        house.senior,
        to,
        file,
        new ByteArrayInputStream(("On paper: " + mark).getBytes(StandardCharsets.UTF_8)));
  }

  private void letter() {
    UUID issue = readCase.read(house.senior, reference).issues().getFirst().id();
    UUID letter =
        start.start(house.senior, reference, LetterKind.RESOLUTION, "en", LetterText.EMPTY).id();
    write.write(
        house.senior,
        letter,
        new LetterText(
            new Contact("Maya Klein", "555 0140"),
            "I read the call bell log. I spoke with the nurse in charge.",
            "The bell rang for 41 minutes. This should not have happened.",
            LocalDate.ofInstant(clock.instant(), AccessFixture.ZONE),
            null,
            List.of(new Passage(issue, "You told us of " + mark + ". We are sorry.")),
            null,
            ""),
        null);
    release.release(house.senior, letter, null);
    print.pdf(house.senior, letter);
    sent.record(house.senior, letter, SentHow.EMAIL, null);
    // it has left: what waits would be called back, and the answer owed again
    database
        .sql("update platform.outgoing_mail set status = 'SENT', sent_at = now() where concern = ?")
        .param(letter)
        .update();
    outbox.queue(
        new OutgoingMail(
            "code-" + Ids.next(), name + "@mail.example", "Your code", "123456", null, List.of()));
  }

  /** Of each kind something was filed on the neighbour and belongs to this case. */
  private void misfiled() {
    List<UUID> wrong = new ArrayList<>();
    wrong.add(addNote.add(house.senior, other, "Not hers: " + mark));
    wrong.add(
        addToCase.add(
            house.senior,
            other,
            new CaseEvent("PERSON_CALLED", null, "Not hers, she said " + mark, Answers.NONE)));
    codeIssue.code(
        house.senior, other, new NewIssue("LISTENING", 1, null, null, "she said " + mark, null));
    wrong.add(
        recordFinding.record(house.senior, other, new NewFinding(null, "Not hers: " + mark, mark)));
    wrong.add(addTask.add(house.senior, other, new NewTask("Not hers: " + mark, "me", null)));
    wrong.add(recordAttempt.record(house.senior, other, null, "Phone", "Not hers: " + mark));
    wrong.add(attach(other, "other-" + mark + ".txt"));
    repair.repair(house.senior, other, new Wish(wrong, reference, "Belongs to " + mark));
  }

  private void around() throws Exception {
    warnings.tell(
        house.supervisor.id(),
        Whom.SUPERVISOR,
        new Warning(
            Ids.next(),
            id,
            "DUE",
            clock.instant(),
            false,
            house.senior.id(),
            reference + ": Answer is due.",
            "/cases/" + reference),
        "Petra has it.");
    steps.ask(
        new Steps.Step(
            id,
            Ids.next(),
            "Send the progress letter",
            LocalDate.ofInstant(clock.instant(), AccessFixture.ZONE),
            "/letters/x"));
    prompts.claim(Ids.next(), clock.instant(), id, clock.instant());
    renewCode.renew(house.senior, id, "Lost: " + mark);
    holdCase.hold(house.senior, reference, "Counsel " + mark, "Suit " + mark, null);
    holdCase.release(house.director, reference, "Settled " + mark);
    stopContact.stop(house.senior, reference, "Her sister " + mark);
    LocalDate today = clock.instant().atZone(AccessFixture.ZONE).toLocalDate();
    MockHttpServletResponse given =
        desk.send(
            "/handover",
            Map.of(
                "taker", house.developing.id().toString(), "toDay", today.plusDays(3).toString()));
    desk.send(given.getRedirectedUrl() + "/back", Map.of());
    UUID visit =
        database
            .sql("select id from access.visit where staff = ? order by began_at desc limit 1")
            .param(house.senior.id())
            .query(UUID.class)
            .single();
    unsent.keep(
        new Unsent(
            Ids.next(),
            house.senior.id(),
            visit,
            "/cases/" + reference,
            "A case",
            "[{\"value\":\"" + mark + "\"}]",
            clock.instant()));
    guard.restrict(house.director, id, "Known person " + mark, clock.instant());
  }

  /** Every place where this stands, as room.table.column: bytes are read, too. */
  private List<String> places(String words) {
    List<String> found = new ArrayList<>();
    database
        .sql(
            """
            select c.table_schema || '.' || c.table_name as place, c.column_name, c.data_type
            from information_schema.columns c join information_schema.tables t
              on t.table_schema = c.table_schema and t.table_name = c.table_name
            where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
            """)
        .query(
            (row, number) ->
                new String[] {
                  row.getString("place"), row.getString("column_name"), row.getString("data_type")
                })
        .list()
        .forEach(
            column -> {
              String read =
                  column[2].equals("bytea")
                      ? "encode(\"%s\", 'escape')".formatted(column[1])
                      : "\"%s\"::text".formatted(column[1]);
              long rows =
                  database
                      .sql(
                          "select count(*) from %s where strpos(lower(%s), ?) > 0"
                              .formatted(column[0], read))
                      .param(words.toLowerCase(java.util.Locale.ROOT))
                      .query(Long.class)
                      .single();
              if (rows > 0) {
                found.add(column[0] + "." + column[1]);
              }
            });
    return found;
  }

  @Test
  void roomByRoom() throws Exception {
    assertThat(places(mark))
        .as("the case really went through the rooms")
        .contains(
            "cases.case_file.narrative",
            "cases.event.text",
            "cases.issue.words",
            "cases.contact.words",
            "cases.hand_over_item.label",
            "cases.legal_hold.why",
            "cases.contact_stop.safe_way",
            "cases.restriction.because",
            "correspondence.letter.snapshot",
            "people.person.contact_wishes",
            "platform.stored_piece.content",
            "access.unsent.fields")
        .noneMatch(place -> place.startsWith("audit."));
    assertThat(places(name)).contains("people.person.name", "platform.outgoing_mail.recipient");
    assertThat(places(id.toString()))
        .contains("alerts.warning.subject", "cases.step.case_id", "correspondence.prompt.case_id");

    destroyCase.destroy(house.director, reference);

    assertThat(places(mark)).isEmpty();
    assertThat(places(name)).isEmpty();
    for (String gone : List.of(id.toString(), duplicateId.toString(), reference, duplicate)) {
      assertThat(places(gone)).as(gone).isSubsetOf(KNOWS_OF_IT);
    }
    assertThat(
            database
                .sql("select count(*) from cases.destruction where reference in (?, ?)")
                .params(reference, duplicate)
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void theNeighbourSaysThatItIsGoneAndLeadsNowhere() throws Exception {
    destroyCase.destroy(house.director, reference);
    String page = desk.page("/cases/" + other);
    assertThat(page)
        .contains(reference + ", destroyed on ", "Destroyed with the case it belonged to.")
        .contains("Related to " + reference + " (destroyed on ")
        .doesNotContain("/cases/" + reference);
    assertThat(desk.open("/cases/" + reference).getStatus()).isEqualTo(404);
    assertThat(readCase.read(house.senior, other).words()).contains("call bell");
  }

  @Test
  void aDuplicateGoesWithTheCaseInWhichItGoesOn() {
    assertThat(proposals.find(duplicateId)).isEmpty();
    assertThatThrownBy(() -> destroyCase.destroy(house.director, duplicate))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("goes on in " + reference);
  }

  @Test
  void aHoldOnADuplicateKeepsBoth() {
    holdCase.hold(house.senior, duplicate, "Counsel", "Suit", null);
    assertThatThrownBy(() -> destroyCase.destroy(house.director, reference))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("legal hold");
    assertThat(places(mark)).isNotEmpty();
  }
}
