package org.harken.cases.cosign;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.harken.access.Access;
import org.harken.access.Practice;
import org.harken.access.Staff;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.cases.HeldBack.Held;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.CaseFiles;
import org.harken.cases.store.Cosigns;
import org.harken.cases.store.Cosigns.Cosign;
import org.harken.cases.store.HeldQueue;
import org.harken.cases.store.Spoken;
import org.harken.cases.store.Takers;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A draft, or a letter to be released by another, that waits too long is told up the line, each
 * step once. Whoever is on leave, may not sign, or has to stay out of the case is passed over;
 * where the line is at its end, somebody on duty is told.
 */
@Service
public class EscalateCosigns {

  /** Who there is. */
  @Component
  record House(Access access, Practice practice, Takers takers) {}

  /** Where it is read what waits. */
  @Component
  record Queues(Cosigns cosigns, HeldQueue held) {}

  /**
   * One wait.
   *
   * @param key tells its alerts apart from every other's
   * @param what as the alert says it
   * @param path below the root, or null for the intake's own page
   */
  private record Wait(
      UUID caseId,
      UUID author,
      String key,
      String what,
      @Nullable String path,
      Instant since,
      Map<String, String> facts) {}

  private final Queues queues;
  private final CaseFiles files;
  private final House house;
  private final Alerts alerts;
  private final Audit audit;
  private final TransactionTemplate transaction;

  EscalateCosigns(
      Queues queues,
      CaseFiles files,
      House house,
      Alerts alerts,
      Audit audit,
      TransactionTemplate transaction) {
    this.queues = queues;
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
    for (Cosign one : queues.cosigns().waiting(most)) {
      steps(wait(one), one.told(), step -> () -> queues.cosigns().told(one.caseId(), step));
    }
    for (Held one : queues.held().untold(most)) {
      steps(wait(one), one.told(), step -> () -> queues.held().told(one, step));
    }
  }

  private static Wait wait(Cosign one) {
    return new Wait(
        one.caseId(),
        one.author(),
        "cosign-" + one.caseId(),
        "the intake of " + one.authorName() + " waits for a signature",
        null,
        one.since(),
        Map.of());
  }

  private static Wait wait(Held one) {
    return new Wait(
        one.caseId(),
        one.author(),
        "held-" + one.thing() + "-" + one.since().getEpochSecond(),
        "what " + one.authorName() + " wrote waits to be released: " + one.what(),
        one.link(),
        one.since(),
        Map.of("thing", one.thing().toString()));
  }

  private void steps(Wait one, int told, IntFunction<BooleanSupplier> taken) {
    int reached = house.practice().stepsReached(one.since());
    for (int step = told; step < reached; step++) {
      int now = step;
      transaction.executeWithoutResult(status -> tell(one, now, taken.apply(now)));
    }
  }

  private void tell(Wait one, int step, BooleanSupplier taken) {
    CaseFile file = files.find(one.caseId()).orElse(null);
    if (file == null || file.isClosed() || !taken.getAsBoolean()) {
      return;
    }
    String path = one.path();
    Optional<Staff> whom = whom(one, file, step);
    whom.ifPresent(
        staff ->
            alerts.tell(
                staff.id(),
                one.key() + "-" + step,
                file.reference()
                    + ": "
                    + one.what()
                    + " since "
                    + Spoken.lasting(one.since(), file.zone())
                    + ".",
                path == null ? "/cosign/" + file.reference() : path));
    Map<String, Object> facts = new LinkedHashMap<>(one.facts());
    facts.put("step", step + 1);
    facts.put("told", whom.map(staff -> staff.id().toString()).orElse("nobody"));
    audit.changed(Actor.SYSTEM, "co-sign waits", "case", one.caseId().toString(), facts);
  }

  private Optional<Staff> whom(Wait one, CaseFile file, int step) {
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

  private boolean canSign(Wait one, CaseFile file, Staff staff) {
    return !staff.id().equals(one.author())
        && house.practice().mayCosign(staff)
        && house.takers().mayOwn(file, staff)
        && !house.practice().isAway(staff);
  }
}
