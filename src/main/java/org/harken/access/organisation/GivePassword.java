package org.harken.access.organisation;

import java.util.Map;
import java.util.UUID;
import org.harken.access.Staff;
import org.harken.access.store.StaffList;
import org.harken.audit.Audit;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator gives somebody a new first password, to be changed by them. */
@Service
public class GivePassword {

  private final StaffList staffList;
  private final Passwords passwords;
  private final Audit audit;

  GivePassword(StaffList staffList, Passwords passwords, Audit audit) {
    this.staffList = staffList;
    this.passwords = passwords;
    this.audit = audit;
  }

  @Transactional
  public void give(Actor actor, UUID id, String password) {
    Staff staff = staffList.find(id).orElseThrow(NotFound::new);
    staffList.setPasswordHash(id, passwords.accepted(staff, password));
    audit.changed(actor, "password given", "staff", id.toString(), Map.of());
  }
}
