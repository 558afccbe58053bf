package org.harken.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.access.Staff;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody by name has to do on a case. */
@Repository
public class Tasks {

  private static final String OPEN = "done_at is null and cancelled_at is null";

  /** One task: open, done, or cancelled with a reason. */
  public record Task(
      UUID id,
      UUID caseId,
      String text,
      UUID assignee,
      String assigneeName,
      @Nullable LocalDate dueOn,
      String createdByName,
      Instant createdAt,
      @Nullable Instant doneAt,
      @Nullable String doneByName,
      @Nullable String doneNote,
      @Nullable Instant cancelledAt,
      @Nullable String cancelledBecause) {

    /** A task just given. */
    public static Task given(
        UUID caseId,
        String text,
        Staff assignee,
        @Nullable LocalDate dueOn,
        Actor by,
        Instant createdAt) {
      return new Task(
          Ids.next(),
          caseId,
          text,
          assignee.id(),
          assignee.name(),
          dueOn,
          by.name(),
          createdAt,
          null,
          null,
          null,
          null,
          null);
    }

    public boolean isDone() {
      return doneAt != null;
    }

    public boolean isCancelled() {
      return cancelledAt != null;
    }

    public boolean isOpen() {
      return !isDone() && !isCancelled();
    }
  }

  private final JdbcClient database;
  private final TaskPlaces places;

  Tasks(JdbcClient database, TaskPlaces places) {
    this.places = places;
    this.database = database;
  }

  public void add(Actor actor, Task task) {
    database
        .sql(
            """
            insert into cases.task (id, case_id, text, assignee, assignee_name, due_on, created_by,
              created_by_name, created_at)
            values (:id, :caseId, :text, :assignee, :assigneeName, :dueOn, :by, :byName, :at)
            """)
        .param("id", task.id())
        .param("caseId", task.caseId())
        .param("text", task.text())
        .param("assignee", task.assignee())
        .param("assigneeName", task.assigneeName())
        .param("dueOn", task.dueOn())
        .param("by", actor.id())
        .param("byName", actor.name())
        .param("at", Sql.time(task.createdAt()))
        .update();
    places.lies(task.id(), task.createdAt());
  }

  /** True unless it had ended already. */
  public boolean complete(Actor actor, UUID task, @Nullable String note, Instant at) {
    return database
            .sql(
                """
                update cases.task set done_at = :at, done_by = :by, done_by_name = :byName, done_note = :note
                where id = :id and done_at is null and cancelled_at is null
                """)
            .param("at", Sql.time(at))
            .param("by", actor.id())
            .param("byName", actor.name())
            .param("note", note)
            .param("id", task)
            .update()
        == 1;
  }

  /** Ends what is still open on a case; returns what that was. */
  public List<Task> cancelOpen(UUID caseId, String because, Instant at) {
    return database
        .sql(
            "update cases.task set cancelled_at = :at, cancelled_because = :because"
                + " where case_id = :id and %s returning *".formatted(OPEN))
        .param("at", Sql.time(at))
        .param("because", because)
        .param("id", caseId)
        .query(Tasks::read)
        .list();
  }

  public void cancel(UUID task, String because, Instant at) {
    database
        .sql(
            "update cases.task set cancelled_at = :at, cancelled_because = :because where id = :id")
        .param("at", Sql.time(at))
        .param("because", because)
        .param("id", task)
        .update();
  }

  public void hand(UUID task, Staff to) {
    database
        .sql("update cases.task set assignee = :to, assignee_name = :name where id = :id")
        .param("to", to.id())
        .param("name", to.name())
        .param("id", task)
        .update();
    places.lies(task);
  }

  public Optional<Task> find(UUID id) {
    return database
        .sql("select * from cases.task where id = :id and case_id is not null")
        .param("id", id)
        .query(Tasks::read)
        .optional();
  }

  /** Open ones first, by date. */
  public List<Task> of(UUID caseId) {
    return database
        .sql(
            "select * from cases.task where case_id = :id"
                + " order by not (%s), due_on nulls last, id".formatted(OPEN))
        .param("id", caseId)
        .query(Tasks::read)
        .list();
  }

  /** Open tasks of one person, by date, at most two hundred. */
  public List<Task> openOf(UUID assignee) {
    return database
        .sql(
            "select * from cases.task where assignee = :id and case_id is not null and %s"
                    .formatted(OPEN)
                + " order by due_on nulls last, id limit 200")
        .param("id", assignee)
        .query(Tasks::read)
        .list();
  }

  public void move(UUID from, UUID to) {
    database
        .sql("update cases.task set case_id = :to where case_id = :from")
        .param("from", from)
        .param("to", to)
        .update();
    places.move(from, to);
  }

  private static Task read(ResultSet row, int number) throws SQLException {
    return new Task(
        Sql.id(row, "id"),
        Sql.id(row, "case_id"),
        row.getString("text"),
        Sql.id(row, "assignee"),
        row.getString("assignee_name"),
        row.getObject("due_on", LocalDate.class),
        row.getString("created_by_name"),
        Sql.instant(row, "created_at"),
        Sql.instantOrNull(row, "done_at"),
        row.getString("done_by_name"),
        row.getString("done_note"),
        Sql.instantOrNull(row, "cancelled_at"),
        row.getString("cancelled_because"));
  }
}
