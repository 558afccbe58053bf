package org.harken.kills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
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
 * The embedded database on a disk of its own that fills up. Needs the right to mount a small disk
 * in memory; skipped where it is not given.
 */
@Tag("long")
class FullDiskTest {

  private static final Logger LOG = LoggerFactory.getLogger(FullDiskTest.class);

  @TempDir Path folder;

  @Test
  void aFullDiskIsSaidPlainlyAndWorkGoesOnWhenThereIsRoom() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        call("mount", "-t", "tmpfs", "-o", "size=400m,mode=0777", "tmpfs", disk.toString()) == 0,
        "skipped: a small disk cannot be mounted here");
    try {
      onTheDisk(disk);
    } finally {
      call("umount", "-l", disk.toString());
    }
  }

  private void onTheDisk(Path disk) throws IOException {
    Path data = disk.resolve("data");
    var settings = Map.of("HARKEN_DATA", data.toString(), "HARKEN_DEMO_CASES", "3");
    String received = Instant.now().minus(1, ChronoUnit.HOURS).toString();
    try (Node node = Node.start("full", settings).awaitHealth("/actuator/health/demo");
        var load = new Load("demo-senior", received)) {
      assertThat(load.send(node, "load-before")).isTrue();
      Path filler = disk.resolve("filler");
      fill(filler);
      int sent = 0;
      while (load.refusals().isEmpty() && sent < 5_000) {
        load.send(node, "load-full-" + sent++);
      }
      LOG.info("full after {} more concerns: {}", sent, load.refusals());
      assertThat(load.refusals()).isNotEmpty();
      var page = new Person().open(node, "/tell-us");
      assertThat(page.statusCode()).isIn(200, 503);
      assertThat(load.refusals())
          .allSatisfy(
              refusal -> {
                assertThat(refusal.status()).as(refusal.body()).isEqualTo(503);
                assertThat(refusal.body()).containsAnyOf("is full", "cannot reach its records");
                assertThat(refusal.retryAfter()).isNotEmpty();
              });

      Files.delete(filler);
      long room = System.nanoTime();
      Awaitility.await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> load.send(node, "load-after-" + System.nanoTime()));
      long seconds = Duration.ofNanos(System.nanoTime() - room).toSeconds();
      Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> load.sendAgain(node).isEmpty());
      EmbeddedPostgres server = EmbeddedPostgres.running(data.resolve("postgres")).orElseThrow();
      var database =
          JdbcClient.create(
              new DriverManagerDataSource(
                  server.url("harken_demo"), server.user(), server.password()));
      int kept = Records.holdWhatWasAcceptedOnce(database, load);
      Records.auditHolds(node, "demo-auditor");
      LOG.info(
          "a full disk: {} concerns kept, lost 0, twice 0; work went on {} s after there was room",
          kept,
          seconds);
    }
  }

  /** Takes all room that is left. */
  private static void fill(Path filler) throws IOException {
    byte[] some = new byte[64 * 1024];
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(some);
      }
    } catch (IOException full) {
      assertThat(Files.size(filler)).isPositive();
    }
  }

  private static int call(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
