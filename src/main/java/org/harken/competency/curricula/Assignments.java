package org.harken.competency.curricula;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.competency.store.Rows;
import org.harken.competency.store.Sql;
import org.harken.platform.web.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Curricula given to people, and each time a unit was done. */
@Repository
public class Assignments {

  private final JdbcClient database;
  private final Rows<Assignment> assignments;

  Assignments(JdbcClient database) {
    this.database = database;
    this.assignments = new Rows<>(database, "competency.assignment", Assignments::assignment);
  }

  Optional<Assignment> find(UUID id) {
    return assignments.find(id);
  }

  /** Whose it is. */
  public Optional<UUID> learner(UUID id) {
    return find(id).map(Assignment::learner);
  }

  /** Locks it, so that what counts is counted one after the other. */
  Optional<Assignment> lock(UUID id) {
    return assignments.hold(id);
  }

  /** Those of one person, open ones first. */
  public List<Assignment> of(UUID learner) {
    return assignments.all(
        "learner = ? order by (finished_at is null and stopped_at is null) desc, due_on, id",
        learner);
  }

  void insert(Assignment one, Actor by) {
    database
        .sql(
            """
            insert into competency.assignment (id, curriculum, learner, assigned_by,
              assigned_by_name, assigned_on, due_on)
            values (:id, :curriculum, :learner, :by, :byName, :on, :due)
            """)
        .param("id", one.id())
        .param("curriculum", one.curriculum())
        .param("learner", one.learner())
        .param("by", by.id())
        .param("byName", one.assignedBy())
        .param("on", one.assignedOn())
        .param("due", one.dueOn())
        .update();
  }

  void finish(UUID id, Instant now) {
    database
        .sql(
            "update competency.assignment set finished_at = ? where id = ? and finished_at is null")
        .params(Sql.time(now), id)
        .update();
  }

  void stop(UUID id, Instant now, String because) {
    database
        .sql("update competency.assignment set stopped_at = ?, stopped_because = ? where id = ?")
        .params(Sql.time(now), because, id)
        .update();
  }

  void dueOn(UUID id, LocalDate day) {
    database
        .sql("update competency.assignment set due_on = ? where id = ?")
        .params(day, id)
        .update();
  }

  List<UnitTime> times(UUID assignment) {
    return database
        .sql("select * from competency.unit_time where assignment = ? order by on_day, id")
        .param(assignment)
        .query(Assignments::time)
        .list();
  }

  Optional<UnitTime> time(UUID id) {
    return database
        .sql("select * from competency.unit_time where id = ?")
        .param(id)
        .query(Assignments::time)
        .optional();
  }

  /** What this observer was asked and has not answered. */
  public List<UnitTime> askedOf(UUID observer) {
    return database
        .sql(
            """
            select * from competency.unit_time where observer = ? and answered_at is null
            order by asked_at, id
            """)
        .param(observer)
        .query(Assignments::time)
        .list();
  }

  void insert(UnitTime one, Instant now) {
    database
        .sql(
            """
            insert into competency.unit_time (id, assignment, unit, on_day, observer, observer_name,
              word, asked_at, answered_at, counts, answer)
            values (:id, :assignment, :unit, :on, :observer, :name, :word, :now, :answered, :counts,
              :answer)
            """)
        .param("id", one.id())
        .param("assignment", one.assignment())
        .param("unit", one.unit())
        .param("on", one.onDay())
        .param("observer", one.observer())
        .param("name", one.observerName())
        .param("word", one.word())
        .param("now", Sql.time(now))
        .param("answered", Sql.timeOrNull(one.answeredAt()))
        .param("counts", one.counts())
        .param("answer", one.answer())
        .update();
  }

  /** True for the one answer. */
  boolean answer(UUID id, boolean counts, String answer, Instant now) {
    return database
            .sql(
                """
                update competency.unit_time set answered_at = :now, counts = :counts, answer = :answer
                where id = :id and answered_at is null
                """)
            .param("now", Sql.time(now))
            .param("counts", counts)
            .param("answer", answer)
            .param("id", id)
            .update()
        == 1;
  }

  private static Assignment assignment(ResultSet row, int number) throws SQLException {
    return new Assignment(
        Sql.id(row, "id"),
        Sql.id(row, "curriculum"),
        Sql.id(row, "learner"),
        row.getString("assigned_by_name"),
        Sql.day(row, "assigned_on"),
        Sql.day(row, "due_on"),
        Sql.instantOrNull(row, "finished_at"),
        Sql.instantOrNull(row, "stopped_at"),
        row.getString("stopped_because"));
  }

  private static UnitTime time(ResultSet row, int number) throws SQLException {
    return new UnitTime(
        Sql.id(row, "id"),
        Sql.id(row, "assignment"),
        Sql.id(row, "unit"),
        Sql.day(row, "on_day"),
        Sql.idOrNull(row, "observer"),
        row.getString("observer_name"),
        row.getString("word"),
        Sql.instantOrNull(row, "answered_at"),
        row.getBoolean("counts"),
        row.getString("answer"));
  }
}
