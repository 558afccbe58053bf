package org.harken.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.harken.access.AccessFixture;
import org.harken.cases.assignment.AssignCase;
import org.harken.cases.closing.CloseCase;
import org.harken.cases.closing.Ending;
import org.harken.cases.closing.ReopenCase;
import org.harken.cases.contact.RecordContactAttempt;
import org.harken.cases.contact.RecordDeclinedLetter;
import org.harken.cases.danger.AcceptDanger;
import org.harken.cases.file.CaseView;
import org.harken.cases.file.ReadCase;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.issues.CodeIssue;
import org.harken.cases.issues.NewIssue;
import org.harken.cases.merging.MergeDuplicate;
import org.harken.cases.notes.AddNote;
import org.harken.cases.override.OverrideKind;
import org.harken.cases.recognition.Answers;
import org.harken.cases.timeline.AddToCase;
import org.harken.cases.timeline.CaseEvent;
import org.harken.clocks.Clocks;
import org.harken.clocks.Obligation;
import org.harken.clocks.ObligationKind;
import org.harken.clocks.ObligationStatus;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
class WorkOnCaseTest {

  private static final Path NAUGHTY = Path.of("../shared/data/naughty-strings/resources");

  @Autowired RecordCase recordCase;
  @Autowired ReadCase readCase;
  @Autowired AddToCase addToCase;
  @Autowired CloseCase closeCase;
  @Autowired ReopenCase reopenCase;
  @Autowired MergeDuplicate mergeDuplicate;
  @Autowired OverrideKind overrideKind;
  @Autowired AcceptDanger acceptDanger;
  @Autowired AssignCase assignCase;
  @Autowired RecordContactAttempt recordAttempt;
  @Autowired RecordDeclinedLetter recordDeclined;
  @Autowired AddNote addNote;
  @Autowired CodeIssue codeIssue;
  @Autowired Clocks clocks;
  @Autowired JdbcClient database;
  @Autowired Clock clock;

