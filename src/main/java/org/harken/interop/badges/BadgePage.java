package org.harken.interop.badges;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Staff;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.harken.platform.web.QrDrawing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** The address of a badge: a page for people, the credential for programs. */
@Controller
class BadgePage {

  private final ReadBadge reading;
  private final BadgeWords words;
  private final PublicAddress publicAddress;
  private final Access access;
  private final Clock clock;

  BadgePage(
      ReadBadge reading,
      BadgeWords words,
      PublicAddress publicAddress,
      Access access,
      Clock clock) {
    this.reading = reading;
    this.words = words;
    this.publicAddress = publicAddress;
    this.access = access;
    this.clock = clock;
  }

  @Permits(Permits.PUBLIC)
  @GetMapping("/badges/{id}")
  Object show(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "Accept", defaultValue = "") String accept,
      HttpServletResponse response) {
    boolean program =
        !accept.contains("text/html")
            && (accept.contains("json") || accept.contains("application/vc"));
    Badge badge = reading.open(actor, id, program ? "credential" : "page");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Vary", "Accept");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex");
    return program
        ? credential(badge, accept.contains("ld+json"))
        : new ModelAndView("interop/badges/badge", Map.of("view", view(actor, badge)));
  }

  private ResponseEntity<Map<String, Object>> credential(Badge badge, boolean linked) {
    String signed = publicAddress.toShow().credential(badge.id());
    return ResponseEntity.ok()
        .header("Access-Control-Allow-Origin", "*")
        .header("Link", "<" + signed + ">; rel=\"alternate\"; type=\"application/vc+jwt\"")
        .header("Content-Type", linked ? "application/ld+json" : "application/json")
        .body(ReadBadge.credential(badge));
  }

  private BadgeView.Page view(Actor actor, Badge badge) {
    BadgeAddress address = publicAddress.toShow();
    Badge.State state = badge.on(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    BadgeWords.@Nullable Kind kind = words.kind(badge.kind()).orElse(null);
    boolean inside = reading.isInside(actor, badge);
    return new BadgeView.Page(
        badge.id().toString(),
        badge.title(),
        badge.description(),
        kind == null ? "" : kind.word(),
        kind == null ? "" : kind.criteria(),
        badge.framework(),
        badge.credit(),
        ReadBadge.issuer(ReadBadge.credential(badge), "name"),
        inside || badge.withName() ? name(badge.person()) : "",
        BadgeDays.day(badge.issuedAt()),
        until(badge),
        state.name(),
        revoked(badge),
        address.badge(badge.id()),
        address.keys(),
        badge.onList() != null,
        QrDrawing.of(address.badge(badge.id())),
        inside ? seenBy(actor, badge) : "",
        inside ? "/ladder/people/" + badge.person() + "#badges" : "");
  }

  private String name(UUID person) {
    return access.staff(person).map(Staff::name).orElse("");
  }

  private static String until(Badge badge) {
    LocalDate last = badge.expiresOn();
    return last == null ? "" : BadgeDays.day(last);
  }

  private String revoked(Badge badge) {
    var at = badge.revokedAt();
    return at == null
        ? ""
        : "Revoked on " + BadgeDays.day(at) + ". " + words.reason(badge.revokedReason());
  }

  private static String seenBy(Actor actor, Badge badge) {
    boolean own = actor.id().equals(badge.person());
    if (!badge.isPublic()) {
      return (own ? "Only you" : "Only the holder")
          + ", whoever sees the ladder and whoever issued it see this page.";
    }
    return "Everybody who has the address sees this page"
        + (badge.withName() ? ", with the name." : ", without the name.");
  }
}
