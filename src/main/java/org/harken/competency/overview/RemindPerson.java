package org.harken.competency.overview;

import java.util.Map;
import java.util.UUID;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.competency.development.Hours;
import org.harken.competency.learning.Learners;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever leads somebody reminds them of their hours, once a day at most. */
@Service
public class RemindPerson {

  private final Learners learners;
  private final Hours hours;
  private final Alerts alerts;
  private final Audit audit;

  RemindPerson(Learners learners, Hours hours, Alerts alerts, Audit audit) {
    this.learners = learners;
    this.hours = hours;
    this.alerts = alerts;
    this.audit = audit;
  }

  @Transactional
  public void ofHours(Actor actor, UUID staff) {
    if (staff.equals(actor.id())) {
      throw new Refused("You need nobody to remind you: your log is behind \"Learning\".");
    }
    learners.led(actor, staff);
    if (hours.of(staff).stream().allMatch(one -> one.missing().isEmpty())) {
      throw new Refused("Nothing is missing.");
    }
    alerts.tell(
        staff,
        "hours-reminder:" + actor.id() + ":" + learners.today(staff),
        actor.name() + " reminds you of your hours.",
        "/learning/log");
    audit.changed(actor, "reminded", "learning", staff.toString(), Map.of());
  }
}