  private AccessFixture house;
  private Actor senior;

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
    senior = house.senior;
  }

  private Instant daysAgo(int days) {
    return clock.instant().minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.MICROS);
  }

  private String callBell(int days) {
    return recordCase.record(senior, Concerns.callBell(house, daysAgo(days))).reference();
  }

  private String coldFood(int days) {
    return recordCase.record(senior, Concerns.coldFood(house, daysAgo(days))).reference();
  }

  private CaseView view(String reference) {
    return readCase.read(senior, reference);
  }

  private Obligation owed(String reference, ObligationKind kind) {
    return clocks.of(view(reference).summary().id()).stream()
        .filter(one -> one.kind() == kind && one.status().isOpen())
        .findFirst()
        .orElseThrow();
  }

  private static String field(Throwable thrown) {
    return thrown instanceof Refused refused && !refused.faults().isEmpty()
        ? refused.faults().getFirst().field()
        : "";
  }

  @Test
  void ofTwoWhoCloseAtOnceTheSecondIsToldWhatChanged() throws Exception {
    String reference = coldFood(1);
    var barrier = new CyclicBarrier(2);
    List<String> refusals = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Future<String>> results = new ArrayList<>();
      for (Actor actor : List.of(senior, house.advanced)) {
        Callable<String> closing =
            () -> {
              barrier.await();
              try {
                closeCase.close(actor, reference, Ending.of(Outcome.RESOLVED_SATISFIED, "Content"));
                return "";
              } catch (Refused refused) {
                return refused.getMessage();
              }
            };
        results.add(threads.submit(closing));
      }
      for (Future<String> result : results) {
        if (!result.get().isEmpty()) {
          refusals.add(result.get());
        }
      }
    }
    assertThat(refusals).hasSize(1);
    assertThat(refusals.getFirst()).contains("closed this case ");
  }

  @Test
  void aMergeKeepsTheEarliestReceiptAndEveryWord() {
    String first = coldFood(20);
    String second = callBell(2);
    Instant earliest = view(first).summary().receivedAt();

    mergeDuplicate.merge(senior, first, second);

    CaseView kept = view(second);
    assertThat(kept.summary().receivedAt()).isEqualTo(earliest);
    assertThat(owed(second, ObligationKind.ACK_OR_RESOLVE).startedAt())
        .isEqualTo(kept.summary().receivedAt());
    assertThat(kept.timeline())
        .anyMatch(line -> line.words() && line.text().startsWith("My lunch was cold"));
    assertThat(view(first).summary().status()).isEqualTo(CaseStatus.CLOSED);
    assertThat(view(first).links()).extracting(CaseView.LinkLine::reference).contains(second);
  }

  @Test
  void aDuplicateThatIsMoreMakesTheOtherMore() {
    String complaint = coldFood(9);
    String grievance = callBell(1);

    mergeDuplicate.merge(senior, grievance, complaint);

    assertThat(view(complaint).summary().kind()).isEqualTo(CaseKind.GRIEVANCE);
    assertThat(owed(complaint, ObligationKind.FINAL).startedAt())
        .isEqualTo(view(complaint).summary().receivedAt());
  }

  @Test
  void aCaseIsNoDuplicateOfItself() {
    String reference = coldFood(1);
    assertThatThrownBy(() -> mergeDuplicate.merge(senior, reference, reference))
        .satisfies(thrown -> assertThat(field(thrown)).isEqualTo("into"));
  }

  @Test
  void moreIsTakenUpFreelyAndLessOnlyByASupervisorWithAReason() {
    String reference = coldFood(3);
    overrideKind.override(senior, reference, CaseKind.GRIEVANCE, null);
    assertThat(owed(reference, ObligationKind.ACK_OR_RESOLVE).startedAt())
        .isEqualTo(view(reference).summary().receivedAt());

    assertThatThrownBy(
            () -> overrideKind.override(senior, reference, CaseKind.COMPLAINT, "settled"))
        .satisfies(thrown -> assertThat(field(thrown)).isEqualTo("kind"));
    assertThatThrownBy(
            () -> overrideKind.override(house.supervisor, reference, CaseKind.COMPLAINT, " "))
        .satisfies(thrown -> assertThat(field(thrown)).isEqualTo("reason"));

    overrideKind.override(house.supervisor, reference, CaseKind.COMPLAINT, "Settled on the ward.");
    assertThat(view(reference).summary().kind()).isEqualTo(CaseKind.COMPLAINT);
    assertThat(clocks.of(view(reference).summary().id()))
        .allMatch(one -> one.status() == ObligationStatus.CANCELLED);
    assertThat(view(reference).trace()).hasSize(3);
  }

  @Test
  void harmThatSurfacesLaterIsDueAtOnceAndMetByANamedPerson() {
    String reference = coldFood(3);
    addToCase.add(
        senior,
        reference,
        new CaseEvent("HARM_ALLEGED", null, "She says the aide pushed her.", Answers.NONE));
    assertThat(view(reference).summary().danger()).isTrue();
    assertThatThrownBy(
            () ->
                closeCase.close(
                    senior, reference, Ending.of(Outcome.RESOLVED_SATISFIED, "Content")))
        .hasMessageContaining("in danger");

    acceptDanger.accept(senior, reference, "Dr. Adams, house supervisor", null);
    assertThat(view(reference).summary().danger()).isFalse();
    assertThat(clocks.of(view(reference).summary().id()))
        .anyMatch(
            one ->
                one.kind() == ObligationKind.IMMEDIATE_REVIEW
                    && one.status() == ObligationStatus.MET);
    assertThatThrownBy(() -> acceptDanger.accept(senior, reference, "Another", null))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aDeclinedLetterTakesNothingAway() {
    String reference = callBell(1);
    recordDeclined.record(senior, reference, "No letter please.");
    assertThat(owed(reference, ObligationKind.FINAL).status()).isEqualTo(ObligationStatus.RUNNING);
    assertThatThrownBy(
            () -> closeCase.close(senior, reference, Ending.of(Outcome.WITHDRAWN, "No letter")))
        .hasMessageContaining("owed");
  }

  @Test
  void everyEndingAsksForWhatItNeeds() {
    String reference = coldFood(1);
    assertThat(closingField(reference, Ending.of(Outcome.CLOSED_UNSATISFIED, null)))
        .isEqualTo("rationale");
    assertThat(closingField(reference, Ending.of(Outcome.TRANSFERRED, "x")))
        .isEqualTo("transferredTo");
    assertThat(
            closingField(
                reference,
                new Ending(Outcome.TRANSFERRED, "x", "The QIO", false, null, null, null)))
        .isEqualTo("personTold");
    assertThat(closingField(reference, Ending.of(Outcome.UNDELIVERABLE, "x"))).isEqualTo("reason");
    assertThat(closingField(reference, undeliverable(house.supervisor.name())))
        .isEqualTo("attempts");
    assertThat(closingField(reference, Ending.of(Outcome.DUPLICATE, "x"))).isEqualTo("duplicateOf");

    recordAttempt.record(senior, reference, null, "Letter", "Came back");
    assertThat(closingField(reference, undeliverable(senior.name()))).isEqualTo("agreedBy");
  }

  private static Ending undeliverable(String agreedBy) {
    return new Ending(Outcome.UNDELIVERABLE, "moved", null, null, "returned", agreedBy, null);
  }

  private String closingField(String reference, Ending ending) {
    try {
      closeCase.close(senior, reference, ending);
      return "closed";
    } catch (Refused refused) {
      return field(refused);
    }
  }

  @Test
  void aReopenedGrievanceIsOwedAnAnswerAnew() {
    String reference = callBell(2);
    closeCase.close(
        senior,
        reference,
        new Ending(Outcome.TRANSFERRED, "Theirs", "The QIO", true, null, null, null));
    assertThat(clocks.of(view(reference).summary().id())).noneMatch(one -> one.status().isOpen());
    assertThatThrownBy(() -> assignCase.assign(senior, reference, house.advanced.name(), null))
        .hasMessageContaining("closed");

    reopenCase.reopen(senior, reference, "They sent it back.");
    assertThat(owed(reference, ObligationKind.FINAL).startedAt())
        .isAfter(view(reference).summary().receivedAt());
  }

  @Test
  void aClosedComplaintThatBecomesMoreIsReopened() {
    String reference = coldFood(2);
    closeCase.close(senior, reference, Ending.of(Outcome.RESOLVED_SATISFIED, "Content"));
    addToCase.add(
        senior,
        reference,
        new CaseEvent("ASKED_FOR_RESPONSE", null, "I want it in writing.", Answers.NONE));
    assertThat(view(reference).summary().status()).isEqualTo(CaseStatus.OPEN);
    assertThat(view(reference).summary().kind()).isEqualTo(CaseKind.GRIEVANCE);
  }

  @Test
  void lessSaidLaterIsKeptInTheTraceOnly() {
    String reference = callBell(1);
    addToCase.add(
        senior,
        reference,
        new CaseEvent(
            "SATISFIED",
            null,
            "It is fine now.",
            Concerns.answers(null, null, null, true, true, null, null)));
    assertThat(view(reference).summary().kind()).isEqualTo(CaseKind.GRIEVANCE);
    assertThat(view(reference).trace().getFirst().standing()).isFalse();
  }

  @Test
  void aHandOverReachesOnlyThoseWhoCanOpenTheCase() {
    String reference = callBell(1);
    assertThatThrownBy(() -> assignCase.assign(senior, reference, house.stranger.name(), null))
        .satisfies(thrown -> assertThat(field(thrown)).isEqualTo("assignee"));
    assignCase.assign(senior, reference, house.advanced.name(), "On leave from Monday");
    assertThat(view(reference).head().ownerName()).isEqualTo(house.advanced.name());
  }

  @Test
  void whateverIsTypedIsKeptOrRefusedWithItsField() throws Exception {
    String reference = callBell(1);
    List<String> texts =
        new ArrayList<>(
            List.of(
                "'; drop table cases.case_file; --",
                "<script>alert(1)</script>",
                "\u0000",
                "\uD800",
                "%s%n{{7*7}}${7*7}",
                "\u202Eright to left",
                "Z\u0351\u0320a\u0317\u0346l\u030D\u0349g\u0353o\u0310",
                "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "\u0627\u0644\u0639\u0631\u0628\u064A\u0629",
                "x".repeat(10_001),
                "\\",
                "\t\u000B\u0085\uFEFF"));
    try (var files = Files.isDirectory(NAUGHTY) ? Files.walk(NAUGHTY) : Stream.<Path>empty()) {
      for (Path file : files.filter(path -> path.endsWith("blns.json")).toList()) {
        JsonMapper.builder().build().readTree(file).forEach(node -> texts.add(node.asString("")));
      }
    }
    for (String text : texts) {
      try {
        addNote.add(senior, reference, text);
        addToCase.add(senior, reference, new CaseEvent("PERSON_CALLED", null, text, Answers.NONE));
      } catch (Refused refused) {
        assertThat(field(refused)).as(text).isEqualTo("text");
      }
      try {
        codeIssue.code(senior, reference, new NewIssue("Safety", 1, text, text, text, text));
      } catch (Refused refused) {
        assertThat(field(refused)).as(text).isIn("words", "stage", "department", "subCode");
      }
    }
    assertThat(view(reference).words()).isEqualTo(Concerns.BELL);
  }
}
