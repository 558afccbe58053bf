package org.harken.access.organisation;

import java.util.Map;
import java.util.UUID;
import org.harken.access.PracticeLevel;
import org.harken.access.Staff;
import org.harken.access.store.StaffList;
import org.harken.audit.Audit;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody moves to another practice level, and nothing else of theirs changes. */
@Service
public class ChangeLevel {

  private final StaffList staffList;
  private final Audit audit;

  ChangeLevel(StaffList staffList, Audit audit) {
    this.staffList = staffList;
    this.audit = audit;
  }

  @Transactional
  public void change(Actor actor, UUID id, PracticeLevel level) {
    Staff before = staffList.find(id).filter(Staff::active).orElseThrow(NotFound::new);
    PracticeLevel former = before.level();
    if (former == null) {
      throw new Refused("no-level", "This role has no practice level.");
    }
    staffList.save(
        new Staff(
            id,
            before.name(),
            before.email(),
            before.title(),
            before.phone(),
            before.role(),
            level,
            before.facility(),
            before.supervisor(),
            true));
    audit.changed(
        actor,
        "changed level",
        "staff",
        id.toString(),
        Map.of("levelBefore", former.name(), "level", level.name()));
  }
}
