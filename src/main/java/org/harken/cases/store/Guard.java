package org.harken.cases.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Staff;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases that are closed to some, or to all but a list. */
@Repository
public class Guard {

  /** What a named member of staff is to the case. */
  public enum As {
    ABOUT,
    PATIENT
  }

  /** Somebody named on a case; without an account where {@code staff} is null. */
  public record Named(
      UUID id, @Nullable UUID staff, String name, As as, String byName, Instant at) {}

  /** Why only a list finds the case. */
  public record Restriction(String because, String byName, Instant at) {}

  /** Somebody on the list. */
  public record Insider(UUID staff, String name) {}

  private final JdbcClient database;
  private final Access access;

  Guard(JdbcClient database, Access access) {
    this.database = database;
    this.access = access;
  }

  /** The rows of the worklist that are open to a reader; goes with {@link #values}. */
  public static String openRows(String row) {
    return """
        (not %1$s.guarded or (
          not exists (select from cases.concerned named where named.case_id = %1$s.case_id
            and named.withdrawn_at is null and named.staff in (:reader, :aboveReader))
          and (:alwaysListed or not exists (
              select from cases.restriction shut where shut.case_id = %1$s.case_id)
            or exists (select from cases.insider listed
              where listed.case_id = %1$s.case_id and listed.staff = :reader))))
        """
        .formatted(row);
  }

  public Map<String, Object> values(Actor actor) {
    Optional<Staff> staff = access.staff(actor.id());
    UUID above = staff.map(Staff::supervisor).orElse(null);
    return Map.of(
        "reader", actor.id(),
        "aboveReader", above == null ? actor.id() : above,
        "alwaysListed",
            staff.map(Staff::role).filter(GuardPolicy.stands()::isAlwaysOnTheList).isPresent());
  }

  public Closed closed(UUID caseId) {
    Set<UUID> named = new HashSet<>();
    Set<UUID> listed = new HashSet<>();
    Set<String> kinds = new HashSet<>();
    database
        .sql(
            """
            select 'named' as kind, staff from cases.concerned
            where case_id = :id and withdrawn_at is null and staff is not null
            union all select 'restricted', null from cases.restriction where case_id = :id
            union all select 'listed', staff from cases.insider where case_id = :id
            """)
        .param("id", caseId)
        .query(
            row -> {
              String kind = row.getString("kind");
              kinds.add(kind);
              if (!kind.equals("restricted")) {
                (kind.equals("named") ? named : listed).add(Sql.id(row, "staff"));
              }
            });
    return new Closed(named, kinds.contains("restricted"), listed);
  }

  public boolean isClosedTo(Actor actor, UUID caseId) {
    Closed closed = closed(caseId);
    if (closed.named().isEmpty() && !closed.restricted()) {
      return false;
    }
    return access.staff(actor.id()).map(closed::to).orElse(true);
  }

  public void name(Actor by, UUID caseId, Named named) {
    database
        .sql(
            """
            insert into cases.concerned (id, case_id, staff, name, as_what, named_by, named_by_name, named_at)
            values (:id, :caseId, :staff, :name, :as, :by, :byName, :at)
            """)
        .param("id", named.id())
        .param("caseId", caseId)
        .param("staff", named.staff())
        .param("name", named.name())
        .param("as", named.as().name())
        .param("by", by.id())
        .param("byName", named.byName())
        .param("at", Sql.time(named.at()))
        .update();
    mark(caseId);
  }

  /** True unless it was taken back before. */
  public boolean withdraw(Actor by, UUID caseId, UUID id, String because, Instant at) {
    int rows =
        database
            .sql(
                """
                update cases.concerned set withdrawn_by_name = :byName, withdrawn_at = :at, withdrawn_because = :because
                where id = :id and case_id = :caseId and withdrawn_at is null
                """)
            .param("byName", by.name())
            .param("at", Sql.time(at))
            .param("because", because)
            .param("id", id)
            .param("caseId", caseId)
            .update();
    mark(caseId);
    return rows == 1;
  }

  public List<Named> named(UUID caseId) {
    return database
        .sql(
            "select * from cases.concerned where case_id = :id and withdrawn_at is null"
                + " order by id")
        .param("id", caseId)
        .query(
            (row, number) ->
                new Named(
                    Sql.id(row, "id"),
                    Sql.idOrNull(row, "staff"),
                    row.getString("name"),
                    As.valueOf(row.getString("as_what")),
                    row.getString("named_by_name"),
                    Sql.instant(row, "named_at")))
        .list();
  }

  public Optional<Restriction> restriction(UUID caseId) {
    return database
        .sql("select * from cases.restriction where case_id = :id")
        .param("id", caseId)
        .query(
            (row, number) ->
                new Restriction(
                    row.getString("because"),
                    row.getString("restricted_by_name"),
                    Sql.instant(row, "restricted_at")))
        .optional();
  }

  public List<Insider> insiders(UUID caseId) {
    return database
        .sql("select staff, name from cases.insider where case_id = :id order by name, staff")
        .param("id", caseId)
        .query((row, number) -> new Insider(Sql.id(row, "staff"), row.getString("name")))
        .list();
  }

  public void restrict(Actor by, UUID caseId, String because, Instant at) {
    database
        .sql(
            """
            insert into cases.restriction (case_id, because, restricted_by, restricted_by_name, restricted_at)
            values (:id, :because, :by, :byName, :at)
            """)
        .param("id", caseId)
        .param("because", because)
        .param("by", by.id())
        .param("byName", by.name())
        .param("at", Sql.time(at))
        .update();
    mark(caseId);
  }

  public void lift(UUID caseId) {
    database.sql("delete from cases.insider where case_id = ?").param(caseId).update();
    database.sql("delete from cases.restriction where case_id = ?").param(caseId).update();
    mark(caseId);
  }

  public void list(Actor by, UUID caseId, Staff staff, Instant at) {
    database
        .sql(
            """
            insert into cases.insider (case_id, staff, name, added_by, added_at)
            values (:id, :staff, :name, :by, :at) on conflict do nothing
            """)
        .param("id", caseId)
        .param("staff", staff.id())
        .param("name", staff.name())
        .param("by", by.id())
        .param("at", Sql.time(at))
        .update();
  }

  public boolean strike(UUID caseId, UUID staff) {
    return database
            .sql("delete from cases.insider where case_id = ? and staff = ?")
            .params(caseId, staff)
            .update()
        == 1;
  }

  /** Lists ask only where it matters. */
  private void mark(UUID caseId) {
    database
        .sql(
            """
            update cases.worklist_row set guarded =
              exists (select from cases.concerned where case_id = :id and withdrawn_at is null and staff is not null)
              or exists (select from cases.restriction where case_id = :id)
            where case_id = :id
            """)
        .param("id", caseId)
        .update();
  }
}
