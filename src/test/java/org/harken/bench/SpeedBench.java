package org.harken.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.harken.audit.sealing.SealEntries;
import org.harken.bench.Recorder.Step;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.ActiveProfiles;

/**
 * What the main job costs over HTTP beside the bare SQL of the same work, on the same database in
 * the same run, at 1, 8 and 32 clients. Bare reading says every statement of the request again;
 * bare creating says those that change rows, in as many statements and commits.
 */
@Tag("bench")
@ActiveProfiles("demo")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "HARKEN_DEMO_CASES=${HARKEN_BENCH_PATTERN:200}",
      "HARKEN_API_RATE=100000000",
      "db-scheduler.enabled=true",
      "spring.datasource.hikari.maximum-pool-size=16"
    })
class SpeedBench {

  private static final int[] CLIENTS = {1, 8, 32};
  private static final int SMALL = 10_000;
  private static final Duration WARM = Duration.ofSeconds(25);
  private static final String PHONE_CALL =
      """
      {"channel": "PHONE", "receivedAt": "%s", "language": "en",
       "narrative": "The call bell rang for forty minutes and nobody came to my father.",
       "complainant": {"name": "Rosa Quill", "relationship": "daughter", "phone": "555 0199"},
       "patient": {"name": "Ada Quill"}, "answers": {"dissatisfied": true, "resolvedAtOnce": false}}
      """;

