package org.harken.access.organisation;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.harken.access.store.Leaves;
import org.harken.access.store.StaffList;
import org.harken.audit.Audit;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody will be away from the first day through the last. */
@Service
public class PlanLeave {

  private final StaffList staffList;
  private final Leaves leaves;
  private final Audit audit;

  PlanLeave(StaffList staffList, Leaves leaves, Audit audit) {
    this.staffList = staffList;
    this.leaves = leaves;
    this.audit = audit;
  }

  @Transactional
  public UUID plan(Actor actor, UUID staff, LocalDate first, LocalDate last) {
    if (staffList.find(staff).isEmpty()) {
      throw new NotFound();
    }
    if (last.isBefore(first)) {
      throw Refused.field("last", "The last day of leave lies before the first.");
    }
    UUID id = Ids.next();
    leaves.add(id, staff, first, last);
    audit.changed(
        actor,
        "leave planned",
        "staff",
        staff.toString(),
        Map.of("first", first.toString(), "last", last.toString()));
    return id;
  }
}
