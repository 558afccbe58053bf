package org.harken.interop.badges;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.harken.competency.Competency;
import org.harken.competency.Framework;
import org.harken.competency.Proved;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Badges for programs. */
@RestController
class BadgesApi {

  /**
   * What becomes a badge: one of the two.
   *
   * @param level its key in the framework, or its id in CASE
   */
  record Wanted(
      @Nullable UUID person,
      @Nullable UUID statement,
      @Nullable String level,
      @Nullable UUID curriculum) {}

  record Revocation(@Nullable String reason) {}

  record Revoked(UUID id, boolean revoked, @Nullable String reason) {}

  record Changed(String key) {}

  private final IssueBadge issueBadge;
  private final ShowBadge showBadge;
  private final BadgeKeys keys;
  private final Competency competency;

  BadgesApi(IssueBadge issueBadge, ShowBadge showBadge, BadgeKeys keys, Competency competency) {
    this.issueBadge = issueBadge;
    this.showBadge = showBadge;
    this.keys = keys;
    this.competency = competency;
  }

  @Permits("ladder:sign")
  @PostMapping("/api/v1/competency/badges")
  ResponseEntity<Map<String, Object>> issue(Actor actor, @RequestBody Wanted wanted) {
    UUID person = wanted.person();
    if (person == null) {
      throw Refused.field("person", "For whom is it?");
    }
    Badge badge = issue(actor, person, wanted);
    Map<String, Object> credential = new LinkedHashMap<>(ReadBadge.credential(badge));
    credential.put("jwt", badge.signed());
    Badge.OnList onList = badge.onList();
    if (onList != null) {
      credential.put("jwtForStatusLists", onList.signed());
    }
    return ResponseEntity.status(HttpStatus.CREATED)
        .header("Location", "/badges/" + badge.id())
        .body(credential);
  }

  private Badge issue(Actor actor, UUID person, Wanted wanted) {
    UUID statement = wanted.statement();
    String level = wanted.level();
    UUID curriculum = wanted.curriculum();
    if (Stream.of(statement, level, curriculum).filter(Objects::nonNull).count() != 1) {
      throw Refused.field(
          "statement", "Please name a statement, a level or a curriculum, one of the three.");
    }
    if (statement != null) {
      return issueBadge.issue(actor, person, Proved.STATEMENT, statement);
    }
    return curriculum == null
        ? issueBadge.issue(actor, person, Proved.LEVEL, level(String.valueOf(level)))
        : issueBadge.issue(actor, person, Proved.CURRICULUM, curriculum);
  }

  private UUID level(String keyOrId) {
    Framework framework =
        competency
            .framework()
            .orElseThrow(() -> new Refused("no-ladder", "There is no framework in force yet."));
    return framework.levels().stream()
        .filter(one -> one.key().equals(keyOrId) || framework.idOf(one).toString().equals(keyOrId))
        .map(framework::idOf)
        .findFirst()
        .orElseThrow(() -> Refused.field("level", "The framework in force has no such level."));
  }

  @Permits("ladder:sign")
  @PostMapping("/api/v1/competency/badges/{id}/revocation")
  Revoked revoke(Actor actor, @PathVariable UUID id, @RequestBody Revocation revocation) {
    showBadge.revoke(actor, id, revocation.reason());
    return new Revoked(id, true, revocation.reason());
  }

  /** Another key signs from now on; what was signed before is still verified. */
  @Permits("access:administer")
  @PostMapping("/api/v1/competency/badges/keys")
  ResponseEntity<Changed> change(Actor actor) {
    return ResponseEntity.status(HttpStatus.CREATED).body(new Changed(keys.change(actor)));
  }
}
