package org.harken.interop.badges;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.harken.audit.Audit;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The holder lets others see a badge or no longer; who supervises or issued it revokes it. */
@Service
class ShowBadge {

  private final Badges badges;
  private final ReadBadge reading;
  private final BadgeWords words;
  private final Audit audit;
  private final Clock clock;

  ShowBadge(Badges badges, ReadBadge reading, BadgeWords words, Audit audit, Clock clock) {
    this.badges = badges;
    this.reading = reading;
    this.words = words;
    this.audit = audit;
    this.clock = clock;
  }

  /** The consent is the holder's alone. */
  @Transactional
  public void agree(Actor actor, UUID id, boolean others, boolean withName) {
    Badge badge = reading.any(id);
    if (!actor.id().equals(badge.person())) {
      throw new NotFound();
    }
    badges.show(id, others ? clock.instant() : null, others && withName);
    audit.changed(
        actor,
        others ? "agreed to a public badge" : "took back a public badge",
        "ladder",
        badge.person().toString(),
        Map.of("badge", id.toString(), "name", others && withName ? "yes" : "no"));
  }

  /**
   * @param reason a code of {@code badges.yaml}
   */
  @Transactional
  public Badge revoke(Actor actor, UUID id, @Nullable String reason) {
    Badge badge = toRevoke(actor, id);
    if (reason == null || !words.reasons().containsKey(reason)) {
      throw Refused.field("reason", "Why? Please choose one from the list.");
    }
    if (!badges.revoke(id, reason, actor.name(), clock.instant())) {
      throw new Refused("revoked-already", "This badge was revoked before.");
    }
    audit.changed(
        actor,
        "revoked badge",
        "ladder",
        badge.person().toString(),
        Map.of("badge", id.toString(), "reason", reason));
    return badge;
  }

  Badge toRevoke(Actor actor, UUID id) {
    Badge badge = reading.any(id);
    if (!reading.mayRevoke(actor, badge)) {
      throw new NotFound();
    }
    return badge;
  }
}
