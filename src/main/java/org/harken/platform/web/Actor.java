package org.harken.platform.web;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting: a member of staff, a person outside who holds a code, or Harken itself. Carries no
 * more than every room may know; what a member of staff may reach (scope, level) is asked of the
 * room that knows the staff.
 *
 * @param id the staff id; for {@link #PUBLIC} and {@link #SYSTEM} a fixed one
 * @param title how the office shows the person to others, such as "Patient representative"
 */
public record Actor(UUID id, String name, String title, Set<String> permissions)
    implements Serializable {

  /** Harken itself: jobs, clocks, replays. */
  public static final Actor SYSTEM = new Actor(new UUID(0, 1), "Harken", "Automatic", Set.of());

  /** Somebody outside, without an account. */
  public static final Actor PUBLIC =
      new Actor(new UUID(0, 2), "Public page", "Without an account", Set.of());

  public Actor {
    permissions = Set.copyOf(permissions);
  }

  public boolean may(String permission) {
    return permissions.contains(permission);
  }

  public boolean isStaff() {
    return id.getMostSignificantBits() != 0;
  }

  /** Two letters for the round badge. */
  public String initials() {
    var parts = name.strip().split("\\s+");
    var first = parts[0].isEmpty() ? "?" : parts[0].substring(0, parts[0].offsetByCodePoints(0, 1));
    @Nullable String last = parts.length > 1 ? parts[parts.length - 1] : null;
    return last == null ? first : first + last.substring(0, last.offsetByCodePoints(0, 1));
  }
}
