package org.harken.cases.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.harken.access.AccessFixture;
import org.harken.access.account.CreateToken;
import org.harken.cases.Concerns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/**
 * Two people, or one person twice, at the same moment: one effect, and a sentence for the other.
 */
@SpringBootTest
class AtOnceTest {

  @Autowired WebApplicationContext context;
  @Autowired CreateToken tokens;
  @Autowired JdbcClient database;
  @Autowired Clock clock;

  private AccessFixture house;
  private Program senior;
  private Program supervisor;

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
    senior = new Program(context, tokens, house.senior);
    supervisor = new Program(context, tokens, house.supervisor);
  }

  private Map<String, Object> concern(String words) {
    return Map.of(
        "channel", "PHONE",
        "receivedAt", clock.instant().minus(Duration.ofHours(3)).toString(),
        "narrative", words,
        "complainant", Map.of("name", "Rosa Delgado", "relationship", "daughter"),
        "patient", Map.of("name", "Elena Delgado"),
        "answers", Map.of("dissatisfied", true, "representative", true, "resolvedAtOnce", false));
  }

  private String aCase() {
    var created = senior.post("/cases", concern(Concerns.BELL));
    assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
    return created.text("reference");
  }

  private String writtenLetter(String reference) {
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
    var written =
        senior.put(
            "/letters/" + letter,
            Map.of(
                "contact", Map.of("name", "Maya Klein", "phone", "555 0140"),
                "steps", "I read the call bell log. I spoke with the nurse.",
                "results", "The bell rang for 41 minutes. No one came.",
                "completedOn", LocalDate.now(clock.withZone(AccessFixture.ZONE)).toString(),
                "passages",
                    List.of(Map.of("issueId", issue, "text", "No one came. We are sorry."))));
    assertThat(written.body().path("missing")).as(written.body().toString()).isEmpty();
    return letter;
  }

  @SafeVarargs
  private static List<Program.Answer> atOnce(Callable<Program.Answer>... calls) throws Exception {
    var together = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(calls.length)) {
      List<Future<Program.Answer>> started = new ArrayList<>();
      for (Callable<Program.Answer> call : calls) {
        started.add(
            threads.submit(
                () -> {
                  together.await();
                  return call.call();
                }));
      }
      together.countDown();
      List<Program.Answer> answers = new ArrayList<>();
      for (Future<Program.Answer> one : started) {
        answers.add(one.get());
      }
      return answers;
    }
  }

  private static List<Integer> statuses(List<Program.Answer> answers) {
    return answers.stream().map(Program.Answer::status).sorted().toList();
  }

  private long audited(String action, String subject) {
    return database
        .sql("select count(*) from audit.entry where action = ? and subject = ?")
        .params(action, subject)
        .query((row, number) -> row.getLong(1))
        .single();
  }

  @Test
  void aLetterIsReleasedOnceAndSentOnce() throws Exception {
    String letter = writtenLetter(aCase());
    var released =
        atOnce(
            () -> senior.post("/letters/" + letter + "/release", Map.of()),
            () -> supervisor.post("/letters/" + letter + "/release", Map.of()));
    assertThat(statuses(released)).as(released.toString()).containsExactly(200, 409);
    assertThat(audited("released", letter)).isEqualTo(1);
    var sent =
        atOnce(
            () -> senior.post("/letters/" + letter + "/sent", Map.of("how", "POST")),
            () -> supervisor.post("/letters/" + letter + "/sent", Map.of("how", "POST")));
    assertThat(statuses(sent)).as(sent.toString()).containsExactly(200, 409);
    assertThat(audited("sent", letter)).isEqualTo(1);
  }

  @Test
  void aCaseEndsOnceAndReopensOnce() throws Exception {
    String reference = aCase();
    String letter = writtenLetter(reference);
    senior.post("/letters/" + letter + "/release", Map.of());
    senior.post("/letters/" + letter + "/sent", Map.of("how", "POST"));
    Map<String, Object> ending = Map.of("outcome", "RESOLVED_SATISFIED", "rationale", "Content.");
    String file = "/cases/" + reference;
    var closed =
        atOnce(
            () -> senior.post(file + "/close", ending),
            () -> supervisor.post(file + "/close", ending));
    assertThat(statuses(closed)).as(closed.toString()).containsExactly(200, 409);
    assertThat(senior.get(file).text("status")).isEqualTo("CLOSED");
    var reopened =
        atOnce(
            () -> senior.post(file + "/reopen", Map.of("reason", "She called again.")),
            () -> supervisor.post(file + "/reopen", Map.of("reason", "She wrote again.")));
    assertThat(statuses(reopened)).as(reopened.toString()).containsExactly(200, 409);
    assertThat(senior.get(file).text("status")).isNotEqualTo("CLOSED");
  }

  @Test
  void twoCasesMergedIntoEachOtherLeaveOneOpen() throws Exception {
    for (int round = 0; round < 5; round++) {
      String one = aCase();
      String other = aCase();
      var merged =
          atOnce(
              () -> senior.post("/cases/" + one + "/merge", Map.of("into", other)),
              () -> supervisor.post("/cases/" + other + "/merge", Map.of("into", one)));
      assertThat(statuses(merged)).as(merged.toString()).isIn(List.of(204, 409), List.of(204, 422));
    }
  }

  @Test
  void workGoesOnWhileTheLetterLeaves() throws Exception {
    for (int round = 0; round < 3; round++) {
      String reference = aCase();
      String letter = writtenLetter(reference);
      String file = "/cases/" + reference;
      var answers =
          atOnce(
              () -> senior.post("/letters/" + letter + "/release", Map.of()),
              () -> supervisor.post(file + "/notes", Map.of("text", "The log was read.")),
              () ->
                  supervisor.post(file + "/override", Map.of("kind", "GRIEVANCE", "reason", "So.")),
              () ->
                  senior.post(
                      file + "/events", Map.of("type", "PERSON_WROTE", "text", "Still waiting.")),
              () -> supervisor.post(file + "/assign", Map.of("assignee", house.advanced.name())),
              () -> supervisor.post("/letters/" + letter + "/sent", Map.of("how", "POST")));
      assertThat(answers).extracting(Program.Answer::status).allMatch(status -> status < 500);
    }
  }
}
