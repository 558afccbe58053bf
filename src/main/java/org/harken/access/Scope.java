package org.harken.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody reaches: everything, whole facilities, or single departments. What lies outside
 * does not exist for them.
 */
public record Scope(boolean everything, Set<UUID> facilities, Set<UUID> departments) {

  public boolean covers(UUID facility, @Nullable UUID department) {
    return everything
        || facilities.contains(facility)
        || (department != null && departments.contains(department));
  }

  /** For {@code any(:facilities)} in a read page's own SQL. */
  public UUID[] facilityArray() {
    return facilities.toArray(UUID[]::new);
  }

  public UUID[] departmentArray() {
    return departments.toArray(UUID[]::new);
  }
}
