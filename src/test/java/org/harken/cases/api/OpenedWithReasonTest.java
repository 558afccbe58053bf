package org.harken.cases.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.access.PracticeLevel;
import org.harken.access.Role;
import org.harken.access.account.CreateToken;
import org.harken.alerts.Alert;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.cases.Concerns;
import org.harken.cases.reason.OpenWithReason;
import org.harken.cases.store.Openings;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Outside one's own work a case opens with a reason, which the next in line sees. */
@SpringBootTest
class OpenedWithReasonTest {

  @Autowired WebApplicationContext context;
  @Autowired CreateToken tokens;
  @Autowired JdbcClient database;
  @Autowired OpenWithReason openWithReason;
  @Autowired Openings openings;
  @Autowired Alerts alerts;
  @Autowired Audit audit;
  @Autowired Clock clock;

  private AccessFixture house;
  private Actor visitor;
  private Program program;
  private String reference = "";
  private String id = "";

  @BeforeEach
  void aCaseAndSomebodyOfAnotherHouseWhoReachesIt() {
    house = new AccessFixture(database);
    UUID elsewhere =
        database
            .sql("select facility from access.staff where id = ?")
            .param(house.stranger.id())
            .query(UUID.class)
            .single();
    visitor =
        house.staff(
            "Vera Visitor",
            Role.REPRESENTATIVE,
            PracticeLevel.PROFICIENT,
            elsewhere,
            house.facility,
            null,
            false);
    program = program(visitor);
    var kept =
        program(house.senior)
            .post(
                "/cases",
                Map.of(
                    "channel",
                    "PHONE",
                    "receivedAt",
                    clock.instant().minus(Duration.ofDays(1)).toString(),
                    "narrative",
                    Concerns.BELL,
                    "answers",
                    Map.of("dissatisfied", true, "representative", true)));
    reference = kept.text("reference");
    id = kept.text("id");
  }

  @Test
  void colleaguesOfOneHouseCoverForEachOtherWithoutAWord() {
    for (Actor actor :
        List.of(
            house.senior,
            house.developing,
            house.trainee,
            house.supervisor,
            house.director,
            house.auditor)) {
      assertThat(program(actor).get(path("")).status()).as(actor.name()).isEqualTo(200);
    }
    assertThat(program(house.stranger).get(path("")).status()).isEqualTo(404);
  }

  @Test
  void asksForAReasonOnceADay() {
    var asked = program.get(path(""));
    assertThat(asked.status()).isEqualTo(403);
    assertThat(asked.text("code")).isEqualTo("reason-needed");
    assertThat(program.post(path("/opening"), Map.of("reason", " ")).status()).isEqualTo(422);

    assertThat(program.post(path("/opening"), Map.of("reason", "She called us")).status())
        .isEqualTo(204);

    assertThat(program.get(path("")).status()).isEqualTo(200);
    assertThat(program.post(path("/opening"), Map.of("reason", "Again")).status()).isEqualTo(204);
    assertThat(openings.by(visitor.id())).hasSize(1);
    assertThat(audit.of("case", id, 20))
        .anyMatch(entry -> entry.action().equals("opened with reason"));
    assertThat(alerts.unread(house.supervisor.id())).extracting(Alert::link).contains("/openings");
  }

  @Test
  void keepsLettersAndFilesBehindTheSameQuestion() {
    String letter =
        program(house.senior)
            .post(path("/letters"), Map.of("kind", "INTERIM", "language", "en"))
            .text("id");

    assertThat(program.get("/letters/" + letter).status()).isEqualTo(403);
    program.post(path("/opening"), Map.of("reason", "She called us"));
    assertThat(program.get("/letters/" + letter).status()).isEqualTo(200);
  }

  @Test
  void becomesOwnWorkByATask() {
    program(house.senior)
        .post(path("/tasks"), Map.of("text", "Ask", "assignee", visitor.id().toString()));

    assertThat(program.get(path("")).status()).isEqualTo(200);
  }

  @Test
  void isLookedAtByTheNextInLineAndByNobodyElse() {
    program.post(path("/opening"), Map.of("reason", "She called us"));
    UUID opening = openings.shownTo(house.supervisor.id()).getFirst().id();

    assertThatThrownBy(() -> openWithReason.fine(house.director, opening))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> openWithReason.reply(visitor, opening, "Not asked"))
        .isInstanceOf(NotFound.class);
    openWithReason.ask(house.supervisor, opening, "Which number did she call?");
    assertThatThrownBy(() -> openWithReason.reply(house.senior, opening, "Mine"))
        .isInstanceOf(NotFound.class);
    openWithReason.reply(visitor, opening, "The desk's");
    openWithReason.fine(house.supervisor, opening);
    assertThatThrownBy(() -> openWithReason.fine(house.supervisor, opening))
        .isInstanceOf(Refused.class);
    assertThat(openings.shownTo(house.supervisor.id()).getFirst().lookedBy())
        .isEqualTo(house.supervisor.name());
    assertThat(alerts.unread(visitor.id())).extracting(Alert::link).contains("/openings");
  }

  private Program program(Actor actor) {
    return new Program(context, tokens, actor);
  }

  private String path(String part) {
    return "/cases/" + reference + part;
  }
}
