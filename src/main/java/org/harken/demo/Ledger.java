package org.harken.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the making of practice data remembers of itself: all SQL of this room. */
@Component
@Profile("demo")
class Ledger {

  /** Any number that nobody else locks. */
  private static final long LOCK = 4_825_910_114L;

  private final JdbcClient jdbc;
  private final DataSource dataSource;
  private final Clock clock;

  Ledger(JdbcClient jdbc, DataSource dataSource, Clock clock) {
    this.jdbc = jdbc;
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /** A case that is there. */
  record Made(int number, String reference, String situation, String language) {}

  /** The moment to which all dates relate: now at the first start, the same ever after. */
  Instant anchor() {
    jdbc.sql("insert into demo.seeding (anchor) values (:now) on conflict do nothing")
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return jdbc.sql("select anchor from demo.seeding")
        .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single();
  }

  boolean hasEnded() {
    return jdbc.sql("select count(*) from demo.seeding where ended_at is not null")
            .query((row, n) -> row.getInt(1))
            .single()
        > 0;
  }

  void end() {
    jdbc.sql("update demo.seeding set ended_at = :now where ended_at is null")
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  void made(Made one) {
    jdbc.sql(
            """
            insert into demo.seeded_case (number, reference, situation, language)
            values (:number, :reference, :situation, :language)
            """)
        .param("number", one.number())
        .param("reference", one.reference())
        .param("situation", one.situation())
        .param("language", one.language())
        .update();
  }

  List<Made> all() {
    return jdbc.sql(
            "select number, reference, situation, language from demo.seeded_case order by number")
        .query(
            (row, n) ->
                new Made(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)))
        .list();
  }

  Set<Integer> numbers() {
    return new HashSet<>(
        jdbc.sql("select number from demo.seeded_case").query((row, n) -> row.getInt(1)).list());
  }

  void patientDays(UUID facility, UUID department, LocalDate month, int days, int visits) {
    jdbc.sql(
            """
            insert into demo.patient_days (facility, department, month, days, visits)
            values (:facility, :department, :month, :days, :visits)
            on conflict do nothing
            """)
        .param("facility", facility)
        .param("department", department)
        .param("month", month)
        .param("days", days)
        .param("visits", visits)
        .update();
  }

  /**
   * Runs the work on one node alone; false where another node is at it. The lock is the
   * connection's: it ends with the node.
   */
  boolean alone(Runnable work) {
    try (Connection connection = dataSource.getConnection();
        var lock = connection.prepareStatement("select pg_try_advisory_lock(?)");
        var unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
      lock.setLong(1, LOCK);
      try (var answer = lock.executeQuery()) {
        if (!answer.next() || !answer.getBoolean(1)) {
          return false;
        }
      }
      try {
        work.run();
      } finally {
        unlock.setLong(1, LOCK);
        unlock.execute();
      }
      return true;
    } catch (SQLException problem) {
      throw new IllegalStateException("The practice data could not be made.", problem);
    }
  }
}
