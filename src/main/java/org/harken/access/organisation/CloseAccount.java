package org.harken.access.organisation;

import java.util.Map;
import java.util.UUID;
import org.harken.access.Role;
import org.harken.access.Staff;
import org.harken.access.store.StaffList;
import org.harken.audit.Audit;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An account is closed, or opened again. A closed one is out at once; nothing it did is lost. */
@Service
public class CloseAccount {

  private final StaffList staffList;
  private final Administrators administrators;
  private final Audit audit;

  CloseAccount(StaffList staffList, Administrators administrators, Audit audit) {
    this.staffList = staffList;
    this.administrators = administrators;
    this.audit = audit;
  }

  @Transactional
  public void close(Actor actor, UUID staff) {
    Staff known = staffList.find(staff).orElseThrow(NotFound::new);
    if (known.role() == Role.ADMINISTRATOR && known.active()) {
      administrators.refuseLast(known, "active");
    }
    set(actor, known, false, "account closed");
  }

  @Transactional
  public void reopen(Actor actor, UUID staff) {
    set(actor, staffList.find(staff).orElseThrow(NotFound::new), true, "account reopened");
  }

  private void set(Actor actor, Staff staff, boolean active, String what) {
    if (staff.active() == active) {
      return;
    }
    staffList.save(
        new Staff(
            staff.id(),
            staff.name(),
            staff.email(),
            staff.title(),
            staff.phone(),
            staff.role(),
            staff.level(),
            staff.facility(),
            staff.supervisor(),
            active));
    audit.changed(actor, what, "staff", staff.id().toString(), Map.of());
  }
}
