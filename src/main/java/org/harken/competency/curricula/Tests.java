package org.harken.competency.curricula;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.competency.curricula.TestTry.Answer;
import org.harken.competency.store.Rows;
import org.harken.competency.store.Sql;
import org.harken.platform.web.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tries of tests with their answers; none is ever deleted. */
@Repository
public class Tests {

  private final JdbcClient database;
  private final Rows<TestTry> tries;

  Tests(JdbcClient database) {
    this.database = database;
    this.tries = new Rows<>(database, "competency.test_try", Tests::one);
  }

  List<TestTry> of(UUID assignment) {
    return tries.all("assignment = ? order by unit, number", assignment);
  }

  Optional<TestTry> find(UUID id) {
    return tries.find(id);
  }

  /** Those of these learners that wait to be marked, the oldest first. */
  public List<TestTry> waiting(List<UUID> learners) {
    return learners.isEmpty()
        ? List.of()
        : database
            .sql(
                """
                select t.* from competency.test_try t
                join competency.assignment a on a.id = t.assignment
                where t.marked_at is null and a.stopped_at is null and a.learner in (:learners)
                order by t.handed_in_at, t.id
                """)
            .param("learners", learners)
            .query(Tests::one)
            .list();
  }

  void insert(TestTry one, List<Answer> answers) {
    database
        .sql(
            """
            insert into competency.test_try (id, assignment, unit, number, handed_in_at, marked_at,
              marked_by_name, percent, passed)
            values (:id, :assignment, :unit, :number, :at, :marked, :by, :percent, :passed)
            """)
        .param("id", one.id())
        .param("assignment", one.assignment())
        .param("unit", one.unit())
        .param("number", one.number())
        .param("at", Sql.time(one.handedInAt()))
        .param("marked", Sql.timeOrNull(one.markedAt()))
        .param("by", one.markedBy())
        .param("percent", one.percent())
        .param("passed", one.waits() ? null : one.passed())
        .update();
    for (Answer answer : answers) {
      database
          .sql(
              """
              insert into competency.test_answer (test_try, question, chosen, words, is_right)
              values (:try, :question, :chosen, :words, :right)
              """)
          .param("try", one.id())
          .param("question", answer.question())
          .param("chosen", answer.chosen())
          .param("words", answer.words())
          .param("right", answer.right())
          .update();
    }
  }

  List<Answer> answers(UUID testTry) {
    return database
        .sql("select * from competency.test_answer where test_try = ?")
        .param(testTry)
        .query(
            (row, number) ->
                new Answer(
                    Sql.id(row, "question"),
                    Sql.numberOrNull(row, "chosen"),
                    row.getString("words"),
                    row.getObject("is_right", Boolean.class)))
        .list();
  }

  void mark(UUID testTry, UUID question, boolean right) {
    database
        .sql("update competency.test_answer set is_right = ? where test_try = ? and question = ?")
        .params(right, testTry, question)
        .update();
  }

  /** True for the one who marked it. */
  boolean marked(UUID testTry, Actor by, int percent, boolean passed, Instant now) {
    return database
            .sql(
                """
                update competency.test_try set marked_at = :now, marked_by = :by,
                  marked_by_name = :name, percent = :percent, passed = :passed
                where id = :id and marked_at is null
                """)
            .param("now", Sql.time(now))
            .param("by", by.id())
            .param("name", by.name())
            .param("percent", percent)
            .param("passed", passed)
            .param("id", testTry)
            .update()
        == 1;
  }

  private static TestTry one(ResultSet row, int number) throws SQLException {
    return new TestTry(
        Sql.id(row, "id"),
        Sql.id(row, "assignment"),
        Sql.id(row, "unit"),
        row.getInt("number"),
        Sql.instant(row, "handed_in_at"),
        Sql.instantOrNull(row, "marked_at"),
        row.getString("marked_by_name"),
        Sql.numberOrNull(row, "percent"),
        row.getBoolean("passed"));
  }
}
