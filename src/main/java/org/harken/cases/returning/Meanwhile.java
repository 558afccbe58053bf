package org.harken.cases.returning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Scope;
import org.harken.cases.store.Guard;
import org.harken.cases.store.Ranks;
import org.harken.cases.store.Sql;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what happened since a moment, within the reader's reach. */
@Component
class Meanwhile {

  /** A case as far as a line needs it. */
  record Piece(
      UUID id,
      String reference,
      String title,
      String kind,
      String person,
      ZoneId zone,
      @Nullable UUID owner,
      String ownerName,
      boolean open) {}

  /** Something that was written on a case. */
  record Happened(Piece piece, String title, String text, String by, Instant at) {}

  /** A case that came. */
  record Came(Piece piece, Instant receivedAt, boolean danger) {}

  /** A case that is due soon or late. */
  record Due(Piece piece, String label, Instant dueAt) {}

  private static final int MOST = 60;
  private static final int MOST_DONE = 200;

  private static final String IN_REACH =
      "(:everything or line.facility = any(:facilities) or line.department = any(:departments))";

  /**
   * The reader's own cases that are open or were closed since, and those that somebody has for
   * them.
   */
  private static final String MINE =
      """
      with mine as (
        select case_id from cases.worklist_row
          where owner = :me and (status = 'OPEN' or (rank >= :closedFrom and rank < :closedSince))
        union
        select item.case_id from cases.hand_over_item item
          join cases.hand_over given on given.id = item.hand_over
          where given.giver = :me and item.case_id is not null and item.task is null
            and item.state <> 'NOT_GIVEN' and coalesce(given.ended_at, :since) >= :since)
      """;

  private static final String PIECE =
      """
      line.case_id, line.reference, line.title, line.kind, line.zone, line.owner, line.owner_name, line.status,
      line.patient_name, line.complainant_name
      """;

  private final JdbcClient database;
  private final Access access;
  private final Guard guard;

  Meanwhile(JdbcClient database, Access access, Guard guard) {
    this.database = database;
    this.access = access;
    this.guard = guard;
  }

  /** What the people themselves said or wrote, the newest first. */
  List<Happened> wrote(Actor reader, Instant since) {
    return happened(reader, since, "event.persons_words", "event.recorded_at desc, event.id", MOST);
  }

  /** What others did, case by case, in the order it was done. */
  List<Happened> done(Actor reader, Instant since) {
    return happened(
        reader,
        since,
        "not event.persons_words and event.actor <> :me and event.kind not in ('CLOCK', 'RECOGNISED')",
        "line.rank, line.case_id, event.recorded_at, event.id",
        MOST_DONE);
  }

  private List<Happened> happened(
      Actor reader, Instant since, String which, String order, int most) {
    return within(
            reader,
            since,
            MINE
                + """
                select %s, event.title as what, event.text as said, event.actor_name, event.recorded_at
                from mine join cases.worklist_row line on line.case_id = mine.case_id
                join cases.event event on event.case_id = line.case_id
                where event.recorded_at > :since and %s
                  and not exists (select from cases.repair struck where struck.item = event.id)
                  and %s and %s
                order by %s limit :most
                """
                    .formatted(PIECE, which, IN_REACH, Guard.openRows("line"), order))
        .param("most", most)
        .query(
            (row, number) ->
                new Happened(
                    piece(row),
                    row.getString("what"),
                    row.getString("said"),
                    row.getString("actor_name"),
                    Sql.instant(row, "recorded_at")))
        .list();
  }

  /** New cases of the reader's own house that others took down, those of nobody first. */
  List<Came> came(Actor reader, UUID facility, Instant since) {
    return within(
            reader,
            since,
            """
            select %s, file.received_at, line.danger
            from cases.case_file file join cases.worklist_row line on line.case_id = file.id
            where file.facility = :home and file.recorded_at > :since and file.recorded_by <> :me
              and line.status = 'OPEN' and %s and %s
            order by line.owner is not null, line.rank, line.case_id limit :most
            """
                .formatted(PIECE, IN_REACH, Guard.openRows("line")))
        .param("home", facility)
        .param("most", MOST)
        .query(
            (row, number) ->
                new Came(piece(row), Sql.instant(row, "received_at"), row.getBoolean("danger")))
        .list();
  }

  /** The reader's own open cases that are late or due before that moment. */
  List<Due> due(Actor reader, Instant since, Instant before) {
    return within(
            reader,
            since,
            """
            select %s, line.due_label, line.due_at from cases.worklist_row line
            where line.owner = :me and line.status = 'OPEN' and line.due_at < :before and %s and %s
            order by line.rank, line.case_id limit :most
            """
                .formatted(PIECE, IN_REACH, Guard.openRows("line")))
        .param("before", Sql.time(before))
        .param("most", MOST)
        .query(
            (row, number) ->
                new Due(piece(row), Sql.text(row, "due_label"), Sql.instant(row, "due_at")))
        .list();
  }

  private JdbcClient.StatementSpec within(Actor reader, Instant since, String sql) {
    Scope scope = access.scope(reader);
    return database
        .sql(sql)
        .params(guard.values(reader))
        .param("me", reader.id())
        .param("since", Sql.time(since))
        .param("closedFrom", Ranks.CLOSED_FROM)
        .param("closedSince", Ranks.closed(since))
        .param("everything", scope.everything())
        .param("facilities", scope.facilityArray())
        .param("departments", scope.departmentArray());
  }

  private static Piece piece(ResultSet row) throws SQLException {
    String patient = Sql.text(row, "patient_name");
    return new Piece(
        Sql.id(row, "case_id"),
        row.getString("reference"),
        row.getString("title"),
        row.getString("kind"),
        patient.isBlank() ? Sql.text(row, "complainant_name") : patient,
        ZoneId.of(row.getString("zone")),
        Sql.idOrNull(row, "owner"),
        Sql.text(row, "owner_name"),
        row.getString("status").equals("OPEN"));
  }
}
