package org.harken.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.cases.Outcome;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How a case was closed and reopened, and the attempts to reach the person. */
@Repository
public class Closings {

  /** One closing. */
  public record Closed(
      Outcome outcome,
      String rationale,
      @Nullable String transferredTo,
      @Nullable String agreedByName,
      String closedByName,
      Instant closedAt,
      @Nullable Instant reopenedAt) {}

  /** A closing to be written. */
  public record Ending(
      Outcome outcome,
      String rationale,
      @Nullable String transferredTo,
      @Nullable UUID agreedBy,
      @Nullable String agreedByName) {}

  /** One attempt to reach the person. */
  public record Attempt(UUID id, Instant at, String how, String result, String byName) {

    public static Attempt made(Instant at, String how, String result, String byName) {
      return new Attempt(Ids.next(), at, how, result, byName);
    }
  }

  private final JdbcClient database;

  Closings(JdbcClient database) {
    this.database = database;
  }

  public void close(Actor actor, UUID caseId, Ending ending, Instant at) {
    database
        .sql(
            """
            insert into cases.closing (id, case_id, outcome, rationale, transferred_to, agreed_by, agreed_by_name,
              closed_by, closed_by_name, closed_at)
            values (:id, :caseId, :outcome, :rationale, :to, :agreedBy, :agreedByName, :by, :byName, :at)
            """)
        .param("id", Ids.next())
        .param("caseId", caseId)
        .param("outcome", ending.outcome().name())
        .param("rationale", ending.rationale())
        .param("to", ending.transferredTo())
        .param("agreedBy", ending.agreedBy())
        .param("agreedByName", ending.agreedByName())
        .param("by", actor.id())
        .param("byName", actor.name())
        .param("at", Sql.time(at))
        .update();
  }

  public void reopen(Actor actor, UUID caseId, String because, Instant at) {
    database
        .sql(
            """
            update cases.closing set reopened_by_name = :byName, reopened_at = :at, reopened_because = :because
            where case_id = :id and reopened_at is null
            """)
        .param("byName", actor.name())
        .param("at", Sql.time(at))
        .param("because", because)
        .param("id", caseId)
        .update();
  }

  public Optional<Closed> last(UUID caseId) {
    return database
        .sql("select * from cases.closing where case_id = :id order by id desc limit 1")
        .param("id", caseId)
        .query(Closings::read)
        .optional();
  }

  /**
   * @param outcome how a call ended, as a code; null where it was no call
   */
  public void attempted(
      Actor actor, UUID caseId, Attempt attempt, @Nullable String outcome, Instant now) {
    database
        .sql(
            """
            insert into cases.attempt (id, case_id, at, how, result, outcome, made_by, made_by_name, recorded_at)
            values (:id, :caseId, :at, :how, :result, :outcome, :by, :byName, :now)
            """)
        .param("id", attempt.id())
        .param("caseId", caseId)
        .param("at", Sql.time(attempt.at()))
        .param("how", attempt.how())
        .param("result", attempt.result())
        .param("outcome", outcome)
        .param("by", actor.id())
        .param("byName", attempt.byName())
        .param("now", Sql.time(now))
        .update();
  }

  public void moveAttempts(UUID from, UUID to) {
    database
        .sql("update cases.attempt set case_id = :to where case_id = :from")
        .param("from", from)
        .param("to", to)
        .update();
  }

  /** Oldest first. */
  public List<Attempt> attempts(UUID caseId) {
    return database
        .sql("select * from cases.attempt where case_id = :id order by at, id")
        .param("id", caseId)
        .query(
            (row, number) ->
                new Attempt(
                    Sql.id(row, "id"),
                    Sql.instant(row, "at"),
                    row.getString("how"),
                    row.getString("result"),
                    row.getString("made_by_name")))
        .list();
  }

  /** Whether somebody tried to reach the person: what was entered in error does not count. */
  public boolean wasTried(UUID caseId) {
    return database
        .sql(
            """
            select exists (select 1 from cases.attempt a where a.case_id = :id
              and not exists (select 1 from cases.repair r where r.item = a.id))
            """)
        .param("id", caseId)
        .query(Boolean.class)
        .single();
  }

  private static Closed read(ResultSet row, int number) throws SQLException {
    return new Closed(
        Outcome.valueOf(row.getString("outcome")),
        row.getString("rationale"),
        row.getString("transferred_to"),
        row.getString("agreed_by_name"),
        row.getString("closed_by_name"),
        Sql.instant(row, "closed_at"),
        Sql.instantOrNull(row, "reopened_at"));
  }
}
