package org.harken.cases.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.harken.access.AccessFixture;
import org.harken.access.account.CreateToken;
import org.harken.cases.Concerns;
import org.harken.cases.contact.RecordContactAttempt;
import org.harken.cases.file.CaseView;
import org.harken.cases.file.ReadCase;
import org.harken.clocks.Clocks;
import org.harken.clocks.Obligation;
import org.harken.clocks.ObligationKind;
import org.harken.clocks.ObligationStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** A letter that nobody can receive: its own lawful end, with everything that shows why. */
@SpringBootTest
class UndeliverableTest {

  @Autowired WebApplicationContext context;
  @Autowired CreateToken tokens;
  @Autowired RecordContactAttempt recordAttempt;
  @Autowired ReadCase readCase;
  @Autowired Clocks clocks;
  @Autowired JdbcClient database;
  @Autowired Clock clock;

  private AccessFixture house;
  private Program senior;
  private String reference;
  private Instant first;
  private Instant second;

  @BeforeEach
  void aGrievanceAndTwoAttempts() {
    house = new AccessFixture(database);
    senior = new Program(context, tokens, house.senior);
    grievance();
    first = clock.instant().minus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MICROS);
    second = first.plus(Duration.ofDays(2));
    recordAttempt.record(house.senior, reference, first, "Letter", "Came back: moved");
    recordAttempt.record(house.senior, reference, second, "Phone", "Number not in service");
  }

  private void grievance() {
    var concern =
        Map.of(
            "channel", "PHONE",
            "receivedAt", clock.instant().minus(Duration.ofDays(6)).toString(),
            "narrative", Concerns.BELL,
            "complainant", Map.of("name", "Rosa Delgado", "relationship", "self"),
            "answers", Map.of("dissatisfied", true, "resolvedAtOnce", false));
    reference = senior.post("/cases", concern).text("reference");
  }

  private String finishedLetter() {
    String issue =
        senior
            .post(
                "/cases/" + reference + "/issues",
                Map.of("category", "Listening", "severity", 1, "words", "call bell"))
            .text("id");
    String letter =
        senior
            .post(
                "/cases/" + reference + "/letters", Map.of("kind", "RESOLUTION", "language", "en"))
            .text("id");
    senior.put(
        "/letters/" + letter,
        Map.of(
            "contact", Map.of("name", "Maya Klein", "phone", "555 0140"),
            "steps", "I read the call bell log. I spoke with the nurse.",
            "results", "The bell rang for 41 minutes. No one came.",
            "completedOn", LocalDate.now(clock.withZone(AccessFixture.ZONE)).toString(),
            "passages", List.of(Map.of("issueId", issue, "text", "No one came. We are sorry."))));
    var released = senior.post("/letters/" + letter + "/release", Map.of());
    assertThat(released.status()).as(released.body().toString()).isEqualTo(200);
    return letter;
  }

  private Program.Answer end(Map<String, String> more) {
    var body = new HashMap<String, String>(Map.of("outcome", "UNDELIVERABLE"));
    body.putAll(more);
    return senior.post("/cases/" + reference + "/close", body);
  }

  private Program.Answer returned() {
    return end(
        Map.of(
            "reason", "returned",
            "rationale", "She has moved and left no address.",
            "agreedBy", house.supervisor.name()));
  }

  @Test
  void endsWithReasonDatedAttemptsASupervisorAndTheFinishedLetterOnFile() {
    String letter = finishedLetter();
    var ended = returned();
    assertThat(ended.status()).as(ended.body().toString()).isEqualTo(200);

    CaseView file = readCase.read(house.senior, reference);
    CaseView.Closing closing = Objects.requireNonNull(file.closing());
    assertThat(closing.outcome()).isEqualTo("UNDELIVERABLE");
    assertThat(closing.rationale()).isEqualTo("returned: She has moved and left no address.");
    assertThat(closing.agreedBy()).isEqualTo(house.supervisor.name());
    assertThat(file.attempts())
        .extracting(CaseView.Attempt::at, CaseView.Attempt::result, CaseView.Attempt::by)
        .containsExactlyInAnyOrder(
            tuple(first, "Came back: moved", house.senior.name()),
            tuple(second, "Number not in service", house.senior.name()));
    assertThat(clocks.of(file.summary().id()))
        .extracting(owed -> owed.status())
        .containsOnly(ObligationStatus.CANCELLED);
    var kept = senior.get("/cases/" + reference).body().path("letters").path(0);
    assertThat(kept.path("id").asString()).isEqualTo(letter);
    assertThat(kept.path("status").asString()).isEqualTo("RELEASED");
  }

  @Test
  void theLetterOfADuplicateIsListedWhereTheConcernGoesOnAndTheAnswerIsOwedOnce() {
    String letter = finishedLetter();
    String duplicate = reference;
    grievance();
    senior.post("/cases/" + duplicate + "/merge", Map.of("into", reference));

    var kept = senior.get("/cases/" + reference).body();
    assertThat(kept.path("letters")).hasSize(1);
    assertThat(kept.path("letters").path(0).path("id").asString()).isEqualTo(letter);
    assertThat(
            clocks.of(readCase.read(house.senior, reference).summary().id()).stream()
                .filter(owed -> owed.status().isOpen())
                .map(Obligation::kind))
        .doesNotHaveDuplicates()
        .contains(ObligationKind.FINAL);
  }

  @Test
  void isRefusedWhileTheAnswerIsNotFinished() {
    var refused = returned();
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().path("owed").toString()).contains("finished and on file");
    assertThat(senior.get("/cases/" + reference).text("status")).isEqualTo("OPEN");
  }

  @Test
  void isRefusedWithoutAReasonOrWithoutASupervisorOfTheFacility() {
    finishedLetter();
    String agreed = house.supervisor.name();
    for (String reason : List.of("", "too busy")) {
      assertThat(end(Map.of("reason", reason, "agreedBy", agreed)).fields()).contains("reason");
    }
    for (String nobody : List.of("", "Nobody Known", house.senior.name())) {
      assertThat(end(Map.of("reason", "returned", "agreedBy", nobody)).fields())
          .contains("agreedBy");
    }
    assertThat(senior.get("/cases/" + reference).text("status")).isEqualTo("OPEN");
  }
}
