package org.harken.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.harken.cases.CaseKind;
import org.harken.cases.recognition.Decision;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The history of what a case was recognised as, and why. */
@Repository
public class Decisions {

  /**
   * One decision as it was taken.
   *
   * @param standing it was in force when taken; false where more stood already
   * @param byHand a person decided, not the table
   */
  public record Taken(
      Decision decision, boolean standing, boolean byHand, UUID by, String byName, Instant at) {}

  private final JdbcClient database;
  private final JsonMapper json;

  Decisions(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  public void add(
      Actor actor, UUID caseId, Decision decision, boolean standing, boolean byHand, Instant at) {
    database
        .sql(
            """
            insert into cases.decision (id, case_id, kind, row_code, pack, pack_version, text, citation,
              inputs, to_ask, danger, for_review, standing, by_hand, decided_by, decided_by_name, decided_at)
            values (:id, :caseId, :kind, :row, :pack, :version, :text, :citation, cast(:inputs as jsonb),
              cast(:toAsk as jsonb), :danger, :forReview, :standing, :byHand, :by, :byName, :at)
            """)
        .param("id", Ids.next())
        .param("caseId", caseId)
        .param("kind", decision.kind().name())
        .param("row", decision.row())
        .param("pack", decision.pack())
        .param("version", decision.version())
        .param("text", decision.text())
        .param("citation", decision.citation())
        .param("inputs", json.writeValueAsString(decision.inputs()))
        .param("toAsk", json.writeValueAsString(decision.toAsk()))
        .param("danger", decision.danger())
        .param("forReview", decision.forReview())
        .param("standing", standing)
        .param("byHand", byHand)
        .param("by", actor.id())
        .param("byName", actor.name())
        .param("at", Sql.time(at))
        .update();
  }

  /** Newest first. */
  public List<Taken> of(UUID caseId) {
    return database
        .sql("select * from cases.decision where case_id = :id order by decided_at desc, id desc")
        .param("id", caseId)
        .query(this::read)
        .list();
  }

  /** The one in force. */
  public Optional<Taken> standing(UUID caseId) {
    return of(caseId).stream().filter(Taken::standing).findFirst();
  }

  private Taken read(ResultSet row, int number) throws SQLException {
    return new Taken(
        new Decision(
            CaseKind.valueOf(row.getString("kind")),
            row.getString("row_code"),
            row.getString("pack"),
            row.getString("pack_version"),
            row.getString("text"),
            row.getString("citation"),
            json.readValue(row.getString("to_ask"), new TypeReference<List<String>>() {}),
            json.readValue(row.getString("inputs"), new TypeReference<Map<String, Object>>() {}),
            row.getBoolean("danger"),
            row.getBoolean("for_review")),
        row.getBoolean("standing"),
        row.getBoolean("by_hand"),
        Sql.id(row, "decided_by"),
        row.getString("decided_by_name"),
        Sql.instant(row, "decided_at"));
  }
}
