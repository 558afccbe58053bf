package org.harken.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.access.SignInWay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Visits: who is signed in where, since when and by what. */
@Repository
public class Visits {

  /** As long as a session of the browser is kept without use. */
  public static final Duration LONGEST_PAUSE = Duration.ofHours(8);

  private static final Duration NOTE_USE_EVERY = Duration.ofSeconds(30);

  /**
   * One sign-in on one device.
   *
   * @param lockedAt where nobody was at the desk for a while
   * @param setupDue where the role demands a second step that is not set up yet
   * @param unsent whether the person has typed words that were not sent
   */
  public record Visit(
      UUID id,
      UUID staff,
      SignInWay how,
      String device,
      String address,
      Instant beganAt,
      Instant lastUsedAt,
      @Nullable Instant lockedAt,
      boolean setupDue,
      boolean unsent) {}

  /** The time of one visit, from sign-in to its last use. */
  public record Span(Instant from, Instant to) {}

  private static final String COLUMNS =
      """
      select v.*, exists (select from access.unsent u where u.staff = v.staff) as has_unsent
      from access.visit v
      """;

  private final JdbcClient database;

  Visits(JdbcClient database) {
    this.database = database;
  }

  public void begin(Visit visit) {
    database
        .sql(
            """
            insert into access.visit (id, staff, how, device, address, began_at, last_used_at,
              setup_due)
            values (:id, :staff, :how, :device, :address, :began, :began, :setupDue)
            """)
        .param("id", visit.id())
        .param("staff", visit.staff())
        .param("how", visit.how().name())
        .param("device", visit.device())
        .param("address", visit.address())
        .param("began", at(visit.beganAt()))
        .param("setupDue", visit.setupDue())
        .update();
  }

  /** The visit, unless it has ended or nobody used it for long. */
  public Optional<Visit> open(UUID id, Instant now) {
    return database
        .sql(COLUMNS + "where v.id = :id and v.ended_at is null and v.last_used_at > :since")
        .param("id", id)
        .param("since", at(now.minus(LONGEST_PAUSE)))
        .query(Visits::visit)
        .optional();
  }

  /** The open visits of somebody, the one used last first. */
  public List<Visit> openOf(UUID staff, Instant now) {
    return database
        .sql(
            COLUMNS
                + """
                where v.staff = :staff and v.ended_at is null and v.last_used_at > :since
                order by v.last_used_at desc, v.id
                """)
        .param("staff", staff)
        .param("since", at(now.minus(LONGEST_PAUSE)))
        .query(Visits::visit)
        .list();
  }

  /**
   * From when to when somebody was here since that moment, ended visits too, the first one first.
   */
  public List<Span> spans(UUID staff, Instant since) {
    return database
        .sql(
            """
            select began_at, last_used_at from access.visit
            where staff = :staff and last_used_at >= :since order by began_at, id
            """)
        .param("staff", staff)
        .param("since", at(since))
        .query(
            (row, number) ->
                new Span(
                    row.getObject("began_at", OffsetDateTime.class).toInstant(),
                    row.getObject("last_used_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  public void used(Visit visit, Instant now) {
    if (visit.lastUsedAt().plus(NOTE_USE_EVERY).isBefore(now)) {
      database
          .sql("update access.visit set last_used_at = ? where id = ? and last_used_at < ?")
          .params(at(now), visit.id(), at(now))
          .update();
    }
  }

  /** False where it was locked already. */
  public boolean lock(UUID id, Instant now) {
    return database
            .sql("update access.visit set locked_at = ? where id = ? and locked_at is null")
            .params(at(now), id)
            .update()
        == 1;
  }

  public void unlock(UUID id, Instant now) {
    database
        .sql("update access.visit set locked_at = null, last_used_at = ? where id = ?")
        .params(at(now), id)
        .update();
  }

  public void setupDone(UUID staff) {
    database.sql("update access.visit set setup_due = false where staff = ?").param(staff).update();
  }

  /** False where the visit is not theirs or has ended. */
  public boolean end(UUID id, UUID staff, String by, Instant now) {
    return database
            .sql(
                """
                update access.visit set ended_at = :now, ended_by = :by
                where id = :id and staff = :staff and ended_at is null
                """)
            .param("now", at(now))
            .param("by", by)
            .param("id", id)
            .param("staff", staff)
            .update()
        == 1;
  }

  /** Ends every visit of somebody but this one; says how many. */
  public int endAll(UUID staff, @Nullable UUID except, String by, Instant now) {
    return database
        .sql(
            """
            update access.visit set ended_at = :now, ended_by = :by
            where staff = :staff and ended_at is null and id is distinct from :except::uuid
            """)
        .param("now", at(now))
        .param("by", by)
        .param("staff", staff)
        .param("except", except)
        .update();
  }

  /** Visits that were over before that moment are forgotten. */
  public int forget(Instant before) {
    return database
        .sql("delete from access.visit where coalesce(ended_at, last_used_at) < ?")
        .param(at(before))
        .update();
  }

  static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static Visit visit(ResultSet row, int number) throws SQLException {
    @Nullable OffsetDateTime locked = row.getObject("locked_at", OffsetDateTime.class);
    return new Visit(
        row.getObject("id", UUID.class),
        row.getObject("staff", UUID.class),
        SignInWay.valueOf(row.getString("how")),
        row.getString("device"),
        row.getString("address"),
        row.getObject("began_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_used_at", OffsetDateTime.class).toInstant(),
        locked == null ? null : locked.toInstant(),
        row.getBoolean("setup_due"),
        row.getBoolean("has_unsent"));
  }
}
