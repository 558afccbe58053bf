package org.harken.cases.cosign;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harken.access.Access;
import org.harken.access.Practice;
import org.harken.access.Staff;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.CaseFiles;
import org.harken.cases.store.Cosigns;
import org.harken.cases.store.Cosigns.Cosign;
import org.harken.cases.store.Spoken;
import org.harken.cases.store.Takers;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A draft that waits too long is told up the line, each step once. Whoever is on leave, may not
 * sign, or has to stay out of the case is passed over; where the line is at its end, somebody on
 * duty is told.
 */
@Service
public class EscalateCosigns {

  /** Who there is. */
  @Component
  record House(Access access, Practice practice, Takers takers) {}

  private final Cosigns cosigns;
  private final CaseFiles files;
  private final House house;
  private final Alerts alerts;
  private final Audit audit;
  private final TransactionTemplate transaction;

  EscalateCosigns(
      Cosigns cosigns,
      CaseFiles files,
      House house,
      Alerts alerts,
      Audit audit,
      TransactionTemplate transaction) {
    this.cosigns = cosigns;
    this.files = files;
    this.house = house;
    this.alerts = alerts;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** Everything that has waited long enough; called by the schedule. */
  public void escalate() {
    Practice practice = house.practice();
    int most = practice.steps();
    for (Cosign one : cosigns.waiting(most)) {
      int reached = practice.stepsReached(one.since());
      for (int step = one.told(); step < reached; step++) {
        int now = step;
        transaction.executeWithoutResult(status -> tell(one, now));
      }
    }
  }

  private void tell(Cosign one, int step) {
    CaseFile file = files.find(one.caseId()).orElse(null);
    if (file == null || !cosigns.told(one.caseId(), step)) {
      return;
    }
    Optional<Staff> whom = whom(one, file, step);
    whom.ifPresent(
        staff ->
            alerts.tell(
                staff.id(),
                "cosign-" + one.caseId() + "-" + step,
                file.reference()
                    + ": the intake of "
                    + one.authorName()
                    + " waits for a signature since "
                    + Spoken.lasting(one.since(), file.zone())
                    + ".",
                "/cosign/" + file.reference()));
    audit.changed(
        Actor.SYSTEM,
        "co-sign waits",
        "case",
        one.caseId().toString(),
        Map.of(
            "step", step + 1, "told", whom.map(staff -> staff.id().toString()).orElse("nobody")));
  }

  private Optional<Staff> whom(Cosign one, CaseFile file, int step) {
    List<Staff> line = house.practice().line(one.author(), step);
    return line.stream()
        .filter(staff -> canSign(one, file, staff))
        .findFirst()
        .or(
            () ->
                house.access().staffWho("cases:work", file.facility()).stream()
                    .filter(staff -> canSign(one, file, staff))
                    .min(
                        Comparator.comparing((Staff staff) -> staff.level() == null ? 0 : 1)
                            .thenComparing(Staff::name)));
  }

  private boolean canSign(Cosign one, CaseFile file, Staff staff) {
    return !staff.id().equals(one.author())
        && house.practice().mayCosign(staff)
        && house.takers().mayOwn(file, staff)
        && !house.practice().isAway(staff);
  }
}
