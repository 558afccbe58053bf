package org.harken.access.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.access.signin.Presence;
import org.harken.access.store.Passkeys;
import org.harken.access.store.Visits;
import org.harken.audit.Audit;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody adds a passkey to the own account, or removes one. */
@Service
public class OwnPasskeys {

  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final int MOST = 20;
  private static final int LONGEST = 60;

  private final Ceremony ceremony;
  private final Passkeys passkeys;
  private final Visits visits;
  private final Audit audit;
  private final Clock clock;

  OwnPasskeys(Ceremony ceremony, Passkeys passkeys, Visits visits, Audit audit, Clock clock) {
    this.ceremony = ceremony;
    this.passkeys = passkeys;
    this.visits = visits;
    this.audit = audit;
    this.clock = clock;
  }

  List<Passkeys.Passkey> of(Actor actor) {
    return passkeys.of(actor.id());
  }

  @Transactional
  public String begin(Actor actor, HttpServletRequest request) {
    refuseAtAnOldVisit();
    return ceremony.asksToAdd(request, actor.id());
  }

  @Transactional
  public void add(Actor actor, HttpServletRequest request, String label, String answer) {
    refuseAtAnOldVisit();
    if (passkeys.of(actor.id()).size() >= MOST) {
      throw new Refused("You have " + MOST + " passkeys. Please remove one you no longer use.");
    }
    String clean = label.replaceAll("\\p{Cntrl}+", " ").strip();
    String name =
        clean.isEmpty() ? "Passkey" : clean.substring(0, Math.min(LONGEST, clean.length()));
    ceremony.adds(request, actor.id(), name, answer);
    audit.changed(actor, "passkey added", "staff", actor.id().toString(), Map.of());
  }

  @Transactional
  public void remove(Actor actor, UUID passkey) {
    if (!passkeys.remove(passkey, actor.id())) {
      throw new NotFound();
    }
    audit.changed(
        actor,
        "passkey removed",
        "staff",
        actor.id().toString(),
        Map.of("passkey", passkey.toString()));
  }

  /** Nobody who finds a desk open leaves a key of their own there. */
  private void refuseAtAnOldVisit() {
    UUID visit = Presence.visitId();
    boolean fresh =
        visit != null
            && visits
                .open(visit, clock.instant())
                .filter(known -> known.beganAt().plus(FRESH).isAfter(clock.instant()))
                .isPresent();
    if (!fresh) {
      throw new Refused(
          "A passkey is added within ten minutes of signing in. Please sign out and in again first.");
    }
  }
}
