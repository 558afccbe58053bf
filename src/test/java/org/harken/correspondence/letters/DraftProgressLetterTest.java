package org.harken.correspondence.letters;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.harken.access.AccessFixture;
import org.harken.access.SignedIn;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.cases.CasePart;
import org.harken.cases.Cases;
import org.harken.cases.Concerns;
import org.harken.cases.Outcome;
import org.harken.cases.ProgressLetterNeeded;
import org.harken.cases.Steps;
import org.harken.cases.closing.CloseCase;
import org.harken.cases.closing.Ending;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.intake.RecordedCase;
import org.harken.cases.issues.CodeIssue;
import org.harken.cases.issues.NewIssue;
import org.harken.clocks.Clocks;
import org.harken.clocks.Obligation;
import org.harken.clocks.ObligationKind;
import org.harken.clocks.ObligationStatus;
import org.harken.clocks.sweep.SweepDeadlines;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.LetterStatus;
import org.harken.correspondence.LetterText;
import org.harken.correspondence.LetterText.Contact;
import org.harken.correspondence.LetterText.Passage;
import org.harken.correspondence.SentHow;
import org.harken.correspondence.model.Letter;
import org.harken.correspondence.store.Letters;
import org.harken.platform.testing.Swept;
import org.harken.platform.time.TimeSource;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** A grievance of Wednesday 18 November that cannot be answered in seven days. */
@Swept
class DraftProgressLetterTest {

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired RecordCase recordCase;
  @Autowired CodeIssue codeIssue;
  @Autowired CloseCase closeCase;
  @Autowired Cases cases;
  @Autowired Clocks clocks;
  @Autowired Steps steps;
  @Autowired Letters letters;
  @Autowired StartLetter start;
  @Autowired WriteLetter write;
  @Autowired ReleaseLetter release;
  @Autowired RecordSent sent;
  @Autowired SetLetterAside aside;
  @Autowired DraftProgressLetter draft;
  @Autowired SweepDeadlines sweep;
  @Autowired Alerts alerts;
  @Autowired Audit audit;
  @Autowired List<CasePart> parts;

  AccessFixture house;
  String reference;
  UUID caseId;
  UUID issue;

  private interface Work {
    void run() throws Exception;
  }

  @BeforeEach
  void aGrievanceOfWednesday() {
    house = new AccessFixture(database);
    RecordedCase bell = taken(house.senior);
    reference = bell.reference();
    caseId = bell.id();
    issue = coded(house.senior, bell.reference());
  }

  private RecordedCase taken(Actor actor) {
    return TimeSource.at(
        moment("2026-11-18T14:15"),
        () -> recordCase.record(actor, Concerns.callBell(house, moment("2026-11-18T14:10"))));
  }

  private UUID coded(Actor actor, String in) {
    return TimeSource.at(
        moment("2026-11-18T14:20"),
        () ->
            codeIssue
                .code(actor, in, new NewIssue("LISTENING", 2, null, null, "My mother's call", null))
                .id());
  }

  private static Instant moment(String local) {
    return LocalDateTime.parse(local).atZone(AccessFixture.ZONE).toInstant();
  }

  private static void at(String local, Work work) {
    TimeSource.at(
        moment(local),
        () -> {
          try {
            work.run();
            return true;
          } catch (Exception problem) {
            throw new IllegalStateException(problem);
          }
        });
  }

  private void sweepAt(String local) {
    at(local, () -> sweep.sweep());
  }

  private List<Letter> drafts() {
    return letters.ofCase(caseId).stream()
        .filter(letter -> letter.kind() == LetterKind.INTERIM)
        .toList();
  }

