package org.harken.access.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.harken.access.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bearer tokens. Only the hash of the secret is kept. */
@Repository
public class Tokens {

  /**
   * One token.
   *
   * @param fixed known to everybody: for practice
   */
  public record Token(
      UUID id,
      UUID staff,
      String name,
      Set<String> permissions,
      boolean fixed,
      Instant createdAt,
      @Nullable Instant expiresAt,
      @Nullable Instant lastUsedAt) {}

  private static final String COLUMNS =
      """
      t.id as token, t.staff as token_staff, t.name as token_name, t.permissions, t.fixed,
      t.created_at as token_created_at, t.expires_at, t.last_used_at
      """;

  private final JdbcClient database;

  Tokens(JdbcClient database) {
    this.database = database;
  }

  public void add(Token token, byte[] secretHash) {
    database
        .sql(
            """
            insert into access.token (id, staff, name, secret_hash, permissions, fixed, created_at,
              expires_at)
            values (:id, :staff, :name, :hash, :permissions, :fixed, :createdAt, :expiresAt)
            """)
        .param("id", token.id())
        .param("staff", token.staff())
        .param("name", token.name())
        .param("hash", secretHash)
        .param("permissions", token.permissions().toArray(String[]::new))
        .param("fixed", token.fixed())
        .param("createdAt", token.createdAt().atOffset(ZoneOffset.UTC))
        .param(
            "expiresAt",
            token.expiresAt() == null ? null : token.expiresAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** A token with the account it belongs to, as both stand now. */
  public record Shown(Token token, Staff owner) {}

  /** The token of this secret, unless it was revoked or has expired. */
  public Optional<Shown> valid(byte[] secretHash, Instant now) {
    return database
        .sql(
            """
            select s.*, %s from access.token t join access.staff s on s.id = t.staff
            where secret_hash = ? and revoked_at is null and (expires_at is null or expires_at > ?)
              and not exists (
                select from access.sso_identity i
                where i.staff = t.staff and i.out_since is not null)
            """
                .formatted(COLUMNS))
        .params(secretHash, now.atOffset(ZoneOffset.UTC))
        .query((row, number) -> new Shown(token(row, number), StaffList.staff(row, number)))
        .optional();
  }

  public boolean exists(byte[] secretHash) {
    return database
        .sql("select exists (select 1 from access.token where secret_hash = ?)")
        .param(secretHash)
        .query((row, number) -> row.getBoolean(1))
        .single();
  }

  /** Notes the use, at most once a minute. */
  public void used(UUID token, Instant now) {
    database
        .sql("update access.token set last_used_at = ? where id = ?")
        .params(now.atOffset(ZoneOffset.UTC), token)
        .update();
  }

  public List<Token> of(UUID staff) {
    return database
        .sql(
            """
            select %s from access.token t where staff = ? and revoked_at is null
            order by created_at desc, id
            """
                .formatted(COLUMNS))
        .param(staff)
        .query(Tokens::token)
        .list();
  }

  public boolean revoke(UUID token, UUID staff, Instant now) {
    return database
            .sql(
                """
                update access.token set revoked_at = ?
                where id = ? and staff = ? and revoked_at is null
                """)
            .params(now.atOffset(ZoneOffset.UTC), token, staff)
            .update()
        == 1;
  }

  private static Token token(ResultSet row, int number) throws SQLException {
    Array permissions = row.getArray("permissions");
    return new Token(
        row.getObject("token", UUID.class),
        row.getObject("token_staff", UUID.class),
        row.getString("token_name"),
        Set.of((String[]) permissions.getArray()),
        row.getBoolean("fixed"),
        row.getObject("token_created_at", OffsetDateTime.class).toInstant(),
        moment(row, "expires_at"),
        moment(row, "last_used_at"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
