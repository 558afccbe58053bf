package org.harken.access.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.harken.access.Scope;

/** How a reach shrinks. */
public final class Reach {

  private Reach() {}

  /**
   * The reach without one facility. Who reached everything keeps all the other facilities there
   * are, and none of those still to come.
   *
   * @param all every facility of the organisation
   * @param departments those of the facility that is taken away
   */
  public static Scope without(
      Scope scope, UUID facility, Collection<UUID> all, Collection<UUID> departments) {
    Set<UUID> facilities = new HashSet<>(scope.everything() ? all : scope.facilities());
    facilities.remove(facility);
    Set<UUID> left = new HashSet<>(scope.departments());
    left.removeAll(departments);
    return new Scope(false, Set.copyOf(facilities), Set.copyOf(left));
  }
}
