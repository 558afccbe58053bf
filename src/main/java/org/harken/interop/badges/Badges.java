package org.harken.interop.badges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Badges as they were issued. */
@Repository
class Badges {

  private final JdbcClient database;

  Badges(JdbcClient database) {
    this.database = database;
  }

  /** Until the end of the transaction nobody else issues one for this person. */
  void lock(UUID person) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(:person, 41))")
        .param("person", person.toString())
        .query((row, number) -> 1)
        .single();
  }

  void add(Badge one) {
    Badge.OnList onList = one.onList();
    database
        .sql(
            """
            insert into interop.badge (id, person, facility, kind, subject, title, description, framework,
              credit, expires_on, signed, status_list, status_index, signed_for_lists, key, issued_by,
              issued_by_name, issued_at)
            values (:id, :person, :facility, :kind, :subject, :title, :description, :framework,
              :credit, :expiresOn, :signed, :list, :index, :signedForLists, :key, :issuedBy,
              :issuedByName, :issuedAt)
            """)
        .param("id", one.id())
        .param("person", one.person())
        .param("facility", one.facility())
        .param("kind", one.kind())
        .param("subject", one.subject())
        .param("title", one.title())
        .param("description", one.description())
        .param("framework", one.framework())
        .param("credit", one.credit())
        .param("expiresOn", one.expiresOn())
        .param("signed", one.signed())
        .param("list", onList == null ? null : onList.place().list())
        .param("index", onList == null ? null : onList.place().index())
        .param("signedForLists", onList == null ? null : onList.signed())
        .param("key", one.key())
        .param("issuedBy", one.issuedBy())
        .param("issuedByName", one.issuedByName())
        .param("issuedAt", time(one.issuedAt()))
        .update();
  }

  Optional<Badge> find(UUID id) {
    return database
        .sql("select * from interop.badge where id = ?")
        .param(id)
        .query(Badges::badge)
        .optional();
  }

  /** Newest first. */
  List<Badge> of(UUID person) {
    return database
        .sql("select * from interop.badge where person = ? order by issued_at desc, id desc")
        .param(person)
        .query(Badges::badge)
        .list();
  }

  /**
   * @param since null for private again
   */
  void show(UUID id, @Nullable Instant since, boolean withName) {
    database
        .sql("update interop.badge set public_since = :since, with_name = :name where id = :id")
        .param("since", since == null ? null : time(since))
        .param("name", withName)
        .param("id", id)
        .update();
  }

  /** False where it was revoked before. */
  boolean revoke(UUID id, String reason, String byName, Instant at) {
    return database
            .sql(
                """
                update interop.badge set revoked_reason = ?, revoked_by_name = ?, revoked_at = ?
                where id = ? and revoked_at is null
                """)
            .params(reason, byName, time(at), id)
            .update()
        == 1;
  }

  private static OffsetDateTime time(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  private static Badge.@Nullable OnList onList(ResultSet row) throws SQLException {
    @Nullable Integer list = row.getObject("status_list", Integer.class);
    return list == null
        ? null
        : new Badge.OnList(
            new StatusLists.Place(list, row.getInt("status_index")),
            row.getString("signed_for_lists"));
  }

  private static Badge badge(ResultSet row, int number) throws SQLException {
    return new Badge(
        row.getObject("id", UUID.class),
        row.getObject("person", UUID.class),
        row.getObject("facility", UUID.class),
        row.getString("kind"),
        row.getObject("subject", UUID.class),
        row.getString("title"),
        row.getString("description"),
        row.getString("framework"),
        row.getString("credit"),
        row.getObject("expires_on", LocalDate.class),
        row.getString("signed"),
        onList(row),
        row.getString("key"),
        row.getObject("issued_by", UUID.class),
        row.getString("issued_by_name"),
        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
        instant(row, "public_since"),
        row.getBoolean("with_name"),
        row.getString("revoked_reason"),
        instant(row, "revoked_at"));
  }
}
