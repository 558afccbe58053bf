package org.harken.cases.repair;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.audit.Audit;
import org.harken.cases.CaseKind;
import org.harken.cases.Cases;
import org.harken.cases.Concerns;
import org.harken.cases.attachments.AttachFile;
import org.harken.cases.attachments.OpenFile;
import org.harken.cases.contact.RecordContactAttempt;
import org.harken.cases.file.CaseView;
import org.harken.cases.file.ReadCase;
import org.harken.cases.findings.NewFinding;
import org.harken.cases.findings.RecordFinding;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.issues.CodeIssue;
import org.harken.cases.issues.NewIssue;
import org.harken.cases.notes.AddNote;
import org.harken.cases.recognition.Answers;
import org.harken.cases.tasks.AddTask;
import org.harken.cases.tasks.NewTask;
import org.harken.cases.timeline.AddToCase;
import org.harken.cases.timeline.CaseEvent;
import org.harken.clocks.Clocks;
import org.harken.clocks.ObligationKind;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class RepairEntryTest {

  @Autowired JdbcClient database;
  @Autowired Clock clock;
  @Autowired RecordCase recordCase;
  @Autowired ReadCase readCase;
  @Autowired AddNote addNote;
  @Autowired RecordFinding recordFinding;
  @Autowired AddTask addTask;
  @Autowired AttachFile attachFile;
  @Autowired OpenFile openFile;
  @Autowired RecordContactAttempt recordAttempt;
  @Autowired AddToCase addToCase;
  @Autowired CodeIssue codeIssue;
  @Autowired RepairEntry repair;
  @Autowired Cases cases;
  @Autowired Clocks clocks;
  @Autowired Audit audit;

  private AccessFixture house;
  private String wrong;
  private String right;

  @BeforeEach
  void twoCases() {
    house = new AccessFixture(database);
    wrong = recordCase.record(house.senior, Concerns.coldFood(house, ago(5))).reference();
    right = recordCase.record(house.senior, Concerns.coldFood(house, ago(3))).reference();
  }

  private Instant ago(int days) {
    return clock.instant().minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.MICROS);
  }

  private CaseView view(String reference) {
    return readCase.read(house.senior, reference);
  }

  private RepairEntry.Done put(String reference, UUID item, @Nullable String to) {
    return repair.repair(house.senior, reference, new Wish(List.of(item), to, "Wrong chart open"));
  }

  private static UUID one(RepairEntry.Done done) {
    return done.moved().values().iterator().next();
  }

  private List<String> audited(String reference, String action) {
    return audit.of("case", view(reference).summary().id().toString(), 50).stream()
        .filter(entry -> entry.action().equals(action))
        .map(entry -> entry.facts().toString())
        .toList();
  }

  @Test
  void aNoteMovesWithItsAuthorAndTimeAndStaysStruckWhereItWas() {
    UUID note = addNote.add(house.trainee, wrong, "The chart shows a fall on Tuesday.");
    Instant written = view(wrong).notes().getFirst().at();

    UUID copy = one(put(wrong, note, right));

    CaseView.Mark struck = requireNonNull(view(wrong).mark(note));
    assertThat(struck.struck()).isTrue();
    assertThat(struck.title() + " " + struck.other()).isEqualTo("Moved to " + right);
    assertThat(struck.reason()).isEqualTo("Wrong chart open");
    assertThat(view(wrong).notes()).as("never erased").hasSize(1);
    CaseView.NoteLine moved = view(right).notes().getFirst();
    assertThat(moved.id()).isEqualTo(copy);
    assertThat(moved.at()).isEqualTo(written);
    assertThat(moved.by()).isEqualTo(house.trainee.name());
    CaseView.Mark mark = requireNonNull(view(right).mark(copy));
    assertThat(mark.struck()).isFalse();
    assertThat(mark.title() + " " + mark.other()).isEqualTo("Moved from " + wrong);
    assertThat(view(right).timeline())
        .anyMatch(line -> line.title().equals("Note") && view(right).mark(line.id()) != null);
    assertThat(audited(wrong, "moved away"))
        .hasSize(1)
        .first()
        .asString()
        .contains(copy.toString());
    assertThat(audited(right, "moved here")).hasSize(1).first().asString().doesNotContain("fall");
  }

  @Test
  void whatWasEnteredInErrorIsLeftOutOfLetters() {
    UUID finding =
        recordFinding.record(
            house.senior, wrong, new NewFinding(null, "The bell rang 41 minutes.", "log"));
    UUID caseId = view(wrong).summary().id();
    assertThat(cases.findings(caseId)).hasSize(1);

    put(wrong, finding, null);

    assertThat(cases.findings(caseId)).isEmpty();
    assertThat(view(wrong).findings()).hasSize(1);
    assertThat(view(wrong).stands(finding)).isFalse();
  }

  @Test
  void filesTasksAndAttemptsMoveToo() {
    UUID file =
        attachFile.attach(
            house.senior,
            wrong,
            "photo.txt",
            new ByteArrayInputStream("A plain text.".getBytes(StandardCharsets.UTF_8)));
    UUID task =
        addTask.add(house.senior, wrong, new NewTask("Ask the ward.", house.contact.name(), null));
    recordAttempt.record(house.senior, wrong, null, "Phone", "No answer");
    UUID attempt = view(wrong).attempts().getFirst().id();

    RepairEntry.Done done =
        repair.repair(
            house.senior, wrong, new Wish(List.of(file, task, attempt), right, "Two callers"));

    assertThat(done.moved()).hasSize(3);
    assertThat(view(right).files()).hasSize(1);
    assertThat(view(right).attempts()).hasSize(1);
    assertThat(view(right).openTasks()).isEqualTo(1);
    assertThat(view(wrong).openTasks()).isZero();
    UUID movedFile = view(right).files().getFirst().id();
    assertThat(openFile.open(house.senior, right, movedFile).name()).isEqualTo("photo.txt");
    assertThatThrownBy(() -> openFile.open(house.senior, wrong, file))
        .hasMessageContaining("was moved to " + right);
  }

  @Test
  void anAllegationCountsOnTheRightCaseFromTheMomentItWasMade() {
    Instant alleged = ago(2);
    UUID told =
        addToCase.add(
            house.senior,
            wrong,
            new CaseEvent("HARM_ALLEGED", alleged, "She says the aide pushed her.", Answers.NONE));
    assertThat(view(wrong).summary().kind()).isEqualTo(CaseKind.GRIEVANCE);

    put(wrong, told, right);

    CaseView now = view(right);
    assertThat(now.summary().kind()).isEqualTo(CaseKind.GRIEVANCE);
    assertThat(now.summary().danger()).isTrue();
    assertThat(clocks.of(now.summary().id()))
        .anyMatch(
            one -> one.kind() == ObligationKind.IMMEDIATE_REVIEW && one.startedAt().equals(alleged))
        .anyMatch(
            one ->
                one.kind() == ObligationKind.FINAL
                    && one.startedAt().equals(now.summary().receivedAt()));
    CaseView before = view(wrong);
    assertThat(before.summary().kind())
        .as("lowered by a supervisor only")
        .isEqualTo(CaseKind.GRIEVANCE);
    assertThat(before.trace().getFirst().kindLabel()).isEqualTo("Complaint");
    assertThat(before.trace().getFirst().standing()).isFalse();
    assertThat(before.timeline())
        .anyMatch(line -> line.title().startsWith("Without it the rules say"));
  }

  @Test
  void wordsFromBeforeTheRightCaseMoveItsReceipt() {
    Instant said = ago(4);
    UUID told =
        addToCase.add(
            house.senior,
            wrong,
            new CaseEvent("NOT_SETTLED", said, "It was cold again today.", Answers.NONE));
    put(wrong, told, right);
    assertThat(view(right).summary().receivedAt()).isEqualTo(said);
    assertThat(view(right).summary().kind()).isEqualTo(CaseKind.GRIEVANCE);
  }

  @Test
  void anIssueThatPointsAtMovedWordsIsStruckWithThem() {
    UUID told =
        addToCase.add(
            house.senior,
            wrong,
            new CaseEvent("PERSON_CALLED", null, "The doctor never came back.", Answers.NONE));
    codeIssue.code(
        house.senior, wrong, new NewIssue("LISTENING", 1, null, null, "doctor never came", null));
    put(wrong, told, right);
    assertThat(cases.issues(view(wrong).summary().id())).isEmpty();
    assertThat(view(wrong).issues()).hasSize(1);
  }

  @Test
  void refusesWithoutReasonWithoutThingAndToNowhere() {
    UUID note = addNote.add(house.senior, wrong, "A note.");
    assertThatThrownBy(
            () -> repair.repair(house.senior, wrong, new Wish(List.of(note), right, " ")))
        .satisfies(thrown -> assertThat(field(thrown)).isEqualTo("reason"));
    assertThatThrownBy(() -> repair.repair(house.senior, wrong, new Wish(List.of(), null, "x")))
        .satisfies(thrown -> assertThat(field(thrown)).isEqualTo("items"));
    assertThatThrownBy(() -> put(wrong, note, wrong))
        .satisfies(thrown -> assertThat(field(thrown)).isEqualTo("moveTo"));
    assertThatThrownBy(() -> put(wrong, note, "PR-00-0000"))
        .satisfies(thrown -> assertThat(field(thrown)).isEqualTo("moveTo"));
    assertThatThrownBy(() -> put(right, note, null))
        .satisfies(thrown -> assertThat(field(thrown)).isEqualTo("items"));
    assertThatThrownBy(
            () -> repair.repair(house.stranger, wrong, new Wish(List.of(note), null, "x")))
        .isInstanceOf(NotFound.class);
    put(wrong, note, null);
    assertThatThrownBy(() -> put(wrong, note, null))
        .as("once is enough")
        .satisfies(thrown -> assertThat(field(thrown)).isEqualTo("items"));
  }

  @Test
  void whatTheHouseItselfWroteIsNotStruck() {
    UUID line = view(wrong).timeline().getFirst().id();
    assertThatThrownBy(() -> put(wrong, line, null)).isInstanceOf(Refused.class);
  }

  private static String field(Throwable thrown) {
    return thrown instanceof Refused refused && !refused.faults().isEmpty()
        ? refused.faults().getFirst().field()
        : "";
  }
}
