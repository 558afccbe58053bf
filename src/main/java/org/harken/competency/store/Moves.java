package org.harken.competency.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.access.PracticeLevel;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves from level to level, proposed and decided. */
@Repository
public class Moves {

  /** One move; without a decision it waits. */
  public record Move(
      UUID id,
      UUID person,
      PracticeLevel from,
      PracticeLevel to,
      int signed,
      int needed,
      String reason,
      UUID proposedBy,
      String proposedByName,
      Instant proposedAt,
      String decision,
      String because,
      String decidedByName,
      @Nullable Instant decidedAt) {}

  private final JdbcClient database;

  Moves(JdbcClient database) {
    this.database = database;
  }

  public UUID propose(
      Actor actor,
      UUID person,
      PracticeLevel from,
      PracticeLevel to,
      UUID framework,
      int signed,
      int needed,
      String reason,
      Instant at) {
    UUID id = Ids.next();
    database
        .sql(
            """
            insert into competency.move (id, person, from_level, to_level, framework, signed, needed, reason,
              proposed_by, proposed_by_name, proposed_at)
            values (:id, :person, :from, :to, :framework, :signed, :needed, :reason, :by, :byName, :at)
            """)
        .param("id", id)
        .param("person", person)
        .param("from", from.name())
        .param("to", to.name())
        .param("framework", framework)
        .param("signed", signed)
        .param("needed", needed)
        .param("reason", reason)
        .param("by", actor.id())
        .param("byName", actor.name())
        .param("at", Sql.time(at))
        .update();
    return id;
  }

  public void decide(Actor actor, UUID id, boolean yes, String because, Instant at) {
    database
        .sql(
            """
            update competency.move set decision = :decision, decided_because = :because, decided_by = :by,
              decided_by_name = :byName, decided_at = :at
            where id = :id and decision is null
            """)
        .param("decision", yes ? "YES" : "NOT_YET")
        .param("because", because)
        .param("by", actor.id())
        .param("byName", actor.name())
        .param("at", Sql.time(at))
        .param("id", id)
        .update();
  }

  /** Held until the transaction ends. */
  public Optional<Move> open(UUID person) {
    return database
        .sql("select * from competency.move where person = ? and decision is null for update")
        .param(person)
        .query(Moves::move)
        .optional();
  }

  /** Newest first. */
  public List<Move> of(List<UUID> people) {
    return database
        .sql(
            "select * from competency.move where person = any(:people) order by proposed_at desc, id")
        .param("people", people.toArray(UUID[]::new))
        .query(Moves::move)
        .list();
  }

  private static Move move(ResultSet row, int number) throws SQLException {
    return new Move(
        Sql.id(row, "id"),
        Sql.id(row, "person"),
        PracticeLevel.valueOf(row.getString("from_level")),
        PracticeLevel.valueOf(row.getString("to_level")),
        row.getInt("signed"),
        row.getInt("needed"),
        row.getString("reason"),
        Sql.id(row, "proposed_by"),
        row.getString("proposed_by_name"),
        Sql.instant(row, "proposed_at"),
        Sql.text(row, "decision"),
        Sql.text(row, "decided_because"),
        Sql.text(row, "decided_by_name"),
        Sql.instantOrNull(row, "decided_at"));
  }
}
