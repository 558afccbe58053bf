package org.harken.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was put right in intakes: which field and why, never what stood there. */
@Repository
public class Corrections {

  /** One correction, without what stood there. */
  public record Correction(UUID caseId, String field, String reason, String byName, Instant at) {}

  private final JdbcClient database;

  Corrections(JdbcClient database) {
    this.database = database;
  }

  public void add(UUID caseId, UUID author, String field, String reason, Actor by, Instant now) {
    database
        .sql(
            """
            insert into cases.cosign_correction (id, case_id, author, field, reason, corrected_by,
              corrected_by_name, at)
            values (:id, :caseId, :author, :field, :reason, :by, :name, :at)
            """)
        .param("id", Ids.next())
        .param("caseId", caseId)
        .param("author", author)
        .param("field", field)
        .param("reason", reason)
        .param("by", by.id())
        .param("name", by.name())
        .param("at", Sql.time(now))
        .update();
  }

  public List<Correction> of(UUID caseId) {
    return database
        .sql("select * from cases.cosign_correction where case_id = ? order by id")
        .param(caseId)
        .query(Corrections::correction)
        .list();
  }

  /** What was put right in somebody's intakes, the newest first. */
  public List<Correction> by(UUID author) {
    return database
        .sql(
            "select * from cases.cosign_correction where author = ? order by at desc, id limit 500")
        .param(author)
        .query(Corrections::correction)
        .list();
  }

  private static Correction correction(ResultSet row, int number) throws SQLException {
    return new Correction(
        Sql.id(row, "case_id"),
        row.getString("field"),
        row.getString("reason"),
        row.getString("corrected_by_name"),
        Sql.instant(row, "at"));
  }
}
