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

  /**
   * @param placeSaid false where the person named no place
   */
  public void give(String lookup, UUID caseId, String way, boolean placeSaid) {
    database
        .sql(
            "insert into portal.receipt (lookup, case_id, way, place_said, made_at)"
                + " values (:lookup, :case, :way, :placeSaid, :at)")
        .param("placeSaid", placeSaid)
        .param("lookup", lookup)
        .param("case", caseId)
        .param("way", way)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  public Optional<Receipt> find(String lookup) {
    return database
        .sql(
            "select lookup, case_id, way, unsafe_at from portal.receipt"
                + " where lookup = :lookup and revoked_at is null")
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

  /** How the person of a case wanted to be reached when the last code was given; empty for none. */
  public Optional<String> way(UUID caseId) {
    return database
        .sql("select way from portal.receipt where case_id = :case order by made_at desc limit 1")
        .param("case", caseId)
        .query((rs, row) -> rs.getString("way"))
        .optional();
  }

  /** Whether the person named the place; also where the concern did not come by the public page. */
  public boolean placeSaid(UUID caseId) {
    return database
        .sql(
            "select coalesce(bool_and(place_said), true) from portal.receipt where case_id = :case")
        .param("case", caseId)
        .query(Boolean.class)
        .single();
  }

  public int inForce(UUID caseId) {
    return database
        .sql("select count(*) from portal.receipt where case_id = :case and revoked_at is null")
        .param("case", caseId)
        .query(Integer.class)
        .single();
  }

  /** The codes of a case open nothing any more, in no browser. */
  public int revoke(UUID caseId, String by) {
    database
        .sql(
            "delete from portal.pass where lookup in (select lookup from portal.receipt where case_id = :case)")
        .param("case", caseId)
        .update();
    return database
        .sql(
            "update portal.receipt set revoked_at = :at, revoked_by = :by where case_id = :case and revoked_at is null")
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("case", caseId)
        .update();
  }

  /** Nothing is sent to the person of a case any more until the office has found a safe way. */
  public void markUnsafe(UUID caseId) {
    database
        .sql("update portal.receipt set unsafe_at = coalesce(unsafe_at, :at) where case_id = :case")
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("case", caseId)
        .update();
  }

  public void markSafe(UUID caseId) {
    database
        .sql("update portal.receipt set unsafe_at = null where case_id = :case")
        .param("case", caseId)
        .update();
  }
}
