package org.harken.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Scope;
import org.harken.cases.store.Cosigns.Cosign;
import org.harken.cases.store.Cosigns.Kind;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Intakes that wait for somebody, and somebody's own, with what a list shows of their case. */
@Repository
public class CosignQueue {

  /** One line of the queue. */
  public record Line(Cosign cosign, String reference, String title, String facilityName) {}

  private final JdbcClient database;
  private final Access access;
  private final Guard guard;

  CosignQueue(JdbcClient database, Access access, Guard guard) {
    this.database = database;
    this.access = access;
    this.guard = guard;
  }

  /** How many drafts wait in this house. */
  public int waitingIn(UUID facility) {
    return database
        .sql(
            """
            select count(*) from cases.cosign c join cases.worklist_row r on r.case_id = c.case_id
            where c.signed_at is null and c.kind = 'COSIGN' and r.facility = :facility
            """)
        .param("facility", facility)
        .query(Integer.class)
        .single();
  }

  /** How many this actor could sign now. */
  public int waitingFor(Actor actor) {
    return database
        .sql(
            "select count(*) from (" + within(actor, "c.*") + " and c.kind = 'COSIGN' limit 999) q")
        .params(values(actor))
        .query(Integer.class)
        .single();
  }

  /**
   * What waits for somebody like this actor, the longest first: within reach, open to them, not
   * their own.
   *
   * @param after the case of the last line seen before, or null
   */
  public List<Line> queue(Actor actor, Kind kind, @Nullable UUID after, int most) {
    Map<String, Object> values = values(actor);
    values.put("kind", kind.name());
    values.put("most", most);
    String page = "";
    if (after != null) {
      page =
          " and (c.since, c.case_id) > (select since, case_id from cases.cosign where case_id = :after)";
      values.put("after", after);
    }
    return database
        .sql(
            within(actor, "c.*, r.reference, r.title, r.facility_name")
                + " and c.kind = :kind"
                + page
                + " order by c.since, c.case_id limit :most")
        .params(values)
        .query(CosignQueue::line)
        .list();
  }

  private String within(Actor actor, String columns) {
    String reach =
        access.scope(actor).everything()
            ? ""
            : " and (r.facility = any(:facilities) or r.department = any(:departments))";
    return "select "
        + columns
        + " from cases.cosign c join cases.worklist_row r on r.case_id = c.case_id"
        + " where c.signed_at is null and c.author <> :reader"
        + reach
        + " and "
        + Guard.openRows("r");
  }

  private Map<String, Object> values(Actor actor) {
    Map<String, Object> values = new LinkedHashMap<>(guard.values(actor));
    Scope scope = access.scope(actor);
    if (!scope.everything()) {
      values.put("facilities", scope.facilityArray());
      values.put("departments", scope.departmentArray());
    }
    return values;
  }

  /** Somebody's own, those that wait before the rest, the newest first. */
  public List<Line> of(UUID author, Kind kind) {
    return database
        .sql(
            """
            select c.*, r.reference, r.title, r.facility_name
            from cases.cosign c join cases.worklist_row r on r.case_id = c.case_id
            where c.author = :author and (c.kind = :kind or c.signed_at is not null)
            order by c.signed_at is not null, c.since desc limit 200
            """)
        .param("author", author)
        .param("kind", kind.name())
        .query(CosignQueue::line)
        .list();
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        Cosigns.read(row, number),
        row.getString("reference"),
        row.getString("title"),
        row.getString("facility_name"));
  }
}
