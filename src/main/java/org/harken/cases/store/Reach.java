package org.harken.cases.store;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/** Finds a case for somebody; what lies out of their reach does not exist. */
@Component
public class Reach {

  private final CaseFiles files;
  private final Access access;
  private final Guard guard;
  private final Openings openings;

  Reach(CaseFiles files, Access access, Guard guard, Openings openings) {
    this.openings = openings;
    this.files = files;
    this.access = access;
    this.guard = guard;
  }

  /** For reading it: outside somebody's own work only with a reason. */
  public CaseFile read(Actor actor, String reference) {
    CaseFile file = open(actor, reference);
    openings.require(actor, file);
    return file;
  }

  public CaseFile open(Actor actor, String reference) {
    return find(actor, reference).orElseThrow(NotFound::new);
  }

  public boolean sees(Actor actor, String reference) {
    return find(actor, reference).isPresent();
  }

  public Optional<CaseFile> find(Actor actor, String reference) {
    return files
        .find(reference.strip().toUpperCase(Locale.ROOT).replace("\u0000", ""))
        .filter(file -> covers(actor, file));
  }

  public CaseFile open(Actor actor, UUID id) {
    return find(actor, id).orElseThrow(NotFound::new);
  }

  /** Empty also for what is out of reach. */
  public Optional<CaseFile> find(Actor actor, UUID id) {
    return files.find(id).filter(file -> covers(actor, file));
  }

  /** For changing it, closed or not; held until the transaction ends. */
  public CaseFile hold(Actor actor, String reference) {
    return files.hold(open(actor, reference).id());
  }

  public CaseFile hold(Actor actor, UUID id) {
    return files.hold(open(actor, id).id());
  }

  /** For work that only an open case takes. */
  public CaseFile holdOpen(Actor actor, String reference) {
    CaseFile file = hold(actor, reference);
    if (file.isClosed()) {
      throw new Refused(
          "already-closed", "This case is closed. Reopen it first, then work on it again.");
    }
    return file;
  }

  /**
   * For the person's own words from outside: the public page has checked the receipt code, so the
   * public actor reaches the case whose reference it names.
   */
  public CaseFile holdFromOutside(Actor actor, String reference) {
    if (actor.equals(Actor.PUBLIC)) {
      CaseFile file = files.find(reference).orElseThrow(NotFound::new);
      return files.hold(file.id());
    }
    return hold(actor, reference);
  }

  private boolean covers(Actor actor, CaseFile file) {
    return actor.equals(Actor.SYSTEM)
        || (access.scope(actor).covers(file.facility(), file.department())
            && !guard.isClosedTo(actor, file.id()));
  }
}
