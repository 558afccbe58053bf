package org.harken;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.harken.access.AccessFixture;
import org.harken.audit.sealing.SealEntries;
import org.harken.cases.Channel;
import org.harken.cases.intake.NewCase;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.recognition.Answers;
import org.harken.people.Person;
import org.harken.platform.SealedSecret;
import org.harken.platform.backup.OperatorCommands;
import org.harken.platform.database.EmbeddedPostgres;
import org.harken.platform.testing.DatabasePerContext;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.TestPropertySource;

/** Everything in one file and back again, by the commands an operator gives. */
@SpringBootTest
@TestPropertySource(properties = "harken.alone=backup")
class BackupTest {

  private static final String COUNTS =
      """
      select (select count(*) from cases.case_file) || ' ' ||
        (select count(*) from cases.worklist_row) || ' ' ||
        (select count(*) from audit.entry where action = 'recorded' and subject_kind = 'case')
      """;

  @Autowired JdbcClient database;
  @Autowired RecordCase recordCase;
  @Autowired SealEntries sealEntries;
  @Autowired Environment environment;
  @Autowired Clock clock;

  @TempDir Path folder;
  AccessFixture house;
  Path file;

  @BeforeEach
  void someCases() {
    house = new AccessFixture(database);
    for (int number = 0; number < 3; number++) {
      record();
    }
    sealEntries.seal();
    file = folder.resolve("all.backup");
  }

