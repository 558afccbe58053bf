package org.harken.cases.cosign;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.access.Staff;
import org.harken.alerts.Alerts;
import org.harken.cases.TimelineKind;
import org.harken.cases.standing.Standing;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.CaseFiles;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Takers;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/**
 * Puts right when any staff first heard it, and in which house. What was counted from the wrong
 * moment or in the wrong house is counted anew; the line of the timeline that tells of the first
 * receipt stays as it was written.
 */
@Component
class CorrectReceipt {

  static final String RECEIVED = "receivedAt";
  static final String FACILITY = "facility";

  /** Where it stands, and what follows. */
  @Component
  record Books(CaseFiles files, Standing standing, Chronicle chronicle) {}

  private final Books books;
  private final Access access;
  private final Takers takers;
  private final Alerts alerts;

  CorrectReceipt(Books books, Access access, Takers takers, Alerts alerts) {
    this.books = books;
    this.access = access;
    this.takers = takers;
    this.alerts = alerts;
  }

  /**
   * The case is held by the caller.
   *
   * @return whether receipt or house changed
   */
  boolean apply(Actor actor, CaseFile before, Map<String, String> values) {
    if (!values.containsKey(RECEIVED) && !values.containsKey(FACILITY)) {
      return false;
    }
    UUID house =
        values.containsKey(FACILITY)
            ? UUID.fromString(String.valueOf(values.get(FACILITY)))
            : before.facility();
    ZoneId zone = access.facility(house).map(Facility::zone).orElse(before.zone());
    Instant receivedAt =
        values.containsKey(RECEIVED)
            ? LocalDateTime.parse(String.valueOf(values.get(RECEIVED))).atZone(zone).toInstant()
            : before.receivedAt();
    books.files().received(before.id(), receivedAt, house, zone);
    CaseFile now = books.files().find(before.id()).orElseThrow(NotFound::new);
    books.standing().receiptCorrected(actor, before, now);
    if (!house.equals(before.facility())) {
      moved(actor, now);
    }
    return true;
  }

  /** Whoever has it and does not reach the other house lays it back; there somebody is told. */
  private void moved(Actor actor, CaseFile file) {
    UUID owner = file.owner();
    Staff known = owner == null ? null : access.staff(owner).orElse(null);
    if (takers.mayOwn(file, known)) {
      return;
    }
    if (owner != null) {
      books.files().owner(file.id(), null);
      books
          .chronicle()
          .line(
              actor,
              file.id(),
              TimelineKind.OWNER,
              "Laid back: nobody has this now",
              (known == null ? "Whoever had it" : known.name()) + " does not reach this house.");
    }
    for (Staff supervisor : access.staffWho("cases:downgrade", file.facility())) {
      alerts.tell(
          supervisor.id(),
          "moved-house-" + file.id() + "-" + file.facility(),
          file.reference() + " belongs to your house. Nobody has it yet.",
          "/cases/" + file.reference());
    }
  }
}
