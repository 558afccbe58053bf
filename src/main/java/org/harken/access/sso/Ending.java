package org.harken.access.sso;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.harken.access.store.SsoIdentities;
import org.harken.access.store.SsoIdentities.SsoVisit;
import org.harken.access.store.Visits;
import org.harken.audit.Audit;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends visits because of what the identity provider said, or did not say for long. */
@Component
class Ending {

  private final Visits visits;
  private final SsoIdentities identities;
  private final Audit audit;
  private final Clock clock;

  Ending(Visits visits, SsoIdentities identities, Audit audit, Clock clock) {
    this.visits = visits;
    this.identities = identities;
    this.audit = audit;
    this.clock = clock;
  }

  /** Everywhere at once, tokens included. */
  @Transactional
  void out(UUID staff, String why) {
    int ended = visits.endAll(staff, null, "disabled at the provider", clock.instant());
    identities.unknown(staff, clock.instant());
    audit.changed(
        Actor.SYSTEM,
        "single sign-on ended",
        "staff",
        staff.toString(),
        Map.of("why", why, "visits", ended));
  }

  /** This visit alone: the provider was not heard of for too long. */
  @Transactional
  void unconfirmed(SsoVisit visit) {
    if (visits.end(visit.visit(), visit.staff(), "provider not heard of", clock.instant())) {
      audit.changed(
          Actor.SYSTEM,
          "visit unconfirmed",
          "staff",
          visit.staff().toString(),
          Map.of("visit", visit.visit().toString()));
    }
  }
}
