package org.harken.alerts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was told of which deadline at which point. */
@Repository
class WarningBook {

  private final JdbcClient database;

  WarningBook(JdbcClient database) {
    this.database = database;
  }

  /** False where this person was told of this point before. */
  boolean keep(UUID id, UUID staff, Whom as, Warning warning, Instant now) {
    return database
            .sql(
                """
                insert into alerts.warning (id, staff, as_whom, owner, deadline, subject, point, due_at, safety,
                  text, link, told_at)
                values (:id, :staff, :as, :owner, :deadline, :subject, :point, :dueAt, :safety,
                  :text, :link, :now)
                on conflict (deadline, point, due_at, staff) do nothing
                """)
            .param("id", id)
            .param("staff", staff)
            .param("as", as.name())
            .param("owner", warning.owner())
            .param("deadline", warning.deadline())
            .param("subject", warning.subject())
            .param("point", warning.point())
            .param("dueAt", at(warning.dueAt()))
            .param("safety", warning.safety())
            .param("text", warning.text())
            .param("link", warning.link())
            .param("now", at(now))
            .update()
        == 1;
  }

  /** Older lines of the same deadline say less. */
  void giveWay(UUID id, UUID staff, UUID deadline, Instant now) {
    database
        .sql(
            """
            with older as (
              update alerts.warning set over_at = :now
              where staff = :staff and deadline = :deadline and id <> :id and over_at is null
              returning id)
            update alerts.alert set read_at = coalesce(read_at, :now)
            from older where alerts.alert.id = older.id
            """)
        .param("now", at(now))
        .param("staff", staff)
        .param("deadline", deadline)
        .param("id", id)
        .update();
  }

  /** Everything of the subject but what is still owed by the same day is over. */
  void over(UUID subject, Map<UUID, Instant> owed, Instant now) {
    UUID[] deadlines = owed.keySet().toArray(UUID[]::new);
    String[] dues =
        Arrays.stream(deadlines).map(owed::get).map(String::valueOf).toArray(String[]::new);
    database
        .sql(
            """
            with moot as (
              update alerts.warning set over_at = :now
              where subject = :subject and over_at is null and (deadline, due_at) not in (
                select id, due from unnest(cast(:deadlines as uuid[]), cast(:dues as timestamptz[])) as still (id, due))
              returning id)
            update alerts.alert set read_at = coalesce(read_at, :now)
            from moot where alerts.alert.id = moot.id
            """)
        .param("now", at(now))
        .param("subject", subject)
        .param("deadlines", deadlines)
        .param("dues", dues)
        .update();
  }

  /** What others were told for another owner is over for them; returns what they were told. */
  List<Warning> leave(UUID subject, UUID owner, Instant now) {
    return database
        .sql(
            """
            with handed as (
              update alerts.warning set over_at = :now
              where subject = :subject and over_at is null and as_whom = 'OWNER' and owner <> :owner
              returning *),
            read as (
              update alerts.alert set read_at = coalesce(read_at, :now)
              from handed where alerts.alert.id = handed.id)
            select * from handed order by told_at, id
            """)
        .param("now", at(now))
        .param("subject", subject)
        .param("owner", owner)
        .query(
            (row, number) ->
                new Warning(
                    row.getObject("deadline", UUID.class),
                    row.getObject("subject", UUID.class),
                    row.getString("point"),
                    row.getObject("due_at", OffsetDateTime.class).toInstant(),
                    row.getBoolean("safety"),
                    row.getObject("owner", UUID.class),
                    row.getString("text"),
                    row.getString("link")))
        .list();
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
