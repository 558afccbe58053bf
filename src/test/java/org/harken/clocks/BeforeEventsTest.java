package org.harken.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.harken.platform.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was owed before events were kept follows from events afterwards, with the same dates. */
@SpringBootTest
class BeforeEventsTest {

  private static final Path FOLDER = Path.of("src/main/java/org/harken/clocks/db");

  @Autowired JdbcClient database;
  @Autowired CheckDueDates check;
  @Autowired Clocks clocks;

  private final UUID answered = Ids.next();
  private final UUID promised = Ids.next();
  private final UUID open = Ids.next();

  @BeforeEach
  void aDatabaseOfBefore() throws IOException {
    run("V1__obligation.sql");
    run("V2__overdue.sql");
    for (UUID subject : List.of(answered, promised, open)) {
      owe(subject, "ACK_OR_RESOLVE", "ack-or-resolve", "2026-02-26T05:59:59Z");
      owe(subject, "FINAL", "final", "2026-03-21T04:59:59Z");
    }
    change("state = 'MET', met_at = '2026-02-20T12:00:00Z', met_by = 'Maya'", answered, "");
    change(
        "state = 'MET', met_at = '2026-02-24T12:00:00Z', met_by = 'Maya'",
        promised,
        "and kind = 'ACK_OR_RESOLVE'");
    database
        .sql(
            """
            insert into clocks_before.obligation (id, subject, kind, label, state, pack, pack_version,
              started_at, zone, due_at, missed_after, because, citation, created_at)
            values (gen_random_uuid(), ?, 'UPDATE', 'Answer or next news, as promised', 'OPEN', 'PROMISE', '1',
              '2026-02-24T12:00:00Z', 'America/Chicago', '2026-03-11T04:59:59Z', '2026-03-11T04:59:59Z',
              'The progress letter names this day.', 'The hospital''s own promise', now())
            """)
        .param(promised)
        .update();
  }

  @AfterEach
  void forget() {
    database.sql("drop schema clocks_before cascade").update();
  }

  private void run(String file) throws IOException {
    String sql = Files.readString(FOLDER.resolve(file)).replaceAll("\\bclocks\\b", "clocks_before");
    database.sql(sql).update();
  }

  private void owe(UUID subject, String kind, String rule, String due) {
    database
        .sql(
            """
            insert into clocks_before.obligation (id, subject, facility, kind, label, state, trigger, rule,
              pack, pack_version, started_at, zone, due_at, missed_after, because, citation, created_at)
            values (gen_random_uuid(), :subject, :subject, :kind, 'x', 'OPEN', 'grievance-received', :rule,
              'US-CMS-HOSP', '1', '2026-02-18T20:15:00Z', 'America/Chicago', cast(:due as timestamptz),
              cast(:due as timestamptz), 'x', 'x', now())
            """)
        .param("subject", subject)
        .param("kind", kind)
        .param("rule", rule)
        .param("due", due)
        .update();
  }

  private void change(String what, UUID subject, String which) {
    database
        .sql("update clocks_before.obligation set " + what + " where subject = ? " + which)
        .param(subject)
        .update();
  }

  @Test
  void becomesEventsThatGiveTheSame() throws IOException {
    run("V3__events.sql");
    for (String table : List.of("event", "ledger", "obligation")) {
      database
          .sql(
              """
              do $$ declare names text; begin
                select string_agg(column_name, ', ') into names from information_schema.columns
                  where table_schema = 'clocks_before' and table_name = '%1$s';
                execute 'insert into clocks.%1$s (' || names || ') select ' || names || ' from clocks_before.%1$s';
              end $$
              """
                  .formatted(table))
          .update();
    }
    assertThat(due(open))
        .containsExactly(
            "ACK_OR_RESOLVE 2026-02-26T05:59:59Z MISSED", "FINAL 2026-03-21T04:59:59Z MISSED");
    clocks.happened(
        open,
        org.harken.clocks.model.Event.of(
            org.harken.clocks.model.EventType.ACKNOWLEDGED,
            java.time.Instant.parse("2026-02-19T12:00:00Z")));
    for (UUID subject : List.of(answered, promised)) {
      clocks.happened(
          subject,
          org.harken.clocks.model.Event.of(
              org.harken.clocks.model.EventType.ACKNOWLEDGED,
              java.time.Instant.parse("2026-02-19T12:00:00Z")));
      assertThat(check.rederive(subject)).isEmpty();
    }
    assertThat(check.rederive(open)).isEmpty();
    assertThat(due(answered)).allMatch(line -> line.endsWith("MET")).hasSize(2);
    assertThat(due(promised))
        .containsExactlyInAnyOrder(
            "ACK_OR_RESOLVE 2026-02-26T05:59:59Z MET",
            "FINAL 2026-03-21T04:59:59Z MISSED",
            "UPDATE 2026-03-11T04:59:59Z MISSED");
  }

  private List<String> due(UUID subject) {
    return clocks.of(subject).stream()
        .map(one -> one.kind() + " " + one.dueAt() + " " + one.status())
        .toList();
  }
}
