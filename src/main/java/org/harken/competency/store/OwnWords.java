package org.harken.competency.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.harken.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reflective notes and goals: the person's own. */
@Repository
public class OwnWords {

  /** A reflective note, to a statement or to none. */
  public record Reflection(UUID id, @Nullable UUID statement, String text, Instant at) {}

  /** A goal. */
  public record Goal(
      UUID id,
      String text,
      @Nullable LocalDate dueOn,
      Instant setAt,
      @Nullable Instant reachedAt) {}

  private final JdbcClient database;

  OwnWords(JdbcClient database) {
    this.database = database;
  }

  public void reflect(UUID person, @Nullable UUID statement, String text, Instant at) {
    database
        .sql(
            """
            insert into competency.reflection (id, person, statement, text, at)
            values (:id, :person, :statement, :text, :at)
            """)
        .param("id", Ids.next())
        .param("person", person)
        .param("statement", statement)
        .param("text", text)
        .param("at", Sql.time(at))
        .update();
  }

  /** Newest first. */
  public List<Reflection> reflections(UUID person) {
    return database
        .sql("select * from competency.reflection where person = ? order by at desc, id limit 200")
        .param(person)
        .query(
            (row, number) ->
                new Reflection(
                    Sql.id(row, "id"),
                    row.getObject("statement", UUID.class),
                    row.getString("text"),
                    Sql.instant(row, "at")))
        .list();
  }

  public void setGoal(UUID person, String text, @Nullable LocalDate dueOn, Instant at) {
    database
        .sql(
            """
            insert into competency.goal (id, person, text, due_on, set_at)
            values (:id, :person, :text, :dueOn, :at)
            """)
        .param("id", Ids.next())
        .param("person", person)
        .param("text", text)
        .param("dueOn", dueOn)
        .param("at", Sql.time(at))
        .update();
  }

  /** Returns whether it was theirs and still open. */
  public boolean reach(UUID person, UUID goal, Instant at) {
    return database
            .sql(
                """
                update competency.goal set reached_at = :at
                where id = :id and person = :person and reached_at is null
                """)
            .param("at", Sql.time(at))
            .param("id", goal)
            .param("person", person)
            .update()
        > 0;
  }

  /** Open ones first. */
  public List<Goal> goals(UUID person) {
    return database
        .sql(
            """
            select * from competency.goal where person = ?
            order by reached_at is not null, due_on nulls last, set_at limit 100
            """)
        .param(person)
        .query(
            (row, number) ->
                new Goal(
                    Sql.id(row, "id"),
                    row.getString("text"),
                    row.getObject("due_on", LocalDate.class),
                    Sql.instant(row, "set_at"),
                    Sql.instantOrNull(row, "reached_at")))
        .list();
  }
}
