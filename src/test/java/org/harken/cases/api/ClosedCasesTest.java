package org.harken.cases.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.harken.access.AccessFixture;
import org.harken.access.account.CreateToken;
import org.harken.alerts.Alert;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Whoever a case is about stays out of it; a restricted case is there for its list only. */
@SpringBootTest
class ClosedCasesTest {

  @Autowired WebApplicationContext context;
  @Autowired CreateToken tokens;
  @Autowired JdbcClient database;
  @Autowired Alerts alerts;
  @Autowired Audit audit;
  @Autowired Clock clock;

  private AccessFixture house;
  private Program senior;
  private Program supervisor;
  private String reference = "";
  private String id = "";
  private String word = "";

  @BeforeEach
  void aCase() {
    house = new AccessFixture(database);
    senior = program(house.senior);
    supervisor = program(house.supervisor);
    word = "zw" + house.facility.toString().substring(24);
    reference = record("The bell rang for forty minutes. " + word);
    id = senior.get(path("")).text("id");
  }

  private String record(String words) {
    String kept =
        senior
            .post(
                "/cases",
                Map.of(
                    "channel",
                    "PHONE",
                    "receivedAt",
                    clock.instant().minus(Duration.ofDays(1)).toString(),
                    "narrative",
                    words,
                    "department",
                    house.otherWardName,
                    "answers",
                    Map.of("dissatisfied", true, "representative", true)))
            .text("reference");
    assertThat(kept).isNotEmpty();
    return kept;
  }

  @Test
  void isHandedOnAtOnceWhenItsOwnerIsNamed() {
    String task =
        supervisor
            .post(path("/tasks"), Map.of("text", "Ask", "assignee", mail(house.senior)))
            .text("id");

    var named = supervisor.post(path("/about"), Map.of("staff", mail(house.senior)));

    assertThat(named.status()).isEqualTo(201);
    assertThat(supervisor.get(path("")).text("assignee"))
        .isEqualTo(house.supervisor.id().toString());
    assertThat(supervisor.get(path("")).body().path("tasks").get(0).path("assignee").asString())
        .isEqualTo(house.supervisor.name());
    assertThat(alerts.unread(house.senior.id())).extracting(Alert::link).contains("/");
    assertThat(alerts.unread(house.supervisor.id()))
        .extracting(Alert::text)
        .contains(reference + " is handed on to you at once.");
    isAbsentFor(house.senior);
    assertThat(senior.post(path("/tasks/" + task + "/done"), Map.of()).status()).isEqualTo(404);
    assertThat(audit.of("case", id, 50))
        .anyMatch(entry -> entry.action().equals("named staff"))
        .anyMatch(entry -> entry.action().equals("handed on"));
  }

  @Test
  void isClosedToWhoeverReportsOnlyToSomebodyNamed() {
    program(house.director).post(path("/about"), Map.of("staff", mail(house.supervisor)));

    // all four representatives report to her
    isAbsentFor(house.supervisor);
    isAbsentFor(house.senior);
    isAbsentFor(house.trainee);
    assertThat(program(house.director).get(path("")).text("assignee"))
        .isEqualTo(house.director.id().toString());
  }

  @Test
  void refusesWhoIsNamedAndProposesTheNextInLine() {
    supervisor.post(path("/about"), Map.of("staff", mail(house.developing)));
    String next = "Next in line: " + house.supervisor.name();

    var owner = senior.post(path("/assign"), Map.of("assignee", mail(house.developing)));
    var tasked =
        senior.post(path("/tasks"), Map.of("text", "Ask", "assignee", mail(house.developing)));

    assertThat(owner.status()).isEqualTo(422);
    assertThat(owner.fields()).contains("assignee", "stays out of it", next);
    assertThat(tasked.status()).isEqualTo(422);
    assertThat(tasked.fields()).contains("assignee", next);
  }

  @Test
  void keepsTheirLettersFromThem() {
    String letter =
        senior.post(path("/letters"), Map.of("kind", "INTERIM", "language", "en")).text("id");
    supervisor.post(path("/about"), Map.of("staff", mail(house.advanced), "as", "PATIENT"));
    var advanced = program(house.advanced);

    assertThat(advanced.get("/letters/" + letter).status()).isEqualTo(404);
    assertThat(advanced.get("/letters/" + letter + ".pdf").status()).isEqualTo(404);
    assertThat(advanced.post("/letters/" + letter + "/release", Map.of()).status()).isEqualTo(404);
    assertThat(advanced.post(path("/close"), Map.of("outcome", "WITHDRAWN")).status())
        .isEqualTo(404);
    assertThat(senior.get("/letters/" + letter).status()).isEqualTo(200);
  }

  @Test
  void opensAgainOnlyByASupervisorWithAReason() {
    String name = senior.post(path("/about"), Map.of("staff", mail(house.advanced))).text("id");

    assertThat(senior.post(path("/about/" + name + "/withdraw"), Map.of("because", "x")).status())
        .isEqualTo(403);
    assertThat(supervisor.post(path("/about/" + name + "/withdraw"), Map.of()).status())
        .isEqualTo(422);
    assertThat(
            supervisor
                .post(path("/about/" + name + "/withdraw"), Map.of("because", "Another nurse"))
                .status())
        .isEqualTo(204);
    assertThat(program(house.advanced).get(path("")).status()).isEqualTo(200);
  }

  @Test
  void keepsANameWithoutAnAccountAndKeepsNobodyOut() {
    assertThat(senior.post(path("/about"), Map.of("staff", "The night nurse")).status())
        .isEqualTo(201);
    assertThat(senior.post(path("/about"), Map.of("staff", "The night nurse")).status())
        .isEqualTo(422);
    assertThat(senior.post(path("/about"), Map.of("staff", "The aide", "as", "PATIENT")).status())
        .isEqualTo(422);
    assertThat(senior.get(path("")).body().path("protection").get(0).path("name").asString())
        .isEqualTo("The night nurse");
    assertThat(supervisor.get(path("")).status()).isEqualTo(200);
  }

