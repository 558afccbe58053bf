package org.harken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harken.platform.Ids;
import org.harken.platform.testing.Web;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
class SignInTest {

  private static final String PASSWORD = "seven lamps beside the river";
  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @Autowired JdbcClient database;
  @Autowired PasswordEncoder encoder;
  @Autowired WebApplicationContext context;
  AccessFixture house;
  MockMvc web;
  String email;

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
    web = Web.of(context);
    email = withPassword(house.senior);
  }

  @Test
  void theRightPasswordOpensAFreshSessionKeptInTheDatabase() throws Exception {
    Cookie session = session(signIn(email, PASSWORD, "198.51.100.1"));
    MockHttpServletResponse account =
        web.perform(get("/account").cookie(session)).andReturn().getResponse();
    assertThat(account.getStatus()).isEqualTo(200);
    assertThat(account.getContentAsString()).contains(house.senior.name());
    assertThat(account.getHeader("Cache-Control")).contains("no-store");
    Integer rows =
        database
            .sql("select count(*) from platform.spring_session where principal_name = ?")
            .param(house.senior.id().toString())
            .query(Integer.class)
            .single();
    assertThat(rows).isEqualTo(1);
    Integer largest =
        database
            .sql(
                """
                select max(length(a.attribute_bytes)) from platform.spring_session_attributes a
                join platform.spring_session s on s.primary_id = a.session_primary_id
                where s.principal_name = ?
                """)
            .param(house.senior.id().toString())
            .query(Integer.class)
            .single();
    assertThat(largest).isLessThan(2_000);
  }

  @Test
  void aSessionFromBeforeSigningInIsNotTheOneAfter() throws Exception {
    Cookie first = session(signIn(email, PASSWORD, "198.51.100.2"));
    MockHttpServletResponse page =
        web.perform(get("/account").cookie(first)).andReturn().getResponse();
    Cookie second =
        session(
            web.perform(
                    post("/sign-in")
                        .cookie(first)
                        .param("_csrf", formToken(page))
                        .param("email", email)
                        .param("password", PASSWORD))
                .andReturn()
                .getResponse());
    assertThat(second.getValue()).isNotEqualTo(first.getValue());
    assertThat(web.perform(get("/account").cookie(first)).andReturn().getResponse().getStatus())
        .isEqualTo(302);
  }

  @Test
  void wrongPasswordAndUnknownAccountHearTheSame() throws Exception {
    MockHttpServletResponse wrong = signIn(email, "not this one", "198.51.100.3");
    MockHttpServletResponse unknown =
        signIn("nobody." + Ids.next() + "@test.example", PASSWORD, "198.51.100.3");
    assertThat(wrong.getRedirectedUrl()).isEqualTo("/sign-in?refused");
    assertThat(unknown.getRedirectedUrl()).isEqualTo(wrong.getRedirectedUrl());
    assertThat(signIn("\u0000'; drop table\u0000", "\u0000", "198.51.100.3").getRedirectedUrl())
        .isEqualTo("/sign-in?refused");
  }

  @Test
  void halfACharacterIsNobodysPassword() throws Exception {
    assertThat(signIn(email, "half of it: \uD800", "198.51.100.12").getRedirectedUrl())
        .isEqualTo("/sign-in?refused");
    Cookie session = session(signIn(email, PASSWORD, "198.51.100.12"));
    assertThat(change(session, "half \uD83D of it", "walnut grinder otter").getStatus())
        .isLessThan(500);
    assertThat(change(session, PASSWORD, "walnut grinder otter \uD83D").getStatus())
        .isLessThan(500);
    assertThat(signIn(email, PASSWORD, "198.51.100.12").getRedirectedUrl())
        .isNotEqualTo("/sign-in?refused");
  }

  @Test
  void tenWrongTriesLockTheAccountFromThatAddress() throws Exception {
    for (int number = 0; number < 10; number++) {
      assertThat(signIn(email, "wrong " + number, "198.51.100.4").getRedirectedUrl())
          .isEqualTo("/sign-in?refused");
    }
    assertThat(signIn(email, PASSWORD, "198.51.100.4").getRedirectedUrl())
        .isEqualTo("/sign-in?wait");
    assertThat(signIn(email, PASSWORD, "198.51.100.5").getRedirectedUrl())
        .isNotEqualTo("/sign-in?wait");
  }

  @Test
  void aFormWithoutItsTokenIsRefused() throws Exception {
    MockHttpServletResponse answer =
        web.perform(post("/sign-in").param("email", email).param("password", PASSWORD))
            .andReturn()
            .getResponse();
    assertThat(answer.getRedirectedUrl()).isEqualTo("/sign-in?again");
    Cookie session = session(signIn(email, PASSWORD, "198.51.100.6"));
    assertThat(web.perform(post("/sign-out").cookie(session)).andReturn().getResponse().getStatus())
        .isEqualTo(403);
    assertThat(web.perform(get("/account").cookie(session)).andReturn().getResponse().getStatus())
        .isEqualTo(200);
  }

  @Test
  void signingOutEndsTheSession() throws Exception {
    Cookie session = session(signIn(email, PASSWORD, "198.51.100.7"));
    String token =
        formToken(web.perform(get("/account").cookie(session)).andReturn().getResponse());
    web.perform(post("/sign-out").cookie(session).param("_csrf", token));
    assertThat(web.perform(get("/account").cookie(session)).andReturn().getResponse().getStatus())
        .isEqualTo(302);
  }

  @Test
  void aClosedAccountIsOutAtOnce() throws Exception {
    Cookie session = session(signIn(email, PASSWORD, "198.51.100.8"));
    database
        .sql("update access.staff set active = false where id = ?")
        .param(house.senior.id())
        .update();
    assertThat(web.perform(get("/account").cookie(session)).andReturn().getResponse().getStatus())
        .isEqualTo(302);
    assertThat(signIn(email, PASSWORD, "198.51.100.8").getRedirectedUrl())
        .isEqualTo("/sign-in?refused");
  }

  @Test
  void aNewPasswordMustNotBeGuessableAndEndsOtherSessions() throws Exception {
    Cookie here = session(signIn(email, PASSWORD, "198.51.100.9"));
    Cookie elsewhere = session(signIn(email, PASSWORD, "198.51.100.10"));
    for (String weak :
        new String[] {"short", "Password1234", "petra.proficient1", "Testside Hospital"}) {
      assertThat(change(here, PASSWORD, weak).getStatus()).as(weak).isEqualTo(422);
    }
    assertThat(change(here, "not mine", "nine copper kettles whistle").getStatus()).isEqualTo(422);
    MockHttpServletResponse changed = change(here, PASSWORD, "nine copper kettles whistle");
    assertThat(changed.getRedirectedUrl()).isEqualTo("/account?changed");
    assertThat(web.perform(get("/account").cookie(elsewhere)).andReturn().getResponse().getStatus())
        .isEqualTo(302);
    assertThat(
            web.perform(get("/account").cookie(session(changed)))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(200);
    assertThat(signIn(email, "nine copper kettles whistle", "198.51.100.9").getRedirectedUrl())
        .isNotEqualTo("/sign-in?refused");
  }

  @Test
  void pagesCarryTheStrictPolicyAndNobodysPageNeedsNoSession() throws Exception {
    MockHttpServletResponse page = web.perform(get("/sign-in")).andReturn().getResponse();
    assertThat(page.getHeader("Content-Security-Policy"))
        .isEqualTo(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'");
    assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.getHeader("X-Frame-Options")).isEqualTo("DENY");
    assertThat(page.getCookie("SESSION")).isNull();
    assertThat(web.perform(get("/no/such/page")).andReturn().getResponse().getRedirectedUrl())
        .isEqualTo("/sign-in");
    assertThat(web.perform(get("/harken.css")).andReturn().getResponse().getStatus())
        .isEqualTo(200);
    assertThat(web.perform(get("/actuator/health")).andReturn().getResponse().getStatus())
        .isIn(200, 503);
    assertThat(web.perform(get("/actuator/env")).andReturn().getResponse().getStatus())
        .isNotEqualTo(200);
    assertThat(web.perform(get("/v3/api-docs")).andReturn().getResponse().getStatus())
        .isEqualTo(302);
  }

  @Test
  void theSessionCookieIsSecureExactlyWhereTheRequestIs() throws Exception {
    assertThat(session(signIn(email, PASSWORD, "198.51.100.11")).getSecure()).isFalse();
    MockHttpServletResponse page =
        web.perform(get("/sign-in").secure(true)).andReturn().getResponse();
    Cookie session =
        session(
            web.perform(
                    post("/sign-in")
                        .secure(true)
                        .cookie(page.getCookies())
                        .param("_csrf", formToken(page))
                        .param("email", email)
                        .param("password", PASSWORD))
                .andReturn()
                .getResponse());
    assertThat(session.getSecure()).isTrue();
    assertThat(session.isHttpOnly()).isTrue();
  }

  private MockHttpServletResponse change(Cookie session, String present, String wanted)
      throws Exception {
    String token =
        formToken(web.perform(get("/account").cookie(session)).andReturn().getResponse());
    return web.perform(
            post("/account/password")
                .cookie(session)
                .param("_csrf", token)
                .param("present", present)
                .param("password", wanted)
                .param("again", wanted))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse signIn(String mail, String password, String address)
      throws Exception {
    MockHttpServletResponse page = web.perform(get("/sign-in")).andReturn().getResponse();
    MockHttpServletRequestBuilder form =
        post("/sign-in")
            .cookie(page.getCookies())
            .param("_csrf", formToken(page))
            .param("email", mail)
            .param("password", password)
            .with(
                request -> {
                  request.setRemoteAddr(address);
                  return request;
                });
    return web.perform(form).andReturn().getResponse();
  }

  private String withPassword(Actor staff) {
    database
        .sql("update access.staff set password = ? where id = ?")
        .params(encoder.encode(PASSWORD), staff.id())
        .update();
    return database
        .sql("select email from access.staff where id = ?")
        .param(staff.id())
        .query((row, number) -> row.getString(1))
        .single();
  }

  private static Cookie session(MockHttpServletResponse answer) {
    return Arrays.stream(answer.getCookies())
        .filter(cookie -> cookie.getName().equals("SESSION"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no session after " + answer.getRedirectedUrl()));
  }

  private static String formToken(MockHttpServletResponse page) throws Exception {
    Matcher matcher = FORM_TOKEN.matcher(page.getContentAsString());
    assertThat(matcher.find()).as(page.getContentAsString()).isTrue();
    return matcher.group(1);
  }
}
