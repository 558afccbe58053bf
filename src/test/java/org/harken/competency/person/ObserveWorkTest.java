package org.harken.competency.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.AccessFixture;
import org.harken.access.SignedIn;
import org.harken.access.account.CreateToken;
import org.harken.alerts.Alerts;
import org.harken.competency.Competency;
import org.harken.competency.Framework;
import org.harken.competency.frameworks.AdoptFramework;
import org.harken.competency.frameworks.ImportFramework;
import org.harken.competency.model.Stage;
import org.harken.competency.observing.ObserveWork;
import org.harken.competency.signing.Look;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.testing.Web;
import org.harken.platform.web.Actor;
import org.harken.platform.web.NotPermitted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** What a colleague saw of somebody's work counts without having been asked for. */
@SpringBootTest(properties = "HARKEN_FRAMEWORKS=target/no-other-version-comes-in-here")
class ObserveWorkTest {

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired ImportFramework importFramework;
  @Autowired AdoptFramework adoptFramework;
  @Autowired Competency competency;
  @Autowired Access access;
  @Autowired Ladders ladders;
  @Autowired ObserveWork observeWork;
  @Autowired CreateToken createToken;
  @Autowired Alerts alerts;
  AccessFixture house;
  Framework framework;

  @BeforeEach
  void aLadder() {
    house = new AccessFixture(database);
    adoptFramework.makeLadder(house.director, importFramework.importExample(house.director).id());
    framework = competency.framework().orElseThrow();
  }

  private UUID statement(int place) {
    return framework.levels().getFirst().statements().get(place).id();
  }

  private Ladders.Entry entry(UUID statement) {
    return ladders
        .of(access.staff(house.trainee.id()).orElseThrow())
        .orElseThrow()
        .entry(statement)
        .orElseThrow();
  }

  private void observe(Actor who, UUID statement) {
    observeWork.observe(
        who, house.trainee.id(), statement, Look.OBSERVATION, 1, "She let the caller finish.");
  }

  @Test
  void aColleagueWhoIsFarEnoughWritesItDownUnaskedAndItSignsNothing() {
    observe(house.senior, statement(0));

    var seen = entry(statement(0));
    assertThat(seen.assessments()).hasSize(1);
    assertThat(seen.assessments().getFirst().kind()).isEqualTo(Look.OBSERVATION);
    assertThat(seen.standing().stage()).isEqualTo(Stage.PRACTISING);
    assertThat(alerts.unread(house.trainee.id()))
        .anyMatch(alert -> alert.text().contains("wrote down what they saw of your work"));
    assertThat(competency.maySee(house.senior, house.trainee.id()))
        .as("it opens no ladder")
        .isFalse();
  }

  @Test
  void refuses() {
    UUID one = statement(1);
    assertThatThrownBy(() -> observe(house.trainee, one))
        .as("of oneself, and by a trainee")
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> observe(house.developing, one)).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(
            () ->
                observeWork.observe(
                    house.senior, house.senior.id(), one, Look.OBSERVATION, 3, "I was good."))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Nobody observes themselves");
    assertThatThrownBy(() -> observe(house.stranger, one)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> observe(house.senior, UUID.randomUUID())).isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                observeWork.observe(
                    house.senior, house.contact.id(), one, Look.OBSERVATION, 1, "Not on it."))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                observeWork.observe(
                    house.senior, house.trainee.id(), one, Look.SIGNATURE, 2, "Signed."))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () ->
                observeWork.observe(
                    house.senior, house.trainee.id(), one, Look.OBSERVATION, 2, " "))
        .isInstanceOf(Refused.class);
    assertThat(entry(one).assessments()).isEmpty();
  }

  @Test
  void theButtonLeadsThereFromLadderTeamAndMap() throws Exception {
    var supervisor = new SignedIn(context, house.supervisor);
    var senior = new SignedIn(context, house.senior);
    var trainee = new SignedIn(context, house.trainee);
    String sheet = "/ladder/people/" + house.trainee.id() + "/observe";
    assertThat(supervisor.page("/ladder/people/" + house.trainee.id()))
        .contains("Observe a call", sheet);
    assertThat(supervisor.page("/ladder/team")).contains("Observe a call", "/ladder/observe");
    assertThat(senior.page("/ladder")).contains("/ladder/observe");
    assertThat(senior.page("/ladder/observe"))
        .contains(house.trainee.name(), sheet)
        .doesNotContain("/ladder/people/" + house.senior.id() + "/observe");
    assertThat(trainee.page("/ladder")).doesNotContain("/ladder/observe");
    assertThat(trainee.open("/ladder/observe").getStatus()).isEqualTo(403);
    assertThat(new SignedIn(context, house.stranger).open(sheet).getStatus()).isEqualTo(404);

    var refused = senior.send(sheet, Map.of("statement", "", "note", "Calm voice."));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("Please choose one.", "Calm voice.");
    assertThat(
            senior
                .send(
                    sheet,
                    Map.of(
                        "statement",
                        statement(2).toString(),
                        "kind",
                        "OBSERVATION",
                        "score",
                        "2",
                        "note",
                        "Calm voice."))
                .getRedirectedUrl())
        .isEqualTo("/ladder/observe?kept=" + house.trainee.id());
    assertThat(senior.page("/ladder/observe?kept=" + house.trainee.id())).contains("was told");
    assertThat(trainee.page("/ladder/people/" + house.trainee.id() + "/statements/" + statement(2)))
        .contains("Calm voice.", house.senior.name());
  }

  @Test
  void programsDoItToo() throws Exception {
    String path = "/api/v1/competency/people/" + house.trainee.id() + "/observations";
    String body =
        "{\"statement\":\"%s\",\"score\":1,\"note\":\"Asked twice.\"}".formatted(statement(3));
    assertThat(status(house.senior, path, body)).isEqualTo(201);
    assertThat(status(house.trainee, path, body)).isEqualTo(403);
    assertThat(status(house.stranger, path, body)).isEqualTo(404);
    assertThat(entry(statement(3)).assessments()).hasSize(1);
  }

  private int status(Actor who, String path, String body) throws Exception {
    return Web.of(context)
        .perform(
            post(path)
                .header(
                    "Authorization",
                    "Bearer " + createToken.create(who, "test", who.permissions(), 1))
                .contentType("application/json")
                .content(body))
        .andReturn()
        .getResponse()
        .getStatus();
  }
}
