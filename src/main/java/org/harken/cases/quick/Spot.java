package org.harken.cases.quick;

import java.util.Optional;
import java.util.stream.Stream;
import org.harken.access.Access;
import org.harken.access.Department;
import org.harken.access.Facility;
import org.harken.access.Place;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds where a small contact was, from one id or name; a place may stay unknown. */
@Component
class Spot {

  /** The place within reach, or none. */
  record Found(Facility facility, @Nullable Department department, boolean unknown, String said) {}

  private final Access access;

  Spot(Access access) {
    this.access = access;
  }

  Found find(Actor actor, @Nullable String where) {
    Optional<Place> place =
        where == null
            ? Optional.empty()
            : Stream.of(tried(actor, where, null), tried(actor, null, where))
                .flatMap(Optional::stream)
                .findFirst();
    return place
        .map(known -> new Found(known.facility(), known.department(), false, ""))
        .orElseGet(() -> new Found(home(actor), null, true, where == null ? "" : where));
  }

  private Optional<Place> tried(
      Actor actor, @Nullable String facility, @Nullable String department) {
    try {
      return Optional.of(access.place(actor, facility, department));
    } catch (Refused notThere) {
      return Optional.empty();
    }
  }

  private Facility home(Actor actor) {
    return access
        .staff(actor.id())
        .flatMap(staff -> access.facility(staff.facility()))
        .orElseThrow(() -> Refused.field("where", "Please say where this was."));
  }
}
