package org.harken.interop.badges;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.access.Staff;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.competency.Competency;
import org.harken.competency.Proved;
import org.harken.interop.badges.WriteCredential.Holder;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is signed for somebody becomes a badge: by whoever supervises them, never by themselves. */
@Service
class IssueBadge {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT = 16;

  /** Where it is written, and who is told. */
  @Component
  record Books(Badges badges, Access access, Alerts alerts, Audit audit, Clock clock) {}

  private final Competency competency;
  private final BadgeKeys keys;
  private final BadgeWords words;
  private final PublicAddress publicAddress;
  private final StatusLists statusLists;
  private final Books books;

  IssueBadge(
      Competency competency,
      BadgeKeys keys,
      BadgeWords words,
      PublicAddress publicAddress,
      StatusLists statusLists,
      Books books) {
    this.statusLists = statusLists;
    this.competency = competency;
    this.keys = keys;
    this.words = words;
    this.publicAddress = publicAddress;
    this.books = books;
  }

  /**
   * @param subject what was proved, such as a statement
   */
  @Transactional
  public Badge issue(Actor actor, UUID person, String kind, UUID subject) {
    Staff staff = issuedFor(actor, person);
    books.badges().lock(person);
    Proved proved =
        competency.proved(person).stream()
            .filter(one -> one.kind().equals(kind) && one.id().equals(subject))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refused(
                        "not-signed",
                        "This is not signed, or the signature has ended. A badge tells what is signed."));
    Instant at = books.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    refuseSecond(proved, person, LocalDate.ofInstant(at, ZoneOffset.UTC));
    Badge badge = badge(actor, staff, proved, at);
    books.badges().add(badge);
    tell(actor, badge);
    return badge;
  }

  private void refuseSecond(Proved proved, UUID person, LocalDate today) {
    if (books.badges().of(person).stream()
        .filter(one -> one.on(today) == Badge.State.VALID)
        .anyMatch(one -> one.kind().equals(proved.kind()) && one.subject().equals(proved.id()))) {
      throw new Refused("issued-already", "There is a badge for this already, and it is valid.");
    }
  }

  private void tell(Actor actor, Badge badge) {
    books
        .audit()
        .changed(
            actor,
            "issued badge",
            "ladder",
            badge.person().toString(),
            Map.of(
                "badge", badge.id().toString(),
                "kind", badge.kind(),
                "subject", badge.subject().toString()));
    books
        .alerts()
        .tell(
            badge.person(),
            "badge-" + badge.id(),
            actor.name() + " issued a badge to you. You decide whether others may see it.",
            "/badges/" + badge.id());
  }

  private Staff issuedFor(Actor actor, UUID person) {
    if (!competency.maySee(actor, person)) {
      throw new NotFound();
    }
    if (actor.id().equals(person)) {
      throw new Refused(
          "own-badge", "Nobody issues a badge to themselves. Ask whoever supervises you.");
    }
    if (!competency.supervises(actor, person)) {
      throw new NotFound();
    }
    return books.access().staff(person).orElseThrow(NotFound::new);
  }

  private Badge badge(Actor actor, Staff staff, Proved proved, Instant at) {
    Facility facility = books.access().facility(staff.facility()).orElseThrow(NotFound::new);
    BadgeWords.Kind kind =
        words
            .kind(proved.kind())
            .orElseThrow(() -> new IllegalStateException("badges.yaml lacks " + proved.kind()));
    BadgeAddress address = publicAddress.toSign();
    UUID id = Ids.next();
    var holder = new Holder(UUID.randomUUID(), staff.email(), salt());
    var write = new WriteCredential(address, facility, kind);
    StatusLists.Place place = statusLists.free(facility.id());
    UnaryOperator<Map<String, Object>> payload =
        status -> write.payload(id, proved, holder, at, status);
    BadgeKeys.Signed signed =
        keys.sign(actor, payload.apply(WriteCredential.ownStatus(address, id)), address);
    Map<String, Object> entry = StatusLists.entry(address, facility.id(), place);
    BadgeKeys.Signed forLists = keys.sign(actor, payload.apply(entry), address);
    return new Badge(
        id,
        staff.id(),
        facility.id(),
        proved.kind(),
        proved.id(),
        proved.title(),
        proved.description(),
        proved.framework(),
        proved.credit(),
        proved.expiresOn(),
        signed.text(),
        new Badge.OnList(place, forLists.text()),
        signed.key(),
        actor.id(),
        actor.name(),
        at,
        null,
        false,
        null,
        null);
  }

  private static String salt() {
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }
}
