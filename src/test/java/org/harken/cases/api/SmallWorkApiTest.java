package org.harken.cases.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.access.account.CreateToken;
import org.harken.audit.Audit;
import org.harken.cases.Concerns;
import org.harken.cases.api.Program.Answer;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.safety.StopContact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Attempts, several cases at once and hand-over, by programs. */
@SpringBootTest
class SmallWorkApiTest {

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired CreateToken tokens;
  @Autowired RecordCase recordCase;
  @Autowired StopContact stopContact;
  @Autowired Audit audit;
  @Autowired Clock clock;

  AccessFixture house;
  Program senior;
  Program stranger;
  LocalDate today;

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
    senior = new Program(context, tokens, house.senior);
    stranger = new Program(context, tokens, house.stranger);
    today = clock.instant().atZone(AccessFixture.ZONE).toLocalDate();
  }

  private String aCase() {
    return recordCase
        .record(house.senior, Concerns.callBell(house, clock.instant().minus(Duration.ofHours(2))))
        .reference();
  }

  private String owner(String reference) {
    return database
        .sql("select coalesce(owner::text, '') from cases.case_file where reference = ?")
        .param(reference)
        .query(String.class)
        .single();
  }

  @Test
  void attemptsAreCountedOnTheTimeline() {
    String reference = aCase();
    String path = "/cases/" + reference + "/attempts";
    Answer call = senior.post(path, Map.of("outcome", "no_answer"));
    assertThat(call.status()).as(call.body().toString()).isEqualTo(201);
    assertThat(UUID.fromString(call.text("id"))).isNotNull();
    String earlier = clock.instant().minus(Duration.ofHours(1)).toString();
    assertThat(senior.post(path, Map.of("outcome", "SPOKE", "at", earlier)).status())
        .isEqualTo(201);
    assertThat(senior.post(path, Map.of("how", "Letter", "result", "Came back")).status())
        .isEqualTo(201);
    assertThat(senior.get("/cases/" + reference).body().path("timeline").toString())
        .contains("First attempt by phone: no answer", "Second attempt by phone: spoke with them")
        .contains("Third attempt to reach the person: Letter");
  }

  @Test
  void attemptsThatCannotBeAreRefusedByTheirField() {
    String reference = aCase();
    String path = "/cases/" + reference + "/attempts";
    assertThat(senior.post(path, Map.of("outcome", "SHOUTED")).fields()).contains("outcome");
    assertThat(senior.post(path, Map.of()).fields()).contains("how");
    assertThat(senior.post(path, Map.of("outcome", "SPOKE", "how", "Phone")).fields())
        .contains("outcome");
    String before = clock.instant().minus(Duration.ofDays(3)).toString();
    assertThat(senior.post(path, Map.of("outcome", "SPOKE", "at", before)).fields())
        .contains("\"at\"");
    assertThat(stranger.post(path, Map.of("outcome", "SPOKE")).status()).isEqualTo(404);
    stopContact.stop(house.senior, reference, "Call her sister");
    Answer unsafe = senior.post(path, Map.of("outcome", "VOICEMAIL"));
    assertThat(unsafe.status()).isEqualTo(409);
    assertThat(unsafe.text("detail")).contains("not safe");
  }

  @Test
  void severalCasesGoAtOnceAndEachSaysWhatBecameOfIt() {
    String first = aCase();
    String closed = aCase();
    database
        .sql("update cases.case_file set status = 'CLOSED' where reference = ?")
        .param(closed)
        .update();
    Answer told =
        senior.post(
            "/cases/assign",
            Map.of(
                "cases",
                List.of(first, closed, "PR-00-0001", first),
                "assignee",
                house.developing.id().toString(),
                "reason",
                "On rounds"));
    assertThat(told.status()).as(told.body().toString()).isEqualTo(200);
    assertThat(told.body().path("items").size()).isEqualTo(3);
    assertThat(told.body().path("items").get(0).path("given").asBoolean()).isTrue();
    assertThat(told.body().path("items").get(1).path("why").asString()).contains("closed");
    assertThat(told.body().path("items").get(2).path("why").asString()).contains("no such case");
    assertThat(owner(first)).isEqualTo(house.developing.id().toString());
    Answer hidden =
        stranger.post("/cases/assign", Map.of("cases", List.of(first), "assignee", "me"));
    assertThat(hidden.body().path("items").get(0).path("why").asString()).contains("no such case");
    assertThat(owner(first)).isEqualTo(house.developing.id().toString());
  }

  @Test
  void whomAndWhatMustBeNamed() {
    String reference = aCase();
    assertThat(senior.post("/cases/assign", Map.of("cases", List.of(reference))).fields())
        .contains("assignee");
    assertThat(senior.post("/cases/assign", Map.of("assignee", "me")).fields()).contains("cases");
    assertThat(
            senior
                .post("/cases/assign", Map.of("cases", List.of(reference), "assignee", "Nobody"))
                .fields())
        .contains("assignee");
    assertThat(
            senior
                .post(
                    "/cases/assign",
                    Map.of(
                        "cases",
                        java.util.stream.IntStream.range(0, 201).mapToObj(n -> "PR-" + n).toList(),
                        "assignee",
                        "me"))
                .fields())
        .contains("cases");
  }

  private Map<String, Object> leave(LocalDate from) {
    return Map.of(
        "taker",
        house.developing.id().toString(),
        "fromDay",
        from.toString(),
        "toDay",
        today.plusDays(20).toString(),
        "word",
        "Two weeks away.");
  }

  @Test
  void everythingGoesOverAndComesBack() {
    String reference = aCase();
    Answer given = senior.post("/handovers", leave(today));
    assertThat(given.status()).as(given.body().toString()).isEqualTo(201);
    assertThat(given.text("state")).isEqualTo("RUNNING");
    assertThat(given.body().path("items").toString()).contains(reference, "GIVEN");
    assertThat(owner(reference)).isEqualTo(house.developing.id().toString());
    String path = "/handovers/" + given.text("id");
    assertThat(senior.post("/handovers", leave(today)).status()).isEqualTo(409);
    assertThat(senior.get("/handovers").body().path("items").toString()).contains(given.text("id"));
    assertThat(stranger.get(path).status()).isEqualTo(404);
    assertThat(stranger.delete(path).status()).isEqualTo(404);
    assertThat(stranger.get("/handovers").body().path("items").size()).isZero();

    Answer back = senior.post(path + "/back", Map.of());
    assertThat(back.status()).as(back.body().toString()).isEqualTo(200);
    assertThat(back.text("state")).isEqualTo("BACK");
    assertThat(owner(reference)).isEqualTo(house.senior.id().toString());
    assertThat(senior.post(path + "/back", Map.of()).status()).isEqualTo(409);
    assertThat(audit.of("hand-over", given.text("id"), 10))
        .extracting(entry -> entry.action())
        .containsExactly("took work back", "handed over");
  }

  @Test
  void aPlannedOneIsCalledOffByDeletingIt() {
    String reference = aCase();
    Answer planned = senior.post("/handovers", leave(today.plusDays(3)));
    assertThat(planned.text("state")).isEqualTo("PLANNED");
    assertThat(owner(reference)).isEqualTo(house.senior.id().toString());
    Answer off = senior.delete("/handovers/" + planned.text("id"));
    assertThat(off.text("state")).isEqualTo("CANCELLED");
    assertThat(senior.get("/handovers/none").status()).isEqualTo(404);
  }

  @Test
  void onlyOnesOwnWorkAndWithBothDays() {
    Answer others =
        new Program(context, tokens, house.advanced)
            .post(
                "/handovers",
                Map.of(
                    "giver",
                    house.senior.id().toString(),
                    "taker",
                    house.developing.id().toString(),
                    "toDay",
                    today.plusDays(5).toString()));
    assertThat(others.fields()).contains("giver");
    assertThat(senior.post("/handovers", Map.of("taker", house.developing.name())).fields())
        .contains("toDay");
    assertThat(senior.post("/handovers", Map.of("toDay", "soon")).fields()).contains("toDay");
  }
}
