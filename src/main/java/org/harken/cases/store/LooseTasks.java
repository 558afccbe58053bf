package org.harken.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks that belong to no case. */
@Repository
public class LooseTasks {

  /** One task of somebody by name. */
  public record LooseTask(
      UUID id,
      String text,
      UUID assignee,
      String assigneeName,
      @Nullable LocalDate dueOn,
      UUID createdBy,
      String createdByName,
      Instant createdAt,
      @Nullable Instant doneAt,
      @Nullable String doneByName,
      @Nullable String doneNote) {}

  private final JdbcClient database;

  LooseTasks(JdbcClient database) {
    this.database = database;
  }

  public void add(LooseTask task) {
    database
        .sql(
            """
            insert into cases.task (id, text, assignee, assignee_name, due_on, created_by, created_by_name,
              created_at)
            values (:id, :text, :assignee, :assigneeName, :dueOn, :by, :byName, :at)
            """)
        .param("id", task.id())
        .param("text", task.text())
        .param("assignee", task.assignee())
        .param("assigneeName", task.assigneeName())
        .param("dueOn", task.dueOn())
        .param("by", task.createdBy())
        .param("byName", task.createdByName())
        .param("at", Sql.time(task.createdAt()))
        .update();
  }

  public Optional<LooseTask> find(UUID id) {
    return database
        .sql("select * from cases.task where id = :id and case_id is null")
        .param("id", id)
        .query(LooseTasks::read)
        .optional();
  }

  /** Open tasks of one person, by date, at most two hundred. */
  public List<LooseTask> openOf(UUID assignee) {
    return database
        .sql(
            """
            select * from cases.task
            where assignee = :id and case_id is null and done_at is null and cancelled_at is null
            order by due_on nulls last, id limit 200
            """)
        .param("id", assignee)
        .query(LooseTasks::read)
        .list();
  }

  /** True unless it was done already. */
  public boolean complete(Actor actor, UUID task, @Nullable String note, Instant at) {
    return database
            .sql(
                """
                update cases.task set done_at = :at, done_by = :by, done_by_name = :byName, done_note = :note
                where id = :id and case_id is null and done_at is null
                """)
            .param("at", Sql.time(at))
            .param("by", actor.id())
            .param("byName", actor.name())
            .param("note", note)
            .param("id", task)
            .update()
        == 1;
  }

  private static LooseTask read(ResultSet row, int number) throws SQLException {
    return new LooseTask(
        Sql.id(row, "id"),
        row.getString("text"),
        Sql.id(row, "assignee"),
        row.getString("assignee_name"),
        row.getObject("due_on", LocalDate.class),
        Sql.id(row, "created_by"),
        row.getString("created_by_name"),
        Sql.instant(row, "created_at"),
        Sql.instantOrNull(row, "done_at"),
        row.getString("done_by_name"),
        row.getString("done_note"));
  }
}
