package org.harken.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.store.Visits;
import org.harken.access.store.Visits.Visit;
import org.harken.audit.Audit;
import org.harken.platform.web.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether somebody is at the desk: a visit nobody used for a while is locked until they return. */
@Component
public class Presence {

  private final Visits visits;
  private final Access access;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final Duration idle;

  Presence(
      Visits visits,
      Access access,
      Audit audit,
      Clock clock,
      TransactionTemplate transaction,
      @Value("${HARKEN_IDLE_MINUTES:15}") int idleMinutes) {
    this.visits = visits;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
    this.transaction = transaction;
    this.idle = Duration.ofMinutes(Math.max(0, idleMinutes));
  }

  static @Nullable Credential credential() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Credential by
        ? by
        : null;
  }

  /** The id of the visit this request belongs to, locked or not. */
  public static @Nullable UUID visitId() {
    return credential() instanceof Credential.Session session ? session.visit() : null;
  }

  /** The visit of a request that may act; using it is noted. */
  Optional<Visit> at(Credential.Session session, HttpServletRequest request) {
    Instant now = clock.instant();
    Optional<Visit> open = found(session, now).filter(visit -> !isLocked(visit, now));
    open.ifPresent(
        visit -> {
          visits.used(visit, now);
          request.setAttribute(Desk.ATTRIBUTE, new Desk((int) idle.toSeconds(), visit.unsent()));
        });
    return open;
  }

  /** The visit of this request, where it waits behind the lock. */
  public Optional<Visit> locked() {
    Instant now = clock.instant();
    return credential() instanceof Credential.Session session
        ? found(session, now).filter(visit -> isLocked(visit, now))
        : Optional.empty();
  }

  /** Covers the desk; every request but unlocking is refused from now on. */
  public void lock(UUID visit, UUID staff) {
    transaction.executeWithoutResult(
        status -> {
          if (visits.lock(visit, clock.instant())) {
            audit.changed(
                access.actor(staff),
                "desk locked",
                "staff",
                staff.toString(),
                Map.of("visit", visit.toString()));
          }
        });
  }

  private Optional<Visit> found(Credential.Session session, Instant now) {
    UUID id = session.visit();
    return id == null
        ? Optional.empty()
        : visits.open(id, now).filter(visit -> visit.staff().equals(session.staff()));
  }

  private boolean isLocked(Visit visit, Instant now) {
    if (visit.lockedAt() != null) {
      return true;
    }
    if (idle.isZero() || visit.lastUsedAt().plus(idle).isAfter(now)) {
      return false;
    }
    lock(visit.id(), visit.staff());
    return true;
  }
}
