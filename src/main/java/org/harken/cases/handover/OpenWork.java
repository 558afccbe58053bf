package org.harken.cases.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Scope;
import org.harken.cases.store.Guard;
import org.harken.cases.store.Sql;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has open, as far as the reader reaches and it is not closed to them. */
@Component
class OpenWork {

  /** One open case as the list knows it. */
  record OpenCase(
      UUID id,
      String reference,
      String title,
      String kind,
      String zone,
      Instant receivedAt,
      @Nullable Instant dueAt,
      String dueLabel,
      String person,
      boolean danger,
      int openTasks,
      boolean waiting) {}

  /** One open task; the reference is empty where it belongs to no case. */
  record OpenTask(
      UUID id, @Nullable UUID caseId, String reference, String text, @Nullable LocalDate dueOn) {}

  private static final int MOST = 500;

  private static final String IN_REACH =
      "(:everything or line.facility = any(:facilities) or line.department = any(:departments))";

  private final Access access;
  private final Guard guard;
  private final JdbcClient database;

  OpenWork(Access access, Guard guard, JdbcClient database) {
    this.access = access;
    this.guard = guard;
    this.database = database;
  }

  @Transactional(readOnly = true)
  public List<OpenCase> cases(Actor reader, UUID owner) {
    return within(
            reader,
            """
            select * from cases.worklist_row line where status = 'OPEN' and owner = :owner
              and %s and %s
            order by rank, case_id limit :most
            """)
        .param("owner", owner)
        .param("most", MOST)
        .query(OpenWork::openCase)
        .list();
  }

  /** Those of these cases that the reader reaches, open or not. */
  @Transactional(readOnly = true)
  public List<OpenCase> known(Actor reader, List<UUID> ids) {
    return within(
            reader,
            "select * from cases.worklist_row line where case_id = any(:ids) and %s and %s order by rank")
        .param("ids", ids.toArray(UUID[]::new))
        .query(OpenWork::openCase)
        .list();
  }

  /** Whoever has a task knows of it, unless its case is closed to them; others need to reach it. */
  @Transactional(readOnly = true)
  public List<OpenTask> tasks(Actor reader, UUID assignee) {
    return within(
            reader,
            """
            select task.id, task.case_id, task.text, task.due_on, line.reference
            from cases.task task left join cases.worklist_row line on line.case_id = task.case_id
            where task.assignee = :assignee and task.done_at is null and task.cancelled_at is null
              and (task.case_id is null or ((:own or %s) and %s))
            order by task.due_on nulls last, task.id limit :most
            """)
        .param("assignee", assignee)
        .param("own", reader.id().equals(assignee))
        .param("most", MOST)
        .query(
            (row, number) ->
                new OpenTask(
                    Sql.id(row, "id"),
                    Sql.idOrNull(row, "case_id"),
                    Sql.text(row, "reference"),
                    row.getString("text"),
                    row.getObject("due_on", LocalDate.class)))
        .list();
  }

  /** How much lies beyond the reader's reach and stays; what is closed to them is not counted. */
  @Transactional(readOnly = true)
  public int beyond(Actor reader, UUID owner) {
    return within(
            reader,
            """
            select count(*) from cases.worklist_row line where status = 'OPEN' and owner = :owner
              and not %s and %s
            """)
        .param("owner", owner)
        .query(Integer.class)
        .single();
  }

  boolean isClosedTo(Actor reader, UUID caseId) {
    return guard.isClosedTo(reader, caseId);
  }

  /** How much was written on a case since then. */
  @Transactional(readOnly = true)
  public int since(UUID caseId, Instant then) {
    return database
        .sql("select count(*) from cases.event where case_id = :id and recorded_at > :then")
        .param("id", caseId)
        .param("then", Sql.time(then))
        .query(Integer.class)
        .single();
  }

  private JdbcClient.StatementSpec within(Actor reader, String sql) {
    Scope scope = access.scope(reader);
    return database
        .sql(sql.formatted(IN_REACH, Guard.openRows("line")))
        .params(guard.values(reader))
        .param("everything", scope.everything())
        .param("facilities", scope.facilityArray())
        .param("departments", scope.departmentArray());
  }

  private static OpenCase openCase(ResultSet row, int number) throws SQLException {
    String patient = Sql.text(row, "patient_name");
    return new OpenCase(
        Sql.id(row, "case_id"),
        row.getString("reference"),
        row.getString("title"),
        row.getString("kind"),
        row.getString("zone"),
        Sql.instant(row, "received_at"),
        Sql.instantOrNull(row, "due_at"),
        Sql.text(row, "due_label"),
        patient.isBlank() ? Sql.text(row, "complainant_name") : patient,
        row.getBoolean("danger"),
        row.getInt("open_tasks"),
        row.getBoolean("waiting"));
  }
}
