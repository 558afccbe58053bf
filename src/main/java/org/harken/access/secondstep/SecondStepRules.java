package org.harken.access.secondstep;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.harken.access.Role;
import org.harken.access.Staff;
import org.harken.access.store.SecondSteps;
import org.harken.audit.Audit;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Of whom a second step is asked: of those who set one up, and of the roles that must have one. */
@Service
public class SecondStepRules {

  private final SecondSteps steps;
  private final Audit audit;
  private final Clock clock;

  SecondStepRules(SecondSteps steps, Audit audit, Clock clock) {
    this.steps = steps;
    this.audit = audit;
    this.clock = clock;
  }

  public boolean isOn(UUID staff) {
    return steps.isOn(staff);
  }

  /** Whether the role demands a second step that this person still has to set up. */
  public boolean isDue(Staff staff) {
    return steps.demanded().contains(staff.role()) && !steps.isOn(staff.id());
  }

  public Set<Role> demanded() {
    return steps.demanded();
  }

  /** From now on these roles, and no others, must have a second step. */
  @Transactional
  public void demand(Actor actor, Set<Role> wanted) {
    Set<Role> before = steps.demanded();
    if (before.equals(wanted)) {
      return;
    }
    for (Role role : Role.values()) {
      if (before.contains(role) != wanted.contains(role)) {
        steps.decide(role, wanted.contains(role), actor.id(), clock.instant());
      }
    }
    audit.changed(
        actor,
        "second step decided",
        "organisation",
        "access",
        Map.of("rolesBefore", names(before), "roles", names(wanted)));
  }

  private static List<String> names(Set<Role> roles) {
    return List.copyOf(
        roles.stream().map(Role::name).collect(Collectors.toCollection(TreeSet::new)));
  }
}
