package org.harken.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Random;
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

/**
 * {@code kill -9} in the middle of recording, again and again, with the embedded database: it is
 * left behind each time and found again. What was answered with 201 is there, what was not is sent
 * again with its key, and nothing is there twice.
 */
class KillTest {

  private static final Logger LOG = LoggerFactory.getLogger(KillTest.class);
  private static final int CLIENTS = 4;

  @TempDir Path data;

  private final Random random = new Random(7);

  @Test
  void twoKillsLoseNothing() throws InterruptedException {
    kill(2);
  }

  @Test
  @Tag("long")
  void tenKillsLoseNothing() throws InterruptedException {
    kill(10);
  }

  private void kill(int times) throws InterruptedException {
    var settings = Map.of("HARKEN_DATA", data.toString(), "HARKEN_DEMO_CASES", "3");
    var received = Instant.now().minus(1, ChronoUnit.HOURS).toString();
    int unanswered = 0;
    try (var load = new Load("demo-senior", received)) {
      for (int time = 0; time < times; time++) {
        Node node = Node.start("killed", settings).awaitHealth("/actuator/health/demo");
        assertThat(load.sendAgain(node)).isEmpty();
        for (int client = 0; client < CLIENTS; client++) {
          load.client(node);
        }
        int before = load.accepted().size();
        Awaitility.await()
            .atMost(Duration.ofMinutes(1))
            .until(() -> load.accepted().size() >= before + 10);
        TimeUnit.MILLISECONDS.sleep(random.nextInt(1_500));
        node.kill();
        load.end();
        unanswered += load.open();
      }
      try (Node node = Node.start("killed", settings)) {
        int accepted = load.accepted().size();
        assertThat(load.sendAgain(node)).isEmpty();
        EmbeddedPostgres server = EmbeddedPostgres.running(data.resolve("postgres")).orElseThrow();
        var database =
            JdbcClient.create(
                new DriverManagerDataSource(
                    server.url("harken_demo"), server.user(), server.password()));
        int kept = Records.holdWhatWasAcceptedOnce(database, load);
        var audit = Records.auditHolds(node, "demo-auditor");
        LOG.info(
            "{} kills: {} concerns answered with 201, lost 0, twice 0; {} without an answer, sent again; {} kept; {} audit entries intact",
            times,
            accepted,
            unanswered,
            kept,
            audit.path("entries").asLong());
        assertThat(kept).isGreaterThan(times * CLIENTS);
      }
    }
  }
}
