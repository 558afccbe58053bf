package org.harken.cases.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.harken.cases.store.NextSteps.Facts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is still to be done on a case, in one question to the database. */
@Repository
public class Agenda {

  /**
   * What waits.
   *
   * @param open open tasks
   * @param ofOthers those that somebody other than the owner has to do
   */
  public record Waits(int open, int ofOthers, Facts facts) {}

  private final JdbcClient database;

  Agenda(JdbcClient database) {
    this.database = database;
  }

  public Waits of(CaseFile file) {
    return database
        .sql(
            """
            select count(*) as open,
              count(*) filter (where assignee is distinct from cast(:owner as uuid)) as others,
              array_agg(due_on) filter (where due_on is not null) as due_on,
              (select for_review from cases.decision where case_id = :id and standing
                order by decided_at desc, id desc limit 1) as for_review,
              (select to_ask <> '[]'::jsonb from cases.decision where case_id = :id
                order by decided_at desc, id desc limit 1) as to_ask,
              exists (select from cases.issue i where i.case_id = :id
                and not exists (select from cases.repair r where r.item = i.id)) as issues
            from cases.task where case_id = :id and done_at is null and cancelled_at is null
            """)
        .param("id", file.id())
        .param("owner", file.owner())
        .query(Agenda::read)
        .single();
  }

  private static Waits read(ResultSet row, int number) throws SQLException {
    var days = row.getArray("due_on");
    return new Waits(
        row.getInt("open"),
        row.getInt("others"),
        new Facts(
            row.getBoolean("for_review"),
            row.getBoolean("to_ask"),
            row.getBoolean("issues"),
            days == null
                ? List.of()
                : Arrays.stream((Date[]) days.getArray()).map(Date::toLocalDate).toList()));
  }
}
