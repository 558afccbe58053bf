package org.harken.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.cases.Steps.Step;
import org.harken.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Things to do on cases that stand on the list by themselves. */
@Repository
public class OpenSteps {

  private final JdbcClient database;

  OpenSteps(JdbcClient database) {
    this.database = database;
  }

  public void ask(Step step, Instant now) {
    database
        .sql(
            """
            insert into cases.step (id, case_id, thing, title, link, by_day, asked_at)
            values (:id, :caseId, :thing, :title, :link, :by, :now)
            on conflict (thing) do update set by_day = excluded.by_day
            """)
        .param("id", Ids.next())
        .param("caseId", step.caseId())
        .param("thing", step.thing())
        .param("title", step.title())
        .param("link", step.link())
        .param("by", step.by())
        .param("now", Sql.time(now))
        .update();
  }

  /** Returns the case it stood on, where it was open. */
  public Optional<UUID> done(UUID thing, Instant now) {
    return database
        .sql(
            """
            update cases.step set done_at = :now where thing = :thing and done_at is null
            returning case_id
            """)
        .param("now", Sql.time(now))
        .param("thing", thing)
        .query(UUID.class)
        .optional();
  }

  public void allDone(UUID caseId, Instant now) {
    database
        .sql("update cases.step set done_at = :now where case_id = :caseId and done_at is null")
        .param("now", Sql.time(now))
        .param("caseId", caseId)
        .update();
  }

  public List<Step> of(UUID caseId) {
    return database
        .sql(
            "select * from cases.step where case_id = :caseId and done_at is null order by by_day, id")
        .param("caseId", caseId)
        .query(OpenSteps::read)
        .list();
  }

  static Step read(ResultSet row, int number) throws SQLException {
    return new Step(
        Sql.id(row, "case_id"),
        Sql.id(row, "thing"),
        row.getString("title"),
        row.getObject("by_day", LocalDate.class),
        row.getString("link"));
  }
}
