package org.harken.cases.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.figures.model.Goal;
import org.harken.cases.figures.model.Milestones;
import org.harken.cases.figures.model.Step;
import org.harken.cases.forecast.model.Forecast;
import org.harken.cases.store.Sql;
import org.harken.cases.waiting.model.Charge;
import org.harken.clocks.Obligation;
import org.harken.clocks.ObligationStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes the figures of a case, all or none, in a transaction of its own. */
@Repository
class KeptFigures {

  private static final UUID NO_DEPARTMENT = new UUID(0, 0);

  private static final String TIMING =
      """
      insert into cases.timing (case_id, facility, department, kind, zone, received_at, received_on, taken_at,
        asked_at, heard_at, begun_at, finished_at, acknowledged_at, progress_at, answered_at, closed_at,
        closed_on, reopened, extended, kept_at)
      values (:id, :facility, :department, :kind, :zone, :receivedAt, :receivedOn, :takenAt,
        :askedAt, :heardAt, :begunAt, :finishedAt, :acknowledgedAt, :progressAt, :answeredAt, :closedAt,
        :closedOn, :reopened, :extended, :keptAt)
      on conflict (case_id) do update set facility = excluded.facility, department = excluded.department,
        kind = excluded.kind, received_at = excluded.received_at, received_on = excluded.received_on,
        taken_at = excluded.taken_at, asked_at = excluded.asked_at, heard_at = excluded.heard_at,
        begun_at = excluded.begun_at, finished_at = excluded.finished_at,
        acknowledged_at = excluded.acknowledged_at, progress_at = excluded.progress_at,
        answered_at = excluded.answered_at, closed_at = excluded.closed_at, closed_on = excluded.closed_on,
        reopened = excluded.reopened, extended = excluded.extended, kept_at = excluded.kept_at
      """;

  private final JdbcClient database;

  KeptFigures(JdbcClient database) {
    this.database = database;
  }

  @Transactional
  public void keep(Figures figures) {
    // the file first, as everybody does who changes a case; two nodes one after the other
    if (database
        .sql("select 1 from cases.case_file where id = :id for no key update")
        .param("id", figures.id())
        .query(Integer.class)
        .optional()
        .isEmpty()) {
      return;
    }
    timing(figures);
    owed(figures);
    waited(figures);
    database
        .sql(
            """
            update cases.worklist_row set forecast = :forecast, figured_at = :at, unfigured = 0
            where case_id = :id and unfigured = :changes
            """)
        .param("forecast", forecast(figures.forecast()))
        .param("at", Sql.time(figures.at()))
        .param("id", figures.id())
        .param("changes", figures.of().changes())
        .update();
  }

  /** What cannot be kept must not keep the others waiting; an open case is tried again later. */
  @Transactional
  public void setAside(Due.Case one, Instant at) {
    database
        .sql(
            "update cases.worklist_row set figured_at = :at, unfigured = 0"
                + " where case_id = :id and unfigured = :changes")
        .param("at", Sql.time(at))
        .param("id", one.id())
        .param("changes", one.changes())
        .update();
  }

  private static @Nullable Integer forecast(Forecast forecast) {
    return switch (forecast.kind()) {
      case KNOWN, LATE -> forecast.thousandths();
      case TOO_FEW, NONE_SO_LONG -> null;
      case NOTHING_OWED -> -1;
    };
  }

  private void timing(Figures figures) {
    Due.Case one = figures.of();
    Milestones first = figures.first();
    Instant closed = figures.closed() ? first.end() : null;
    database
        .sql(TIMING)
        .param("id", one.id())
        .param("facility", one.facility())
        .param("department", one.department())
        .param("kind", one.kind().name())
        .param("zone", one.zone().getId())
        .param("receivedAt", Sql.time(one.receivedAt()))
        .param("receivedOn", day(one.receivedAt(), one))
        .param("takenAt", Sql.timeOrNull(first.at(Step.TAKEN)))
        .param("askedAt", Sql.timeOrNull(first.at(Step.ASKED)))
        .param("heardAt", Sql.timeOrNull(first.at(Step.HEARD)))
        .param("begunAt", Sql.timeOrNull(first.at(Step.BEGUN)))
        .param("finishedAt", Sql.timeOrNull(first.at(Step.FINISHED)))
        .param("acknowledgedAt", Sql.timeOrNull(first.at(Goal.ACKNOWLEDGEMENT)))
        .param("progressAt", Sql.timeOrNull(first.at(Goal.PROGRESS)))
        .param("answeredAt", Sql.timeOrNull(first.at(Goal.ANSWER)))
        .param("closedAt", Sql.timeOrNull(closed))
        .param("closedOn", closed == null ? null : day(closed, one))
        .param("reopened", figures.reopened())
        .param("extended", Owed.extended(figures.obligations()))
        .param("keptAt", Sql.time(figures.at()))
        .update();
  }

  private static LocalDate day(Instant moment, Due.Case of) {
    return moment.atZone(of.zone()).toLocalDate();
  }

  private void owed(Figures figures) {
    database.sql("delete from cases.owed where case_id = ?").param(figures.id()).update();
    for (Obligation one : figures.obligations()) {
      Owed.goal(one.kind()).ifPresent(goal -> owed(figures, one, goal));
    }
  }

  private void owed(Figures figures, Obligation one, Goal goal) {
    Due.Case of = figures.of();
    boolean cancelled = one.status() == ObligationStatus.CANCELLED;
    boolean firstRun = !figures.closed() || !one.startedAt().isAfter(figures.first().end());
    database
        .sql(
            """
            insert into cases.owed (id, case_id, facility, department, kind, letter, started_on, started_at, due_on,
              due_at, met_at, ended_at, first_run)
            values (:id, :caseId, :facility, :department, :kind, :letter, :startedOn, :startedAt, :dueOn,
              :dueAt, :metAt, :endedAt, :firstRun)
            """)
        .param("id", one.id())
        .param("caseId", of.id())
        .param("facility", of.facility())
        .param("department", of.department())
        .param("kind", of.kind().name())
        .param("letter", goal.name())
        .param("startedOn", one.startedAt().atZone(one.zone()).toLocalDate())
        .param("startedAt", Sql.time(one.startedAt()))
        .param("dueOn", one.dueAt().atZone(one.zone()).toLocalDate())
        .param("dueAt", Sql.time(one.dueAt()))
        .param("metAt", Sql.timeOrNull(one.metAt()))
        .param(
            "endedAt",
            cancelled ? Sql.time(firstRun ? figures.first().end() : figures.ended()) : null)
        .param("firstRun", firstRun)
        .update();
  }

  private void waited(Figures figures) {
    database.sql("delete from cases.waited where case_id = ?").param(figures.id()).update();
    for (Map.Entry<Charge, Duration> entry : figures.waited().entrySet()) {
      UUID department = entry.getKey().department();
      database
          .sql(
              """
              insert into cases.waited (case_id, party, department, seconds, facility, case_department, kind,
                received_on)
              values (:id, :party, :department, :seconds, :facility, :caseDepartment, :kind, :receivedOn)
              """)
          .param("id", figures.id())
          .param("party", entry.getKey().party().name())
          .param("department", department == null ? NO_DEPARTMENT : department)
          .param("seconds", entry.getValue().toSeconds())
          .param("facility", figures.of().facility())
          .param("caseDepartment", figures.of().department())
          .param("kind", figures.of().kind().name())
          .param("receivedOn", day(figures.of().receivedAt(), figures.of()))
          .update();
    }
  }
}
