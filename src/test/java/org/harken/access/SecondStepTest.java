package org.harken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.harken.access.model.OneTimeCode;
import org.harken.access.store.SecondSteps;
import org.harken.platform.testing.Web;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

/** The code of the phone after the password. */
@SpringBootTest
class SecondStepTest {

  private static final String PASSWORD = "seven lamps beside the river";
  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern RECOVERY = Pattern.compile("<code class=\"pii\">([a-z2-7-]{19})<");

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired SecondSteps steps;
  @Autowired Clock clock;
  AccessFixture house;
  MockMvc web;

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
    web = Web.of(context);
  }

  @AfterEach
  void demandNothing() {
    database.sql("delete from access.second_step_rule").update();
  }

  @Test
  void afterThePasswordTheCodeOfThePhoneIsAskedAndCountsOnce() throws Exception {
    setUp(house.senior);
    Waiting waiting = passwordOf(house.senior, "192.0.2.1");
    assertThat(waiting.open("/account").getStatus()).isEqualTo(302);
    assertThat(waiting.open("/api/v1/cases").getStatus()).isEqualTo(401);
    assertThat(waiting.send("000000").getStatus()).isEqualTo(422);
    String code = code(house.senior, 0);
    MockHttpServletResponse in = waiting.send(code);
    assertThat(in.getStatus()).as(in.getContentAsString()).isEqualTo(302);
    assertThat(waiting.open("/account").getStatus()).isEqualTo(200);
    assertThat(waiting.open("/account").getContentAsString()).contains("Password and code");
    Waiting thief = passwordOf(house.senior, "192.0.2.2");
    assertThat(thief.send(code).getStatus()).isEqualTo(422);
    assertThat(thief.open("/account").getStatus()).isEqualTo(302);
  }

  @Test
  void nobodyWithoutThePasswordIsAskedForACode() throws Exception {
    MockHttpServletResponse page = web.perform(get("/sign-in")).andReturn().getResponse();
    assertThat(web.perform(get("/sign-in/code")).andReturn().getResponse().getRedirectedUrl())
        .isEqualTo("/sign-in?again");
    assertThat(
            web.perform(
                    post("/sign-in/code")
                        .cookie(page.getCookies())
                        .param("_csrf", token(page))
                        .param("code", "123456"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl())
        .isEqualTo("/sign-in?again");
  }

  @Test
  void aRecoveryCodeCountsOnceAndIsKeptOnlyAsAHash() throws Exception {
    List<String> codes = setUp(house.senior);
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    assertThat(passwordOf(house.senior, "192.0.2.3").send(codes.get(0)).getStatus()).isEqualTo(302);
    assertThat(passwordOf(house.senior, "192.0.2.3").send(codes.get(0)).getStatus()).isEqualTo(422);
    assertThat(steps.recoveryCodesLeft(house.senior.id())).isEqualTo(9);
    Waiting other = passwordOf(house.senior, "192.0.2.3");
    assertThat(other.send(codes.get(1).toUpperCase(java.util.Locale.ROOT)).getStatus())
        .isEqualTo(302);
    setUp(house.developing);
    assertThat(passwordOf(house.developing, "192.0.2.4").send(codes.get(2)).getStatus())
        .isEqualTo(422);
  }

  @Test
  void guessingIsLimitedFromOneAddressAndTheRightPersonGetsInFromHers() throws Exception {
    setUp(house.senior);
    Waiting guesser = passwordOf(house.senior, "192.0.2.5");
    for (int number = 0; number < 10; number++) {
      assertThat(guesser.send("00000" + number).getStatus()).isEqualTo(422);
    }
    assertThat(guesser.send(code(house.senior, 0)).getStatus()).isEqualTo(429);
    assertThat(passwordOf(house.senior, "192.0.2.6").send(code(house.senior, 0)).getStatus())
        .isEqualTo(302);
  }

  @Test
  void aRoleMayHaveToSetItUpBeforeAnythingElseOpens() throws Exception {
    SignedIn alma = new SignedIn(context, house.administrator);
    assertThat(alma.send("/access/second-step", Map.of("roles", "REPRESENTATIVE")).getStatus())
        .isEqualTo(302);
    SignedIn petra = new SignedIn(context, house.senior);
    assertThat(petra.page("/account/second-step")).contains("Your role asks for a second step");
    assertThat(petra.open("/cases/new").getStatus()).isEqualTo(403);
    assertThat(
            petra
                .send("/account/tokens", Map.of("name", "x", "permissions", "cases:read"))
                .getStatus())
        .isEqualTo(422);
    petra.send("/account/second-step", Map.of());
    petra.send("/account/second-step/confirm", Map.of("code", code(house.senior, 0)));
    assertThat(petra.open("/cases/new").getStatus()).isEqualTo(200);
    assertThat(
            petra
                .send("/account/second-step/remove", Map.of("code", code(house.senior, 1)))
                .getStatus())
        .isEqualTo(422);
    assertThat(steps.isOn(house.senior.id())).isTrue();
    assertThat(new SignedIn(context, house.director).open("/cases/new").getStatus()).isEqualTo(200);
    assertThat(petra.open("/access/second-step").getStatus()).isEqualTo(403);
  }

  @Test
  void removingAsksForACodeAndAnAdministratorHelpsWhoLostThePhone() throws Exception {
    SignedIn petra = new SignedIn(context, house.senior);
    petra.send("/account/second-step", Map.of());
    assertThat(petra.page("/account/second-step")).contains("class=\"qr\"", "Or type this key");
    assertThat(petra.send("/account/second-step/confirm", Map.of("code", "000000")).getStatus())
        .isEqualTo(422);
    petra.send("/account/second-step/confirm", Map.of("code", code(house.senior, 0)));
    assertThat(petra.page("/account/second-step")).doesNotContain("class=\"qr\"");
    assertThat(petra.send("/account/second-step", Map.of()).getStatus()).isEqualTo(409);
    assertThat(petra.send("/account/second-step/remove", Map.of("code", "000000")).getStatus())
        .isEqualTo(422);
    assertThat(steps.isOn(house.senior.id())).isTrue();
    assertThat(
            petra
                .send("/account/second-step/remove", Map.of("code", code(house.senior, 1)))
                .getStatus())
        .isEqualTo(302);
    assertThat(steps.isOn(house.senior.id())).isFalse();
    setUp(house.senior);
    new SignedIn(context, house.administrator)
        .send("/access/staff/" + house.senior.id() + "/second-step/remove", Map.of());
    assertThat(steps.isOn(house.senior.id())).isFalse();
  }

  @Test
  void aLockedDeskOpensWithACodeToo() throws Exception {
    SignedIn petra = new SignedIn(context, house.senior);
    petra.send("/account/second-step", Map.of());
    petra.send("/account/second-step/confirm", Map.of("code", code(house.senior, 0)));
    petra.send("/lock", Map.of());
    assertThat(petra.page("/lock")).contains("Or a code of your phone");
    assertThat(petra.send("/lock/open", Map.of("code", code(house.senior, 0))).getStatus())
        .isEqualTo(422);
    assertThat(petra.send("/lock/open", Map.of("code", code(house.senior, 1))).getStatus())
        .isEqualTo(302);
    assertThat(petra.open("/account").getStatus()).isEqualTo(200);
  }

  /** Sets one-time codes up by the pages; answers the recovery codes. */
  private List<String> setUp(Actor staff) throws Exception {
    SignedIn person = new SignedIn(context, staff);
    person.send("/account/second-step", Map.of());
    String page =
        person
            .send("/account/second-step/confirm", Map.of("code", code(staff, -1)))
            .getContentAsString();
    return RECOVERY.matcher(page).results().map(found -> found.group(1)).toList();
  }

  private String code(Actor staff, int stepsFromNow) {
    return OneTimeCode.now(
        steps.of(staff.id()).orElseThrow().secret(),
        clock.instant().plus(Duration.ofSeconds(30L * stepsFromNow)));
  }

  /** Somebody who has shown the password. */
  private final class Waiting {
    private final String address;
    private Cookie current;

    Waiting(Cookie session, String address) {
      this.current = session;
      this.address = address;
    }

    MockHttpServletResponse open(String path) throws Exception {
      return web.perform(get(path).cookie(current)).andReturn().getResponse();
    }

    MockHttpServletResponse send(String code) throws Exception {
      MockHttpServletResponse answer =
          web.perform(
                  post("/sign-in/code")
                      .cookie(current)
                      .param("_csrf", token(open("/sign-in/code")))
                      .param("code", code)
                      .with(
                          request -> {
                            request.setRemoteAddr(address);
                            return request;
                          }))
              .andReturn()
              .getResponse();
      Cookie fresh = answer.getCookie("SESSION");
      if (fresh != null) {
        current = fresh;
      }
      return answer;
    }
  }

  private Waiting passwordOf(Actor staff, String address) throws Exception {
    MockHttpServletResponse page = web.perform(get("/sign-in")).andReturn().getResponse();
    String email =
        database
            .sql("select email from access.staff where id = ?")
            .param(staff.id())
            .query((row, number) -> row.getString(1))
            .single();
    MockHttpServletResponse answer =
        web.perform(
                post("/sign-in")
                    .cookie(page.getCookies())
                    .param("_csrf", token(page))
                    .param("email", email)
                    .param("password", PASSWORD)
                    .with(
                        request -> {
                          request.setRemoteAddr(address);
                          return request;
                        }))
            .andReturn()
            .getResponse();
    assertThat(answer.getRedirectedUrl()).isEqualTo("/sign-in/code");
    return new Waiting(java.util.Objects.requireNonNull(answer.getCookie("SESSION")), address);
  }

  private static String token(MockHttpServletResponse page) throws Exception {
    var matcher = FORM_TOKEN.matcher(page.getContentAsString());
    assertThat(matcher.find()).as(page.getContentAsString()).isTrue();
    return matcher.group(1);
  }
}
