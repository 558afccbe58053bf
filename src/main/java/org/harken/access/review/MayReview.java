package org.harken.access.review;

import java.util.Optional;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.access.Role;
import org.harken.access.Staff;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/** Who looks through the access to a facility: its owner, its directors, the administrators. */
@Component
class MayReview {

  private final Access access;

  MayReview(Access access) {
    this.access = access;
  }

  /** The facility, for somebody who looks through the access to it. */
  Optional<Facility> facility(Actor actor, UUID id) {
    return access.facility(id).filter(house -> sees(actor, house));
  }

  boolean sees(Actor actor, Facility house) {
    UUID owner = house.owner();
    if (actor.id().equals(owner)) {
      return true;
    }
    Role role = access.staff(actor.id()).map(Staff::role).orElse(Role.AUDITOR);
    return role == Role.ADMINISTRATOR
        || role == Role.DIRECTOR && access.scope(actor).covers(house.id(), null);
  }
}
