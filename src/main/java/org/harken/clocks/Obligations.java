package org.harken.clocks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is owed, in and out of the database. */
@Repository
class Obligations {

  private static final String COLUMNS =
      """
      id, subject, facility, kind, label, state, trigger, rule, pack, pack_version, stated_duration,
      started_at, zone, due_at, missed_after, because, citation, met_at, met_by
      """;

  private final JdbcClient database;
  private final Clock clock;

  Obligations(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** False where another node has started a clock of this kind on this subject meanwhile. */
  boolean add(StoredObligation obligation) {
    return database
            .sql(
                """
                insert into clocks.obligation (id, subject, facility, kind, label, state, trigger,
                  rule, pack, pack_version, stated_duration, started_at, zone, due_at, missed_after,
                  because, citation, created_at)
                values (:id, :subject, :facility, :kind, :label, :state, :trigger, :rule, :pack,
                  :packVersion, :stated, :startedAt, :zone, :dueAt, :missedAfter, :because,
                  :citation, :createdAt)
                on conflict do nothing
                """)
            .param("id", obligation.id())
            .param("subject", obligation.subject())
            .param("facility", obligation.facility())
            .param("kind", obligation.kind().name())
            .param("label", obligation.label())
            .param("state", obligation.state().name())
            .param("trigger", obligation.trigger())
            .param("rule", obligation.rule())
            .param("pack", obligation.pack())
            .param("packVersion", obligation.packVersion())
            .param("stated", obligation.statedDuration())
            .param("startedAt", at(obligation.startedAt()))
            .param("zone", obligation.zone().getId())
            .param("dueAt", at(obligation.dueAt()))
            .param("missedAfter", at(obligation.missedAfter()))
            .param("because", obligation.because())
            .param("citation", obligation.citation())
            .param("createdAt", at(clock.instant()))
            .update()
        == 1;
  }

  /** Dates and reasons of an obligation anew; what it is and whether it is met stays. */
  void redate(StoredObligation obligation) {
    database
        .sql(
            """
            update clocks.obligation set facility = :facility, label = :label, trigger = :trigger,
              rule = :rule, pack = :pack, pack_version = :packVersion, stated_duration = :stated,
              started_at = :startedAt, zone = :zone, due_at = :dueAt, missed_after = :missedAfter,
              because = :because, citation = :citation
            where id = :id
            """)
        .param("id", obligation.id())
        .param("facility", obligation.facility())
        .param("label", obligation.label())
        .param("trigger", obligation.trigger())
        .param("rule", obligation.rule())
        .param("pack", obligation.pack())
        .param("packVersion", obligation.packVersion())
        .param("stated", obligation.statedDuration())
        .param("startedAt", at(obligation.startedAt()))
        .param("zone", obligation.zone().getId())
        .param("dueAt", at(obligation.dueAt()))
        .param("missedAfter", at(obligation.missedAfter()))
        .param("because", obligation.because())
        .param("citation", obligation.citation())
        .update();
  }

  void meet(UUID subject, Collection<ObligationKind> kinds, Instant when, String by) {
    database
        .sql(
            """
            update clocks.obligation set state = 'MET', met_at = :at, met_by = :by
            where subject = :subject and kind = any(:kinds)
              and state in ('OPEN', 'PAUSED', 'EXTENDED')
            """)
        .param("subject", subject)
        .param("kinds", names(kinds))
        .param("at", at(when))
        .param("by", by)
        .update();
  }

  void unmeet(UUID subject, Collection<ObligationKind> kinds, Instant when) {
    database
        .sql(
            """
            update clocks.obligation o set state = 'OPEN', met_at = null, met_by = null
            where subject = :subject and kind = any(:kinds) and state = 'MET' and met_at = :at
              and not (trigger is not null and exists
                (select from clocks.obligation other where other.subject = o.subject and other.kind = o.kind
                  and other.trigger is not null and other.state in ('OPEN', 'PAUSED', 'EXTENDED')))
            """)
        .param("subject", subject)
        .param("kinds", names(kinds))
        .param("at", at(when))
        .update();
  }

  void cancel(UUID subject, Collection<ObligationKind> kinds, String because) {
    database
        .sql(
            """
            update clocks.obligation set state = 'CANCELLED', cancelled_because = :because
            where subject = :subject and kind = any(:kinds)
              and state in ('OPEN', 'PAUSED', 'EXTENDED')
            """)
        .param("subject", subject)
        .param("kinds", names(kinds))
        .param("because", because)
        .update();
  }

  void cancel(UUID id, String because) {
    database
        .sql(
            """
            update clocks.obligation set state = 'CANCELLED', cancelled_because = :because
            where id = :id
            """)
        .param("id", id)
        .param("because", because)
        .update();
  }

  void hand(UUID id, UUID subject) {
    database
        .sql("update clocks.obligation set subject = :subject where id = :id")
        .param("id", id)
        .param("subject", subject)
        .update();
  }

  List<StoredObligation> of(Collection<UUID> subjects) {
    return database
        .sql("select " + COLUMNS + " from clocks.obligation where subject = any(:subjects)")
        .param("subjects", subjects.toArray(UUID[]::new))
        .query((row, number) -> read(row))
        .list();
  }

  /** All of a subject, kept from change by others until this transaction ends. */
  List<StoredObligation> locked(UUID subject) {
    return database
        .sql(
            "select "
                + COLUMNS
                + " from clocks.obligation where subject = :subject order by id for update")
        .param("subject", subject)
        .query((row, number) -> read(row))
        .list();
  }

  private static String[] names(Collection<ObligationKind> kinds) {
    return kinds.stream().map(Enum::name).toArray(String[]::new);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static StoredObligation read(ResultSet row) throws SQLException {
    @Nullable OffsetDateTime met = row.getObject("met_at", OffsetDateTime.class);
    return new StoredObligation(
        row.getObject("id", UUID.class),
        row.getObject("subject", UUID.class),
        row.getObject("facility", UUID.class),
        ObligationKind.valueOf(row.getString("kind")),
        row.getString("label"),
        StoredObligation.State.valueOf(row.getString("state")),
        row.getString("trigger"),
        row.getString("rule"),
        row.getString("pack"),
        row.getString("pack_version"),
        row.getObject("stated_duration", Integer.class),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        ZoneId.of(row.getString("zone")),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        row.getObject("missed_after", OffsetDateTime.class).toInstant(),
        row.getString("because"),
        row.getString("citation"),
        met == null ? null : met.toInstant(),
        row.getString("met_by"));
  }
}
