package org.harken.access.desk;

import java.time.Clock;
import java.util.Map;
import org.harken.access.Access;
import org.harken.access.store.UnsentWords;
import org.harken.access.store.Visits;
import org.harken.access.store.Visits.Visit;
import org.harken.audit.Audit;
import org.harken.platform.Refused;
import org.springframework.stereotype.Service;

/** The same person is back at the desk. */
@Service
public class Unlock {

  private final Visits visits;
  private final UnsentWords unsent;
  private final Access access;
  private final Audit audit;
  private final Clock clock;
  private final Proofs proofs;

  Unlock(
      Visits visits, UnsentWords unsent, Access access, Audit audit, Clock clock, Proofs proofs) {
    this.visits = visits;
    this.unsent = unsent;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
    this.proofs = proofs;
  }

  /** Refuses with a sentence where neither the password nor the code is theirs. */
  public void with(Visit visit, String password, String code, boolean pagesStillOpen) {
    boolean theirs = proofs.isTheirs(visit, password, code);
    if (!theirs) {
      proofs.inTransaction(
          () ->
              audit.changed(
                  access.actor(visit.staff()),
                  "unlock refused",
                  "staff",
                  visit.staff().toString(),
                  Map.of("visit", visit.id().toString())));
      throw Refused.field("password", "That was not right. Please try again.");
    }
    done(visit, password.isEmpty() ? "CODE" : "PASSWORD", pagesStillOpen);
  }

  boolean mayBeWithCode(Visit visit) {
    return proofs.mayShowCode(visit.staff());
  }

  boolean mayBeWithPasskey(Visit visit) {
    return proofs.hasPasskey(visit.staff());
  }

  /** They have shown who they are. */
  public void done(Visit visit, String how, boolean pagesStillOpen) {
    proofs.inTransaction(
        () -> {
          visits.unlock(visit.id(), clock.instant());
          if (pagesStillOpen) {
            unsent.forgetOf(visit.id());
          }
          audit.changed(
              access.actor(visit.staff()),
              "desk unlocked",
              "staff",
              visit.staff().toString(),
              Map.of("how", how, "visit", visit.id().toString()));
        });
  }

  /** Somebody else takes the desk: this visit is over; what was typed waits for its person. */
  public void gives(Visit visit) {
    proofs.inTransaction(
        () -> {
          visits.end(visit.id(), visit.staff(), "desk taken by somebody else", clock.instant());
          audit.changed(
              access.actor(visit.staff()),
              "desk given up",
              "staff",
              visit.staff().toString(),
              Map.of("visit", visit.id().toString()));
        });
  }
}
