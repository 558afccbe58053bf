package org.harken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.harken.platform.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

/** In a database of its own, for an organisation begins only once. */
@ApplicationModuleTest(
    mode = ApplicationModuleTest.BootstrapMode.DIRECT_DEPENDENCIES,
    verifyAutomatically = false)
class BeginningTest {

  private static final String PASSWORD = "four amber kites at dusk";

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  MockMvc web;

  @BeforeEach
  void nobody() {
    database
        .sql("truncate access.beginning, access.staff, access.staff_scope, access.facility cascade")
        .update();
    web = Web.of(context);
  }

  @Test
  void anEmptyOrganisationBeginsOnceHoweverManyTryAtOnce() throws Exception {
    for (String page : List.of("/", "/sign-in", "/account", "/anything")) {
      assertThat(visit(page).getRedirectedUrl()).as(page).isEqualTo("/first-administrator");
    }
    assertThat(send("Anna First", "Password123").getStatus()).isEqualTo(422);
    assertThat(count("access.facility")).as("nothing stays of a refused try").isZero();
    var together = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Future<Integer>> tries =
          IntStream.range(0, 4)
              .mapToObj(
                  number ->
                      threads.submit(
                          () -> {
                            together.await();
                            return send("Anna Number" + number, PASSWORD).getStatus();
                          }))
              .toList();
      together.countDown();
      int begun = 0;
      int absent = 0;
      for (Future<Integer> one : tries) {
        begun += one.get() == 302 ? 1 : 0;
        absent += one.get() == 404 ? 1 : 0;
      }
      assertThat(begun).isEqualTo(1);
      assertThat(absent).isEqualTo(3);
    }
    assertThat(count("access.staff")).isEqualTo(1);
    assertThat(count("access.facility")).isEqualTo(1);
    assertThat(visit("/first-administrator").getStatus()).isEqualTo(404);
    assertThat(visit("/account").getRedirectedUrl()).isEqualTo("/sign-in");
    String role =
        database.sql("select role from access.staff").query((row, n) -> row.getString(1)).single();
    assertThat(role).isEqualTo("ADMINISTRATOR");
  }

  @Test
  void everyFaultStandsBesideItsFieldAtOnceAndNothingTypedIsLost() throws Exception {
    MockHttpServletResponse answer =
        send(
            Map.of(
                "name", " ",
                "email", "anna at home",
                "password", "short",
                "again", "other",
                "facility", "",
                "zone", "Mars/Olympus"));
    assertThat(answer.getStatus()).isEqualTo(422);
    String page = answer.getContentAsString();
    for (String field : List.of("name", "email", "password", "again", "facility", "zone")) {
      assertThat(page).as(field).contains("id=\"" + field + "-fault\"", "href=\"#" + field + "\"");
    }
    assertThat(page).contains("value=\"anna at home\"").containsOnlyOnce("autofocus");
    assertThat(page).doesNotContain("value=\"short\"");
    assertThat(count("access.facility")).isZero();

    MockHttpServletResponse only =
        send(
            Map.of(
                "name", "Anna First",
                "email", "anna@begin.example",
                "password", PASSWORD,
                "again", PASSWORD,
                "facility", "",
                "zone", "America/Denver"));
    assertThat(only.getContentAsString())
        .contains("id=\"facility-fault\"", "value=\"Anna First\"")
        .containsOnlyOnce("class=\"fault\"");
  }

  private MockHttpServletResponse send(String name, String password) throws Exception {
    return send(
        Map.of(
            "name",
            name,
            "email",
            name.replace(' ', '.') + "@begin.example",
            "password",
            password,
            "again",
            password,
            "facility",
            "First Hospital " + name,
            "zone",
            "America/Denver"));
  }

  private MockHttpServletResponse send(Map<String, String> typed) throws Exception {
    // without an Accept header it is not led away
    MockHttpServletResponse form = web.perform(get("/sign-in")).andReturn().getResponse();
    Matcher token =
        Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form.getContentAsString());
    assertThat(token.find()).isTrue();
    var request =
        post("/first-administrator").cookie(form.getCookies()).param("_csrf", token.group(1));
    typed.forEach(request::param);
    return web.perform(request).andReturn().getResponse();
  }

  private MockHttpServletResponse visit(String page) throws Exception {
    return web.perform(get(page).header("Accept", "text/html")).andReturn().getResponse();
  }

  private int count(String table) {
    return database.sql("select count(*) from " + table).query(Integer.class).single();
  }
}
