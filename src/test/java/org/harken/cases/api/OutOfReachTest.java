package org.harken.cases.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.harken.access.AccessFixture;
import org.harken.access.account.CreateToken;
import org.harken.cases.Concerns;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** A letter's or a task's id is no key: who does not reach the case does not reach them. */
@SpringBootTest
class OutOfReachTest {

  @Autowired WebApplicationContext context;
  @Autowired CreateToken tokens;
  @Autowired JdbcClient database;
  @Autowired Clock clock;

  private AccessFixture house;
  private String reference = "";
  private String letter = "";
  private String task = "";

  @BeforeEach
  void aCaseWithALetterAndATask() {
    house = new AccessFixture(database);
    var senior = new Program(context, tokens, house.senior);
    reference =
        senior
            .post(
                "/cases",
                Map.of(
                    "channel",
                    "PHONE",
                    "receivedAt",
                    clock.instant().minus(Duration.ofDays(1)).toString(),
                    "narrative",
                    Concerns.BELL,
                    "department",
                    house.otherWardName,
                    "answers",
                    Map.of("dissatisfied", true, "representative", true)))
            .text("reference");
    letter =
        senior
            .post("/cases/" + reference + "/letters", Map.of("kind", "INTERIM", "language", "en"))
            .text("id");
    task = senior.post("/cases/" + reference + "/tasks", Map.of("text", "Read the log")).text("id");
    assertThat(List.of(reference, letter, task)).doesNotContain("");
  }

  @Test
  void isAbsentForAStranger() {
    var stranger = new Program(context, tokens, house.stranger);

    assertThat(stranger.get("/letters/" + letter).status()).isEqualTo(404);
    assertThat(stranger.get("/letters/" + letter + ".pdf").status()).isEqualTo(404);
    assertThat(stranger.get("/letters/" + letter + ".docx").status()).isEqualTo(404);
    assertThat(stranger.put("/letters/" + letter, Map.of("steps", "x")).status()).isEqualTo(404);
    assertThat(stranger.post("/letters/" + letter + "/release", Map.of()).status()).isEqualTo(404);
    assertThat(
            stranger
                .post(
                    "/letters/" + letter + "/sent",
                    Map.of("how", "POST", "at", clock.instant().toString()))
                .status())
        .isEqualTo(404);
    assertThat(stranger.post("/tasks/" + task + "/done", Map.of("note", "x")).status())
        .isEqualTo(404);
    assertThat(
            stranger
                .post("/cases/" + reference + "/tasks/" + task + "/done", Map.of("note", "x"))
                .status())
        .isEqualTo(404);
  }

  @Test
  void isNotForDepartmentsAndAdministrators() {
    for (Actor other : List.of(house.contact, house.administrator)) {
      var program = new Program(context, tokens, other);
      assertThat(program.get("/cases/" + reference).status()).isIn(403, 404);
      assertThat(program.get("/letters/" + letter + ".pdf").status()).isIn(403, 404);
      assertThat(program.put("/letters/" + letter, Map.of("steps", "x")).status()).isIn(403, 404);
      assertThat(program.post("/tasks/" + task + "/done", Map.of("note", "x")).status())
          .isIn(403, 404);
    }
  }

  @Test
  void isOnlyReadByTheAuditor() {
    var auditor = new Program(context, tokens, house.auditor);

    assertThat(auditor.get("/letters/" + letter).status()).isEqualTo(200);
    assertThat(auditor.put("/letters/" + letter, Map.of("steps", "x")).status()).isEqualTo(403);
    assertThat(auditor.post("/letters/" + letter + "/release", Map.of()).status()).isEqualTo(403);
    assertThat(auditor.post("/tasks/" + task + "/done", Map.of("note", "x")).status())
        .isIn(403, 404);
  }
}
