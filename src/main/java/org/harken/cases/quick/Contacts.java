package org.harken.cases.quick;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.access.Scope;
import org.harken.cases.store.Sql;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Small contacts in the database. */
@Repository
class Contacts {

  private static final String IN_REACH =
      "(logged_by = :me or :everything or facility = any(:facilities) or department = any(:departments))";

  /** What to show: whose, since when, and words to find. */
  record Wanted(boolean mineOnly, Instant since, @Nullable String q, int most) {}

  private final JdbcClient database;

  Contacts(JdbcClient database) {
    this.database = database;
  }

  void add(Contact contact, Instant loggedAt) {
    database
        .sql(
            """
            insert into cases.contact (id, what, way, facility, department, place_unknown, place_said, zone,
              settled, name, passed_to, words, at, heard_at, danger, logged_by, logged_by_name, logged_at)
            values (:id, :what, :way, :facility, :department, :unknown, :said, :zone,
              :settled, :name, :passedTo, :words, :at, :heardAt, :danger, :by, :byName, :now)
            """)
        .param("id", contact.id())
        .param("what", contact.what())
        .param("way", contact.way().name())
        .param("facility", contact.facility())
        .param("department", contact.department())
        .param("unknown", contact.placeUnknown())
        .param("said", contact.placeSaid())
        .param("zone", contact.zone().getId())
        .param("settled", contact.settled())
        .param("name", contact.name())
        .param("passedTo", contact.passedTo())
        .param("words", contact.words())
        .param("at", Sql.time(contact.at()))
        .param("heardAt", Sql.timeOrNull(contact.heardAt()))
        .param("danger", contact.danger())
        .param("by", contact.loggedBy())
        .param("byName", contact.loggedByName())
        .param("now", Sql.time(loggedAt))
        .update();
  }

  /** Held until the transaction ends. */
  Optional<Contact> hold(UUID id) {
    return database
        .sql("select * from cases.contact where id = :id for update")
        .param("id", id)
        .query(Contacts::read)
        .optional();
  }

  void becameCase(UUID id, UUID caseId, String reference) {
    database
        .sql("update cases.contact set case_id = :caseId, reference = :reference where id = :id")
        .param("caseId", caseId)
        .param("reference", reference)
        .param("id", id)
        .update();
  }

  void calm(Actor actor, UUID id, String because, Instant at) {
    database
        .sql(
            """
            update cases.contact set calmed_at = :at, calmed_by = :by, calmed_by_name = :byName, calmed_because = :because
            where id = :id
            """)
        .param("at", Sql.time(at))
        .param("by", actor.id())
        .param("byName", actor.name())
        .param("because", because)
        .param("id", id)
        .update();
  }

  /** Newest first, within reach. */
  List<Contact> find(Actor actor, Scope scope, Wanted wanted) {
    String q = wanted.q();
    String like =
        q == null
            ? "%"
            : "%" + q.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    return within(
            actor,
            scope,
            "logged_at >= :since"
                + (wanted.mineOnly() ? " and logged_by = :me" : "")
                + " and (words ilike :like or name ilike :like or passed_to ilike :like"
                + " or reference ilike :like or place_said ilike :like)"
                + " order by logged_at desc, id desc limit :most")
        .param("since", Sql.time(wanted.since()))
        .param("like", like)
        .param("most", wanted.most())
        .query(Contacts::read)
        .list();
  }

  /** Where somebody has to call and nothing came of it yet, oldest first. */
  List<Contact> alarming(Actor actor, Scope scope) {
    return within(
            actor,
            scope,
            "danger and case_id is null and calmed_at is null order by at, id limit 20")
        .query(Contacts::read)
        .list();
  }

  private JdbcClient.StatementSpec within(Actor actor, Scope scope, String condition) {
    return database
        .sql("select * from cases.contact where " + IN_REACH + " and " + condition)
        .param("me", actor.id())
        .param("everything", scope.everything())
        .param("facilities", scope.facilityArray())
        .param("departments", scope.departmentArray());
  }

  private static String calmed(ResultSet row) throws SQLException {
    String because = Sql.text(row, "calmed_because");
    return because.isEmpty() ? "" : because + " (" + Sql.text(row, "calmed_by_name") + ")";
  }

  private static Contact read(ResultSet row, int number) throws SQLException {
    return new Contact(
        Sql.id(row, "id"),
        row.getString("what"),
        Way.valueOf(row.getString("way")),
        Sql.id(row, "facility"),
        Sql.idOrNull(row, "department"),
        row.getBoolean("place_unknown"),
        row.getString("place_said"),
        ZoneId.of(row.getString("zone")),
        row.getBoolean("settled"),
        row.getString("name"),
        row.getString("passed_to"),
        row.getString("words"),
        Sql.instant(row, "at"),
        Sql.instantOrNull(row, "heard_at"),
        row.getBoolean("danger"),
        Sql.instantOrNull(row, "calmed_at") != null,
        calmed(row),
        row.getString("reference"),
        Sql.id(row, "logged_by"),
        row.getString("logged_by_name"));
  }
}
