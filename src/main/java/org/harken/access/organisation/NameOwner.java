package org.harken.access.organisation;

import java.util.Map;
import java.util.UUID;
import org.harken.access.Staff;
import org.harken.access.store.Houses;
import org.harken.access.store.StaffList;
import org.harken.audit.Audit;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who answers for a facility or a department. */
@Service
public class NameOwner {

  private final Houses houses;
  private final StaffList staffList;
  private final Audit audit;

  NameOwner(Houses houses, StaffList staffList, Audit audit) {
    this.houses = houses;
    this.staffList = staffList;
    this.audit = audit;
  }

  /** The id may be that of a facility or of a department. */
  @Transactional
  public void name(Actor actor, UUID facilityOrDepartment, UUID owner) {
    if (staffList.find(owner).filter(Staff::active).isEmpty()) {
      throw Refused.field("owner", "Please choose somebody with an account.");
    }
    String kind;
    if (houses.facility(facilityOrDepartment).isPresent()) {
      houses.setFacilityOwner(facilityOrDepartment, owner);
      kind = "facility";
    } else if (houses.department(facilityOrDepartment).isPresent()) {
      houses.setDepartmentOwner(facilityOrDepartment, owner);
      kind = "department";
    } else {
      throw new NotFound();
    }
    audit.changed(
        actor,
        "owner named",
        kind,
        facilityOrDepartment.toString(),
        Map.of("owner", owner.toString()));
  }
}
