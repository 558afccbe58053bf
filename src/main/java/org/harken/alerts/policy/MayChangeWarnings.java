package org.harken.alerts.policy;

import org.harken.access.Access;
import org.harken.access.Practice;
import org.harken.access.PracticeRule.Way;
import org.harken.access.PracticeRule.Work;
import org.harken.access.Role;
import org.harken.access.Staff;
import org.harken.platform.web.Actor;
import org.harken.platform.web.NotPermitted;
import org.springframework.stereotype.Component;

/**
 * Whose level changes what everybody works by alone, by the table of supervised practice; and the
 * director.
 */
@Component
class MayChangeWarnings {

  private final Access access;
  private final Practice practice;

  MayChangeWarnings(Access access, Practice practice) {
    this.access = access;
    this.practice = practice;
  }

  boolean change(Actor actor) {
    return actor.may("warnings:change")
        && access.staff(actor.id()).filter(this::changes).isPresent();
  }

  private boolean changes(Staff staff) {
    return staff.role() == Role.DIRECTOR
        || (staff.level() != null && practice.rule(staff.level(), Work.RULES).way() == Way.ALONE);
  }

  void refuse(Actor actor) {
    if (!change(actor)) {
      throw new NotPermitted(
          "This is for representatives at the Advanced level and for the director.");
    }
  }
}
