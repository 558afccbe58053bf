package org.harken.cases.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.harken.access.AccessFixture;
import org.harken.cases.CaseKind;
import org.harken.cases.Concerns;
import org.harken.cases.Outcome;
import org.harken.cases.closing.CloseCase;
import org.harken.cases.closing.Ending;
import org.harken.cases.closing.ReopenCase;
import org.harken.cases.figures.model.Milestones;
import org.harken.cases.figures.model.Step;
import org.harken.cases.forecast.model.Forecast;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.intake.RecordedCase;
import org.harken.cases.issues.CodeIssue;
import org.harken.cases.issues.NewIssue;
import org.harken.cases.tasks.AddTask;
import org.harken.cases.tasks.CompleteTask;
import org.harken.cases.tasks.NewTask;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.LetterText;
import org.harken.correspondence.LetterText.Contact;
import org.harken.correspondence.LetterText.Passage;
import org.harken.correspondence.SentHow;
import org.harken.correspondence.letters.RecordSent;
import org.harken.correspondence.letters.ReleaseLetter;
import org.harken.correspondence.letters.StartLetter;
import org.harken.correspondence.letters.WriteLetter;
import org.harken.platform.time.TimeSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case lived through day by day, and what is kept of its time. */
@SpringBootTest
class KeepFiguresTest {

  @Autowired JdbcClient database;
  @Autowired KeepFigures keepFigures;
  @Autowired KeptFigures keptFigures;
  @Autowired RecordCase recordCase;
  @Autowired CodeIssue codeIssue;
  @Autowired AddTask addTask;
  @Autowired CompleteTask completeTask;
  @Autowired StartLetter start;
  @Autowired WriteLetter write;
  @Autowired ReleaseLetter release;
  @Autowired RecordSent sent;
  @Autowired CloseCase closeCase;
  @Autowired ReopenCase reopenCase;

