package org.harken.kills;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.access.model.TokenSecret;
import org.harken.platform.web.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** An organisation in the database of running nodes, with tokens and one password. */
final class Office {

  static final String PASSWORD = "quiet tin boats at noon";

  private final JdbcClient database;
  final AccessFixture house;
  final String token;
  final String auditor;
  final String email;

  Office(JdbcClient database) {
    this.database = database;
    this.house = new AccessFixture(database);
    this.token = token(house.senior);
    this.auditor = token(house.auditor);
    this.email =
        database
            .sql("update access.staff set password = ? where id = ? returning email")
            .params(
                new Argon2PasswordEncoder(16, 32, 1, 19_456, 2).encode(PASSWORD), house.senior.id())
            .query((row, number) -> row.getString(1))
            .single();
  }

  private String token(Actor actor) {
    String secret = TokenSecret.fresh();
    database
        .sql(
            """
            insert into access.token (id, staff, name, secret_hash, permissions, created_at, expires_at)
            values (:id, :staff, 'kills', :hash, :permissions, now(), :until)
            """)
        .param("id", UUID.randomUUID())
        .param("staff", actor.id())
        .param("hash", TokenSecret.hash(secret))
        .param("permissions", actor.permissions().toArray(String[]::new))
        .param("until", OffsetDateTime.now().plusDays(1))
        .update();
    return secret;
  }
}
