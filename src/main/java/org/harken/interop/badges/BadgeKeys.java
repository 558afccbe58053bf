package org.harken.interop.badges;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.harken.audit.Audit;
import org.harken.platform.SealedSecret;
import org.harken.platform.web.Actor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * With what badges are signed: made at first use, its private part sealed with the secret of the
 * house. A key that was changed signs no more; what it signed is still verified with its public
 * part, which stays published.
 */
@Component
class BadgeKeys {

  /** A text as it was signed, and with which key. */
  record Signed(String key, String text) {}

  private record Kept(String id, byte[] secret) {}

  private static final int BITS = 2048;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient database;
  private final SealedSecret sealing;
  private final Audit audit;
  private final Clock clock;

  BadgeKeys(
      JdbcClient database, @Value("${HARKEN_SECRET:}") String secret, Audit audit, Clock clock) {
    this.database = database;
    this.sealing = new SealedSecret(secret);
    this.audit = audit;
    this.clock = clock;
  }

  /** A credential as a compact JWS, RS256. */
  @Transactional
  public Signed sign(Actor actor, Map<String, Object> payload, BadgeAddress address) {
    lock();
    Kept key = inUse().orElseGet(() -> make(actor));
    return new Signed(key.id(), signed(key, JOSEObjectType.JWT, payload, address));
  }

  /** What is published with the badges, by the key in use; empty while there is none. */
  Optional<String> publish(Map<String, Object> payload, BadgeAddress address) {
    return inUse().map(key -> signed(key, new JOSEObjectType("vc+jwt"), payload, address));
  }

  private String signed(
      Kept key, JOSEObjectType type, Map<String, Object> payload, BadgeAddress address) {
    try {
      RSAKey whole = RSAKey.parse(new String(sealing.open(key.secret()), StandardCharsets.UTF_8));
      var header =
          new JWSHeader.Builder(JWSAlgorithm.RS256).type(type).keyID(address.key(key.id())).build();
      var signed = new JWSObject(header, new Payload(JSON.writeValueAsString(payload)));
      signed.sign(new RSASSASigner(whole));
      return signed.serialize();
    } catch (ParseException | JOSEException problem) {
      throw new IllegalStateException("a badge cannot be signed", problem);
    }
  }

  /** From now on another key signs. */
  @Transactional
  public String change(Actor actor) {
    lock();
    database
        .sql("update interop.badge_key set retired_at = ? where retired_at is null")
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return make(actor).id();
  }

  /** Every public key there ever was, the one in use first. */
  List<Map<String, Object>> published(BadgeAddress address) {
    return database
        .sql(
            """
            select id, public_key from interop.badge_key
            order by retired_at desc nulls first, made_at desc
            """)
        .query((row, number) -> published(row.getString(1), row.getString(2), address))
        .list();
  }

  Optional<Map<String, Object>> published(String id, BadgeAddress address) {
    if (!ID.matcher(id).matches()) {
      return Optional.empty();
    }
    return database
        .sql("select public_key from interop.badge_key where id = ?")
        .param(id)
        .query((row, number) -> published(id, row.getString(1), address))
        .optional();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> published(String id, String key, BadgeAddress address) {
    Map<String, Object> jwk = new LinkedHashMap<>(JSON.readValue(key, Map.class));
    jwk.put("kid", address.key(id));
    return jwk;
  }

  private void lock() {
    database
        .sql("select pg_advisory_xact_lock(hashtext('interop.badge_key'))")
        .query((row, number) -> 1)
        .single();
  }

  private Optional<Kept> inUse() {
    return database
        .sql("select id, private_key from interop.badge_key where retired_at is null")
        .query((row, number) -> new Kept(row.getString(1), row.getBytes(2)))
        .optional();
  }

  private Kept make(Actor actor) {
    try {
      RSAKey key =
          new RSAKeyGenerator(BITS)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .keyIDFromThumbprint(true)
              .generate();
      var kept =
          new Kept(
              key.getKeyID(), sealing.seal(key.toJSONString().getBytes(StandardCharsets.UTF_8)));
      database
          .sql(
              """
              insert into interop.badge_key (id, public_key, private_key, made_at) values (?, ?, ?, ?)
              """)
          .params(
              kept.id(),
              key.toPublicJWK().toJSONString(),
              kept.secret(),
              clock.instant().atOffset(ZoneOffset.UTC))
          .update();
      audit.changed(actor, "made key", "badge key", kept.id(), Map.of());
      return kept;
    } catch (JOSEException problem) {
      throw new IllegalStateException("a key for badges cannot be made", problem);
    }
  }
}
