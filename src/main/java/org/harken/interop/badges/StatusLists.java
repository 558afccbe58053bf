package org.harken.interop.badges;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * W3C Bitstring Status Lists of a house: one bit a badge, set once it is revoked. For verifiers
 * that do not know the revocation list of 1EdTech.
 */
@Component
class StatusLists {

  /** As many as the specification asks of a list, so that one asked for hides among the others. */
  static final int BITS = 131_072;

  private static final int FULL = BITS / 2;
  private static final Duration FRESH = Duration.ofDays(1);
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A bit of a list. */
  record Place(int list, int index) {}

  private final JdbcClient database;
  private final Clock clock;

  StatusLists(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A place that no badge of this house has, picked at random; held until the transaction ends. */
  Place free(UUID facility) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(:facility, 42))")
        .param("facility", facility.toString())
        .query((row, number) -> 1)
        .single();
    int list =
        database
            .sql("select coalesce(max(status_list), 1) from interop.badge where facility = ?")
            .param(facility)
            .query(Integer.class)
            .single();
    if (taken(facility, list) >= FULL) {
      list++;
    }
    int index = RANDOM.nextInt(BITS);
    while (isTaken(facility, list, index)) {
      index = (index + 1) % BITS;
    }
    return new Place(list, index);
  }

  private int taken(UUID facility, int list) {
    return database
        .sql("select count(*) from interop.badge where facility = ? and status_list = ?")
        .params(facility, list)
        .query(Integer.class)
        .single();
  }

  private boolean isTaken(UUID facility, int list, int index) {
    return database
        .sql(
            """
            select exists (select from interop.badge
              where facility = ? and status_list = ? and status_index = ?)
            """)
        .params(facility, list, index)
        .query(Boolean.class)
        .single();
  }

  boolean exists(UUID facility, int list) {
    return taken(facility, list) > 0;
  }

  /** As the entry of a credential names it. */
  static Map<String, Object> entry(BadgeAddress address, UUID facility, Place place) {
    String list = address.statusList(facility, place.list());
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", list + "#" + place.index());
    entry.put("type", "BitstringStatusListEntry");
    entry.put("statusPurpose", "revocation");
    entry.put("statusListIndex", String.valueOf(place.index()));
    entry.put("statusListCredential", list);
    return entry;
  }

  /** The list as a credential, to be signed. */
  Map<String, Object> credential(BadgeAddress address, UUID facility, int list) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    String id = address.statusList(facility, list);
    Map<String, Object> subject = new LinkedHashMap<>();
    subject.put("id", id + "#list");
    subject.put("type", "BitstringStatusList");
    subject.put("statusPurpose", "revocation");
    subject.put("encodedList", encoded(revoked(facility, list)));
    Map<String, Object> credential = new LinkedHashMap<>();
    credential.put("@context", List.of("https://www.w3.org/ns/credentials/v2"));
    credential.put("id", id);
    credential.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
    credential.put("issuer", address.issuer(facility));
    credential.put("validFrom", now.toString());
    credential.put("validUntil", now.plus(FRESH).toString());
    credential.put("credentialSubject", subject);
    return credential;
  }

  private List<Integer> revoked(UUID facility, int list) {
    return database
        .sql(
            """
            select status_index from interop.badge
            where facility = ? and status_list = ? and revoked_at is not null
            """)
        .params(facility, list)
        .query((row, number) -> row.getInt("status_index"))
        .list();
  }

  /** The first bit is the left one of the first byte; multibase base64url of the zipped bits. */
  static String encoded(List<Integer> set) {
    byte[] bits = new byte[BITS / 8];
    set.forEach(index -> bits[index / 8] |= (byte) (0x80 >>> (index % 8)));
    var zipped = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(zipped)) {
      zip.write(bits);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(zipped.toByteArray());
  }
}
