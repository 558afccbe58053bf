package org.harken.access.organisation;

import java.util.Map;
import java.util.UUID;
import org.harken.access.Department;
import org.harken.access.store.Houses;
import org.harken.audit.Audit;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A ward, clinic or service opens inside a facility. */
@Service
public class OpenDepartment {

  private final Houses houses;
  private final Audit audit;

  OpenDepartment(Houses houses, Audit audit) {
    this.houses = houses;
    this.audit = audit;
  }

  @Transactional
  public Department open(
      Actor actor, UUID facility, @Nullable String name, @Nullable String phone) {
    if (houses.facility(facility).isEmpty()) {
      throw new NotFound();
    }
    String known = Field.required("name", name, 120);
    if (houses.departmentNamed(facility, known).isPresent()) {
      throw Refused.field("name", "There is a department of this name in this facility already.");
    }
    var department =
        new Department(Ids.next(), facility, known, Field.optional("phone", phone, 40), null);
    houses.add(department);
    audit.changed(
        actor,
        "opened",
        "department",
        department.id().toString(),
        Map.of("facility", facility.toString()));
    return department;
  }
}
