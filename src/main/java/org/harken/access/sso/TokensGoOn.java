package org.harken.access.sso;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.harken.access.sso.AskAgain.Answer;
import org.harken.access.store.SsoIdentities;
import org.harken.access.store.SsoIdentities.Confirmation;
import org.harken.access.store.SsoIdentities.SsoVisit;
import org.harken.access.store.Visits;
import org.harken.platform.Refused;
import org.springframework.stereotype.Component;

/**
 * A program's token goes on as long as the identity provider knows its owner, also while the owner
 * is nowhere signed in: it is asked when the token is used and the last answer has grown old.
 */
@Component
public class TokensGoOn {

  /** Of somebody's visits, as many are tried as may still have what the provider takes. */
  private static final int TRIES = 3;

  private final Issuer issuer;
  private final SsoIdentities identities;
  private final AskAgain askAgain;
  private final KnowStaff knowStaff;
  private final Ending ending;
  private final Timing timing;

  /** When it is, and how often the provider is asked. */
  @Component
  record Timing(Clock clock, Pace pace) {
    Instant asked() {
      return clock.instant().minus(pace.every());
    }
  }

  TokensGoOn(
      Issuer issuer,
      SsoIdentities identities,
      AskAgain askAgain,
      KnowStaff knowStaff,
      Ending ending,
      Timing timing) {
    this.issuer = issuer;
    this.identities = identities;
    this.askAgain = askAgain;
    this.knowStaff = knowStaff;
    this.ending = ending;
    this.timing = timing;
  }

  /** Whether a token of this person opens anything now. */
  public boolean of(UUID staff) {
    if (!issuer.isSet()) {
      return true;
    }
    Instant now = timing.clock().instant();
    Optional<Confirmation> found = identities.confirmation(staff, now.minus(Visits.LONGEST_PAUSE));
    if (found.isEmpty() || isYoung(found.get(), timing.asked())) {
      return true;
    }
    // an open visit is asked after by the job, with the same refresh token
    if (!found.get().visiting()) {
      switch (ask(staff)) {
        case KNOWN -> {
          return true;
        }
        case GONE -> {
          return false;
        }
        case SILENT -> {}
      }
    }
    return isYoung(found.get(), now.minus(timing.pace().atMost()));
  }

  private static boolean isYoung(Confirmation found, Instant than) {
    Instant confirmed = found.confirmedAt();
    return confirmed != null && confirmed.isAfter(than);
  }

  private enum Said {
    KNOWN,
    GONE,
    /** No answer, or another request is asking at this moment. */
    SILENT
  }

  /** One question at a time, whatever the number of requests and nodes. */
  private Said ask(UUID staff) {
    boolean refused = false;
    for (SsoVisit visit : identities.askable(staff, TRIES)) {
      Instant now = timing.clock().instant();
      String refresh = visit.refresh();
      if (refresh == null || !identities.claim(visit.visit(), timing.asked(), now)) {
        return Said.SILENT;
      }
      switch (askAgain.about(refresh, now)) {
        case Answer.Known known -> {
          return isStillHere(visit, known) ? Said.KNOWN : out(staff, "no group");
        }
        case Answer.Gone gone -> {
          identities.spent(visit.visit());
          refused = true;
        }
        case Answer.Away away -> {
          return Said.SILENT;
        }
      }
    }
    return refused ? out(staff, "not known for a token") : Said.SILENT;
  }

  private boolean isStillHere(SsoVisit visit, Answer.Known known) {
    try {
      if (!knowStaff.stillHere(visit.staff(), known.identity())) {
        return false;
      }
    } catch (Refused lastAdministrator) {
      return false;
    }
    identities.confirmed(visit.visit(), known.refresh(), timing.clock().instant());
    return true;
  }

  private Said out(UUID staff, String why) {
    ending.out(staff, why);
    return Said.GONE;
  }
}
