package org.harken.cases.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.cases.store.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Registers on their way in, in and out of the database. */
@Repository
class Imports {

  private static final Duration LEASE = Duration.ofMinutes(2);

  private final JdbcClient database;

  Imports(JdbcClient database) {
    this.database = database;
  }

  void add(ImportRun run) {
    database
        .sql(
            """
            insert into cases.register_import (id, state, dry_run, file, file_name, read_as,
              mapping, rows, sent_by, sent_at)
            values (:id, :state, :dryRun, :file, :fileName, :readAs, :mapping::jsonb, :rows,
              :sentBy, :sentAt)
            """)
        .param("id", run.id())
        .param("state", run.state().name())
        .param("dryRun", run.dryRun())
        .param("file", run.file())
        .param("fileName", run.fileName())
        .param("readAs", run.readAs())
        .param("mapping", run.mapping())
        .param("rows", run.rows())
        .param("sentBy", run.sentBy())
        .param("sentAt", Sql.time(run.sentAt()))
        .update();
  }

  Optional<ImportRun> find(UUID id) {
    return database
        .sql("select * from cases.register_import where id = :id")
        .param("id", id)
        .query((row, number) -> read(row))
        .optional();
  }

  List<ImportRun> latestOf(UUID sender) {
    return database
        .sql(
            """
            select * from cases.register_import where sent_by = :sender and state <> 'DRAFT'
            order by sent_at desc, id desc limit 20
            """)
        .param("sender", sender)
        .query((row, number) -> read(row))
        .list();
  }

  /** Leases the oldest unfinished import that no other node works on. */
  Optional<UUID> leaseNext(Instant now) {
    return database
        .sql(
            """
            update cases.register_import set state = 'RUNNING', leased_until = :until
            where id = (
              select id from cases.register_import
              where state in ('WAITING', 'RUNNING')
                and (leased_until is null or leased_until < :now)
              order by sent_at for update skip locked limit 1)
            returning id
            """)
        .param("until", Sql.time(now.plus(LEASE)))
        .param("now", Sql.time(now))
        .query((row, number) -> Sql.id(row, "id"))
        .optional();
  }

  void renewLease(UUID id, Instant now) {
    database
        .sql("update cases.register_import set leased_until = :until where id = :id")
        .param("until", Sql.time(now.plus(LEASE)))
        .param("id", id)
        .update();
  }

  /** True for the one who finishes it. */
  boolean finish(UUID id, ImportState state, @Nullable String fault, Instant now) {
    return database
            .sql(
                """
                update cases.register_import
                set state = :state, fault = :fault, finished_at = :now, leased_until = null
                where id = :id and state in ('WAITING', 'RUNNING')
                """)
            .param("state", state.name())
            .param("fault", fault)
            .param("now", Sql.time(now))
            .param("id", id)
            .update()
        == 1;
  }

  private static ImportRun read(ResultSet row) throws SQLException {
    return new ImportRun(
        Sql.id(row, "id"),
        ImportState.valueOf(row.getString("state")),
        row.getBoolean("dry_run"),
        Sql.id(row, "file"),
        row.getString("file_name"),
        row.getString("read_as"),
        row.getString("mapping"),
        row.getInt("rows"),
        row.getString("fault"),
        Sql.id(row, "sent_by"),
        Sql.instant(row, "sent_at"));
  }
}
