package org.harken.access.organisation;

import java.util.List;
import java.util.UUID;
import org.harken.access.Staff;
import org.harken.access.store.StaffList;
import org.harken.platform.Refused;
import org.springframework.stereotype.Component;

/** An organisation never loses its last administrator, not even by two changes at once. */
@Component
class Administrators {

  private final StaffList staffList;

  Administrators(StaffList staffList) {
    this.staffList = staffList;
  }

  void refuseLast(Staff leaving, String field) {
    List<UUID> all = staffList.lockAdministrators();
    if (all.size() == 1 && all.contains(leaving.id())) {
      throw Refused.field(
          field, "This is the last administrator. Please make somebody else one first.");
    }
  }
}
