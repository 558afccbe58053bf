package org.harken.competency.frameworks;

import org.harken.access.Access;
import org.harken.access.Practice;
import org.harken.access.PracticeRule.Way;
import org.harken.access.PracticeRule.Work;
import org.harken.access.Role;
import org.harken.access.Staff;
import org.harken.platform.web.Actor;
import org.harken.platform.web.NotPermitted;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may change what everybody works by, here the ladder: whose level does that alone by the table
 * of supervised practice, and the director.
 */
@Component
public class MayChange {

  private final Access access;
  private final Practice practice;

  MayChange(Access access, Practice practice) {
    this.access = access;
    this.practice = practice;
  }

  public boolean change(Actor actor) {
    return practice.changesRules(actor);
  }

  /** A file brought in is a proposal: who changes alone or within limits may make one. */
  boolean propose(Actor actor) {
    return change(actor)
        || access
            .staff(actor.id())
            .filter(staff -> staff.role() == Role.SUPERVISOR || way(staff) == Way.LIMITED)
            .isPresent();
  }

  /** Whoever has no level is judged by their role alone. */
  private @Nullable Way way(Staff staff) {
    return staff.level() == null ? null : practice.rule(staff.level(), Work.RULES).way();
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
}
