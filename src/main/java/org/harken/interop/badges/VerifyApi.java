package org.harken.interop.badges;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a verifier of another house asks: keys, issuers, and whether a badge was revoked. */
@RestController
@Permits(Permits.PUBLIC)
class VerifyApi {

  private final ReadBadge reading;
  private final BadgeKeys keys;
  private final StatusLists statusLists;
  private final BadgeWords words;
  private final PublicAddress publicAddress;
  private final Access access;

  VerifyApi(
      ReadBadge reading,
      BadgeKeys keys,
      StatusLists statusLists,
      BadgeWords words,
      PublicAddress publicAddress,
      Access access) {
    this.reading = reading;
    this.keys = keys;
    this.statusLists = statusLists;
    this.words = words;
    this.publicAddress = publicAddress;
    this.access = access;
  }

  @GetMapping("/badges/keys")
  ResponseEntity<Map<String, Object>> keys() {
    return open("application/json", Map.of("keys", keys.published(publicAddress.toShow())));
  }

  @GetMapping("/badges/keys/{key}")
  ResponseEntity<Map<String, Object>> key(@PathVariable String key) {
    return open(
        "application/json", keys.published(key, publicAddress.toShow()).orElseThrow(NotFound::new));
  }

  @GetMapping("/badges/issuers/{facility}")
  ResponseEntity<Map<String, Object>> issuer(@PathVariable UUID facility) {
    Map<String, Object> profile = new LinkedHashMap<>();
    profile.put("@context", WriteCredential.CONTEXT.subList(0, 2));
    profile.putAll(
        WriteCredential.issuer(
            publicAddress.toShow(), access.facility(facility).orElseThrow(NotFound::new)));
    return open("application/json", profile);
  }

  /**
   * Whoever holds the signed badge knows its id and may ask; it tells nothing of the person. The
   * form is a 1EdTech revocation list of this one badge.
   */
  @GetMapping("/badges/{id}/status")
  ResponseEntity<Map<String, Object>> status(@PathVariable UUID id) {
    Badge badge = reading.any(id);
    Map<String, Object> signed = ReadBadge.credential(badge);
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("id", publicAddress.toShow().status(id));
    status.put("issuer", ReadBadge.issuer(signed, "id"));
    status.put("revoked", badge.revokedAt() != null);
    status.put("revokedCredentials", revoked(badge, signed));
    return open("application/json", status);
  }

  private List<Map<String, Object>> revoked(Badge badge, Map<String, Object> signed) {
    var at = badge.revokedAt();
    if (at == null) {
      return List.of();
    }
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("id", signed.getOrDefault("id", ""));
    one.put("revoked", true);
    one.put("revokedAt", at.toString());
    one.put("revocationReason", words.reason(badge.revokedReason()));
    return List.of(one);
  }

  /**
   * @param status {@code bitstring} for the form whose status a W3C status list tells; else the one
   *     that 1EdTech asks
   */
  @GetMapping("/badges/{id}/credential.jwt")
  ResponseEntity<String> credential(
      Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String status) {
    Badge badge = reading.open(actor, id, "credential");
    return signed(status.equals("bitstring") ? forLists(badge) : badge.signed());
  }

  private static String forLists(Badge badge) {
    Badge.OnList onList = badge.onList();
    if (onList == null) {
      throw new NotFound();
    }
    return onList.signed();
  }

  /** A status list of the W3C, signed; a whole list tells nobody which badge was asked for. */
  @GetMapping("/badges/status-lists/{facility}/{number}")
  ResponseEntity<?> statusList(
      @PathVariable UUID facility,
      @PathVariable int number,
      @RequestHeader(name = "Accept", defaultValue = "") String accept) {
    if (!statusLists.exists(facility, number)) {
      throw new NotFound();
    }
    BadgeAddress address = publicAddress.toShow();
    String list =
        keys.publish(statusLists.credential(address, facility, number), address)
            .orElseThrow(NotFound::new);
    return accept.contains("json") && !accept.contains("jwt")
        ? open("application/json", enveloped(list))
        : signed(list);
  }

  /** For whoever takes JSON alone: the signed text in an envelope. */
  private static Map<String, Object> enveloped(String list) {
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("@context", "https://www.w3.org/ns/credentials/v2");
    envelope.put("type", "EnvelopedVerifiableCredential");
    envelope.put("id", "data:application/vc+jwt," + list);
    return envelope;
  }

  private static ResponseEntity<String> signed(String text) {
    return ResponseEntity.ok()
        .header("Access-Control-Allow-Origin", "*")
        .header("Cache-Control", "no-store")
        .header("Content-Type", "application/vc+jwt")
        .body(text);
  }

  private static ResponseEntity<Map<String, Object>> open(String type, Map<String, Object> answer) {
    return ResponseEntity.ok()
        .header("Access-Control-Allow-Origin", "*")
        .header("Cache-Control", "no-store")
        .header("Content-Type", type)
        .body(answer);
  }
}
