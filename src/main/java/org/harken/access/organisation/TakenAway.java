package org.harken.access.organisation;

import java.util.List;
import java.util.UUID;
import org.harken.access.Department;
import org.harken.access.Facility;
import org.harken.access.Scope;
import org.harken.access.model.Reach;
import org.harken.access.store.AccessReviews;
import org.harken.access.store.Houses;
import org.springframework.stereotype.Component;

/** What a review took away stays away until an administrator says anew what somebody reaches. */
@Component
public class TakenAway {

  private final AccessReviews reviews;
  private final Houses houses;

  TakenAway(AccessReviews reviews, Houses houses) {
    this.reviews = reviews;
    this.houses = houses;
  }

  /** What is left of a reach that somebody would have by their groups. */
  public Scope leftOf(UUID staff, Scope scope) {
    Scope left = scope;
    for (UUID facility : reviews.takenAway(staff)) {
      left = without(left, facility);
    }
    return left;
  }

  public Scope without(Scope scope, UUID facility) {
    List<UUID> all = houses.facilities().stream().map(Facility::id).toList();
    List<UUID> departments = houses.departments(facility).stream().map(Department::id).toList();
    return Reach.without(scope, facility, all, departments);
  }
}
