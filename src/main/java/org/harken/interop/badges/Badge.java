package org.harken.interop.badges;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A badge as it was issued, and what became of it.
 *
 * @param subject what was proved, the same id for everybody who proved it
 * @param expiresOn the last day on which it counts; null where it has no end
 * @param signed the credential as a compact JWS; never changed
 * @param onList the same with its place in a W3C status list; null for badges of before
 * @param publicSince since when the person lets others see it; null for private
 * @param withName whether the public page names the person
 * @param revokedReason a code; null where it was not revoked
 */
record Badge(
    UUID id,
    UUID person,
    UUID facility,
    String kind,
    UUID subject,
    String title,
    String description,
    String framework,
    String credit,
    @Nullable LocalDate expiresOn,
    String signed,
    @Nullable OnList onList,
    String key,
    UUID issuedBy,
    String issuedByName,
    Instant issuedAt,
    @Nullable Instant publicSince,
    boolean withName,
    @Nullable String revokedReason,
    @Nullable Instant revokedAt) {

  /** The same badge for verifiers that ask a status list of the W3C. */
  record OnList(StatusLists.Place place, String signed) {}

  /** How it stands today. */
  enum State {
    VALID,
    ENDED,
    REVOKED
  }

  State on(LocalDate today) {
    if (revokedAt != null) {
      return State.REVOKED;
    }
    LocalDate last = expiresOn;
    return last != null && last.isBefore(today) ? State.ENDED : State.VALID;
  }

  boolean isPublic() {
    return publicSince != null;
  }
}
