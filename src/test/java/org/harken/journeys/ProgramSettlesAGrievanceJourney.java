package org.harken.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The main job, by the interface other systems rely on. */
@RunningHarken
class ProgramSettlesAGrievanceJourney {

  static final String WORDS =
      "My mother's call bell went unanswered for forty minutes, the nurse said she would look into it tomorrow";

  @LocalServerPort int port;
  @Autowired Clock clock;

  Api senior;

  @BeforeEach
  void signIn() {
    senior = new Api(port, "demo-senior");
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC).toString();
  }

  private Map<String, Object> callBell() {
    return Map.of(
        "channel", "PHONE",
        "receivedAt", now(),
        "narrative", WORDS,
        "language", "en",
        "complainant",
            Map.of("name", "Rosa Quill", "relationship", "daughter", "phone", "555 0199"),
        "patient",
            Map.of("name", "Ada Quill", "mrn", "J" + UUID.randomUUID().toString().substring(0, 8)),
        "answers", Map.of("dissatisfied", true, "representative", true, "resolvedAtOnce", false));
  }

  private String record() {
    var created = senior.post("/api/v1/cases", callBell());
    assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
    return created.text("reference");
  }

  @Test
  void callBellBecomesAGrievanceWithReasonsAndDates() {
    var created = senior.post("/api/v1/cases", callBell());

    assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
    assertThat(created.text("kind")).isEqualTo("GRIEVANCE");
    JsonNode because = created.body().path("because");
    assertThat(because.path("row").asString()).isEqualTo("D10");
    assertThat(because.path("pack").asString()).isEqualTo("US-CMS-HOSP");
    assertThat(because.path("citation").asString()).contains("482.13");
    JsonNode first = created.body().path("obligations").get(0);
    assertThat(first.path("kind").asString()).isEqualTo("ACK_OR_RESOLVE");
    OffsetDateTime due = OffsetDateTime.parse(first.path("dueAt").asString());
    assertThat(due.toLocalTime()).hasToString("23:59:59");
    long days =
        ChronoUnit.DAYS.between(
            clock.instant().atZone(due.getOffset()).toLocalDate(), due.toLocalDate());
    assertThat(days).isEqualTo(7);
  }

  @Test
  void isSettledFromFirstWordsToAVerifiedFile() {
    String reference = record();
    var issue =
        senior.post(
            "/api/v1/cases/" + reference + "/issues",
            Map.of(
                "category",
                "quality",
                "severity",
                2,
                "words",
                "call bell went unanswered for forty minutes"));
    assertThat(issue.status()).as(issue.body().toString()).isEqualTo(201);
    var task =
        senior.post(
            "/api/v1/cases/" + reference + "/tasks",
            Map.of(
                "title",
                "Read the call bell log",
                "due",
                clock.instant().plus(2, ChronoUnit.DAYS).toString()));
    assertThat(task.status()).as(task.body().toString()).isEqualTo(201);

    var early =
        senior.post(
            "/api/v1/cases/" + reference + "/close", Map.of("outcome", "RESOLVED_SATISFIED"));
    assertThat(early.status()).isEqualTo(409);

    var letter =
        senior.post(
            "/api/v1/cases/" + reference + "/letters",
            Map.of("kind", "RESOLUTION", "language", "en"));
    assertThat(letter.status()).as(letter.body().toString()).isEqualTo(201);
    String id = letter.text("id");
    assertThat(letter.body().path("missing").size()).isPositive();
    var refused = senior.post("/api/v1/letters/" + id + "/release", Map.of());
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().path("missing").size()).isPositive();

    var written = senior.put("/api/v1/letters/" + id, answer(issue.text("id")));
    assertThat(written.status()).as(written.body().toString()).isEqualTo(200);
    assertThat(written.body().path("missing")).isEmpty();
    var released = senior.post("/api/v1/letters/" + id + "/release", Map.of());
    assertThat(released.status()).as(released.body().toString()).isEqualTo(200);
    byte[] pdf = senior.get("/api/v1/letters/" + id + ".pdf").raw().body();
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    byte[] docx = senior.get("/api/v1/letters/" + id + ".docx").raw().body();
    assertThat(new String(docx, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");

    var sent = senior.post("/api/v1/letters/" + id + "/sent", Map.of("how", "POST", "at", now()));
    assertThat(sent.status()).as(sent.body().toString()).isBetween(200, 201);
    var closed =
        senior.post(
            "/api/v1/cases/" + reference + "/close", Map.of("outcome", "RESOLVED_SATISFIED"));
    assertThat(closed.status()).as(closed.body().toString()).isEqualTo(200);

    var file = senior.get("/api/v1/cases/" + reference);
    assertThat(file.text("status")).isEqualToIgnoringCase("CLOSED");
    assertThat(file.text("narrative")).isEqualTo(WORDS);
    assertThat(file.body().path("timeline").size()).isGreaterThan(5);
    for (JsonNode obligation : file.body().path("obligations")) {
      assertThat(obligation.path("status").asString()).isIn("met", "cancelled");
    }
    var verified = new Api(port, "demo-auditor").get("/api/v1/audit/verify");
    assertThat(verified.status()).isEqualTo(200);
    assertThat(verified.body().toString()).doesNotContain("\"broken\":{");
  }

  private Map<String, Object> answer(String issueId) {
    return Map.of(
        "contact", Map.of("name", "Maya Klein", "phone", "555 0140"),
        "steps", "I read the call bell log. I spoke with the nurse and with the nurse in charge.",
        "results", "The bell rang for 41 minutes. No one came. This should not have happened.",
        "completedOn", clock.instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1).toString(),
        "passages",
            List.of(
                Map.of(
                    "issueId",
                    issueId,
                    "text",
                    "Your mother rang at 2:10 and no one came until 2:51. Two nurses were with one very sick person. We are sorry that she had to wait. From now on a second person answers the bell.")));
  }

  @Test
  void isRefusedWithoutATokenAndNeverByRedirect() {
    var refused = new Api(port, "").get("/api/v1/cases");

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.raw().headers().firstValue("Content-Type").orElse(""))
        .contains("application/problem+json");
  }

  @Test
  void sameKeyGivesTheSameAnswerAndNoSecondCase() {
    String key = UUID.randomUUID().toString();
    var body = callBell();

    var first = senior.post("/api/v1/cases", body, key);
    var again = senior.post("/api/v1/cases", body, key);
    var other = senior.post("/api/v1/cases", callBell(), key);

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.status()).isEqualTo(422);
  }

  @Test
  void badFieldsAreNamed() {
    Instant tomorrow = clock.instant().plus(1, ChronoUnit.DAYS);
    var future =
        senior.post(
            "/api/v1/cases",
            Map.of("channel", "PHONE", "receivedAt", tomorrow.toString(), "narrative", "x"));
    var channel =
        senior.post(
            "/api/v1/cases", Map.of("channel", "PIGEON", "receivedAt", now(), "narrative", "x"));

    assertThat(future.status()).isIn(400, 422);
    assertThat(future.body().path("errors").toString()).contains("receivedAt");
    assertThat(channel.status()).isIn(400, 422);
    assertThat(channel.body().path("errors").toString()).contains("channel");
    assertThat(senior.get("/api/v1/cases/PR-00-9999").status()).isEqualTo(404);
  }

  @Test
  void onlyRequiredFieldsAreRequired() {
    var created =
        senior.post(
            "/api/v1/cases",
            Map.of(
                "channel",
                "EMAIL",
                "receivedAt",
                now(),
                "narrative",
                "The floor of the waiting room was wet."));

    assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
    assertThat(created.body().path("toAsk").isArray()).isTrue();
  }
}
