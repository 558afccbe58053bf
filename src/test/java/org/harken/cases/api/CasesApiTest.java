package org.harken.cases.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.harken.access.AccessFixture;
import org.harken.access.account.CreateToken;
import org.harken.cases.Concerns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

@SpringBootTest
class CasesApiTest {

  @Autowired WebApplicationContext context;
  @Autowired CreateToken tokens;
  @Autowired JdbcClient database;
  @Autowired Clock clock;

  private AccessFixture house;
  private Program senior;

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
    senior = new Program(context, tokens, house.senior);
  }

  private Instant yesterday() {
    return clock.instant().minus(Duration.ofDays(1));
  }

  private Map<String, Object> callBell() {
    Map<String, Object> body = new HashMap<>();
    body.put("channel", "PHONE");
    body.put("receivedAt", yesterday().toString());
    body.put("narrative", Concerns.BELL);
    body.put("complainant", Map.of("name", "Rosa Delgado", "relationship", "daughter"));
    body.put("patient", Map.of("name", "Elena Delgado", "birthDate", "1951-03-04"));
    body.put("department", house.wardName);
    body.put(
        "answers", Map.of("dissatisfied", true, "representative", true, "resolvedAtOnce", false));
    return body;
  }

  private String record() {
    var created = senior.post("/cases", callBell());
    assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
    return created.text("reference");
  }

  @Test
  void aConcernIsAnsweredWithKindReasonAndDates() {
    var created = senior.post("/cases", callBell());

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.location()).isEqualTo("/api/v1/cases/" + created.text("reference"));
    assertThat(created.text("kind")).isEqualTo("GRIEVANCE");
    assertThat(created.body().path("because").path("pack").asString()).isEqualTo("US-CMS-HOSP");
    assertThat(created.body().path("because").path("row").asString()).isEqualTo("D10");
    assertThat(created.body().path("toAsk").isArray()).isTrue();
    JsonNode first = created.body().path("obligations").path(0);
    assertThat(first.path("status").asString()).isEqualTo("running");
    OffsetDateTime due = OffsetDateTime.parse(first.path("dueAt").asString());
    assertThat(due.toLocalTime()).hasToString("23:59:59");
    assertThat(due.getOffset()).isEqualTo(AccessFixture.ZONE.getRules().getOffset(due.toInstant()));
  }

  @Test
  void onlyThreeThingsAreNeeded() {
    var created =
        senior.post(
            "/cases",
            Map.of(
                "channel", "EMAIL",
                "receivedAt", yesterday().toString(),
                "narrative", "The floor was wet."));
    assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
    assertThat(created.body().path("toAsk").toString()).contains("representative");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "channel    | {\"channel\":\"PIGEON\",\"receivedAt\":\"2026-01-02T03:04:05Z\",\"narrative\":\"x\"}",
        "channel    | {\"receivedAt\":\"2026-01-02T03:04:05Z\",\"narrative\":\"x\"}",
        "receivedAt | {\"channel\":\"PHONE\",\"narrative\":\"x\"}",
        "receivedAt | {\"channel\":\"PHONE\",\"receivedAt\":\"yesterday\",\"narrative\":\"x\"}",
        "receivedAt | {\"channel\":\"PHONE\",\"receivedAt\":\"2999-01-02T03:04:05Z\",\"narrative\":\"x\"}",
        "receivedAt | {\"channel\":\"PHONE\",\"receivedAt\":\"1850-01-02T03:04:05Z\",\"narrative\":\"x\"}",
        "narrative  | {\"channel\":\"PHONE\",\"receivedAt\":\"2026-01-02T03:04:05Z\",\"narrative\":\"  \"}",
        "narrative  | {\"channel\":\"PHONE\",\"receivedAt\":\"2026-01-02T03:04:05Z\",\"narrative\":\"a\\u0000b\"}",
        "narrative  | {\"channel\":\"PHONE\",\"receivedAt\":\"2026-01-02T03:04:05Z\",\"narrative\":\"a\\ud800b\"}",
        "satisfied  | {\"channel\":\"PHONE\",\"receivedAt\":\"2026-01-02T03:04:05Z\",\"narrative\":\"x\",\"answers\":{\"satisfied\":\"maybe\"}}",
        "facility   | {\"channel\":\"PHONE\",\"receivedAt\":\"2026-01-02T03:04:05Z\",\"narrative\":\"x\",\"facility\":\"Nowhere\"}",
        "birthDate  | {\"channel\":\"PHONE\",\"receivedAt\":\"2026-01-02T03:04:05Z\",\"narrative\":\"x\",\"patient\":{\"name\":\"A\",\"birthDate\":\"03/04/51\"}}",
        "email      | {\"channel\":\"PHONE\",\"receivedAt\":\"2026-01-02T03:04:05Z\",\"narrative\":\"x\",\"complainant\":{\"name\":\"A\",\"email\":\"not one\"}}",
        "language   | {\"channel\":\"PHONE\",\"receivedAt\":\"2026-01-02T03:04:05Z\",\"narrative\":\"x\",\"language\":\"Klingon!\"}",
        "complainant| {\"channel\":\"PHONE\",\"receivedAt\":\"2026-01-02T03:04:05Z\",\"narrative\":\"x\",\"complainant\":\"Rosa\"}"
      })
  void aWrongFieldIsNamed(String field, String body) {
    var refused = senior.post("/cases", body.strip());
    assertThat(refused.status()).as(refused.body().toString()).isIn(400, 422);
    assertThat(refused.fields()).contains(field.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "channel         | {\"channel\":\"PHONE\",\"narrative\":\"x\",\"channel\":\"EMAIL\"}",
        "patient.name    | {\"channel\":\"PHONE\",\"patient\":{\"name\":\"A\",\"mrn\":\"1\",\"name\":\"B\"}}",
        "answers.satisfied | {\"answers\":{\"satisfied\":true,\"satisfied\":false}}"
      })
  void aFieldGivenTwiceIsRefusedByName(String field, String body) {
    var refused = senior.post("/cases", body.strip());
    assertThat(refused.status()).as(refused.body().toString()).isEqualTo(400);
    assertThat(refused.fields()).contains("\"" + field.strip() + "\"", "more than once");
  }

  @Test
  void theFileHoldsEverythingTheInterfaceNames() {
    String reference = record();
    var file = senior.get("/cases/" + reference);

    assertThat(file.status()).isEqualTo(200);
    assertThat(file.text("narrative")).isEqualTo(Concerns.BELL);
    assertThat(OffsetDateTime.parse(file.text("receivedAt")).getOffset().getTotalSeconds())
        .isNegative();
    for (String list : List.of("obligations", "issues", "timeline", "letters", "tasks")) {
      assertThat(file.body().path(list).isArray()).as(list).isTrue();
    }
  }

  @Test
  void anIssuePointsAtThePersonsWords() {
    String reference = record();
    var coded =
        senior.post(
            "/cases/" + reference + "/issues",
            Map.of(
                "category", "Respect and patient rights",
                "severity", 2,
                "stage", "ward",
                "department", house.otherWardName,
                "words", "the NURSE said she would  look into it"));
    assertThat(coded.status()).as(coded.body().toString()).isEqualTo(201);
    assertThat(coded.text("id")).isNotEmpty();

    var invented =
        senior.post(
            "/cases/" + reference + "/issues",
            Map.of("category", "Safety", "severity", 2, "words", "she fell out of bed"));
    assertThat(invented.status()).isEqualTo(422);
    assertThat(invented.fields()).contains("words");
  }

  @Test
  void anIssueMayPointAtWhatThePersonSaidLater() {
    String reference = record();
    senior.post(
        "/cases/" + reference + "/events",
        Map.of("type", "PERSON_CALLED", "text", "And nobody told us about the new pill."));
    var coded =
        senior.post(
            "/cases/" + reference + "/issues",
            Map.of("category", "communication", "severity", 1, "words", "nobody told us"));
    assertThat(coded.status()).as(coded.body().toString()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({"category,Catering,2", "severity,Safety,4", "severity,Safety,-1"})
  void aWrongCodeIsNamed(String field, String category, int severity) {
    var refused =
        senior.post(
            "/cases/" + record() + "/issues",
            Map.of("category", category, "severity", severity, "words", "call bell"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.fields()).contains(field);
  }

  @Test
  void factsAreKeptAndOpinionsRefused() {
    String reference = record();
    var kept =
        senior.post(
            "/cases/" + reference + "/findings",
            Map.of("text", "The log shows 14:05 to 14:45.", "source", "call system's log"));
    assertThat(kept.status()).as(kept.body().toString()).isEqualTo(201);

    var refused =
        senior.post(
            "/cases/" + reference + "/notes",
            Map.of("text", "Peer review found the nurse was at fault."));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.fields()).contains("text", "Peer review");
  }

  @Test
  void itDoesNotCloseWhileAnAnswerIsOwed() {
    var refused =
        senior.post("/cases/" + record() + "/close", Map.of("outcome", "RESOLVED_SATISFIED"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("detail")).contains("Answer or progress letter");
    assertThat(refused.body().path("owed").size()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void anEventThatAsksForMoreUpgradesFromTheFirstReceipt() {
    Map<String, Object> coldFood = callBell();
    coldFood.put(
        "answers",
        Map.of(
            "dissatisfied",
            true,
            "representative",
            true,
            "resolvedAtOnce",
            true,
            "satisfied",
            true));
    var created = senior.post("/cases", coldFood);
    assertThat(created.text("kind")).isEqualTo("COMPLAINT");

    var added =
        senior.post(
            "/cases/" + created.text("reference") + "/events",
            Map.of("type", "ASKED_FOR_RESPONSE", "text", "I want this in writing."));
    assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
    assertThat(added.text("kind")).isEqualTo("GRIEVANCE");
    OffsetDateTime due =
        OffsetDateTime.parse(added.body().path("obligations").path(0).path("dueAt").asString());
    assertThat(due.toLocalDate())
        .isEqualTo(yesterday().atZone(AccessFixture.ZONE).toLocalDate().plusDays(7));
  }

  @Test
  void whatLiesOutOfReachIsAbsentForReadingAndEveryWrite() {
    String reference = record();
    var stranger = new Program(context, tokens, house.stranger);
    assertThat(stranger.get("/cases/" + reference).status()).isEqualTo(404);
    Map<String, Object> writes = new HashMap<>();
    writes.put("/events", Map.of("type", "CALL", "text", "x"));
    writes.put("/issues", Map.of("category", "Safety", "severity", 1, "words", "call bell"));
    writes.put("/tasks", Map.of("text", "x"));
    writes.put("/findings", Map.of("text", "x"));
    writes.put("/notes", Map.of("text", "x"));
    writes.put("/assign", Map.of("assignee", "me"));
    writes.put("/override", Map.of("kind", "COMPLAINT"));
    writes.put("/danger/accept", Map.of("by", "x"));
    writes.put("/merge", Map.of("into", reference));
    writes.put("/link", Map.of("other", reference));
    writes.put("/reopen", Map.of("reason", "x"));
    writes.put("/close", Map.of("outcome", "WITHDRAWN"));
    writes.put("/clinical-review", Map.of("referredOn", "2026-01-02"));
    writes.forEach(
        (path, body) ->
            assertThat(stranger.post("/cases/" + reference + path, body).status())
                .as(path)
                .isEqualTo(404));
    assertThat(stranger.get("/cases?q={q}", reference).body().path("items")).isEmpty();
  }

  @Test
  void whoMayOnlyReadChangesNothing() {
    String reference = record();
    var auditor = new Program(context, tokens, house.auditor);
    assertThat(auditor.get("/cases/" + reference).status()).isEqualTo(200);
    assertThat(auditor.post("/cases/" + reference + "/notes", Map.of("text", "x")).status())
        .isEqualTo(403);
  }

  @Test
  void aDepartmentContactDoesTheTaskGivenAndNoOther() {
    String reference = record();
    var task =
        senior.post(
            "/cases/" + reference + "/tasks",
            Map.of("text", "Who was on that night?", "assignee", house.contact.name()));
    assertThat(task.status()).as(task.body().toString()).isEqualTo(201);
    var other = senior.post("/cases/" + reference + "/tasks", Map.of("text", "Call her back"));

    var contact = new Program(context, tokens, house.contact);
    assertThat(contact.get("/tasks").body().path("items").toString())
        .contains("Who was on that night?")
        .doesNotContain("Call her back");
    assertThat(contact.post("/tasks/" + other.text("id") + "/done", Map.of()).status())
        .isEqualTo(404);
    var done =
        contact.post(
            "/tasks/" + task.text("id") + "/done", Map.of("note", "Two nurses, by the sheet."));
    assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
    assertThat(contact.get("/cases/" + reference).status()).isEqualTo(403);
  }

  @Test
  void listsComeInPagesThatMeetWithoutGapOrDouble() {
    List<String> references = List.of(record(), record(), record());
    var first = senior.get("/cases?assignee=me&limit=2");
    assertThat(first.body().path("items").size()).isEqualTo(2);
    var second = senior.get("/cases?assignee=me&limit=2&after={after}", first.text("next"));
    assertThat(second.body().path("next").isNull()).isTrue();
    assertThat(second.body().path("items").size()).isEqualTo(1);
    assertThat(
            List.of(
                first.body().path("items").path(0).path("reference").asString(),
                first.body().path("items").path(1).path("reference").asString(),
                second.body().path("items").path(0).path("reference").asString()))
        .containsExactlyInAnyOrderElementsOf(references);
  }

  @ParameterizedTest
  @CsvSource({"tab,yesterday", "kind,RUMOUR", "due,someday", "limit,0", "limit,many", "after,zzz"})
  void aWrongFilterIsNamed(String name, String value) {
    var refused = senior.get("/cases?" + name + "={value}", value);
    assertThat(refused.status()).as(refused.body().toString()).isEqualTo(422);
    assertThat(refused.fields()).contains(name);
  }
}
