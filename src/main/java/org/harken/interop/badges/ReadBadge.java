package org.harken.interop.badges;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.harken.audit.Audit;
import org.harken.competency.Competency;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who sees a badge: everybody where its holder agreed; else the holder, whoever sees their ladder,
 * and whoever issued it. For all others it is not there.
 */
@Component
class ReadBadge {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Badges badges;
  private final Competency competency;
  private final Audit audit;

  ReadBadge(Badges badges, Competency competency, Audit audit) {
    this.badges = badges;
    this.competency = competency;
    this.audit = audit;
  }

  /**
   * @param how such as {@code page}
   */
  Badge open(Actor actor, UUID id, String how) {
    Badge badge = any(id);
    boolean inside = isInside(actor, badge);
    if (!badge.isPublic() && !inside) {
      throw new NotFound();
    }
    if (inside) {
      audit.viewed(actor, "badge", id.toString(), how);
    }
    return badge;
  }

  boolean isInside(Actor actor, Badge badge) {
    return actor.isStaff()
        && (actor.id().equals(badge.person())
            || actor.id().equals(badge.issuedBy())
            || competency.maySee(actor, badge.person()));
  }

  boolean mayRevoke(Actor actor, Badge badge) {
    return actor.isStaff()
        && !actor.id().equals(badge.person())
        && (actor.id().equals(badge.issuedBy()) || competency.supervises(actor, badge.person()));
  }

  /** Whoever it is about. */
  Badge any(UUID id) {
    return badges.find(id).orElseThrow(NotFound::new);
  }

  /** What was signed, read back from the signed text itself. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> credential(Badge badge) {
    byte[] payload = Base64.getUrlDecoder().decode(badge.signed().split("\\.")[1]);
    return WriteCredential.credential(
        JSON.readValue(new String(payload, StandardCharsets.UTF_8), Map.class));
  }

  /** A word of the issuer's profile as it was signed. */
  static String issuer(Map<String, Object> credential, String word) {
    return credential.get("issuer") instanceof Map<?, ?> profile
        ? String.valueOf(profile.get(word))
        : "";
  }
}
