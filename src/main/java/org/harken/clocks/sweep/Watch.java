package org.harken.clocks.sweep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.clocks.Deadline;
import org.harken.clocks.ObligationKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is open and when it is looked at next. Only indexes of open obligations are read, so that
 * what is closed costs nothing.
 */
@Repository
class Watch {

  private static final String OPEN = "state in ('OPEN', 'EXTENDED')";
  private static final String UNSEEN = OPEN + " and watched_due_at is distinct from due_at";

  /**
   * A deadline with how far it was looked at.
   *
   * @param watchedDue the due moment it was looked at for; null for never
   * @param toldUntil points up to here are told; null for none
   */
  record Watched(Deadline deadline, @Nullable Instant watchedDue, @Nullable Instant toldUntil) {

    /**
     * Points up to here need not be told again. Once a deadline has moved forward in time, all of
     * them have to.
     */
    @Nullable Instant since() {
      return watchedDue == null || watchedDue.isAfter(deadline.dueAt()) ? null : toldUntil;
    }
  }

  private final JdbcClient database;

  Watch(JdbcClient database) {
    this.database = database;
  }

  /** Where the policy is another than before: everything that was looked at is looked at anew. */
  void follow(String policy, Instant now) {
    Optional<String> before =
        database.sql("select policy from clocks.watched_by").query(String.class).optional();
    if (before.filter(policy::equals).isPresent()) {
      return;
    }
    int changed =
        database
            .sql(
                """
                insert into clocks.watched_by (singleton, policy) values (true, :policy)
                on conflict (singleton) do update set policy = excluded.policy
                where clocks.watched_by.policy <> excluded.policy
                """)
            .param("policy", policy)
            .update();
    if (changed == 1 && before.isPresent()) {
      database
          .sql(
              "update clocks.obligation set next_warning_at = :now where %s and watched_due_at is not null"
                  .formatted(OPEN))
          .param("now", at(now))
          .update();
    }
  }

  /** Takes the next ones for this transaction alone: those never looked at, then those due. */
  List<Watched> claim(Instant now, Collection<UUID> without, int most) {
    List<Watched> unseen = claim(UNSEEN, "id", now, without, most);
    return unseen.isEmpty()
        ? claim(OPEN + " and next_warning_at <= :now", "next_warning_at", now, without, most)
        : unseen;
  }

  private List<Watched> claim(
      String which, String order, Instant now, Collection<UUID> without, int most) {
    return database
        .sql(
            """
            select id, subject, kind, label, started_at, due_at, missed_after, zone, watched_due_at,
              warned_until
            from clocks.obligation where %s and not (id = any(:without))
            order by %s limit :most for update skip locked
            """
                .formatted(which, order))
        .param("now", at(now))
        .param("without", without.toArray(UUID[]::new))
        .param("most", most)
        .query(Watch::read)
        .list();
  }

  /** What has a point before that moment, the soonest first; nothing is taken. */
  List<UUID> before(Instant moment) {
    return database
        .sql(
            "select id from clocks.obligation where %s and next_warning_at <= :moment order by next_warning_at"
                .formatted(OPEN))
        .param("moment", at(moment))
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  /**
   * @param toldUntil points up to here are told; null for none
   * @param next when to look again; null for never
   */
  void looked(Deadline deadline, @Nullable Instant toldUntil, @Nullable Instant next) {
    database
        .sql(
            """
            update clocks.obligation set watched_due_at = due_at, warned_until = :told,
              next_warning_at = :next
            where id = :id
            """)
        .param("told", toldUntil == null ? null : at(toldUntil))
        .param("next", next == null ? null : at(next))
        .param("id", deadline.obligation())
        .update();
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static Watched read(ResultSet row, int number) throws SQLException {
    return new Watched(
        new Deadline(
            row.getObject("id", UUID.class),
            row.getObject("subject", UUID.class),
            ObligationKind.valueOf(row.getString("kind")),
            row.getString("label"),
            row.getObject("started_at", OffsetDateTime.class).toInstant(),
            row.getObject("due_at", OffsetDateTime.class).toInstant(),
            row.getObject("missed_after", OffsetDateTime.class).toInstant(),
            ZoneId.of(row.getString("zone"))),
        instant(row, "watched_due_at"),
        instant(row, "warned_until"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
