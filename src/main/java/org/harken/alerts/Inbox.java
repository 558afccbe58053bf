package org.harken.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.harken.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The inboxes in the database. */
@Repository
class Inbox {

  private final JdbcClient database;
  private final Clock clock;

  Inbox(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void put(UUID staff, String key, String text, String link) {
    put(Ids.next(), staff, key, text, link);
  }

  void put(UUID id, UUID staff, String key, String text, String link) {
    database
        .sql(
            """
            insert into alerts.alert (id, staff, key, text, link, at)
            values (:id, :staff, :key, :text, :link, :at)
            on conflict (staff, key) do nothing
            """)
        .param("id", id)
        .param("staff", staff)
        .param("key", key)
        .param("text", text)
        .param("link", link)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Alert> unread(UUID staff) {
    return database
        .sql(
            """
            select id, text, link, at from alerts.alert
            where staff = :staff and read_at is null order by at desc, id desc limit 200
            """)
        .param("staff", staff)
        .query((row, number) -> read(row))
        .list();
  }

  List<Alert> latestRead(UUID staff) {
    return database
        .sql(
            """
            select id, text, link, at from alerts.alert
            where staff = :staff and read_at is not null order by at desc, id desc limit 30
            """)
        .param("staff", staff)
        .query((row, number) -> read(row))
        .list();
  }

  /** Only one's own: the line of somebody else is as absent. */
  boolean markRead(UUID staff, UUID id) {
    return database
            .sql(
                """
                update alerts.alert set read_at = coalesce(read_at, :at)
                where staff = :staff and id = :id
                """)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .param("staff", staff)
            .param("id", id)
            .update()
        == 1;
  }

  void markAllRead(UUID staff) {
    database
        .sql("update alerts.alert set read_at = :at where staff = :staff and read_at is null")
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("staff", staff)
        .update();
  }

  private static Alert read(ResultSet row) throws SQLException {
    return new Alert(
        row.getObject("id", UUID.class),
        row.getString("text"),
        row.getString("link"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
