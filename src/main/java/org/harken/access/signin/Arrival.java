package org.harken.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.SignInWay;
import org.harken.access.model.Device;
import org.harken.access.store.Visits;
import org.harken.access.store.Visits.Visit;
import org.harken.audit.Audit;
import org.harken.platform.Ids;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody has shown all that is asked for and comes in: a visit begins. */
@Component
public class Arrival {

  private static final String VISIT = "visit";

  private final HttpSessionSecurityContextRepository sessions =
      new HttpSessionSecurityContextRepository();
  private final Visits visits;
  private final Access access;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Arrival(Visits visits, Access access, Audit audit, Clock clock, TransactionTemplate transaction) {
    this.visits = visits;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** Begins the visit; what the browser was before, it is no longer. */
  public UUID comesIn(
      HttpServletRequest request,
      HttpServletResponse response,
      UUID staff,
      SignInWay how,
      boolean setupDue) {
    Optional<Visit> before = before(request);
    Instant now = clock.instant();
    var visit =
        new Visit(
            Ids.next(),
            staff,
            how,
            Device.of(request.getHeader("User-Agent")),
            request.getRemoteAddr(),
            now,
            now,
            null,
            setupDue,
            false);
    transaction.executeWithoutResult(
        status -> {
          before.ifPresent(
              earlier -> visits.end(earlier.id(), earlier.staff(), "signed in again", now));
          visits.begin(visit);
          audit.changed(
              access.actor(staff),
              "signed in",
              "staff",
              staff.toString(),
              Map.of("how", how.name(), "visit", visit.id().toString()));
        });
    keep(request, response, new Credential.Session(staff, visit.id()));
    request.getSession().setAttribute(VISIT, visit.id());
    return visit.id();
  }

  /** The visit this browser has had until now, locked or not. */
  public Optional<Visit> before(HttpServletRequest request) {
    return request.getSession(false) != null
            && request.getSession().getAttribute(VISIT) instanceof UUID visit
        ? visits.open(visit, clock.instant())
        : Optional.empty();
  }

  private void keep(HttpServletRequest request, HttpServletResponse response, Credential by) {
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    var context =
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(by, null, List.of()));
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
    WhoAsks.forget(request);
  }
}
