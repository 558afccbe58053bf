package org.harken.cases.wording;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/** Where somebody works: what "today" means for them. */
@Component
public class Here {

  private final Access access;

  Here(Access access) {
    this.access = access;
  }

  public Optional<Facility> facility(Actor actor) {
    return access.staff(actor.id()).flatMap(staff -> access.facility(staff.facility()));
  }

  public ZoneId zone(Actor actor) {
    return facility(actor).map(Facility::zone).orElse(ZoneOffset.UTC);
  }
}
