package org.harken.access.organisation;

import java.util.Map;
import java.util.UUID;
import org.harken.access.Facility;
import org.harken.access.store.Houses;
import org.harken.audit.Audit;
import org.harken.platform.Faults;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What letters and the public page say of a facility changes. Its time zone stays: days were
 * counted in it.
 */
@Service
public class ReviseFacility {

  private final Houses houses;
  private final Audit audit;

  ReviseFacility(Houses houses, Audit audit) {
    this.houses = houses;
    this.audit = audit;
  }

  @Transactional
  public void revise(Actor actor, UUID id, OpenFacility.Request request) {
    Facility before = houses.facility(id).orElseThrow(NotFound::new);
    var faults = new Faults();
    Facility after = OpenFacility.facility(faults, id, before.zone(), before.owner(), request);
    if (houses.facilityNamed(after.name()).filter(one -> !one.id().equals(id)).isPresent()) {
      faults.add("name", "There is a facility of this name already.");
    }
    faults.check();
    houses.revise(after);
    audit.changed(actor, "revised", "facility", id.toString(), Map.of());
  }
}