  @Test
  void aBackupTakenWhilePeopleWorkComesBackWholeInAnotherDatabase() throws Exception {
    var working = new AtomicBoolean(true);
    var recorded = new AtomicInteger();
    int before = cases(database);
    Said taken;
    try (var people = Executors.newFixedThreadPool(2)) {
      for (int person = 0; person < 2; person++) {
        people.submit(
            () -> {
              while (working.get()) {
                record();
                recorded.incrementAndGet();
                sealEntries.seal();
              }
            });
      }
      taken = run(here(), "backup", file.toString());
      working.set(false);
    }
    assertThat(taken.code()).as(taken.words()).isZero();
    assertThat(taken.words()).contains("Backed up", "Not in the backup: your settings");
    assertThat(recorded.get()).isPositive();

    Map<String, String> there = settings(DatabasePerContext.freshDatabase());
    Said restored = run(there, "restore", file.toString());
    assertThat(restored.code()).as(restored.words()).isZero();
    assertThat(restored.words())
        .contains("each table counted and as in the backup", "The audit was verified");
    JdbcClient other = client(there);
    String[] counts =
        other.sql(COUNTS).query((row, number) -> row.getString(1)).single().split(" ");
    assertThat(Integer.parseInt(counts[0])).isBetween(before, cases(database));
    assertThat(counts[1]).as("a case without its line was caught halfway").isEqualTo(counts[0]);
    assertThat(counts[2]).as("a case without its entry was caught halfway").isEqualTo(counts[0]);
    assertThat(foreignKeys(other)).isEqualTo(foreignKeys(database)).isPositive();

    Said again = run(there, "restore", file.toString());
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.words()).contains("is not empty");
  }

  @Test
  void itComesBackInAnEmbeddedDatabaseAndOutOfOneThatRuns() throws IOException {
    assertThat(run(here(), "backup", file.toString()).code()).isZero();
    Path data = folder.resolve("data");
    Map<String, String> embedded = Map.of("HARKEN_DATA", data.toString());
    Said restored = run(embedded, "restore", file.toString());
    assertThat(restored.code()).as(restored.words()).isZero();

    String before = Files.readString(data.resolve("postgres/password"));
    assertThat(run(embedded, "rotate-database-password").code()).isZero();
    assertThat(Files.readString(data.resolve("postgres/password"))).isNotEqualTo(before);

    EmbeddedPostgres running = EmbeddedPostgres.start(data.resolve("postgres"));
    try {
      assertThat(run(embedded, "rotate-database-password").words()).contains("Stop it first");
      assertThat(run(embedded, "end-sessions").words()).contains("sessions ended");
      Path second = folder.resolve("second.backup");
      Said taken = run(embedded, "backup", second.toString());
      assertThat(taken.code()).as(taken.words()).isZero();
      assertThat(running.has("harken")).as("the server goes on").isTrue();
      Map<String, String> there = settings(DatabasePerContext.freshDatabase());
      Said back = run(there, "restore", second.toString());
      assertThat(back.code()).as(back.words()).isZero();
      assertThat(client(there).sql(COUNTS).query((row, number) -> row.getString(1)).single())
          .isEqualTo(database.sql(COUNTS).query((row, number) -> row.getString(1)).single());
    } finally {
      running.stop();
    }
  }

  @Test
  void aDamagedFileIsRefusedAndNothingIsChanged() throws IOException {
    assertThat(run(here(), "backup", file.toString()).code()).isZero();
    Map<String, String> there = settings(DatabasePerContext.freshDatabase());
    long length = Files.size(file);
    for (long place : new long[] {0, 100, length / 2, length - 200, length - 1}) {
      flip(place);
      Said refused = run(there, "restore", file.toString());
      assertThat(refused.code()).as("byte " + place).isEqualTo(1);
      assertThat(refused.words()).containsAnyOf("is damaged", "is not a backup of Harken");
      flip(place);
    }
    Path half = folder.resolve("half.backup");
    Files.write(half, Arrays.copyOf(Files.readAllBytes(file), (int) (length / 2)));
    assertThat(run(there, "restore", half.toString()).words()).contains("its end is missing");
    assertThat(tables(client(there))).isZero();
    assertThat(run(there, "restore", file.toString()).code()).as("whole again").isZero();
  }

  @Test
  void whatCannotBeDoneIsSaidInASentence() throws IOException {
    assertThat(run(here(), "backup", file.toString()).code()).isZero();
    assertThat(run(here(), "backup", file.toString()).words()).contains("exists already");
    assertThat(run(here(), "restore", folder.resolve("none").toString()).words())
        .contains("There is no file");
    assertThat(
            run(
                    Map.of("HARKEN_DATA", folder.resolve("nothing").toString()),
                    "backup",
                    folder.resolve("b").toString())
                .words())
        .contains("There is no database in");
    assertThat(
            run(
                    settings(DatabasePerContext.freshDatabase()),
                    "backup",
                    folder.resolve("c").toString())
                .words())
        .contains("nothing of Harken");
    assertThat(Files.exists(folder.resolve("c"))).isFalse();
    assertThat(run(here(), "backup").code()).isEqualTo(2);
  }

  @Test
  void aUserWhoMayNotMakeSchemasIsToldSoAndNothingIsLeft() {
    assertThat(run(here(), "backup", file.toString()).code()).isZero();
    Map<String, String> there = settings(DatabasePerContext.freshDatabase());
    String user = "poor_" + UUID.randomUUID().toString().replace('-', '_');
    client(there).sql("create role " + user + " login password 'of little means'").update();
    Map<String, String> poor = new HashMap<>(there);
    poor.put("HARKEN_DB_USER", user);
    poor.put("HARKEN_DB_PASSWORD", "of little means");
    Said refused = run(poor, "restore", file.toString());
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.words())
        .contains("The user " + user + " may not make schemas", "grant create on database");
    assertThat(tables(client(there))).isZero();
  }

  @Test
  void secretsAreSealedAnewUnderAnotherKeyAllOrNone() {
    byte[] told = "JBSWY3DPEHPK3PXP".getBytes(StandardCharsets.US_ASCII);
    for (Actor person : new Actor[] {house.senior, house.director}) {
      database
          .sql("insert into access.second_step (staff, secret, began_at) values (?, ?, now())")
          .params(person.id(), new SealedSecret("before").seal(told))
          .update();
    }
    assertThat(rotate("wrong", "after").words()).contains("cannot be opened");
    assertThat(rotate("before", "").words()).contains("HARKEN_SECRET_NEW");
    Said changed = rotate("before", "after");
    assertThat(changed.code()).as(changed.words()).isZero();
    assertThat(changed.words()).contains("2 secrets are sealed anew");
    byte[] kept =
        database
            .sql("select secret from access.second_step where staff = ?")
            .param(house.director.id())
            .query((row, number) -> row.getBytes(1))
            .single();
    assertThat(new SealedSecret("after").open(kept)).isEqualTo(told);
    database.sql("delete from access.second_step").update();
  }

  private Said rotate(String before, String after) {
    Map<String, String> settings = new HashMap<>(here());
    settings.put("HARKEN_SECRET", before);
    settings.put("HARKEN_SECRET_NEW", after);
    return run(settings, "rotate-secret");
  }

  private void flip(long place) throws IOException {
    try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(place);
      int old = bytes.read();
      bytes.seek(place);
      bytes.write(old ^ 1);
    }
  }

  /** What a command answered. */
  private record Said(int code, String words) {}

  private Said run(Map<String, String> settings, String... words) {
    var out = new ByteArrayOutputStream();
    int code =
        new OperatorCommands(settings, new PrintStream(out, true, StandardCharsets.UTF_8), clock)
            .run(words);
    return new Said(code, out.toString(StandardCharsets.UTF_8));
  }

  private Map<String, String> here() {
    Map<String, Object> known = new HashMap<>();
    for (String name : new String[] {"url", "username", "password"}) {
      known.put(
          "spring.datasource." + name,
          environment.getRequiredProperty("spring.datasource." + name));
    }
    return settings(known);
  }

  private static Map<String, String> settings(Map<String, Object> known) {
    return Map.of(
        "HARKEN_DB_URL", String.valueOf(known.get("spring.datasource.url")),
        "HARKEN_DB_USER", String.valueOf(known.get("spring.datasource.username")),
        "HARKEN_DB_PASSWORD", String.valueOf(known.get("spring.datasource.password")));
  }

  private static JdbcClient client(Map<String, String> settings) {
    return JdbcClient.create(
        new DriverManagerDataSource(
            settings.getOrDefault("HARKEN_DB_URL", ""),
            settings.getOrDefault("HARKEN_DB_USER", ""),
            settings.getOrDefault("HARKEN_DB_PASSWORD", "")));
  }

  private static int cases(JdbcClient where) {
    return number(where, "select count(*) from cases.case_file");
  }

  private static int foreignKeys(JdbcClient where) {
    return number(where, "select count(*) from pg_constraint where contype = 'f'");
  }

  private static int tables(JdbcClient where) {
    return number(
        where,
        "select count(*) from pg_tables where schemaname not like 'pg_%' and schemaname <> 'information_schema'");
  }

  private static int number(JdbcClient where, String sql) {
    return where.sql(sql).query((row, number) -> row.getInt(1)).single();
  }

  private void record() {
    recordCase.record(
        house.senior,
        new NewCase(
            Channel.PHONE,
            clock.instant().minus(Duration.ofHours(2)),
            "The call bell rang for forty minutes and nobody came to my father.",
            "en",
            new Person.Details("Rosa Quill", null, "555 0199", null, null, null, null, null),
            "daughter",
            new Person.Details("Ada Quill", null, null, null, null, null, null, null),
            null,
            null,
            house.wardName,
            false,
            new Answers(
                true, null, null, null, null, null, null, false, null, null, true, null, null,
                null)));
  }
}
