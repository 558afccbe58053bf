package org.harken.access.account;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.harken.access.SignInWay;
import org.harken.access.signin.Presence;
import org.harken.access.store.Visits;
import org.harken.audit.Audit;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody sees where they are signed in, and signs out from afar. */
@Service
public class EndVisit {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM, h:mm a", Locale.ENGLISH);

  private final Visits visits;
  private final Audit audit;
  private final Clock clock;

  EndVisit(Visits visits, Audit audit, Clock clock) {
    this.visits = visits;
    this.audit = audit;
    this.clock = clock;
  }

  /** One visit of one's own, on whatever device. */
  @Transactional
  public void there(Actor actor, UUID visit) {
    if (!visits.end(visit, actor.id(), "ended by its person", clock.instant())) {
      throw new NotFound();
    }
    audit.changed(
        actor,
        "signed out there",
        "staff",
        actor.id().toString(),
        Map.of("visit", visit.toString()));
  }

  /** Every visit but the one that asks. */
  @Transactional
  public void elsewhere(Actor actor) {
    visits.endAll(actor.id(), Presence.visitId(), "password changed", clock.instant());
  }

  List<AccountView.VisitLine> lines(Actor actor, ZoneId zone) {
    return visits.openOf(actor.id(), clock.instant()).stream()
        .map(
            visit ->
                new AccountView.VisitLine(
                    visit.id().toString(),
                    visit.device(),
                    visit.address(),
                    words(visit.how()),
                    when(visit.lastUsedAt(), zone),
                    visit.id().equals(Presence.visitId())))
        .toList();
  }

  private static String words(SignInWay how) {
    return switch (how) {
      case PASSWORD -> "Password";
      case PASSWORD_AND_CODE -> "Password and code";
      case PASSKEY -> "Passkey";
      case SINGLE_SIGN_ON -> "Single sign-on";
    };
  }

  private static String when(Instant moment, ZoneId zone) {
    return WHEN.format(moment.atZone(zone));
  }
}
