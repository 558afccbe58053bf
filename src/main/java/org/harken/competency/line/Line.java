package org.harken.competency.line;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.harken.access.Access;
import org.harken.access.Role;
import org.harken.access.Scope;
import org.harken.access.Staff;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who leads whom: everybody above in line, at any remove, and the directors who reach the house.
 */
@Component
public class Line {

  private static final int LONGEST = 20;

  private final Access access;

  Line(Access access) {
    this.access = access;
  }

  /** Nobody leads themselves. */
  public boolean leads(Actor actor, Staff staff) {
    return actor.isStaff()
        && (isAbove(actor.id(), staff, access::staff) || directs(actor, directed(actor), staff));
  }

  public boolean leads(Actor actor, UUID staff) {
    return access.staff(staff).filter(one -> leads(actor, one)).isPresent();
  }

  /** Those of them whom the actor leads, in their order; read at once. */
  public List<Staff> led(Actor actor, Collection<Staff> people, Collection<Staff> known) {
    if (!actor.isStaff()) {
      return List.of();
    }
    Map<UUID, Staff> here = new HashMap<>();
    known.forEach(one -> here.put(one.id(), one));
    Function<UUID, Optional<Staff>> find =
        id -> Optional.ofNullable(here.get(id)).or(() -> access.staff(id));
    Optional<Scope> houses = directed(actor);
    return people.stream()
        .filter(one -> isAbove(actor.id(), one, find) || directs(actor, houses, one))
        .toList();
  }

  public boolean isDirector(Actor actor) {
    return access.staff(actor.id()).filter(one -> one.role() == Role.DIRECTOR).isPresent();
  }

  /** What a director reaches; empty for all others. */
  private Optional<Scope> directed(Actor actor) {
    return isDirector(actor) ? Optional.of(access.scope(actor)) : Optional.empty();
  }

  private static boolean directs(Actor actor, Optional<Scope> houses, Staff staff) {
    return !staff.id().equals(actor.id())
        && houses.filter(one -> one.covers(staff.facility(), null)).isPresent();
  }

  /** A line that runs in a circle ends after so many steps. */
  private static boolean isAbove(UUID leader, Staff staff, Function<UUID, Optional<Staff>> known) {
    @Nullable UUID above = staff.id().equals(leader) ? null : staff.supervisor();
    for (int step = 0; above != null && step < LONGEST; step++) {
      if (above.equals(leader)) {
        return true;
      }
      above = known.apply(above).map(Staff::supervisor).orElse(null);
    }
    return false;
  }
}
