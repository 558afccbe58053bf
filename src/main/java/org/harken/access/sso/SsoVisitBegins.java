package org.harken.access.sso;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.harken.access.SignInWay;
import org.harken.access.Staff;
import org.harken.access.signin.Arrival;
import org.harken.access.sso.NotKnownHere.Why;
import org.harken.access.store.SsoIdentities;
import org.harken.access.store.Visits.Visit;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A visit begins by single sign-on, together with what asks after it later. */
@Component
class SsoVisitBegins {

  private final Arrival arrival;
  private final SsoIdentities identities;
  private final Clock clock;
  private final TransactionTemplate transaction;

  SsoVisitBegins(
      Arrival arrival, SsoIdentities identities, Clock clock, TransactionTemplate transaction) {
    this.arrival = arrival;
    this.identities = identities;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** A locked desk opens only for somebody who has shown again who they are since it was locked. */
  private static void refuseSilence(Visit before, Staff staff, OidcUser user) {
    Instant lockedAt = before.lockedAt();
    Instant shown = user.getAuthenticatedAt();
    if (lockedAt != null
        && before.staff().equals(staff.id())
        && shown != null
        && shown.isBefore(lockedAt.truncatedTo(ChronoUnit.SECONDS))) {
      throw new NotKnownHere(Why.NOT_AGAIN);
    }
  }

  void forStaff(
      HttpServletRequest request, HttpServletResponse response, Staff staff, OidcUser user) {
    var client = ThisRequestOnly.given(request);
    var refresh = client == null ? null : client.getRefreshToken();
    arrival.before(request).ifPresent(before -> refuseSilence(before, staff, user));
    transaction.executeWithoutResult(
        status -> {
          UUID visit =
              arrival.comesIn(request, response, staff.id(), SignInWay.SINGLE_SIGN_ON, false);
          identities.begin(
              visit, staff.id(), refresh == null ? null : refresh.getTokenValue(), clock.instant());
        });
  }
}
