package org.harken.cases.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Legal holds: what must not be deleted. */
@Repository
public class Holds {

  /** One hold that stands. */
  public record Hold(
      UUID id, String who, String why, LocalDate since, String setByName, Instant setAt) {}

  private final JdbcClient database;

  Holds(JdbcClient database) {
    this.database = database;
  }

  public UUID set(Actor actor, UUID caseId, String who, String why, LocalDate since, Instant now) {
    UUID id = Ids.next();
    database
        .sql(
            """
            insert into cases.legal_hold (id, case_id, who, why, since, set_by, set_by_name, set_at)
            values (:id, :caseId, :who, :why, :since, :by, :byName, :at)
            """)
        .param("id", id)
        .param("caseId", caseId)
        .param("who", who)
        .param("why", why)
        .param("since", since)
        .param("by", actor.id())
        .param("byName", actor.name())
        .param("at", Sql.time(now))
        .update();
    return id;
  }

  public void release(Actor actor, UUID id, String because, Instant now) {
    database
        .sql(
            """
            update cases.legal_hold set released_by_name = :byName, released_at = :at,
              released_because = :because
            where id = :id and released_at is null
            """)
        .param("byName", actor.name())
        .param("at", Sql.time(now))
        .param("because", because)
        .param("id", id)
        .update();
  }

  public Optional<Hold> standing(UUID caseId) {
    return database
        .sql("select * from cases.legal_hold where case_id = :id and released_at is null")
        .param("id", caseId)
        .query(
            (row, number) ->
                new Hold(
                    Sql.id(row, "id"),
                    row.getString("who"),
                    row.getString("why"),
                    row.getObject("since", LocalDate.class),
                    row.getString("set_by_name"),
                    Sql.instant(row, "set_at")))
        .optional();
  }
}
