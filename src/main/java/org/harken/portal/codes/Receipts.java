package org.harken.portal.codes;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which case a code stands for. */
@Component("portalReceipts")
public class Receipts {

  /**
   * @param way how the person wants to be reached: EMAIL, PHONE, POST or NONE
   * @param unsafe the person said that calls and letters are not safe
   */
  public record Receipt(String lookup, UUID caseId, String way, boolean unsafe) {}

  private final JdbcClient database;
  private final Clock clock;

  Receipts(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public void give(String lookup, UUID caseId, String way) {
    database
        .sql(
            "insert into portal.receipt (lookup, case_id, way, made_at) values (:lookup, :case, :way, :at)")
        .param("lookup", lookup)
        .param("case", caseId)
        .param("way", way)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  public Optional<Receipt> find(String lookup) {
    return database
        .sql("select lookup, case_id, way, unsafe_at from portal.receipt where lookup = :lookup")
        .param("lookup", lookup)
        .query(
            (rs, row) ->
                new Receipt(
                    rs.getString("lookup"),
                    rs.getObject("case_id", UUID.class),
                    rs.getString("way"),
                    rs.getObject("unsafe_at") != null))
        .optional();
  }

  /** Nothing is sent to this person any more until the office has found a safe way. */
  public void markUnsafe(String lookup) {
    database
        .sql(
            "update portal.receipt set unsafe_at = coalesce(unsafe_at, :at) where lookup = :lookup")
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("lookup", lookup)
        .update();
  }
}