  @TestConfiguration
  static class Listening {
    @Bean
    static BeanPostProcessor recorder() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof DataSource pool && name.equals("dataSource")
              ? new Recorder(pool)
              : bean;
        }
      };
    }
  }

  /** What each client asks; each has its own session. */
  private record Work(
      String name, List<Runnable> requests, List<Step> bare, Set<Object> newEachTime) {}

  @Autowired JdbcClient database;
  @Autowired DataSource pool;
  @Autowired SealEntries sealing;
  @LocalServerPort int port;

  private final List<Browser> seniors = new ArrayList<>();

  private final Duration span = Duration.ofSeconds(Integer.getInteger("bench.seconds", seconds()));
  private final List<String> table = new ArrayList<>();

  private static int seconds() {
    return Integer.parseInt(System.getenv().getOrDefault("HARKEN_BENCH_SECONDS", "5"));
  }

  @Test
  void mainJobBesideBareSql() throws SQLException {
    System.setProperty("http.maxConnections", "64");
    int wanted = Integer.parseInt(System.getenv().getOrDefault("HARKEN_BENCH_CASES", "100000"));
    String base = "http://127.0.0.1:" + port;
    Awaitility.await().atMost(Duration.ofMinutes(10)).until(() -> seeded(base));
    for (int i = 0; i < CLIENTS[CLIENTS.length - 1]; i++) {
      seniors.add(Browser.signedIn(base, "senior@lakeside.example", "harbor-pickle-lantern"));
    }
    var multiply = new Multiply(database);
    multiply.keepPattern();

    multiply.until(Math.min(SMALL, wanted));
    settle();
    List<Load.Result> small = growing(base);
    multiply.until(wanted);
    settle();
    int cases = multiply.cases();
    for (Work work : works(base)) {
      warm(work);
      for (int clients : CLIENTS) {
        table.add(row(work, clients));
      }
    }
    List<Load.Result> large = growing(base);
    print(cases, small, large, base);
    assertThat(table).hasSize(CLIENTS.length * 5);
  }

  private boolean seeded(String base) {
    try {
      Browser.program(base, "demo-senior").get("/actuator/health/demo");
      return true;
    } catch (IllegalStateException notYet) {
      return false;
    }
  }

  /** Background work of the writing before (sealing, vacuum) is done and not measured. */
  private void settle() {
    sealing.seal();
    database.sql("vacuum analyze").update();
  }

  private List<Work> works(String base) {
    Browser program = Browser.program(base, "demo-senior");
    Browser senior = seniors.getFirst();
    List<String> references =
        database
            .sql(
                """
                select reference from cases.worklist_row tablesample system (5)
                where status = 'OPEN' and facility in (select facility from access.staff_scope) limit 500
                """)
            .query((row, number) -> row.getString(1))
            .list()
            .stream()
            .filter(reference -> isInReach(senior, reference))
            .limit(200)
            .toList();
    assertThat(references).isNotEmpty();
    String body = PHONE_CALL.formatted(Instant.now().minusSeconds(7200));
    Runnable create = () -> program.post("/api/v1/cases", body, UUID.randomUUID().toString());
    return List.of(
        creating(create),
        reading("API worklist", any -> program.get("/api/v1/cases?limit=50")),
        reading("worklist page", own -> own.get("/")),
        reading(
            "case page",
            own ->
                own.get(
                    "/cases/"
                        + references.get(ThreadLocalRandom.current().nextInt(references.size())))),
        reading("search", own -> own.get("/cases?q=insurance+card")));
  }

  private static boolean isInReach(Browser senior, String reference) {
    try {
      senior.get("/cases/" + reference);
      return true;
    } catch (IllegalStateException outOfReach) {
      return false;
    }
  }

  private Work creating(Runnable request) {
    for (int i = 0; i < 50; i++) {
      request.run();
    }
    List<Step> first = Bare.writes(recorder().record(request));
    List<Step> second = Bare.writes(recorder().record(request));
    return new Work(
        "create (API)",
        Collections.nCopies(seniors.size(), request),
        first,
        Bare.newEachTime(first, second));
  }

  private Work reading(String name, Consumer<Browser> request) {
    List<Runnable> requests =
        seniors.stream().<Runnable>map(own -> () -> request.accept(own)).toList();
    requests.getFirst().run();
    return new Work(name, requests, recorder().record(requests.getFirst()), Set.of());
  }

  /** Code that has just been loaded is slow for a while; a house runs for weeks. */
  private void warm(Work work) throws SQLException {
    Load.run(work.requests().subList(0, 8), WARM);
    bare(work, 8);
  }

  private Recorder recorder() {
    return (Recorder) pool;
  }

  private String row(Work work, int clients) throws SQLException {
    Load.Result harken = Load.run(work.requests().subList(0, clients), span);
    Load.Result bare = bare(work, clients);
    long said = work.bare().stream().filter(Recorder.Said.class::isInstance).count();
    return String.format(
        Locale.ROOT,
        "| %s | %d | **%.2f** | %.0f | %.0f | %.1f | %.1f | %.1f | %.1f | %d + %d |\n",
        work.name(),
        clients,
        harken.perSecond() / bare.perSecond(),
        harken.perSecond(),
        bare.perSecond(),
        harken.p50(),
        bare.p50(),
        harken.p99(),
        bare.p99(),
        said,
        work.bare().size() - said);
  }

  private Load.Result bare(Work work, int clients) throws SQLException {
    List<Bare> all = new ArrayList<>();
    try {
      for (int i = 0; i < clients; i++) {
        all.add(new Bare(ownConnections(), work.bare(), work.newEachTime()));
      }
      return Load.run(all, span);
    } finally {
      for (Bare one : all) {
        one.close();
      }
    }
  }

  private DataSource ownConnections() throws SQLException {
    var hikari = pool.unwrap(com.zaxxer.hikari.HikariDataSource.class);
    return new DriverManagerDataSource(
        "" + hikari.getJdbcUrl(), "" + hikari.getUsername(), "" + hikari.getPassword());
  }

  /** The pages whose time must not grow with the number of cases, one client. */
  private List<Load.Result> growing(String base) {
    return works(base).stream()
        .filter(work -> work.name().endsWith("page") || work.name().equals("search"))
        .map(work -> Load.run(work.requests().subList(0, 1), span))
        .toList();
  }

  private void print(int cases, List<Load.Result> small, List<Load.Result> large, String base) {
    var out =
        new StringBuilder("\n%,d cases, %s per cell\n\n".formatted(cases, span))
            .append(
                "| what | clients | ratio | Harken/s | bare/s | p50 ms | bare p50 | p99 ms | bare p99 | statements + commits |\n")
            .append("|---|---|---|---|---|---|---|---|---|---|\n");
    table.forEach(out::append);
    out.append("\n| one client, p50 ms | 10,000 cases | now | growth |\n|---|---|---|---|\n");
    List<String> names = List.of("worklist page", "case page", "search");
    for (int i = 0; i < names.size(); i++) {
      out.append(
          String.format(
              Locale.ROOT,
              "| %s | %.2f | %.2f | **%.2f** |\n",
              names.get(i),
              small.get(i).p50(),
              large.get(i).p50(),
              large.get(i).p50() / small.get(i).p50()));
    }
    out.append(
        String.format(
            Locale.ROOT,
            "\nClocks worked out on one core: %,.0f a second\n",
            Explaining.perSecond(span)));
    Browser senior = seniors.getFirst();
    out.append(
        "\nPage weight, gzip: worklist %,d bytes, portal %,d bytes\n"
            .formatted(senior.get("/").weight(), senior.get("/tell-us").weight()));
    System.getLogger("org.harken.bench").log(System.Logger.Level.INFO, out.toString());
  }
}
