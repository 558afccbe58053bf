package org.harken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.harken.access.AccessFixture;
import org.harken.access.account.CreateToken;
import org.harken.platform.testing.Web;
import org.harken.portal.PlainBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * What names a person or tells their story is in no log, however closely Harken is asked to log,
 * and also when something goes wrong. Every such word here carries one mark.
 */
@SpringBootTest(properties = "harken.alone=logs")
class LogTest {

  private static final String MARK = "zqxmark";
  private static final String PHONE = "555 019 8877";
  private static final String MRN = "MRN9081726";
  private static final String STORY = "My mother " + MARK + " waited alone for forty minutes.";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired CreateToken createToken;
  @Autowired Clock clock;

  private final ListAppender<ILoggingEvent> said = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger("ROOT");
  private final Logger ours = (Logger) LoggerFactory.getLogger("org.harken");
  private final Level rootBefore = root.getLevel();
  private final Level oursBefore = ours.getLevel();
  private AccessFixture house;
  private MockMvc web;
  private String token = "";

  @BeforeEach
  void listen() {
    house = new AccessFixture(database);
    web = Web.of(context);
    token = createToken.create(house.senior, "log", house.senior.permissions(), 1);
    said.start();
    root.setLevel(Level.INFO);
    ours.setLevel(Level.DEBUG);
    root.addAppender(said);
  }

  @AfterEach
  void listenNoMore() {
    root.detachAppender(said);
    root.setLevel(rootBefore);
    ours.setLevel(oursBefore);
  }

  @Test
  void theWorkOnACaseIsInNoLog() throws Exception {
    String reference = record(201);
    String at = "/api/v1/cases/" + reference;
    String issue =
        text(
            send(
                post(at + "/issues"),
                Map.of("category", "LISTENING", "severity", 2, "words", "waited alone")),
            "id");
    send(post(at + "/findings"), Map.of("issue", issue, "text", MARK, "source", MARK));
    send(post(at + "/tasks"), Map.of("title", "Call " + MARK, "text", MARK));
    send(post(at + "/notes"), Map.of("text", MARK));
    send(post(at + "/events"), Map.of("kind", "CALL", "text", MARK));
    String letter =
        text(send(post(at + "/letters"), Map.of("kind", "RESOLUTION", "language", "en")), "id");
    send(put("/api/v1/letters/" + letter), Map.of("steps", MARK, "results", MARK));
    send(post("/api/v1/letters/" + letter + "/release"), Map.of("reason", MARK));
    send(post(at + "/close"), Map.of("outcome", "RESOLVED_SATISFIED", "reason", MARK));
    assertThat(call(get(at)).getContentAsString()).contains(MARK);
    call(get("/api/v1/cases").param("q", MARK));
    assertNothingWasSaid();
  }

  @Test
  void aStoryFromOutsideAndAGuessAtTheDoorAreInNoLog() {
    var browser = new PlainBrowser(context);
    browser.open("/tell-us/1").send("/tell-us/1", Map.of("words", STORY, "go", "next"));
    browser.send(
        "/tell-us/2",
        Map.of(
            "who", "OTHER",
            "relationship", "daughter",
            "authority", "YES",
            "patientName", "Elena " + MARK,
            "name", "Carmen " + MARK,
            "reach", "EMAIL",
            "email", "not an address " + MARK,
            "place", "d:" + house.ward,
            "go", "next"));
    browser.open("/status").send("/status", Map.of("code", "RIVER-123-" + MARK));
    browser
        .open("/sign-in")
        .send("/sign-in", Map.of("email", MARK + "@mail.example", "password", MARK));
    assertNothingWasSaid();
  }

  @Test
  void whatIsRefusedOrFailsIsInNoLog() throws Exception {
    for (String body :
        List.of(
            "{\"narrative\": \"" + MARK,
            "{\"narrative\": {\"" + MARK + "\": 1}}",
            "{\"channel\": \"" + MARK + "\", \"narrative\": \"" + STORY + "\"}",
            "{\"receivedAt\": \"" + MARK + "\", \"channel\": \"PHONE\", \"narrative\": \"x\"}",
            "[\"" + MARK + "\"]")) {
      assertThat(
              call(post("/api/v1/cases").contentType("application/json").content(body)).getStatus())
          .isBetween(400, 422);
    }
    call(get("/cases/" + MARK));
    call(get("/api/v1/cases/" + MARK));
    assertNothingWasSaid();
  }

  @Test
  void aFaultOfTheDatabaseIsLoggedWithoutTheRowItIsAbout() throws Exception {
    database
        .sql(
            "alter table cases.case_file add constraint breaks check (narrative not like '%broken%') not valid")
        .update();
    try {
      var body = concern();
      body.put("narrative", STORY + " Everything is broken.");
      MockHttpServletResponse answer = send(post("/api/v1/cases"), body);
      assertThat(answer.getStatus()).isEqualTo(500);
      assertThat(answer.getContentAsString()).doesNotContain(MARK);
    } finally {
      database.sql("alter table cases.case_file drop constraint breaks").update();
    }
    assertThat(said.list).anyMatch(event -> event.getFormattedMessage().startsWith("Fault "));
    assertNothingWasSaid();
  }

  private String record(int expected) throws Exception {
    MockHttpServletResponse answer = send(post("/api/v1/cases"), concern());
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(expected);
    return text(answer, "reference");
  }

  private Map<String, Object> concern() {
    Map<String, Object> person =
        Map.of(
            "name", "Rosa " + MARK,
            "relationship", "daughter",
            "email", "rosa." + MARK + "@mail.example",
            "phone", PHONE,
            "address", "1 " + MARK + " Street");
    return new HashMap<>(
        Map.of(
            "channel",
            "PHONE",
            "receivedAt",
            clock.instant().minus(Duration.ofHours(2)).toString(),
            "narrative",
            STORY,
            "complainant",
            person,
            "patient",
            Map.of("name", "Ada " + MARK, "mrn", MRN, "birthDate", "1941-02-03"),
            "department",
            house.wardName,
            "answers",
            Map.of("dissatisfied", true, "representative", true)));
  }

  private void assertNothingWasSaid() {
    List<String> telling =
        List.copyOf(said.list).stream()
            .map(LogTest::whole)
            .filter(
                line ->
                    line.contains(MARK)
                        || line.contains(PHONE)
                        || line.contains(MRN)
                        || line.contains("waited alone"))
            .toList();
    assertThat(telling).isEmpty();
  }

  private static String whole(ILoggingEvent event) {
    IThrowableProxy fault = event.getThrowableProxy();
    return event.getLoggerName()
        + " "
        + event.getFormattedMessage()
        + " "
        + event.getMDCPropertyMap()
        + (fault == null ? "" : ThrowableProxyUtil.asString(fault));
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Map<String, ?> body)
      throws Exception {
    return call(request.contentType("application/json").content(JSON.writeValueAsString(body)));
  }

  private MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.header("Authorization", "Bearer " + token))
        .andReturn()
        .getResponse();
  }

  private static String text(MockHttpServletResponse answer, String field) throws Exception {
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isBetween(200, 201);
    return JSON.readTree(answer.getContentAsString()).path(field).asString();
  }
}
