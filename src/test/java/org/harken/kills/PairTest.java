package org.harken.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.harken.platform.testing.DatabasePerContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two nodes on one database behave as one, and one of them may die. */
@Tag("long")
class PairTest {

  private static final Logger LOG = LoggerFactory.getLogger(PairTest.class);
  private static final Pattern SEALED = Pattern.compile("audit head: block (\\d+) ");

  private final String received = Instant.now().minus(1, ChronoUnit.HOURS).toString();
  private JdbcClient database;
  private Office office;
  private Node one;
  private Node two;

  @BeforeEach
  void twoNodes() {
    Map<String, Object> fresh = DatabasePerContext.freshDatabase();
    String url = String.valueOf(fresh.get("spring.datasource.url"));
    String user = String.valueOf(fresh.get("spring.datasource.username"));
    String password = String.valueOf(fresh.get("spring.datasource.password"));
    Map<String, String> settings =
        Map.of("HARKEN_DB_URL", url, "HARKEN_DB_USER", user, "HARKEN_DB_PASSWORD", password);
    String run = UUID.randomUUID().toString().substring(0, 8);
    one = Node.start("one-" + run, settings);
    two = Node.start("two-" + run, settings);
    database = JdbcClient.create(new DriverManagerDataSource(url, user, password));
    office = new Office(database);
  }

  @AfterEach
  void endBoth() {
    one.close();
    two.close();
  }

  @Test
  void whoSignsInOnOneGoesOnOnTheOtherAndSeesTheSame() {
    var person = new Person();
    assertThat(person.open(two, "/cases").statusCode()).isEqualTo(302);
    person.open(one, "/sign-in");
    var signedIn = person.signIn(one, office.email, Office.PASSWORD);
    assertThat(signedIn.headers().firstValue("Location").orElse("")).doesNotContain("refused");
    assertThat(person.open(two, "/account").statusCode()).isEqualTo(200);
    assertThat(person.open(two, "/account").body()).contains(office.house.senior.name());

    try (var load = new Load(office.token, received)) {
      for (int number = 0; number < 5; number++) {
        assertThat(load.send(number % 2 == 0 ? one : two, "load-" + number)).isTrue();
      }
      assertThat(worklist(one)).hasSize(5).isEqualTo(worklist(two));
    }
  }

  @Test
  void theSameKeyToBothAtOnceIsOneCase() throws Exception {
    int rounds = 20;
    try (var load = new Load(office.token, received);
        var both = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < rounds; round++) {
        String key = "load-both-" + round;
        Future<Boolean> first = both.submit(() -> load.send(one, key));
        Future<Boolean> second = both.submit(() -> load.send(two, key));
        assertThat(first.get() | second.get()).isTrue();
      }
      assertThat(Records.holdWhatWasAcceptedOnce(database, load)).isEqualTo(rounds);
      LOG.info("the same key to both nodes at once, {} times: {} cases", rounds, rounds);
    }
  }

  @Test
  void aNodeThatDiesUnderLoadLosesNothingAcceptedAndItsJobsAreTakenOver() throws Exception {
    try (var load = new Load(office.token, received)) {
      for (int client = 0; client < 2; client++) {
        load.client(one);
        load.client(two);
      }
      Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> load.accepted().size() >= 40);
      two.kill();
      TimeUnit.SECONDS.sleep(3);
      load.end();
      int open = load.open();
      assertThat(load.sendAgain(one)).isEmpty();
      int kept = Records.holdWhatWasAcceptedOnce(database, load);
      long before = System.nanoTime();
      Awaitility.await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> Records.audit(one, office.auditor).path("waiting").asLong(-1) == 0);
      var audit = Records.auditHolds(one, office.auditor);
      LOG.info(
          "a node killed under load: {} accepted, lost 0, twice 0, {} without an answer sent again; sealing went on after {} s; {} entries intact",
          kept,
          open,
          Duration.ofNanos(System.nanoTime() - before).toSeconds(),
          audit.path("entries").asLong());
    }
  }

  @Test
  void jobsRunOnOneNodeAtATime() throws Exception {
    try (var load = new Load(office.token, received)) {
      load.client(one);
      load.client(two);
      TimeUnit.SECONDS.sleep(12);
    }
    Records.auditHolds(one, office.auditor);
    List<Long> blocks =
        Stream.of(one, two)
            .flatMap(node -> node.log().stream())
            .map(SEALED::matcher)
            .filter(Matcher::find)
            .map(line -> Long.parseLong(line.group(1)))
            .toList();
    assertThat(blocks).doesNotHaveDuplicates().hasSizeGreaterThan(3);
    LOG.info("{} blocks sealed by two nodes, none twice", blocks.size());
  }

  private List<String> worklist(Node node) {
    return Records.get(node, office.token, "/api/v1/cases?tab=all&limit=50")
        .path("items")
        .valueStream()
        .map(item -> item.path("reference").asString())
        .toList();
  }
}
