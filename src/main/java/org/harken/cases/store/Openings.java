package org.harken.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Staff;
import org.harken.platform.AskFirst;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases opened outside somebody's own work, each with its reason. */
@Repository
public class Openings {

  /** One opening and what the supervisor made of it. */
  public record Opened(
      UUID id,
      UUID caseId,
      String reference,
      UUID staff,
      String staffName,
      String reason,
      Instant at,
      @Nullable UUID shownTo,
      @Nullable String lookedBy,
      @Nullable String question,
      @Nullable String reply) {}

  private final JdbcClient database;
  private final Access access;
  private final Clock clock;

  Openings(JdbcClient database, Access access, Clock clock) {
    this.database = database;
    this.access = access;
    this.clock = clock;
  }

  /** Asks for a reason where this case is not the actor's own work and none was given today. */
  public void require(Actor actor, CaseFile file) {
    if (actor.isStaff() && !isOwnWork(actor, file) && !isGiven(actor, file)) {
      throw new AskFirst(
          "reason-needed",
          "This case is not your own work. Say why you open it; your supervisor sees the reason.",
          "/cases/" + file.reference() + "/reason");
    }
  }

  public boolean isOwnWork(Actor actor, CaseFile file) {
    Staff staff = access.staff(actor.id()).orElse(null);
    return staff != null && OwnWork.stands().holds(staff.role(), way -> is(way, staff, file));
  }

  private boolean is(OwnWork.Way way, Staff staff, CaseFile file) {
    UUID owner = file.owner();
    return switch (way) {
      case EVERYTHING -> true;
      case OWNER -> staff.id().equals(owner);
      case TASK -> hasTask(staff.id(), file.id());
      case RECORDED -> staff.id().equals(file.recordedBy());
      case NOBODY -> owner == null;
      case HOME -> file.facility().equals(staff.facility());
      case TEAM -> owner != null && staff.supervisor() != null && sameTeam(staff, owner);
      case LINE ->
          owner != null && (isAbove(staff.id(), owner) || owner.equals(staff.supervisor()));
    };
  }

  private boolean sameTeam(Staff staff, UUID owner) {
    return access
        .staff(owner)
        .map(Staff::supervisor)
        .filter(above -> above.equals(staff.supervisor()))
        .isPresent();
  }

  private boolean isAbove(UUID above, UUID owner) {
    Set<UUID> seen = new HashSet<>();
    UUID next = owner;
    while (next != null && seen.add(next)) {
      next = access.staff(next).map(Staff::supervisor).orElse(null);
      if (above.equals(next)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasTask(UUID staff, UUID caseId) {
    return database
        .sql("select exists (select from cases.task where case_id = ? and assignee = ?)")
        .params(caseId, staff)
        .query(Boolean.class)
        .single();
  }

  private boolean isGiven(Actor actor, CaseFile file) {
    return database
        .sql(
            "select exists (select from cases.opening where case_id = ? and staff = ? and day = ?)")
        .params(file.id(), actor.id(), today(file))
        .query(Boolean.class)
        .single();
  }

  private LocalDate today(CaseFile file) {
    return LocalDate.ofInstant(clock.instant(), file.zone());
  }

  /** The id of the opening; empty where a reason was given today already. */
  public Optional<UUID> add(Actor actor, CaseFile file, String reason, @Nullable Staff shownTo) {
    return database
        .sql(
            """
            insert into cases.opening (id, case_id, reference, staff, staff_name, day, reason, opened_at,
              shown_to, shown_to_name)
            values (:id, :caseId, :reference, :staff, :name, :day, :reason, :at, :to, :toName)
            on conflict (case_id, staff, day) do nothing returning id
            """)
        .param("id", Ids.next())
        .param("caseId", file.id())
        .param("reference", file.reference())
        .param("staff", actor.id())
        .param("name", actor.name())
        .param("day", today(file))
        .param("reason", reason)
        .param("at", Sql.time(clock.instant()))
        .param("to", shownTo == null ? null : shownTo.id())
        .param("toName", shownTo == null ? null : shownTo.name())
        .query(UUID.class)
        .optional();
  }

  public Optional<Opened> find(UUID id) {
    return database
        .sql("select * from cases.opening where id = ?")
        .param(id)
        .query(Openings::read)
        .optional();
  }

  /** Newest first, what nobody looked at yet before the rest. */
  public List<Opened> shownTo(UUID supervisor) {
    return database
        .sql(
            "select * from cases.opening where shown_to = ?"
                + " order by looked_at is not null, opened_at desc limit 200")
        .param(supervisor)
        .query(Openings::read)
        .list();
  }

  public List<Opened> by(UUID staff) {
    return database
        .sql("select * from cases.opening where staff = ? order by opened_at desc limit 50")
        .param(staff)
        .query(Openings::read)
        .list();
  }

  public boolean fine(Actor by, UUID id) {
    return database
            .sql(
                "update cases.opening set looked_at = ?, looked_by_name = ? where id = ? and looked_at is null")
            .params(Sql.time(clock.instant()), by.name(), id)
            .update()
        == 1;
  }

  public void question(UUID id, String question) {
    database
        .sql("update cases.opening set question = ?, reply = null where id = ?")
        .params(question, id)
        .update();
  }

  public void reply(UUID id, String reply) {
    database.sql("update cases.opening set reply = ? where id = ?").params(reply, id).update();
  }

  private static Opened read(ResultSet row, int number) throws SQLException {
    return new Opened(
        Sql.id(row, "id"),
        Sql.id(row, "case_id"),
        row.getString("reference"),
        Sql.id(row, "staff"),
        row.getString("staff_name"),
        row.getString("reason"),
        Sql.instant(row, "opened_at"),
        Sql.idOrNull(row, "shown_to"),
        row.getString("looked_by_name"),
        row.getString("question"),
        row.getString("reply"));
  }
}
