package org.harken.cases.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.harken.cases.CaseKind;
import org.harken.cases.store.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases whose figures have to be kept anew: changed since, or open and an hour old. */
@Repository
class Due {

  /**
   * One of them.
   *
   * @param changes how often it was changed since figures were kept of it
   */
  record Case(
      UUID id,
      UUID facility,
      @Nullable UUID department,
      CaseKind kind,
      ZoneId zone,
      Instant receivedAt,
      boolean open,
      int changes) {}

  private static final String COLUMNS =
      "case_id, facility, department, kind, zone, received_at, status, unfigured";

  private final JdbcClient database;

  Due(JdbcClient database) {
    this.database = database;
  }

  List<Case> changed(int most) {
    return database
        .sql(
            "select "
                + COLUMNS
                + " from cases.worklist_row where unfigured > 0 order by case_id limit :most")
        .param("most", most)
        .query(Due::read)
        .list();
  }

  List<Case> old(Instant before, int most) {
    return database
        .sql(
            "select "
                + COLUMNS
                + " from cases.worklist_row where status = 'OPEN' and unfigured = 0"
                + " and figured_at < :before order by figured_at limit :most")
        .param("before", Sql.time(before))
        .param("most", most)
        .query(Due::read)
        .list();
  }

  private static Case read(ResultSet row, int number) throws SQLException {
    return new Case(
        Sql.id(row, "case_id"),
        Sql.id(row, "facility"),
        Sql.idOrNull(row, "department"),
        CaseKind.valueOf(row.getString("kind")),
        ZoneId.of(row.getString("zone")),
        Sql.instant(row, "received_at"),
        row.getString("status").equals("OPEN"),
        row.getInt("unfigured"));
  }
}
