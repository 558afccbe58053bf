package org.harken.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.harken.access.AccessFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What only the server itself can show: addresses that are none, and who is believed. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RealPortTest {

  @Autowired JdbcClient database;
  @LocalServerPort int port;

  private RawClient client;

  @BeforeEach
  void aHouse() {
    new AccessFixture(database);
    client = new RawClient(port);
  }

  private static void saysNothingOfTheServer(RawClient.Answer answer) {
    assertThat(answer.head().toLowerCase(Locale.ROOT)).doesNotContain("\r\nserver:");
    assertThat(answer.head() + answer.body())
        .doesNotContainIgnoringCase("tomcat")
        .doesNotContainIgnoringCase("apache")
        .doesNotContain("Exception", "HTTP Status", "org.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/cases/%2e%2e%2f;x",
        "/api/v1/cases/%c0%af",
        "/api/v1/cases/%zz",
        "/api/v1/cases/%",
        "/api/v1/cases/%00",
        "/api/v1/cases/a%2fb",
        "/api/v1//cases",
        "/api/v1/cases/a;b=c",
        "/api/v1/cases/a|b",
        "/api/v1/cases?q=%zz",
        "/api/v1/cases?q=a|b",
        "/api/v1/cases/{x}",
        "/api/v1/../../x/%"
      })
  void aProgramGetsProblemDetails(String target) {
    var answer = client.get(target);
    assertThat(answer.status()).as(answer.toString()).isIn(400, 401, 404);
    assertThat(answer.head()).contains("application/problem+json");
    assertThat(answer.body()).contains("\"detail\"", "\"errors\"", "\"status\"");
    saysNothingOfTheServer(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/%c0%af", "/%zz", "/cases/%2e%2e%2f;x", "/cases/a\\b", "/%", "/../../x", "x y z"})
  void aPersonGetsOurPage(String target) {
    var answer = client.get(target);
    assertThat(answer.status()).as(answer.toString()).isIn(302, 400, 404);
    if (answer.status() != 302) {
      assertThat(answer.head()).contains("text/html", "Content-Security-Policy");
      assertThat(answer.body()).contains("<main", "role=\"alert\"");
    }
    saysNothingOfTheServer(answer);
  }

  @Test
  void whatAStrangerSaysOfHisAddressIsNotHeard() {
    assertThat(client.tryCode("203.0.113.7", "WRONG").status()).isEqualTo(422);
    assertThat(Counted.of(database, "203.0.113.7")).isZero();
    assertThat(Counted.of(database, "127.0.0.1")).isEqualTo(1);
  }
}
