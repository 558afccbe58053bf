package org.harken.cases.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.harken.access.AccessFixture;
import org.harken.access.SignedIn;
import org.harken.access.account.CreateToken;
import org.harken.audit.Audit;
import org.harken.cases.api.Program.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
class ContactsApiTest {

  private static final String SLAP = "The aide slapped my mother's hand. Please call me.";

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired CreateToken tokens;
  @Autowired Audit audit;
  @Autowired Clock clock;

  AccessFixture house;
  Program senior;
  Program stranger;

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
    senior = new Program(context, tokens, house.senior);
    stranger = new Program(context, tokens, house.stranger);
  }

  private Answer log(Map<String, Object> more) {
    Map<String, Object> body =
        new HashMap<>(Map.of("what", "NOISE", "where", house.wardName, "settled", false));
    body.putAll(more);
    return senior.post("/contacts", body);
  }

  @Test
  void aContactIsKeptAndAudited() {
    Answer kept = log(Map.of("name", "Rosa Delgado"));
    assertThat(kept.status()).as(kept.body().toString()).isEqualTo(201);
    assertThat(kept.text("where")).isEqualTo(house.wardName);
    assertThat(audit.of("contact", kept.text("id"), 10))
        .extracting(entry -> entry.action())
        .containsExactly("logged");
    assertThat(audit.of("contact", kept.text("id"), 10).toString())
        .doesNotContain("Rosa", "Delgado");
  }

  @Test
  void placeAndNameMayStayUnknownAndNothingSaidIsLost() {
    Answer bare = senior.post("/contacts", Map.of("what", "directions", "settled", true));
    assertThat(bare.status()).isEqualTo(201);
    Answer said =
        senior.post(
            "/contacts",
            Map.of("what", "asked for a priest", "where", "the big hall", "settled", true));
    assertThat(said.status()).isEqualTo(201);
    assertThat(said.text("what")).isEqualTo("OTHER");
    assertThat(said.text("where")).isEqualTo("the big hall");
  }

  @Test
  void whatIsMissingOrLiesInTheFutureIsRefusedByItsName() {
    assertThat(log(Map.of("what", " ")).fields()).contains("what");
    assertThat(senior.post("/contacts", Map.of("what", "FOOD")).fields()).contains("settled");
    Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
    Answer future = log(Map.of("at", tomorrow.toString()));
    assertThat(future.status()).isIn(400, 422);
    assertThat(future.fields()).contains("\"at\"", "future");
    assertThat(log(Map.of("at", "yesterday")).fields()).contains("\"at\"");
  }

  @Test
  void itBecomesACaseOnceWithTheSameReceipt() {
    Instant at = clock.instant().minus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
    Answer kept = log(Map.of("at", at.toString(), "name", "Rosa Delgado", "words", "So loud."));
    Answer made = senior.post("/contacts/" + kept.text("id") + "/case", Map.of());
    assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
    assertThat(made.location()).endsWith(made.text("reference"));
    assertThat(made.text("kind")).isNotBlank();
    Answer file = senior.get("/cases/" + made.text("reference"));
    assertThat(Instant.parse(file.text("receivedAt"))).isEqualTo(at);
    assertThat(file.text("narrative")).isEqualTo("So loud.");
    assertThat(file.body().path("timeline").toString()).contains("Began as a small contact");

    Answer again = senior.post("/contacts/" + kept.text("id") + "/case", Map.of());
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text("detail")).contains(made.text("reference"));
  }

  @Test
  void whatIsKnownBeyondTheContactComesAlong() {
    Answer kept = log(Map.of());
    Answer made =
        senior.post(
            "/contacts/" + kept.text("id") + "/case",
            Map.of(
                "narrative",
                "The door slams all night.",
                "complainant",
                Map.of("name", "Elena Delgado", "relationship", "self")));
    assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
    assertThat(made.text("kind")).isEqualTo("GRIEVANCE");
    assertThat(senior.get("/cases/" + made.text("reference")).text("narrative"))
        .isEqualTo("The door slams all night.");
  }

  @Test
  void anotherHouseKnowsNothingOfIt() {
    Answer kept = log(Map.of());
    assertThat(stranger.post("/contacts/" + kept.text("id") + "/case", Map.of()).status())
        .isEqualTo(404);
    assertThat(stranger.post("/contacts/no-id/case", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void wordsOfHarmSayWhomToCallAndBecomeACaseInDanger() {
    Answer kept = log(Map.of("words", SLAP));
    assertThat(kept.body().path("danger").asBoolean()).isTrue();
    assertThat(kept.body().path("call").toString()).contains("555 0140", "555 0111");
    Answer made = senior.post("/contacts/" + kept.text("id") + "/case", Map.of());
    assertThat(made.body().path("obligations").toString()).contains("IMMEDIATE_REVIEW");
  }

  @Test
  void onThePageAVoicemailOfHarmStandsAboveAllAndTheSittingGoesOn() throws Exception {
    var desk = new SignedIn(context, house.senior);
    Map<String, String> form =
        Map.of(
            "way",
            "VOICEMAIL",
            "what",
            "CARE_WORRY",
            "settled",
            "no",
            "place",
            "d:" + house.ward,
            "heardAt",
            "2026-11-02T08:05",
            "at",
            "2026-11-01T21:40",
            "words",
            SLAP);
    MockHttpServletResponse kept = desk.send("/cases/quick", form);
    assertThat(kept.getStatus()).isEqualTo(302);
    String next = String.valueOf(kept.getRedirectedUrl());
    assertThat(next).contains("way=VOICEMAIL", "heard=2026-11-02T08:05", "#danger");
    String page = desk.page(next);
    assertThat(page).contains("555 0140", "slapped", "2026-11-02T08:05", "Make it a case");
    assertThat(page.indexOf("555 0140")).isLessThan(page.indexOf("What was it?"));

    String id = next.replaceAll(".*kept=([0-9a-f-]+).*", "$1");
    String made =
        String.valueOf(desk.send("/cases/quick/" + id + "/case", Map.of()).getRedirectedUrl());
    assertThat(made).endsWith("?saved=1#danger");
    assertThat(desk.page("/cases/quick")).doesNotContain("555 0140");
    assertThat(desk.send("/cases/quick/" + id + "/case", Map.of()).getStatus()).isEqualTo(409);
  }

  @Test
  void onThePageNothingTypedIsLost() throws Exception {
    var desk = new SignedIn(context, house.senior);
    MockHttpServletResponse refused =
        desk.send("/cases/quick", Map.of("way", "VOICEMAIL", "name", "Rosa \"D\"", "words", "hm"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString())
        .contains("What was it about?", "Was it settled", "When did they leave it?", "Rosa &#34;D");
  }

  private static final String TICKET = "Thanks to whoever slapped my parking ticket away";

  @Test
  void wordsOfHarmStandOnTodayUntilThereIsACase() throws Exception {
    String id = log(Map.of("words", SLAP)).text("id");
    var desk = new SignedIn(context, house.supervisor);
    String today = desk.page("/");
    assertThat(today).contains("555 0140", "slapped", "may be in danger", "Nobody is in danger");
    assertThat(today.indexOf("555 0140")).isLessThan(today.indexOf("class=\"pulse\""));
    assertThat(new SignedIn(context, house.stranger).page("/")).doesNotContain("slapped");
    assertThat(new SignedIn(context, house.auditor).page("/")).doesNotContain("slapped");
    assertThat(senior.get("/contacts/alarms").body().path("items").toString()).contains(id);
    assertThat(stranger.get("/contacts/alarms").body().path("items").toString()).doesNotContain(id);
    senior.post("/contacts/" + id + "/case", Map.of());
    assertThat(desk.page("/")).doesNotContain("Nobody is in danger");
    assertThat(senior.get("/contacts/alarms").body().path("items").toString()).doesNotContain(id);
  }

  @Test
  void whoeverListensAgainSaysWhyItIsNone() throws Exception {
    var desk = new SignedIn(context, house.senior);
    String id = log(Map.of("words", TICKET)).text("id");
    String path = "/cases/quick/" + id + "/calm";
    MockHttpServletResponse bare = desk.send(path, Map.of("reason", " "));
    assertThat(bare.getStatus()).isEqualTo(422);
    assertThat(bare.getContentAsString()).contains("How do you know?", "555 0140");
    assertThat(desk.page("/")).contains("Nobody is in danger");

    MockHttpServletResponse said =
        desk.send(path, Map.of("reason", "A figure of speech", "today", "yes"));
    assertThat(said.getRedirectedUrl()).isEqualTo("/");
    assertThat(desk.page("/")).doesNotContain("Nobody is in danger");
    assertThat(desk.page("/cases/quick"))
        .contains("No danger: A figure of speech (" + house.senior.name() + ")")
        .doesNotContain("Nobody is in danger");
    assertThat(desk.send(path, Map.of("reason", "Again")).getStatus()).isEqualTo(409);
    assertThat(audit.of("contact", id, 10))
        .extracting(entry -> entry.action())
        .contains("found no danger");
    assertThat(audit.of("contact", id, 10).toString()).doesNotContain("figure");
  }

  @Test
  void aProgramSaysItToo() {
    String id = log(Map.of("words", TICKET)).text("id");
    Answer bare = senior.post("/contacts/" + id + "/calm", Map.of());
    assertThat(bare.status()).isIn(400, 422);
    assertThat(bare.fields()).contains("reason");
    assertThat(stranger.post("/contacts/" + id + "/calm", Map.of("reason", "x")).status())
        .isEqualTo(404);
    assertThat(senior.post("/contacts/" + id + "/calm", Map.of("reason", "A joke")).status())
        .isEqualTo(204);
    assertThat(senior.post("/contacts/" + id + "/calm", Map.of("reason", "A joke")).status())
        .isEqualTo(409);
    Answer made = senior.post("/contacts/" + id + "/case", Map.of());
    assertThat(made.body().path("obligations").toString()).doesNotContain("IMMEDIATE_REVIEW");
  }
}
