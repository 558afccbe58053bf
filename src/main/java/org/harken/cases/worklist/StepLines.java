package org.harken.cases.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.harken.access.Access;
import org.harken.access.Scope;
import org.harken.cases.store.Guard;
import org.harken.cases.store.Spoken;
import org.harken.cases.store.Sql;
import org.harken.platform.web.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Steps that stand on the list by themselves: a letter that has to leave by a day. */
@Component
class StepLines {

  /**
   * One step.
   *
   * @param title with its day: "Send the progress letter by Tue 24 February"
   * @param late its day has passed
   */
  record Step(
      String title,
      String link,
      String due,
      String tone,
      boolean late,
      String reference,
      String caseTitle,
      String person,
      String place) {}

  private static final int MOST = 50;

  private final JdbcClient database;
  private final Access access;
  private final Guard guard;
  private final Clock clock;

  StepLines(JdbcClient database, Access access, Guard guard, Clock clock) {
    this.database = database;
    this.access = access;
    this.guard = guard;
    this.clock = clock;
  }

  /** On the reader's own cases. */
  @Transactional(readOnly = true)
  public List<Step> own(Actor reader) {
    return list(reader, "line.owner = :me");
  }

  /** On cases within reach that nobody has. */
  @Transactional(readOnly = true)
  public List<Step> nobodys(Actor reader) {
    return list(reader, "line.owner is null");
  }

  private List<Step> list(Actor reader, String whose) {
    Scope scope = access.scope(reader);
    return database
        .sql(
            """
            select step.title, step.link, step.by_day, line.reference, line.title as case_title, line.zone,
              line.patient_name, line.complainant_name, line.facility_name, line.department_name
            from cases.step step join cases.worklist_row line on line.case_id = step.case_id
            where step.done_at is null and line.status = 'OPEN' and %s
              and (:everything or line.facility = any(:facilities) or line.department = any(:departments))
              and %s
            order by step.by_day, step.id limit :most
            """
                .formatted(whose, Guard.openRows("line")))
        .params(guard.values(reader))
        .param("me", reader.id())
        .param("everything", scope.everything())
        .param("facilities", scope.facilityArray())
        .param("departments", scope.departmentArray())
        .param("most", MOST)
        .query(this::read)
        .list();
  }

  private Step read(ResultSet row, int number) throws SQLException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(row.getString("zone")));
    LocalDate by = row.getObject("by_day", LocalDate.class);
    long days = ChronoUnit.DAYS.between(today, by);
    String patient = Sql.text(row, "patient_name");
    String department = Sql.text(row, "department_name");
    return new Step(
        row.getString("title") + " by " + Spoken.plainDay(by, today),
        row.getString("link"),
        days < 0 ? days == -1 ? "1 day late" : -days + " days late" : Spoken.day(by, today),
        days < 0 ? "late" : days == 0 ? "today" : days <= 3 ? "soon" : "calm",
        days < 0,
        row.getString("reference"),
        row.getString("case_title"),
        patient.isBlank() ? Sql.text(row, "complainant_name") : patient,
        department.isEmpty() ? row.getString("facility_name") : department);
  }
}
