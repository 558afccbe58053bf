package org.harken.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.cases.Channel;
import org.harken.cases.file.ReadCase;
import org.harken.cases.intake.NewCase;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.recognition.Answers;
import org.harken.cases.worklist.Filter;
import org.harken.cases.worklist.WorklistQuery;
import org.harken.people.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the main job costs beside bare SQL, one client, same process, same database. Bare creating
 * means as many single-row inserts in one transaction as the case wrote, each with about as many
 * bytes; bare reading is the one query behind the page.
 */
@Tag("bench")
@SpringBootTest
class MainJobBench {

  private static final int ROUND = 200;

  @Autowired JdbcClient database;
  @Autowired PlatformTransactionManager transactions;
  @Autowired RecordCase recordCase;
  @Autowired WorklistQuery worklist;
  @Autowired ReadCase readCase;
  @Autowired Clock clock;

  private final List<String> table = new ArrayList<>();

  @Test
  void costsBesideBareSql() {
    var fixture = new AccessFixture(database);
    database
        .sql(
            "create table if not exists bench_row (id uuid primary key, at timestamptz, words text)")
        .update();
    int written = rowsOfOneCase(fixture);
    record(fixture, ROUND);

    measure(
        "record a case (" + written + " rows)",
        ROUND,
        () -> record(fixture, 1),
        () -> insert(written));
    reading(fixture, "at " + cases() + " cases");
    record(fixture, 5_000 - ROUND);
    reading(fixture, "at " + cases() + " cases");

    var out = new StringBuilder("\n| what | Harken ms | bare ms | ratio |\n|---|---|---|---|\n");
    table.forEach(out::append);
    System.getLogger("org.harken.bench").log(System.Logger.Level.INFO, out.toString());
    assertThat(table).hasSize(5);
  }

  private void reading(AccessFixture fixture, String when) {
    database.sql("analyze").update();
    var mine = Filter.of(Filter.Tab.MINE);
    measure(
        "worklist page " + when,
        ROUND,
        () -> worklist.find(fixture.senior, mine),
        () ->
            database
                .sql(
                    "select * from cases.worklist_row where owner = :owner and status = 'OPEN' order by rank, case_id limit 51")
                .param("owner", fixture.senior.id())
                .query((rs, row) -> rs.getString("reference"))
                .list());
    String reference =
        database
            .sql("select max(reference) from cases.case_file")
            .query((rs, row) -> rs.getString(1))
            .single();
    measure(
        "case page " + when,
        ROUND,
        () -> readCase.read(fixture.director, reference),
        () ->
            database
                .sql(
                    "select * from cases.event e join cases.case_file c on c.id = e.case_id where c.reference = :reference")
                .param("reference", reference)
                .query((rs, row) -> rs.getString("title"))
                .list());
  }

  private void measure(String what, int times, Runnable harken, Runnable bare) {
    for (int i = 0; i < 30; i++) {
      harken.run();
      bare.run();
    }
    long own = 0;
    long other = 0;
    for (int i = 0; i < times; i++) {
      own += timed(harken);
      other += timed(bare);
    }
    table.add(
        String.format(
            Locale.ROOT,
            "| %s | %.2f | %.2f | %.1f |\n",
            what,
            own / 1e6 / times,
            other / 1e6 / times,
            (double) own / other));
  }

  private static long timed(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }

  private int rowsOfOneCase(AccessFixture fixture) {
    Integer rows =
        new TransactionTemplate(transactions)
            .execute(
                ignored -> {
                  record(fixture, 1);
                  return database
                      .sql("select sum(n_tup_ins + n_tup_upd)::int from pg_stat_xact_user_tables")
                      .query((rs, row) -> rs.getInt(1))
                      .single();
                });
    return rows == null ? 0 : rows;
  }

  private void insert(int rows) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            ignored -> {
              for (int i = 0; i < rows; i++) {
                database
                    .sql("insert into bench_row (id, at, words) values (:id, now(), :words)")
                    .param("id", UUID.randomUUID())
                    .param(
                        "words",
                        "a line of about the length that a row of a case has, a few codes and a sentence")
                    .update();
              }
            });
  }

  private int cases() {
    return database
        .sql("select count(*) from cases.case_file")
        .query((rs, row) -> rs.getInt(1))
        .single();
  }

  private void record(AccessFixture fixture, int times) {
    for (int i = 0; i < times; i++) {
      recordCase.record(
          fixture.senior,
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
              fixture.wardName,
              false,
              new Answers(
                  true, null, null, null, null, null, null, false, null, null, true, null, null,
                  null)));
    }
  }
}
