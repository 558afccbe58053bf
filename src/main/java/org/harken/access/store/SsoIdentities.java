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

  /** True for the one who may ask after this visit now: no two ask with the same refresh token. */
  public boolean claim(UUID visit, Instant askedBefore, Instant now) {
    return database
            .sql("update access.sso_visit set asked_at = ? where visit = ? and asked_at <= ?")
            .params(Visits.at(now), visit, Visits.at(askedBefore))
            .update()
        == 1;
  }

  /**
   * What is known of somebody who comes from the provider.
   *
   * @param confirmedAt when the provider last knew them; null for never, or too long ago
   * @param visiting an open visit is asked after anyway
   */
  public record Confirmation(@Nullable Instant confirmedAt, boolean visiting) {}

  /** Empty for somebody who does not come from the provider. */
  public Optional<Confirmation> confirmation(UUID staff, Instant usedSince) {
    return database
        .sql(
            """
            select (select max(s.confirmed_at) from access.sso_visit s where s.staff = i.staff) as confirmed_at,
              exists (select from access.sso_visit s join access.visit v on v.id = s.visit
                where s.staff = i.staff and v.ended_at is null and v.last_used_at > :since) as visiting
            from access.sso_identity i where i.staff = :staff
            """)
        .param("staff", staff)
        .param("since", Visits.at(usedSince))
        .query(
            (row, number) -> {
              OffsetDateTime confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
              return new Confirmation(
                  confirmed == null ? null : confirmed.toInstant(), row.getBoolean("visiting"));
            })
        .optional();
  }

  /** With what the provider can be asked after somebody, ended visits too, the newest first. */
  public List<SsoVisit> askable(UUID staff, int most) {
    return database
        .sql(
            """
            select * from access.sso_visit where staff = :staff and refresh is not null
            order by confirmed_at desc, visit limit :most
            """)
        .param("staff", staff)
        .param("most", most)
        .query(this::visit)
        .list();
  }

  /** What the provider no longer takes is of no use any more. */
  public void spent(UUID visit) {
    database
        .sql("update access.sso_visit set refresh = null where visit = ?")
        .param(visit)
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
