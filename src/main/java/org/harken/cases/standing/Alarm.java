package org.harken.cases.standing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Department;
import org.harken.access.Facility;
import org.harken.access.Staff;
import org.harken.alerts.Alerts;
import org.harken.cases.TimelineKind;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Reviews;
import org.harken.clocks.Clocks;
import org.harken.clocks.model.Event;
import org.harken.clocks.model.EventType;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/**
 * An allegation of abuse, neglect or harm: somebody has to look at once, by name, and those who
 * answer for the place are told.
 */
@Component
class Alarm {

  private final Reviews reviews;
  private final Clocks clocks;
  private final Alerts alerts;
  private final Access access;
  private final Chronicle chronicle;

  Alarm(Reviews reviews, Clocks clocks, Alerts alerts, Access access, Chronicle chronicle) {
    this.reviews = reviews;
    this.clocks = clocks;
    this.alerts = alerts;
    this.access = access;
    this.chronicle = chronicle;
  }

  void raise(Actor actor, CaseFile file, Instant allegedAt) {
    reviews.alleged(file.id(), allegedAt);
    clocks.start(
        new Clocks.Trigger(file.id(), file.facility(), "danger-alleged", allegedAt, file.zone()));
    Map<UUID, String> told = whoMustKnow(file);
    told.keySet()
        .forEach(
            staff ->
                alerts.tell(
                    staff,
                    "danger-" + file.id() + "-" + allegedAt,
                    file.reference() + ": somebody may be in danger. Who accepts the review?",
                    "/cases/" + file.reference()));
    chronicle.line(
        actor,
        file.id(),
        TimelineKind.DANGER,
        "Somebody may be in danger: review at once",
        told.isEmpty()
            ? "Nobody on duty could be told by Harken. Call now."
            : "Told: " + String.join(", ", told.values()) + ".");
  }

  /** The first receipt was put right: what was alleged in it was alleged then. */
  void receiptCorrected(CaseFile before, CaseFile now) {
    reviews.receivedThen(now.id(), before.receivedAt(), now.receivedAt());
    clocks.correct(
        now.id(),
        Event.of(EventType.CLASSIFIED, before.receivedAt()).about("danger"),
        new Clocks.Trigger(
            now.id(), now.facility(), "danger-alleged", now.receivedAt(), now.zone()));
  }

  private Map<UUID, String> whoMustKnow(CaseFile file) {
    Map<UUID, String> told = new LinkedHashMap<>();
    for (Staff supervisor : access.staffWho("cases:downgrade", file.facility())) {
      told.put(supervisor.id(), supervisor.name());
    }
    UUID department = file.department();
    if (department != null) {
      access.department(department).map(Department::owner).ifPresent(owner -> add(told, owner));
    }
    access.facility(file.facility()).map(Facility::owner).ifPresent(owner -> add(told, owner));
    return told;
  }

  private void add(Map<UUID, String> told, UUID staff) {
    access.staff(staff).filter(Staff::active).ifPresent(one -> told.put(one.id(), one.name()));
  }
}
