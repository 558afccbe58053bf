package org.harken.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.harken.access.AccessFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Behind a proxy of ours, limits count each client for himself. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "HARKEN_PROXIES=127.0.0.1/32, ::1/128")
class BehindProxyTest {

  @Autowired JdbcClient database;
  @LocalServerPort int port;

  @Test
  void eachClientOfTheProxyIsCountedAloneAndNobodyChoosesAnAddress() {
    new AccessFixture(database);
    var client = new RawClient(port);
    client.tryCode("198.51.100.1", "WRONG");
    client.tryCode("198.51.100.2", "WRONG");
    client.tryCode("203.0.113.9, 198.51.100.2", "WRONG");

    assertThat(Counted.of(database, "198.51.100.1")).isEqualTo(1);
    assertThat(Counted.of(database, "198.51.100.2")).isEqualTo(2);
    assertThat(Counted.of(database, "203.0.113.9")).as("left of the proxy's own word").isZero();
    assertThat(Counted.of(database, "127.0.0.1")).isZero();
  }
}