  private Letter drafted() {
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !steps.of(caseId).isEmpty());
    return drafts().getFirst();
  }

  private Obligation owed(ObligationKind kind) {
    return clocks.of(caseId).stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
  }

  private ProgressLetterNeeded need() {
    Obligation seven = owed(ObligationKind.ACK_OR_RESOLVE);
    return new ProgressLetterNeeded(
        caseId,
        reference,
        seven.id(),
        seven.dueAt(),
        LocalDate.of(2026, 11, 24),
        house.senior.id());
  }

  private LetterText text(@Nullable LocalDate promised, LocalDate today) {
    return new LetterText(
        new Contact("Petra Proficient", "555 0140"),
        "I read the call bell log. I spoke with the nurse in charge.",
        "The bell rang for 41 minutes. No one came. This should not have happened.",
        today,
        promised,
        List.of(new Passage(issue, "She rang at 2:10. No one came until 2:51. We are sorry.")),
        null,
        "");
  }

  private void leaves(UUID letter) {
    release.release(house.senior, letter, null);
    sent.record(house.senior, letter, SentHow.POST, null);
  }

  @Test
  void draftedOnDayFiveSentOnDaySixAndTheAnswerMeetsTheNewDate() throws Exception {
    sweepAt("2026-11-22T23:00");
    assertThat(drafts()).as("day four").isEmpty();

    sweepAt("2026-11-23T08:00");
    Letter letter = drafted();
    assertThat(letter.isDraft()).isTrue();
    assertThat(letter.author()).isEqualTo(house.senior.id());
    assertThat(letter.text().contact().name()).isEqualTo(house.senior.name());
    assertThat(letter.text().promisedOn())
        .as("the day the hospital itself has stated")
        .isEqualTo(LocalDate.of(2026, 12, 18));
    assertThat(alerts.unread(house.senior.id()))
        .anySatisfy(
            line ->
                assertThat(line.text())
                    .isEqualTo(
                        reference
                            + ": a progress letter is drafted. Send it by Tue 24 November 2026,"
                            + " unless the answer leaves before."));
    at(
        "2026-11-23T09:00",
        () -> {
          var petra = new SignedIn(context, house.senior);
          assertThat(petra.page("/"))
              .contains("Letters that must leave", "Send the progress letter by Tue 24 November")
              .contains("/letters/" + letter.id());
          assertThat(petra.page("/cases/" + reference))
              .contains("Send the progress letter by Tue 24 November 2026")
              .contains("Progress letter drafted, because the time for the answer runs out");
        });

    LocalDate promised = LocalDate.of(2026, 12, 4);
    at(
        "2026-11-24T10:00",
        () -> {
          write.write(house.senior, letter.id(), text(promised, LocalDate.of(2026, 11, 24)), null);
          leaves(letter.id());
        });
    at(
        "2026-11-26T09:00",
        () -> {
          assertThat(clocks.of(caseId))
              .as("the seventh day is over and nothing is late")
              .noneMatch(one -> one.status() == ObligationStatus.MISSED);
          assertThat(clocks.of(caseId))
              .filteredOn(one -> one.status().isOpen())
              .anySatisfy(
                  one -> {
                    assertThat(LocalDate.ofInstant(one.dueAt(), AccessFixture.ZONE))
                        .isEqualTo(promised);
                    assertThat(one.status()).isEqualTo(ObligationStatus.EXTENDED);
                  });
          assertThat(steps.of(caseId)).isEmpty();
          assertThat(alerts.unread(house.senior.id()))
              .as("no warning of the seventh day stands any more")
              .noneMatch(line -> line.text().contains("due by Wed 25 November"));
          var petra = new SignedIn(context, house.senior);
          assertThat(petra.page("/")).doesNotContain("Send the progress letter by");
        });

    at(
        "2026-12-03T10:00",
        () -> {
          UUID answer =
              start
                  .start(house.senior, reference, LetterKind.RESOLUTION, "en", LetterText.EMPTY)
                  .id();
          write.write(house.senior, answer, text(null, LocalDate.of(2026, 12, 3)), null);
          leaves(answer);
          assertThat(clocks.of(caseId)).noneMatch(one -> one.status().isOpen());
          assertThat(clocks.of(caseId))
              .as("everything was met in time")
              .allSatisfy(
                  one -> assertThat(requireNonNull(one.metAt())).isBeforeOrEqualTo(one.dueAt()));
          closeCase.close(
              house.senior, reference, Ending.of(Outcome.RESOLVED_SATISFIED, "She is content."));
        });
  }

  @Test
  void hearingItTwiceOrOnSeveralNodesDraftsOneLetter() throws Exception {
    ProgressLetterNeeded need = need();
    List<Throwable> problems = Collections.synchronizedList(new ArrayList<>());
    var start = new CountDownLatch(1);
    try (var nodes = Executors.newFixedThreadPool(4)) {
      for (int node = 0; node < 4; node++) {
        nodes.submit(
            () -> {
              try {
                start.await();
                draft.on(need);
              } catch (Throwable problem) {
                problems.add(problem);
              }
            });
      }
      start.countDown();
    }
    drafted();
    draft.on(need);
    Awaitility.await()
        .during(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(10))
        .until(() -> drafts().size() == 1);
    assertThat(problems).isEmpty();
    assertThat(steps.of(caseId)).hasSize(1);
    assertThat(audit.of("case", caseId.toString(), 50).toString()).doesNotContain("bell");
  }

  @Test
  void whatIsBegunByHandIsTakenUp() {
    at(
        "2026-11-19T09:00",
        () -> start.start(house.senior, reference, LetterKind.INTERIM, "en", LetterText.EMPTY));
    sweepAt("2026-11-23T08:00");
    assertThat(drafted().author()).isEqualTo(house.senior.id());
    assertThat(drafts()).hasSize(1);
    assertThat(steps.of(caseId))
        .singleElement()
        .satisfies(step -> assertThat(step.by()).isEqualTo(LocalDate.of(2026, 11, 24)));
  }

  @Test
  void whatWasSetAsideIsNotDraftedAgain() {
    sweepAt("2026-11-23T08:00");
    UUID letter = drafted().id();
    at("2026-11-23T09:00", () -> aside.setAside(house.senior, letter));
    assertThat(steps.of(caseId)).isEmpty();
    draft.on(need());
    Awaitility.await()
        .during(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(10))
        .until(() -> drafts().isEmpty() && steps.of(caseId).isEmpty());
  }

  @Test
  void nothingIsDraftedWhereALetterOnlyHasToLeaveOrNothingIsOwed() {
    at(
        "2026-11-20T09:00",
        () -> {
          UUID answer =
              start
                  .start(house.senior, reference, LetterKind.RESOLUTION, "en", LetterText.EMPTY)
                  .id();
          write.write(house.senior, answer, text(null, LocalDate.of(2026, 11, 20)), null);
          release.release(house.senior, answer, null);
        });
    draft.on(need());
    at(
        "2026-11-20T10:00",
        () ->
            sent.record(
                house.senior,
                letters.ofCase(caseId).getFirst().id(),
                SentHow.POST,
                moment("2026-11-20T10:00")));
    draft.on(need());
    draft.on(
        new ProgressLetterNeeded(
            UUID.randomUUID(),
            "PR-00-0000",
            UUID.randomUUID(),
            moment("2026-11-25T23:59:59"),
            LocalDate.of(2026, 11, 24),
            house.senior.id()));
    Awaitility.await()
        .during(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(10))
        .until(() -> drafts().isEmpty() && steps.of(caseId).isEmpty());
  }

  @Test
  void aTraineesLetterStillNeedsASecondPerson() {
    RecordedCase bell = taken(house.trainee);
    reference = bell.reference();
    caseId = bell.id();
    issue = coded(house.trainee, reference);
    sweepAt("2026-11-23T08:00");
    Letter letter = drafted();
    assertThat(letter.author()).isEqualTo(house.trainee.id());
    at(
        "2026-11-24T09:00",
        () -> {
          write.write(
              house.trainee,
              letter.id(),
              text(LocalDate.of(2026, 12, 4), LocalDate.of(2026, 11, 24)),
              null);
          org.assertj.core.api.Assertions.assertThatThrownBy(
                  () -> release.release(house.trainee, letter.id(), null))
              .hasMessageContaining("second person");
          release.release(house.senior, letter.id(), null);
        });
    assertThat(letters.find(letter.id()).orElseThrow().status()).isEqualTo(LetterStatus.RELEASED);
  }

  @Test
  void whereTheDayIsOverNothingIsDraftedAnyMore() {
    sweepAt("2026-12-07T08:00");
    Awaitility.await()
        .during(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(10))
        .until(() -> drafts().isEmpty() && steps.of(caseId).isEmpty());
    sweepAt("2026-12-16T08:00");
    assertThat(drafted().text().promisedOn())
        .as("before the stated day a letter is drafted again; nobody has stated a later one")
        .isNull();
  }
}
