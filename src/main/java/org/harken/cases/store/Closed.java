package org.harken.cases.store;

import java.util.Set;
import java.util.UUID;
import org.harken.access.Staff;

/**
 * To whom a case is closed, however far they reach.
 *
 * @param named staff the case is about, or whose account its patient has
 * @param listed those on its list; counts only where it is restricted
 */
public record Closed(Set<UUID> named, boolean restricted, Set<UUID> listed) {

  /** Named, or reporting only to somebody who is: everybody here has one supervisor. */
  public boolean concerns(Staff staff) {
    return named.contains(staff.id()) || reportsToNamed(staff);
  }

  public boolean reportsToNamed(Staff staff) {
    UUID above = staff.supervisor();
    return above != null && named.contains(above);
  }

  public boolean isOffTheList(Staff staff) {
    return restricted
        && !listed.contains(staff.id())
        && !GuardPolicy.stands().isAlwaysOnTheList(staff.role());
  }

  public boolean to(Staff staff) {
    return concerns(staff) || isOffTheList(staff);
  }
}
