package org.harken.clocks.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.harken.clocks.ObligationKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is owed, in and out of the database. */
@Repository
public class Obligations {

  private static final String COLUMNS =
      """
      id, subject, key, facility, kind, label, matter, state, rule, pack, pack_version, started_at,
      zone, due_at, missed_after, paused_seconds, paused_since, paused_until, paused_why, extended,
      letter, because, citation, met_at, met_by, cancelled_because
      """;

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final Clock clock;

  Obligations(JdbcClient database, JdbcTemplate batches, Clock clock) {
    this.database = database;
    this.batches = batches;
    this.clock = clock;
  }

  public void add(List<StoredObligation> obligations) {
    if (!obligations.isEmpty()) {
      batches.batchUpdate(
          "insert into clocks.obligation ("
              + COLUMNS
              + ", created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
              + " ?, ?, ?, ?, ?)",
          obligations.stream().map(this::values).toList());
    }
  }

  /** What is owed anew; its id stays. */
  public void change(List<StoredObligation> obligations) {
    if (!obligations.isEmpty()) {
      batches.batchUpdate(
          """
          update clocks.obligation set id = ?, subject = ?, key = ?, facility = ?, kind = ?,
            label = ?, matter = ?, state = ?, rule = ?, pack = ?, pack_version = ?, started_at = ?,
            zone = ?, due_at = ?, missed_after = ?, paused_seconds = ?, paused_since = ?,
            paused_until = ?, paused_why = ?, extended = ?, letter = ?, because = ?, citation = ?, met_at = ?,
            met_by = ?, cancelled_because = ?, changed_at = ?
          where id = ?
          """,
          obligations.stream()
              .map(
                  one -> {
                    Object[] values = java.util.Arrays.copyOf(values(one), 28);
                    values[27] = one.id();
                    return values;
                  })
              .toList());
    }
  }

  private Object[] values(StoredObligation one) {
    return orNulls(
        one.id(),
        one.subject(),
        one.key(),
        one.facility(),
        one.kind().name(),
        one.label(),
        one.matter(),
        one.state().name(),
        one.rule(),
        one.pack(),
        one.packVersion(),
        at(one.startedAt()),
        one.zone().getId(),
        at(one.dueAt()),
        at(one.missedAfter()),
        one.pausedFor().toSeconds(),
        at(one.pausedSince()),
        at(one.pausedUntil()),
        one.pausedWhy(),
        one.extended(),
        one.letter(),
        one.because(),
        one.citation(),
        at(one.metAt()),
        one.metBy(),
        one.cancelledBecause(),
        at(clock.instant()));
  }

  @SuppressWarnings("NullAway") // columns may be null
  private static Object[] orNulls(@Nullable Object... values) {
    return values;
  }

  /** What is owed on one case goes on in another. */
  public void hand(UUID from, UUID to) {
    database
        .sql("update clocks.obligation set subject = :to where subject = :from")
        .param("from", from)
        .param("to", to)
        .update();
  }

  public List<StoredObligation> of(Collection<UUID> subjects) {
    return database
        .sql("select " + COLUMNS + " from clocks.obligation where subject = any(:subjects)")
        .param("subjects", subjects.toArray(UUID[]::new))
        .query((row, number) -> read(row))
        .list();
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private static StoredObligation read(ResultSet row) throws SQLException {
    return new StoredObligation(
        row.getObject("id", UUID.class),
        row.getObject("subject", UUID.class),
        row.getString("key"),
        row.getObject("facility", UUID.class),
        ObligationKind.valueOf(row.getString("kind")),
        row.getString("label"),
        row.getString("matter"),
        StoredObligation.State.valueOf(row.getString("state")),
        row.getString("rule"),
        row.getString("pack"),
        row.getString("pack_version"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        ZoneId.of(row.getString("zone")),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        row.getObject("missed_after", OffsetDateTime.class).toInstant(),
        Duration.ofSeconds(row.getLong("paused_seconds")),
        instant(row, "paused_since"),
        instant(row, "paused_until"),
        row.getString("paused_why"),
        row.getInt("extended"),
        row.getString("letter"),
        row.getString("because"),
        row.getString("citation"),
        instant(row, "met_at"),
        row.getString("met_by"),
        row.getString("cancelled_because"));
  }
}
