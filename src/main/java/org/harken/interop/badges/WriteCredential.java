package org.harken.interop.badges;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.harken.access.Facility;
import org.harken.competency.Proved;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was proved as an AchievementCredential of Open Badges 3.0, the payload of a VC-JWT.
 * Nothing of a patient, no evidence, and of the holder a salted print of their e-mail alone.
 */
final class WriteCredential {

  static final List<String> CONTEXT =
      List.of(
          "https://www.w3.org/ns/credentials/v2",
          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
          "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json");

  /** What stands in the payload for the signature alone. */
  private static final Set<String> CLAIMS = Set.of("iss", "jti", "sub", "nbf", "exp");

  /**
   * Who holds it.
   *
   * @param id for this badge alone, so that two badges do not tell that one person holds both
   */
  record Holder(UUID id, String email, String salt) {}

  private final BadgeAddress address;
  private final Facility facility;
  private final BadgeWords.Kind kind;

  WriteCredential(BadgeAddress address, Facility facility, BadgeWords.Kind kind) {
    this.address = address;
    this.facility = facility;
    this.kind = kind;
  }

  /** How 1EdTech asks whether it was revoked. */
  static Map<String, Object> ownStatus(BadgeAddress address, UUID id) {
    return Map.of("id", address.status(id), "type", "1EdTechRevocationList");
  }

  /**
   * @param at whole seconds, as the claim counts them
   * @param status Open Badges 3.0 knows one way of asking in a credential, not several
   */
  Map<String, Object> payload(
      UUID id, Proved proved, Holder holder, Instant at, Map<String, Object> status) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("@context", CONTEXT);
    one.put("id", address.badge(id));
    one.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
    one.put("name", proved.title());
    one.put("issuer", issuer(address, facility));
    one.put("validFrom", at.toString());
    Instant end = end(proved.expiresOn());
    if (end != null) {
      one.put("validUntil", end.toString());
    }
    one.put("credentialSubject", subject(proved, holder));
    one.put("credentialStatus", status);
    one.put("iss", address.issuer(facility.id()));
    one.put("jti", address.badge(id));
    one.put("sub", urn(holder.id()));
    one.put("nbf", at.getEpochSecond());
    if (end != null) {
      one.put("exp", end.getEpochSecond());
    }
    return one;
  }

  /** The credential without the claims of its envelope. */
  static Map<String, Object> credential(Map<String, Object> payload) {
    Map<String, Object> one = new LinkedHashMap<>(payload);
    one.keySet().removeAll(CLAIMS);
    return one;
  }

  static Map<String, Object> issuer(BadgeAddress address, Facility facility) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("id", address.issuer(facility.id()));
    one.put("type", List.of("Profile"));
    one.put("name", facility.name());
    one.put("url", address.base());
    return one;
  }

  private Map<String, Object> subject(Proved proved, Holder holder) {
    Map<String, Object> print = new LinkedHashMap<>();
    print.put("type", "IdentityObject");
    print.put("hashed", true);
    print.put("identityHash", print(holder));
    print.put("identityType", "emailAddress");
    print.put("salt", holder.salt());
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("id", urn(holder.id()));
    one.put("type", List.of("AchievementSubject"));
    one.put("identifier", List.of(print));
    one.put("achievement", achievement(proved));
    return one;
  }

  private Map<String, Object> achievement(Proved proved) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("id", urn(proved.id()));
    one.put("type", List.of("Achievement"));
    one.put("achievementType", kind.achievementType());
    one.put("name", proved.title());
    one.put("description", proved.description());
    one.put("criteria", Map.of("narrative", narrative(proved)));
    one.put("creator", issuer(address, facility));
    one.put("alignment", proved.items().stream().map(item -> alignment(proved, item)).toList());
    one.put("inLanguage", "en");
    return one;
  }

  /** Whose words they are goes wherever they go. */
  private String narrative(Proved proved) {
    return proved.credit().isEmpty() ? kind.criteria() : kind.criteria() + "\n\n" + proved.credit();
  }

  private Map<String, Object> alignment(Proved proved, Proved.Item item) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("type", List.of("Alignment"));
    one.put("targetType", "CFItem");
    one.put("targetUrl", address.item(item.id()));
    one.put("targetName", item.name());
    one.put("targetCode", item.code());
    one.put("targetFramework", proved.framework());
    return one;
  }

  /** Counts to the end of its last day. */
  private static @Nullable Instant end(@Nullable LocalDate last) {
    return last == null ? null : last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static String urn(UUID id) {
    return "urn:uuid:" + id;
  }

  private static String print(Holder holder) {
    try {
      byte[] words =
          (holder.email().toLowerCase(Locale.ROOT) + holder.salt())
              .getBytes(StandardCharsets.UTF_8);
      return "sha256$"
          + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
