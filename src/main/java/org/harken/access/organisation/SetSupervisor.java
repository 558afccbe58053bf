package org.harken.access.organisation;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.harken.access.Staff;
import org.harken.access.store.StaffList;
import org.harken.audit.Audit;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who supervises a member of staff: nobody supervises himself, not even by a detour. */
@Service
public class SetSupervisor {

  private final StaffList staffList;
  private final Audit audit;

  SetSupervisor(StaffList staffList, Audit audit) {
    this.staffList = staffList;
    this.audit = audit;
  }

  @Transactional
  public void set(Actor actor, UUID staff, @Nullable UUID supervisor) {
    Staff known = staffList.find(staff).orElseThrow(NotFound::new);
    if (supervisor != null) {
      refuseCircle(staff, supervisor);
    }
    staffList.save(
        new Staff(
            known.id(),
            known.name(),
            known.email(),
            known.title(),
            known.phone(),
            known.role(),
            known.level(),
            known.facility(),
            supervisor,
            known.active()));
    audit.changed(
        actor,
        "supervisor set",
        "staff",
        staff.toString(),
        Map.of("supervisor", supervisor == null ? "none" : supervisor.toString()));
  }

  private void refuseCircle(UUID staff, UUID supervisor) {
    Set<UUID> seen = new HashSet<>();
    @Nullable UUID next = supervisor;
    while (next != null && seen.add(next)) {
      if (next.equals(staff)) {
        throw Refused.field("supervisor", "This person is supervised by the one you are changing.");
      }
      next =
          staffList
              .find(next)
              .orElseThrow(() -> Refused.field("supervisor", "Please choose somebody on the list."))
              .supervisor();
    }
  }
}
