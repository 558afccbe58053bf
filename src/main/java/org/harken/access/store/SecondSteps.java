package org.harken.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.harken.access.Role;
import org.harken.platform.Ids;
import org.harken.platform.SealedSecret;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Secrets of one-time codes, recovery codes, and of which roles a second step is demanded. */
@Repository
public class SecondSteps {

  /** One person's second step; it counts once it was confirmed by a first code. */
  public record SecondStep(UUID staff, byte[] secret, boolean confirmed, long lastStep) {}

  private final JdbcClient database;
  private final SealedSecret sealing;

  SecondSteps(JdbcClient database, @Value("${HARKEN_SECRET:}") String secret) {
    this.database = database;
    this.sealing = new SealedSecret(secret);
  }

  public Optional<SecondStep> of(UUID staff) {
    return database
        .sql("select * from access.second_step where staff = ?")
        .param(staff)
        .query(this::secondStep)
        .optional();
  }

  public boolean isOn(UUID staff) {
    return database
        .sql(
            """
            select exists (
              select from access.second_step where staff = ? and confirmed_at is not null)
            """)
        .param(staff)
        .query((row, number) -> row.getBoolean(1))
        .single();
  }

  /** A new secret, in the place of one that was never confirmed. */
  public void begin(UUID staff, byte[] secret, Instant now) {
    database
        .sql(
            """
            insert into access.second_step as s (staff, secret, began_at) values (:staff, :secret, :now)
            on conflict (staff) do update set secret = :secret, began_at = :now, last_step = 0
            where s.confirmed_at is null
            """)
        .param("staff", staff)
        .param("secret", sealing.seal(secret))
        .param("now", Visits.at(now))
        .update();
  }

  public void confirm(UUID staff, Instant now) {
    database
        .sql("update access.second_step set confirmed_at = ? where staff = ?")
        .params(Visits.at(now), staff)
        .update();
  }

  /** True for the one use of a code of this step; false for whoever comes after it. */
  public boolean use(UUID staff, long step) {
    return database
            .sql("update access.second_step set last_step = ? where staff = ? and last_step < ?")
            .params(step, staff, step)
            .update()
        == 1;
  }

  public boolean remove(UUID staff) {
    database.sql("delete from access.recovery_code where staff = ?").param(staff).update();
    return database.sql("delete from access.second_step where staff = ?").param(staff).update()
        == 1;
  }

  public void setRecoveryCodes(UUID staff, Collection<byte[]> hashes) {
    database.sql("delete from access.recovery_code where staff = ?").param(staff).update();
    for (byte[] hash : hashes) {
      database
          .sql("insert into access.recovery_code (staff, hash) values (?, ?)")
          .params(staff, hash)
          .update();
    }
  }

  public boolean useRecoveryCode(UUID staff, byte[] hash, Instant now) {
    return database
            .sql(
                """
                update access.recovery_code set used_at = ?
                where staff = ? and hash = ? and used_at is null
                """)
            .params(Visits.at(now), staff, hash)
            .update()
        == 1;
  }

  public int recoveryCodesLeft(UUID staff) {
    return database
        .sql("select count(*) from access.recovery_code where staff = ? and used_at is null")
        .param(staff)
        .query((row, number) -> row.getInt(1))
        .single();
  }

  /** The roles of which a second step is demanded now. */
  public Set<Role> demanded() {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    database
        .sql(
            """
            select distinct on (role) role, demanded from access.second_step_rule
            order by role, since desc, id desc
            """)
        .query(
            row -> {
              if (row.getBoolean("demanded")) {
                roles.add(Role.valueOf(row.getString("role")));
              }
            });
    return roles;
  }

  public void decide(Role role, boolean demanded, UUID by, Instant now) {
    database
        .sql(
            """
            insert into access.second_step_rule (id, role, demanded, since, decided_by)
            values (?, ?, ?, ?, ?)
            """)
        .params(Ids.next(), role.name(), demanded, Visits.at(now), by)
        .update();
  }

  private SecondStep secondStep(ResultSet row, int number) throws SQLException {
    return new SecondStep(
        row.getObject("staff", UUID.class),
        sealing.open(row.getBytes("secret")),
        row.getObject("confirmed_at") != null,
        row.getLong("last_step"));
  }
}
