package org.harken.cases.handover;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.harken.access.Absences;
import org.harken.access.Absences.OnLeave;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.access.Practice;
import org.harken.access.Staff;
import org.harken.alerts.WarningPolicies;
import org.harken.audit.Audit;
import org.harken.cases.handover.HandOver.State;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Leave for which nobody was named: on its first day the work goes to the next up the line, with
 * its clocks, so that none of them runs while nobody looks.
 */
@Component
class CoverLeave {

  private static final Logger LOG = LoggerFactory.getLogger(CoverLeave.class);

  /** Who is away, and who is there. */
  @Component
  record House(
      Absences absences, Access access, Practice practice, WarningPolicies policies, Clock clock) {}

  private final House house;
  private final HandOvers handOvers;
  private final OpenWork openWork;
  private final HandWork handWork;
  private final Audit audit;
  private final TransactionTemplate transaction;

  CoverLeave(
      House house,
      HandOvers handOvers,
      OpenWork openWork,
      HandWork handWork,
      Audit audit,
      TransactionTemplate transaction) {
    this.transaction = transaction;
    this.house = house;
    this.handOvers = handOvers;
    this.openWork = openWork;
    this.handWork = handWork;
    this.audit = audit;
  }

  /** Everybody whose leave runs and is long enough; called by the schedule. */
  void cover() {
    int atLeast = house.policies().inForce().leaveDays();
    for (OnLeave leave : house.absences().today()) {
      if (ChronoUnit.DAYS.between(leave.first(), leave.last()) + 1 >= atLeast) {
        try {
          cover(leave);
        } catch (RuntimeException problem) {
          LOG.warn(
              "The work of {} waits for somebody: {}",
              leave.staff().id(),
              problem.getClass().getName());
        }
      }
    }
  }

  private void cover(OnLeave leave) {
    Staff giver = leave.staff();
    ZoneId zone =
        house.access().facility(giver.facility()).map(Facility::zone).orElse(ZoneOffset.UTC);
    Instant begun = leave.first().atStartOfDay(zone).toInstant();
    boolean decided =
        handOvers.openOf(giver.id()).isPresent() || handOvers.wasRunning(giver.id(), begun);
    if (decided || !hasWork(giver)) {
      return;
    }
    taker(giver).ifPresent(taker -> give(giver, taker, leave, zone));
  }

  private boolean hasWork(Staff giver) {
    return !openWork.cases(Actor.SYSTEM, giver.id()).isEmpty()
        || !openWork.tasks(Actor.SYSTEM, giver.id()).isEmpty();
  }

  /** The next up the line who works on cases and is here. */
  private Optional<Staff> taker(Staff giver) {
    UUID above = giver.supervisor();
    for (int step = 0; above != null && step < 10; step++) {
      Staff one = house.access().staff(above).orElse(null);
      if (one == null) {
        return Optional.empty();
      }
      if (one.active()
          && house.access().actor(one.id()).may("cases:work")
          && !house.practice().isAway(one)) {
        return Optional.of(one);
      }
      above = one.supervisor();
    }
    return Optional.empty();
  }

  private void give(Staff giver, Staff taker, OnLeave leave, ZoneId zone) {
    Instant now = house.clock().instant();
    LocalDate today = now.atZone(zone).toLocalDate();
    var one =
        new HandOver(
            Ids.next(),
            giver.id(),
            giver.name(),
            taker.id(),
            taker.name(),
            today,
            leave.last(),
            zone,
            "",
            State.RUNNING,
            Actor.SYSTEM.id(),
            Actor.SYSTEM.name(),
            now,
            null,
            null,
            null);
    if (Boolean.TRUE.equals(transaction.execute(status -> decide(one)))) {
      handWork.give(Actor.SYSTEM, one);
    }
  }

  /** False where somebody, or another node, decided at the same moment. */
  private boolean decide(HandOver one) {
    if (!handOvers.add(one)) {
      return false;
    }
    audit.changed(
        Actor.SYSTEM,
        "handed over",
        "hand-over",
        one.id().toString(),
        Map.of(
            "giver", one.giver().toString(),
            "taker", one.taker().toString(),
            "from", one.fromDay().toString(),
            "to", one.toDay().toString()));
    return true;
  }
}
