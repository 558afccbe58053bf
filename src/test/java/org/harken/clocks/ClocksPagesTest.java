package org.harken.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.harken.access.AccessFixture;
import org.harken.access.account.CreateToken;
import org.harken.platform.Ids;
import org.harken.platform.testing.Route;
import org.harken.platform.testing.Visitor;
import org.harken.platform.testing.Web;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

/** The pages on which rules, choices and working days are seen and changed. */
@SpringBootTest
class ClocksPagesTest {

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired PasswordEncoder encoder;
  @Autowired CreateToken tokens;
  @Autowired Clock clock;

  private AccessFixture house;
  private MockMvc web;
  private String place = "";
  private LocalDate today = LocalDate.EPOCH;

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
    web = Web.of(context);
    place = "/clocks/facilities/" + house.facility;
    today = LocalDate.ofInstant(clock.instant(), AccessFixture.ZONE);
  }

  private Visitor visitor(Actor actor) throws Exception {
    String password = "quiet tin boats " + Ids.next();
    String email =
        database
            .sql("update access.staff set password = ? where id = ? returning email")
            .params(encoder.encode(password), actor.id())
            .query((row, number) -> row.getString(1))
            .single();
    return Visitor.signedIn(
        web, email, password, tokens.create(actor, "test", actor.permissions(), 1));
  }

  private MockHttpServletResponse send(
      Actor actor, HttpMethod method, String path, Map<String, String> fields) throws Exception {
    Route route =
        new Route(
            method,
            path,
            "",
            "application/x-www-form-urlencoded",
            Map.of(),
            Map.of(),
            java.util.List.copyOf(fields.keySet()));
    return visitor(actor).call(route, Map.of(), fields, "");
  }

  private String get(Actor actor, String path) throws Exception {
    MockHttpServletResponse answer = send(actor, HttpMethod.GET, path, Map.of());
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return answer.getContentAsString();
  }

  @Test
  void administratorsSeeWhatIsToBeConfirmed() throws Exception {
    assertThat(get(house.administrator, "/clocks/packs"))
        .contains("Hospitals in Medicare and Medicaid", "3 of 5 to confirm", "Confirmed");
    assertThat(get(house.administrator, "/clocks/packs/AU-NSW"))
        .contains(
            "3 of 3 to confirm",
            "35 business days (au-nsw), from the day we got it",
            "GL2020_008",
            "An ordinary Tuesday");
    assertThat(get(house.senior, "/clocks/packs/US-HIPAA"))
        .contains(
            "Stands still: law enforcement",
            "More time: the hospital in writing with the reason, at most 30 days, once");
  }

  @Test
  void aDirectorChoosesRulesAndStatesDays() throws Exception {
    assertThat(get(house.director, place))
        .contains("Hospitals in Medicare and Medicaid", "Nursing facilities")
        .doesNotContain("NHS complaints", "California");
    Map<String, String> chosen = new LinkedHashMap<>();
    chosen.put("pack.US-CMS-HOSP", "yes");
    chosen.put("pack.US-SNF", "yes");
    chosen.put("from", today.plusDays(3).toString());
    assertThat(send(house.director, HttpMethod.POST, place + "/packs", chosen).getStatus())
        .isEqualTo(302);
    assertThat(get(house.director, place)).contains("US-SNF counts from " + today.plusDays(3));
    assertThat(
            send(
                    house.director,
                    HttpMethod.POST,
                    place + "/days",
                    Map.of("days", "21", "since", today.toString()))
                .getStatus())
        .isEqualTo(302);
    assertThat(get(house.director, "/clocks")).contains("21 days");
    MockHttpServletResponse past =
        send(
            house.director,
            HttpMethod.POST,
            place + "/days",
            Map.of("days", "21", "since", today.minusDays(1).toString()));
    assertThat(past.getStatus()).isEqualTo(422);
    assertThat(past.getContentAsString()).contains("today or later");
  }

  @Test
  void workingDaysHaveTheirReasonAndCanBeSwitched() throws Exception {
    assertThat(get(house.director, place + "/calendars"))
        .contains("United States, federal", "Columbus Day", "that the library leaves out")
        .doesNotContain("England");
    Map<String, String> off = Map.of("calendar", "us-federal", "key", "COLUMBUS_DAY", "off", "no");
    assertThat(send(house.director, HttpMethod.POST, place + "/switches", off).getStatus())
        .isEqualTo(302);
    assertThat(get(house.director, place + "/calendars")).contains("switched here");
    Map<String, String> feast =
        Map.of("day", today.plusDays(20).toString(), "is", "closed", "why", "Feast of the house");
    assertThat(send(house.director, HttpMethod.POST, place + "/own-days", feast).getStatus())
        .isEqualTo(302);
    assertThat(get(house.director, place + "/calendars")).contains("closed: Feast of the house");
    assertThat(
            send(
                    house.director,
                    HttpMethod.POST,
                    place + "/own-days",
                    Map.of("day", "soon", "is", "closed"))
                .getStatus())
        .isEqualTo(422);
  }

  @Test
  void rulesOfOurOwnAreTriedBeforeTheyCount() throws Exception {
    String page = get(house.advanced, "/clocks/write");
    assertThat(page).contains("Put it in force", "An ordinary Tuesday");
    String id = "OWN-" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);
    String text = yaml(page);
    assertThat(
            send(
                    house.advanced,
                    HttpMethod.POST,
                    "/clocks/preview",
                    Map.of("id", id, "yaml", text.replace("duration: 2", "duration: none")))
                .getContentAsString())
        .contains("Line 15: duration must be a whole number");
    assertThat(
            send(house.senior, HttpMethod.POST, "/clocks/write", Map.of("id", id, "yaml", text))
                .getStatus())
        .isEqualTo(403);
    assertThat(
            send(house.advanced, HttpMethod.POST, "/clocks/write", Map.of("id", id, "yaml", text))
                .getRedirectedUrl())
        .isEqualTo("/clocks/packs/" + id);
    assertThat(get(house.advanced, "/clocks/packs/" + id)).contains("written here", "Call them");
    assertThat(get(house.director, place)).contains(id);
  }

  private static String yaml(String page) {
    int begin = page.indexOf('>', page.indexOf("<textarea")) + 2;
    return page.substring(begin, page.indexOf("</textarea>")).replace("&#39;", "'");
  }

  @Test
  void nothingOfAnotherHouseIsThere() throws Exception {
    assertThat(send(house.stranger, HttpMethod.GET, place, Map.of()).getStatus()).isEqualTo(404);
    assertThat(send(house.stranger, HttpMethod.GET, place + "/calendars", Map.of()).getStatus())
        .isEqualTo(404);
  }
}
