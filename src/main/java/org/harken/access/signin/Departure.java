package org.harken.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.harken.access.Access;
import org.harken.access.desk.BackTo;
import org.harken.access.store.Visits;
import org.harken.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody signs out: the visit ends. */
@Component
class Departure implements LogoutHandler {

  private final Visits visits;
  private final Access access;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Departure(
      Visits visits, Access access, Audit audit, Clock clock, TransactionTemplate transaction) {
    this.visits = visits;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
    this.transaction = transaction;
  }

  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    BackTo.taken(request, response);
    if (authentication == null
        || !(authentication.getPrincipal() instanceof Credential.Session session)
        || session.visit() == null) {
      return;
    }
    var visit = session.visit();
    transaction.executeWithoutResult(
        status -> {
          if (visits.end(visit, session.staff(), "signed out", clock.instant())) {
            audit.changed(
                access.actor(session.staff()),
                "signed out",
                "staff",
                session.staff().toString(),
                Map.of("visit", visit.toString()));
          }
        });
  }
}
