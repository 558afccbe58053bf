package org.harken.access.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.platform.SealedSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who somebody is at the identity provider, and the visits that began there. */
@Repository
public class SsoIdentities {

  /**
   * A visit that is asked after.
   *
   * @param refresh with which the provider is asked; null where it gave nothing
   * @param confirmedAt when the provider last knew the person
   */
  public record SsoVisit(UUID visit, UUID staff, @Nullable String refresh, Instant confirmedAt) {}

  private final JdbcClient database;
  private final SealedSecret sealing;

  SsoIdentities(JdbcClient database, @Value("${HARKEN_SECRET:}") String secret) {
    this.database = database;
    this.sealing = new SealedSecret(secret);
  }

  public Optional<UUID> staff(String issuer, String subject) {
    return database
        .sql("select staff from access.sso_identity where issuer = ? and subject = ?")
        .params(issuer, subject)
        .query((row, number) -> row.getObject(1, UUID.class))
        .optional();
  }

  public boolean isBound(UUID staff) {
    return database
        .sql("select exists (select from access.sso_identity where staff = ?)")
        .param(staff)
        .query((row, number) -> row.getBoolean(1))
        .single();
  }

  public void bind(String issuer, String subject, UUID staff, Instant now) {
    database
        .sql(
            """
            insert into access.sso_identity (issuer, subject, staff, bound_at) values (?, ?, ?, ?)
            """)
        .params(issuer, subject, staff, Visits.at(now))
        .update();
  }

  public void known(UUID staff) {
    database
        .sql("update access.sso_identity set out_since = null where staff = ?")
        .param(staff)
        .update();
  }

  /** The provider no longer knows them: their tokens stop too, until they come from there again. */
  public void unknown(UUID staff, Instant now) {
    database
        .sql("update access.sso_identity set out_since = ? where staff = ?")
        .params(Visits.at(now), staff)
        .update();
    database.sql("delete from access.sso_visit where staff = ?").param(staff).update();
  }

  public void begin(UUID visit, UUID staff, @Nullable String refresh, Instant now) {
    database
        .sql(
            """
            insert into access.sso_visit (visit, staff, refresh, confirmed_at, asked_at)
            values (:visit, :staff, :refresh, :now, :now)
            """)
        .param("visit", visit)
        .param("staff", staff)
        .param("refresh", sealed(refresh))
        .param("now", Visits.at(now))
        .update();
  }

  /** Open visits nobody asked after since that moment, the longest waiting first. */
  public List<SsoVisit> due(Instant askedBefore, Instant usedSince) {
    return database
        .sql(
            """
            select s.* from access.sso_visit s join access.visit v on v.id = s.visit
            where s.asked_at <= ? and v.ended_at is null and v.last_used_at > ?
            order by s.asked_at, s.visit
            """)
        .params(Visits.at(askedBefore), Visits.at(usedSince))
        .query(this::visit)
        .list();
  }

  public void asked(UUID visit, Instant now) {
    database
        .sql("update access.sso_visit set asked_at = ? where visit = ?")
        .params(Visits.at(now), visit)
        .update();
  }

  public void confirmed(UUID visit, @Nullable String refresh, Instant now) {
    database
        .sql(
            """
            update access.sso_visit set refresh = :refresh, confirmed_at = :now, asked_at = :now
            where visit = :visit
            """)
        .param("refresh", sealed(refresh))
        .param("now", Visits.at(now))
        .param("visit", visit)
        .update();
  }

  private byte @Nullable [] sealed(@Nullable String refresh) {
    return refresh == null ? null : sealing.seal(refresh.getBytes(StandardCharsets.UTF_8));
  }

  private SsoVisit visit(ResultSet row, int number) throws SQLException {
    byte[] refresh = row.getBytes("refresh");
    return new SsoVisit(
        row.getObject("visit", UUID.class),
        row.getObject("staff", UUID.class),
        refresh == null ? null : new String(sealing.open(refresh), StandardCharsets.UTF_8),
        row.getObject("confirmed_at", OffsetDateTime.class).toInstant());
  }
}