  private static final Instant RECEIVED =
      Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(40));

  private AccessFixture house;
  private UUID caseId = new UUID(0, 0);
  private String reference = "";
  private UUID issue = new UUID(0, 0);

  @BeforeEach
  void aCase() {
    house = new AccessFixture(database);
    RecordedCase recorded =
        on(0, () -> recordCase.record(house.senior, Concerns.callBell(house, RECEIVED)));
    caseId = recorded.id();
    reference = recorded.reference();
    issue =
        on(
            1,
            () ->
                codeIssue
                    .code(
                        house.senior,
                        reference,
                        new NewIssue("LISTENING", 2, null, null, "call bell", null))
                    .id());
  }

  private static <T> T on(int day, Supplier<T> work) {
    return TimeSource.at(RECEIVED.plus(Duration.ofDays(day)), work::get);
  }

  private static void on(int day, Runnable work) {
    on(
        day,
        () -> {
          work.run();
          return true;
        });
  }

  private UUID ask(int day) {
    return on(
        day,
        () ->
            addTask.add(
                house.senior,
                reference,
                new NewTask("Please look at the log.", house.contact.id().toString(), null)));
  }

  private UUID letter(int day, LetterKind kind, @Nullable LocalDate promised) {
    return on(
        day,
        () -> {
          UUID id = start.start(house.senior, reference, kind, "en", LetterText.EMPTY).id();
          write.write(house.senior, id, text(day, promised), null);
          return id;
        });
  }

  private LetterText text(int day, @Nullable LocalDate promised) {
    return new LetterText(
        new Contact("Maya Klein", "555 0140"),
        "I read the call bell log. I spoke with the nurse in charge.",
        "The bell rang for 41 minutes. No one came. This should not have happened.",
        RECEIVED.plus(Duration.ofDays(day)).atZone(AccessFixture.ZONE).toLocalDate(),
        promised,
        List.of(new Passage(issue, "She rang at 2:10. No one came until 2:51. We are sorry.")),
        null,
        "");
  }

  private void finish(int day, UUID letter) {
    on(day, () -> release.release(house.senior, letter, null));
  }

  private void leaves(int day, UUID letter) {
    on(day, () -> sent.record(house.senior, letter, SentHow.POST, null));
  }

  private void kept(int day) {
    on(
        day,
        () -> {
          while (keepFigures.some() > 0) {
            // the house has more cases than this one
          }
        });
  }

  private @Nullable Instant at(String column) {
    return database
        .sql("select " + column + " from cases.timing where case_id = ?")
        .param(caseId)
        .query(
            (row, number) -> {
              OffsetDateTime at = row.getObject(1, OffsetDateTime.class);
              return at == null ? Instant.EPOCH : at.toInstant();
            })
        .single();
  }

  private static Instant day(int day) {
    return RECEIVED.plus(Duration.ofDays(day));
  }

  private long waited(String party, UUID department) {
    return database
        .sql(
            "select coalesce(sum(seconds), 0)::bigint from cases.waited"
                + " where case_id = ? and party = ? and department = ?")
        .params(caseId, party, department)
        .query(Long.class)
        .single();
  }

  private long days(String party, UUID department) {
    return Duration.ofSeconds(waited(party, department)).toDays();
  }

  private static final UUID NONE = new UUID(0, 0);

  private void liveToTheEnd() {
    UUID task = ask(2);
    UUID progress = letter(5, LetterKind.INTERIM, day(20).atZone(AccessFixture.ZONE).toLocalDate());
    finish(5, progress);
    leaves(6, progress);
    on(9, () -> completeTask.complete(house.contact, task, "Sent today."));
    UUID answer = letter(12, LetterKind.RESOLUTION, null);
    finish(14, answer);
    leaves(15, answer);
    on(
        21,
        () ->
            closeCase.close(
                house.senior, reference, Ending.of(Outcome.RESOLVED_SATISFIED, "Content.")));
  }

  @Test
  void keepsWhenTheCaseCameToEachStep() {
    liveToTheEnd();
    kept(30);
    assertThat(at("taken_at")).isEqualTo(day(0));
    assertThat(at("asked_at")).isEqualTo(day(2));
    assertThat(at("heard_at")).isEqualTo(day(9));
    assertThat(at("begun_at")).isEqualTo(day(12));
    assertThat(at("finished_at")).isEqualTo(day(14));
    assertThat(at("progress_at")).isEqualTo(day(6));
    assertThat(at("answered_at")).isEqualTo(day(15));
    assertThat(at("closed_at")).isEqualTo(day(21));
    assertThat(
            database
                .sql("select extended from cases.timing where case_id = ?")
                .param(caseId)
                .query(Integer.class)
                .single())
        .as("one new date was named")
        .isEqualTo(1);
  }

  @Test
  void chargesEveryHourToOneParty() {
    liveToTheEnd();
    kept(30);
    assertThat(days("DEPARTMENT", house.ward))
        .as("seven days less the one in which a finished letter lay there")
        .isEqualTo(6);
    assertThat(days("COMPLAINANT", NONE)).as("from the answer to the close").isEqualTo(6);
    assertThat(days("REPRESENTATIVE", NONE)).isEqualTo(9);
    assertThat(
            database
                .sql("select sum(seconds)::bigint from cases.waited where case_id = ?")
                .param(caseId)
                .query(Long.class)
                .single())
        .as("the whole life, to the second")
        .isEqualTo(Duration.ofDays(21).toSeconds());
  }

  @Test
  void keepsWhatWasOwedByLetter() {
    liveToTheEnd();
    kept(30);
    assertThat(
            database
                .sql(
                    "select letter, met_at <= due_at as in_time from cases.owed where case_id = ?"
                        + " order by letter, due_at")
                .param(caseId)
                .query((row, number) -> row.getString(1) + " " + row.getBoolean(2))
                .list())
        .containsExactly("ANSWER true", "PROGRESS true", "PROMISED true");
  }

  @Test
  void whatHappensAfterAReopeningLeavesTheFirstRunAlone() {
    liveToTheEnd();
    on(25, () -> reopenCase.reopen(house.supervisor, reference, "They wrote again."));
    kept(30);
    assertThat(at("closed_at")).isEqualTo(day(21));
    assertThat(at("answered_at")).isEqualTo(day(15));
    assertThat(days("REPRESENTATIVE", NONE) + days("DEPARTMENT", house.ward))
        .as("five days more, the four between belong to nobody")
        .isEqualTo(20);
    assertThat(
            database
                .sql("select count(*) from cases.owed where case_id = ? and not first_run")
                .param(caseId)
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void anOpenCaseIsLookedAtAgainAfterAnHourAndAClosedOneOnlyWhenItChanges() {
    kept(3);
    assertThat(days("REPRESENTATIVE", NONE)).isEqualTo(3);
    kept(4);
    assertThat(days("REPRESENTATIVE", NONE)).isEqualTo(4);
    liveToTheEnd();
    kept(30);
    Instant first = at("kept_at");
    kept(33);
    assertThat(at("kept_at")).isEqualTo(first);
  }

  @Test
  void aChangeMeanwhileKeepsTheCaseOnTheList() {
    kept(3);
    ask(4);
    int changes = unfigured();
    assertThat(changes).isPositive();
    var before =
        new Due.Case(
            caseId,
            house.facility,
            house.ward,
            CaseKind.GRIEVANCE,
            AccessFixture.ZONE,
            RECEIVED,
            true,
            changes);
    ask(5);
    keptFigures.keep(
        new Figures(
            before,
            new Milestones(Map.of(Step.RECEIVED, RECEIVED), Map.of(), day(5)),
            false,
            day(5),
            0,
            List.of(),
            Map.of(),
            new Forecast(Forecast.Kind.NOTHING_OWED, "", 0, 0, Step.RECEIVED),
            day(5)));
    assertThat(unfigured()).as("what was read before the change is not the last word").isPositive();
    kept(5);
    assertThat(unfigured()).isZero();
  }

  private int unfigured() {
    return database
        .sql("select unfigured from cases.worklist_row where case_id = ?")
        .param(caseId)
        .query(Integer.class)
        .single();
  }

  @Test
  void aTaskHandedToTheOfficeIsChargedToTheOfficeFromThenOn() {
    UUID task = ask(2);
    on(
        8,
        () ->
            database
                .sql(
                    "insert into cases.task_place (task, case_id, since, office)"
                        + " values (?, ?, ?, true)")
                .params(task, caseId, day(8).atOffset(ZoneOffset.UTC))
                .update());
    database
        .sql("update cases.worklist_row set unfigured = 1 where case_id = ?")
        .param(caseId)
        .update();
    kept(12);
    assertThat(days("DEPARTMENT", house.ward)).isEqualTo(6);
    assertThat(days("REPRESENTATIVE", NONE)).isEqualTo(6);
  }
}
