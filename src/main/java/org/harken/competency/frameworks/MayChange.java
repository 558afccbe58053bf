package org.harken.competency.frameworks;

import org.harken.access.Access;
import org.harken.access.PracticeLevel;
import org.harken.access.Role;
import org.harken.access.Staff;
import org.harken.platform.web.Actor;
import org.harken.platform.web.NotPermitted;
import org.springframework.stereotype.Component;

/** Who may change the ladder itself: those at its last level, and the director. */
@Component
public class MayChange {

  private final Access access;

  MayChange(Access access) {
    this.access = access;
  }

  public boolean change(Actor actor) {
    return !actor.isStaff()
        || access
            .staff(actor.id())
            .filter(
                staff -> staff.role() == Role.DIRECTOR || staff.level() == PracticeLevel.ADVANCED)
            .isPresent();
  }

  /** A file brought in is a proposal: those past the second level may make one. */
  boolean propose(Actor actor) {
    return change(actor)
        || access
            .staff(actor.id())
            .filter(staff -> staff.role() == Role.SUPERVISOR || isProficient(staff))
            .isPresent();
  }

  public void refuseChange(Actor actor) {
    if (!change(actor)) {
      throw new NotPermitted(
          "This is for representatives at the Advanced level and for the director.");
    }
  }

  void refuseProposal(Actor actor) {
    if (!propose(actor)) {
      throw new NotPermitted(
          "Frameworks are brought in from the Proficient level on. Ask your supervisor.");
    }
  }

  private static boolean isProficient(Staff staff) {
    PracticeLevel level = staff.level();
    return level != null && level.compareTo(PracticeLevel.PROFICIENT) >= 0;
  }
}
