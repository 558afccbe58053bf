package org.harken.cases.warning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harken.access.Staff;
import org.harken.alerts.Warning;
import org.harken.alerts.WarningPolicies;
import org.harken.alerts.WarningPolicy;
import org.harken.alerts.Warnings;
import org.harken.alerts.Whom;
import org.harken.audit.Audit;
import org.harken.cases.CaseKind;
import org.harken.cases.ProgressLetterNeeded;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.CaseFiles;
import org.harken.cases.warning.Ladder.Rung;
import org.harken.clocks.Deadline;
import org.harken.clocks.DeadlineNear;
import org.harken.clocks.WarningTimes.Point;
import org.harken.platform.web.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears that something comes near on a case and tells those who have to know, in the transaction
 * that ticks it off. Of several points reached at once only the last is told.
 */
@Component
class WarnOfDeadline {

  /** Who is told, and where it is kept. */
  @Component
  record Telling(Answerable answerable, Ladder ladder, Warnings warnings, Audit audit) {}

  private final CaseFiles files;
  private final WarningPolicies policies;
  private final Telling telling;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  WarnOfDeadline(
      CaseFiles files,
      WarningPolicies policies,
      Telling telling,
      ApplicationEventPublisher events,
      Clock clock) {
    this.files = files;
    this.policies = policies;
    this.telling = telling;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  void on(DeadlineNear near) {
    CaseFile file =
        files.find(near.deadline().subject()).filter(one -> !one.isClosed()).orElse(null);
    Staff owner = file == null ? null : telling.answerable().of(file).orElse(null);
    if (file == null || owner == null) {
      return;
    }
    WarningPolicy policy = policies.inForce();
    near.reached().reversed().stream()
        .filter(point -> !policy.whom(point.name()).isEmpty())
        .findFirst()
        .ifPresent(point -> tell(file, owner, near.deadline(), point, policy));
    if (near.reached().stream().anyMatch(point -> point.name().equals(WarningPolicy.DRAFT))) {
      askForLetter(file, owner, near.deadline(), policy);
    }
  }

  private void tell(
      CaseFile file, Staff owner, Deadline deadline, Point point, WarningPolicy policy) {
    boolean safety = policy.isSafety(deadline.kind().name());
    var warning =
        new Warning(
            deadline.obligation(),
            file.id(),
            point.name(),
            deadline.dueAt(),
            safety,
            owner.id(),
            WarningWords.line(file, deadline, safety, clock.instant()),
            "/cases/" + file.reference() + (safety ? "#danger" : ""));
    Set<Whom> whom = safety ? Set.of(Whom.values()) : policy.whom(point.name());
    List<String> told = new ArrayList<>();
    for (Rung rung : telling.ladder().of(file, owner, whom)) {
      Staff one = rung.staff();
      String note = WarningWords.note(file, owner, one, rung.as());
      if (telling.warnings().tell(one.id(), rung.as(), warning, note)) {
        told.add(one.id().toString());
      }
    }
    if (!told.isEmpty()) {
      telling
          .audit()
          .changed(
              Actor.SYSTEM,
              "warned",
              "case",
              file.id().toString(),
              Map.of(
                  "deadline", deadline.obligation().toString(),
                  "kind", deadline.kind().name(),
                  "point", point.name(),
                  "due", deadline.dueAt().toString(),
                  "told", told));
    }
  }

  /** Only while the letter can still leave in time. */
  private void askForLetter(CaseFile file, Staff owner, Deadline deadline, WarningPolicy policy) {
    Instant now = clock.instant();
    if (file.kind() != CaseKind.GRIEVANCE || !now.isBefore(deadline.dueAt())) {
      return;
    }
    LocalDate today = now.atZone(deadline.zone()).toLocalDate();
    events.publishEvent(
        new ProgressLetterNeeded(
            file.id(),
            file.reference(),
            deadline.obligation(),
            deadline.dueAt(),
            policy.sendBy(file.facility(), deadline.dueAt(), deadline.zone(), today),
            owner.id()));
  }
}
