package org.harken.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.harken.platform.database.EmbeddedPostgres;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database goes away for a while under load and comes back. */
@Tag("long")
class DatabaseRestartTest {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseRestartTest.class);

  @TempDir Path folder;

  @Test
  void errorsAreClearThePoolRecoversAndNothingAcceptedIsLost() throws Exception {
    EmbeddedPostgres server = EmbeddedPostgres.start(folder);
    server.createDatabase("harken");
    String url = server.url("harken");
    var settings =
        Map.of(
            "HARKEN_DB_URL", url,
            "HARKEN_DB_USER", server.user(),
            "HARKEN_DB_PASSWORD", server.password());
    try (Node node = Node.start("restarted", settings)) {
      var database =
          JdbcClient.create(new DriverManagerDataSource(url, server.user(), server.password()));
      var office = new Office(database);
      var received = Instant.now().minus(1, ChronoUnit.HOURS).toString();
      try (var load = new Load(office.token, received)) {
        for (int client = 0; client < 4; client++) {
          load.client(node);
        }
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> load.accepted().size() >= 40);
        int before = load.accepted().size();
        var person = new Person();
        assertThat(person.open(node, "/sign-in").statusCode()).isEqualTo(200);
        stopServer();
        var page = person.open(node, "/tell-us");
        var signIn = person.signIn(node, office.email, Office.PASSWORD);
        TimeUnit.SECONDS.sleep(8);
        letServerStart();
        awaitServer(server, url);
        long back = System.nanoTime();
        int then = load.accepted().size();
        Awaitility.await()
            .pollInterval(Duration.ofMillis(50))
            .atMost(Duration.ofSeconds(10))
            .until(() -> load.accepted().size() > then);
        long milliseconds = (System.nanoTime() - back) / 1_000_000;
        TimeUnit.SECONDS.sleep(2);
        load.end();

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("cannot reach its records", "<main");
        assertThat(signIn.statusCode()).isEqualTo(503);
        assertThat(load.refusals())
            .isNotEmpty()
            .allSatisfy(
                refusal -> {
                  assertThat(refusal.status()).as(refusal.body()).isEqualTo(503);
                  assertThat(refusal.type()).isEqualTo("application/problem+json");
                  assertThat(refusal.retryAfter()).isEqualTo("5");
                });
        assertThat(load.sendAgain(node)).isEmpty();
        int kept = Records.holdWhatWasAcceptedOnce(database, load);
        Records.auditHolds(node, office.auditor);
        LOG.info(
            "database away for about 12 s under load: {} accepted before, {} refusals all 503 with Retry-After, first 201 after {} ms, {} kept, lost 0, twice 0",
            before,
            load.refusals().size(),
            milliseconds,
            kept);
      }
    } finally {
      server.stop();
    }
  }

  /** As an operator restarts it; its file of settings is put aside, so that it stays away. */
  private void stopServer() throws IOException, InterruptedException {
    Files.move(settingsFile(), folder.resolve("aside"));
    String process = Files.readAllLines(folder.resolve("cluster/postmaster.pid")).getFirst();
    new ProcessBuilder("kill", "-INT", process.strip()).start().waitFor();
  }

  private void letServerStart() throws IOException {
    Files.move(folder.resolve("aside"), settingsFile());
  }

  private Path settingsFile() {
    return folder.resolve("cluster/postgresql.conf");
  }

  private static void awaitServer(EmbeddedPostgres server, String url) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              try (var connection =
                  DriverManager.getConnection(url, server.user(), server.password())) {
                return connection.isValid(1);
              } catch (SQLException notYet) {
                return false;
              }
            });
  }
}
