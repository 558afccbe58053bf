package org.harken.access.store;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.harken.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** Passkeys of staff, and what a device is asked to sign. */
@Repository
public class Passkeys implements UserCredentialRepository {

  /** One passkey, as its person knows it. */
  public record Passkey(UUID id, String label, Instant createdAt, Instant lastUsedAt) {}

  private final JdbcClient database;

  Passkeys(JdbcClient database) {
    this.database = database;
  }

  /** The id by which a device knows a member of staff. */
  public static Bytes handle(UUID staff) {
    return new Bytes(
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(staff.getMostSignificantBits())
            .putLong(staff.getLeastSignificantBits())
            .array());
  }

  public static UUID staff(Bytes handle) {
    ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
    return bytes.capacity() == 2 * Long.BYTES
        ? new UUID(bytes.getLong(), bytes.getLong())
        : new UUID(0, 0);
  }

  public List<Passkey> of(UUID staff) {
    return database
        .sql("select * from access.passkey where staff = ? order by created_at, id")
        .param(staff)
        .query(
            (row, number) ->
                new Passkey(
                    row.getObject("id", UUID.class),
                    row.getString("label"),
                    moment(row, "created_at"),
                    moment(row, "last_used_at")))
        .list();
  }

  public boolean remove(UUID id, UUID staff) {
    return database
            .sql("delete from access.passkey where id = ? and staff = ?")
            .params(id, staff)
            .update()
        == 1;
  }

  public void ask(byte[] challenge, String purpose, @Nullable UUID staff, Instant until) {
    database
        .sql(
            """
            insert into access.passkey_challenge (challenge, purpose, staff, expires_at)
            values (:challenge, :purpose, :staff, :until)
            """)
        .param("challenge", challenge)
        .param("purpose", purpose)
        .param("staff", staff)
        .param("until", Visits.at(until))
        .update();
  }

  /** True for the one answer to what was asked of this person for this purpose. */
  public boolean answered(byte[] challenge, String purpose, @Nullable UUID staff, Instant now) {
    return database
            .sql(
                """
                delete from access.passkey_challenge
                where challenge = :challenge and purpose = :purpose
                  and staff is not distinct from :staff::uuid and expires_at > :now
                """)
            .param("challenge", challenge)
            .param("purpose", purpose)
            .param("staff", staff)
            .param("now", Visits.at(now))
            .update()
        == 1;
  }

  public int forgetBefore(Instant moment) {
    return database
        .sql("delete from access.passkey_challenge where expires_at < ?")
        .param(Visits.at(moment))
        .update();
  }

  @Override
  public void delete(Bytes credential) {
    database
        .sql("delete from access.passkey where credential = ?")
        .param(credential.getBytes())
        .update();
  }

  @Override
  public void save(CredentialRecord passkey) {
    database
        .sql(
            """
            insert into access.passkey (id, staff, credential, public_key, sign_count,
              uv_initialized, backup_eligible, backup_state, transports, attestation, client_data,
              label, created_at, last_used_at)
            values (:id, :staff, :credential, :key, :count, :uv, :eligible, :state, :transports,
              :attestation, :client, :label, :created, :used)
            on conflict (credential) do update set sign_count = :count, uv_initialized = :uv,
              backup_state = :state, last_used_at = :used
            """)
        .param("id", Ids.next())
        .param("staff", staff(passkey.getUserEntityUserId()))
        .param("credential", passkey.getCredentialId().getBytes())
        .param("key", passkey.getPublicKey().getBytes())
        .param("count", passkey.getSignatureCount())
        .param("uv", passkey.isUvInitialized())
        .param("eligible", passkey.isBackupEligible())
        .param("state", passkey.isBackupState())
        .param(
            "transports",
            passkey.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .toArray(String[]::new))
        .param("attestation", bytes(passkey.getAttestationObject()))
        .param("client", bytes(passkey.getAttestationClientDataJSON()))
        .param("label", passkey.getLabel())
        .param("created", Visits.at(passkey.getCreated()))
        .param("used", Visits.at(passkey.getLastUsed()))
        .update();
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
    Optional<CredentialRecord> found =
        database
            .sql("select * from access.passkey where credential = ?")
            .param(credential.getBytes())
            .query(Passkeys::passkey)
            .optional();
    return found.orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return database
        .sql("select * from access.passkey where staff = ? order by created_at, id")
        .param(staff(handle))
        .query(Passkeys::passkey)
        .list();
  }

  private static CredentialRecord passkey(ResultSet row, int number) throws SQLException {
    byte[] attestation = row.getBytes("attestation");
    byte[] client = row.getBytes("client_data");
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(row.getBytes("credential")))
        .userEntityUserId(handle(row.getObject("staff", UUID.class)))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .signatureCount(row.getLong("sign_count"))
        .uvInitialized(row.getBoolean("uv_initialized"))
        .backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backup_state"))
        .transports(transports(row.getArray("transports")))
        .attestationObject(attestation == null ? null : new Bytes(attestation))
        .attestationClientDataJSON(client == null ? null : new Bytes(client))
        .label(row.getString("label"))
        .created(moment(row, "created_at"))
        .lastUsed(moment(row, "last_used_at"))
        .build();
  }

  private static Set<AuthenticatorTransport> transports(Array names) throws SQLException {
    return Arrays.stream((String[]) names.getArray())
        .map(AuthenticatorTransport::valueOf)
        .collect(Collectors.toSet());
  }

  private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
    return bytes == null ? null : bytes.getBytes();
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