  @Test
  void isThereForItsListOnly() {
    int before = senior.get("/cases?tab=all&limit=200").body().path("items").size();
    var kept =
        senior.post(
            path("/restriction"),
            Map.of("because", "A colleague", "list", List.of(mail(house.trainee))));

    assertThat(kept.status()).isEqualTo(204);
    for (Actor actor : List.of(house.supervisor, house.developing, house.advanced, house.auditor)) {
      isAbsentFor(actor);
    }
    for (Actor actor : List.of(house.senior, house.trainee, house.director)) {
      assertThat(program(actor).get(path("")).status()).isEqualTo(200);
      assertThat(found(actor)).isEqualTo(1);
    }
    assertThat(senior.get("/cases?tab=all&limit=200").body().path("items").size())
        .isEqualTo(before);
    assertThat(senior.get(path("")).body().path("protection").toString())
        .contains(house.trainee.name(), house.senior.name());
    assertThat(audit.of("case", id, 20)).anyMatch(entry -> entry.action().equals("restricted"));
  }

  @Test
  void aRestrictedCaseTakesOnlyThoseOnItsList() {
    senior.post(path("/restriction"), Map.of("because", "A colleague"));

    assertThat(senior.post(path("/assign"), Map.of("assignee", mail(house.advanced))).fields())
        .contains("not on the list");
    assertThat(
            senior
                .post(path("/tasks"), Map.of("text", "Ask", "assignee", mail(house.contact)))
                .fields())
        .contains("not on the list");
    assertThat(senior.post(path("/restriction"), Map.of("because", "Twice")).status())
        .isEqualTo(409);
    assertThat(
            senior.post(path("/restriction/list"), Map.of("staff", mail(house.stranger))).status())
        .isEqualTo(422);
    assertThat(
            senior.post(path("/restriction/list"), Map.of("staff", mail(house.advanced))).status())
        .isEqualTo(204);
    assertThat(senior.post(path("/assign"), Map.of("assignee", mail(house.advanced))).status())
        .isEqualTo(204);
    assertThat(senior.post(path("/restriction/lift"), Map.of("because", "x")).status())
        .isEqualTo(403);
    var director = program(house.director);
    assertThat(
            director
                .post(path("/restriction/list/" + house.senior.id() + "/strike"), Map.of())
                .status())
        .isEqualTo(204);
    isAbsentFor(house.senior);
    assertThat(director.post(path("/restriction/lift"), Map.of("because", "Well again")).status())
        .isEqualTo(204);
    assertThat(senior.get(path("")).status()).isEqualTo(200);
  }

  @Test
  void takesTheTasksOfThoseOffTheListAndHidesItsTies() {
    String other = record("The same night.");
    senior.post(path("/link"), Map.of("other", other));
    senior.post(path("/tasks"), Map.of("text", "Ask", "assignee", mail(house.contact)));

    senior.post(path("/restriction"), Map.of("because", "A colleague"));

    assertThat(program(house.contact).get("/tasks").body().path("items").size()).isZero();
    assertThat(supervisor.get("/cases/" + other).body().path("links").size()).isZero();
    assertThat(senior.get("/cases/" + other).body().path("links").size()).isEqualTo(1);
  }

  @Test
  void staysAbsentThroughEveryDoor() {
    String letter =
        senior.post(path("/letters"), Map.of("kind", "INTERIM", "language", "en")).text("id");
    senior.post(path("/restriction"), Map.of("because", "A colleague"));

    assertThat(supervisor.get("/letters/" + letter).status()).isEqualTo(404);
    assertThat(supervisor.get("/letters/" + letter + ".docx").status()).isEqualTo(404);
    for (String door :
        List.of(
            "/notes", "/events", "/tasks", "/issues", "/findings", "/assign", "/close", "/link")) {
      assertThat(supervisor.post(path(door), Map.of("text", "x", "other", "PR-26-0001")).status())
          .as(door)
          .isEqualTo(404);
    }
    for (String door :
        List.of("/about", "/restriction", "/restriction/list", "/restriction/lift")) {
      assertThat(supervisor.post(path(door), Map.of("staff", "x", "because", "x")).status())
          .as(door)
          .isEqualTo(404);
    }
  }

  @Test
  void twoCasesBecomeOneOnlyWithTheSameList() {
    String other = record("The same night.");
    senior.post("/cases/" + other + "/about", Map.of("staff", mail(house.developing)));
    senior.post(path("/restriction"), Map.of("because", "A colleague"));

    assertThat(senior.post("/cases/" + other + "/merge", Map.of("into", reference)).status())
        .isEqualTo(409);
    senior.post("/cases/" + other + "/restriction", Map.of("because", "A colleague"));
    assertThat(senior.post("/cases/" + other + "/merge", Map.of("into", reference)).status())
        .isLessThan(300);
    assertThat(senior.get(path("")).body().path("protection").toString())
        .contains(house.developing.name());
  }

  private void isAbsentFor(Actor actor) {
    var program = program(actor);
    assertThat(program.get(path("")).status()).as(actor.name()).isEqualTo(404);
    assertThat(found(actor)).as(actor.name()).isZero();
  }

  private int found(Actor actor) {
    return program(actor).get("/cases?q=" + word).body().path("items").size();
  }

  private Program program(Actor actor) {
    return new Program(context, tokens, actor);
  }

  private String path(String part) {
    return "/cases/" + reference + part;
  }

  private static String mail(Actor actor) {
    return actor.id().toString();
  }
}
