package org.harken.access.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.harken.access.desk.Unlock;
import org.harken.access.passkeys.Ceremony.Purpose;
import org.harken.access.signin.Presence;
import org.harken.access.store.Visits.Visit;
import org.harken.platform.NotFound;
import org.harken.platform.TooMany;
import org.harken.platform.limits.Limits;
import org.harken.platform.web.Permits;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A locked desk opens with a passkey of the person who locked it. */
@Controller
@Permits(Permits.PUBLIC)
class PasskeyLock {

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int TRIES = 40;

  private final Ceremony ceremony;
  private final Presence presence;
  private final Unlock unlock;
  private final Limits limits;

  PasskeyLock(Ceremony ceremony, Presence presence, Unlock unlock, Limits limits) {
    this.ceremony = ceremony;
    this.presence = presence;
    this.unlock = unlock;
    this.limits = limits;
  }

  @PostMapping("/lock/passkey/options")
  ResponseEntity<?> begin(HttpServletRequest request) {
    Visit visit = locked();
    return PasskeyPage.answering(() -> ceremony.asks(request, Purpose.UNLOCK, visit.staff()));
  }

  @PostMapping("/lock/passkey")
  ResponseEntity<?> show(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String credential,
      @RequestParam(defaultValue = "false") boolean cover) {
    Visit visit = locked();
    return PasskeyPage.answering(
        () -> {
          ceremony.shows(request, Purpose.UNLOCK, visit.staff(), credential);
          unlock.done(visit, "PASSKEY", cover);
          return "{}";
        });
  }

  private Visit locked() {
    Visit visit = presence.locked().orElseThrow(NotFound::new);
    if (!limits.allow("passkey-unlock:" + visit.id(), TRIES, WINDOW)) {
      throw new TooMany(limits.untilNextWindow(WINDOW));
    }
    return visit;
  }
}
