package org.harken.access.sso;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.harken.access.sso.AskAgain.Answer;
import org.harken.access.store.SsoIdentities;
import org.harken.access.store.SsoIdentities.SsoVisit;
import org.harken.access.store.Visits;
import org.harken.platform.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Whoever is disabled at the identity provider is out here within minutes. A provider that is away
 * throws nobody out at once, and lets nobody stay for ever.
 */
@Service
public class CheckSso {

  private static final Logger LOG = LoggerFactory.getLogger(CheckSso.class);

  private final SsoIdentities identities;
  private final AskAgain askAgain;
  private final KnowStaff knowStaff;
  private final Ending ending;
  private final Clock clock;
  private final Pace pace;

  CheckSso(
      SsoIdentities identities,
      AskAgain askAgain,
      KnowStaff knowStaff,
      Ending ending,
      Clock clock,
      Pace pace) {
    this.identities = identities;
    this.askAgain = askAgain;
    this.knowStaff = knowStaff;
    this.ending = ending;
    this.clock = clock;
    this.pace = pace;
  }

  /** Asks after every visit that is due; stops at the first sign that the provider is away. */
  public void check() {
    Instant now = clock.instant();
    Instant before = now.minus(pace.every());
    List<SsoVisit> due = identities.due(before, now.minus(Visits.LONGEST_PAUSE));
    Set<UUID> out = new HashSet<>();
    boolean away = false;
    for (SsoVisit visit : due) {
      if (!out.contains(visit.staff()) && identities.claim(visit.visit(), before, now)) {
        String refresh = visit.refresh();
        Answer answer =
            away || refresh == null ? new Answer.Away() : askAgain.about(refresh, clock.instant());
        away |= refresh != null && answer instanceof Answer.Away;
        if (!stays(visit, answer)) {
          out.add(visit.staff());
        }
      }
    }
    if (away) {
      LOG.warn("The identity provider gives no answer; visits are asked after again later.");
    }
  }

  private boolean stays(SsoVisit visit, Answer answer) {
    Instant now = clock.instant();
    return switch (answer) {
      case Answer.Known known -> {
        if (!isStillHere(visit, known)) {
          ending.out(visit.staff(), "no group");
          yield false;
        }
        identities.confirmed(visit.visit(), known.refresh(), now);
        yield true;
      }
      case Answer.Gone gone -> {
        ending.out(visit.staff(), gone.why());
        yield false;
      }
      case Answer.Away away -> {
        if (!visit.confirmedAt().plus(pace.atMost()).isAfter(now)) {
          ending.unconfirmed(visit);
        }
        yield true;
      }
    };
  }

  private boolean isStillHere(SsoVisit visit, Answer.Known known) {
    try {
      return knowStaff.stillHere(visit.staff(), known.identity());
    } catch (Refused lastAdministrator) {
      return false;
    }
  }
}
