package org.harken.access.administration;

import java.util.Objects;
import java.util.UUID;
import org.harken.access.Staff;
import org.harken.access.organisation.HireStaff;
import org.harken.access.organisation.ReviseStaff;
import org.harken.access.organisation.SetSupervisor;
import org.harken.access.store.StaffList;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One form, several changes: all of them or none. */
@Component
class SaveStaff {

  private final StaffList staffList;
  private final HireStaff hireStaff;
  private final ReviseStaff reviseStaff;
  private final SetSupervisor setSupervisor;

  SaveStaff(
      StaffList staffList,
      HireStaff hireStaff,
      ReviseStaff reviseStaff,
      SetSupervisor setSupervisor) {
    this.staffList = staffList;
    this.hireStaff = hireStaff;
    this.reviseStaff = reviseStaff;
    this.setSupervisor = setSupervisor;
  }

  @Transactional
  public void hire(Actor actor, StaffForm form) {
    hireStaff.hire(actor, form.toHire());
  }

  @Transactional
  public void revise(Actor actor, UUID id, StaffForm form) {
    Staff before = staffList.find(id).orElseThrow(NotFound::new);
    @Nullable UUID supervisor = form.chosenSupervisor();
    if (!Objects.equals(before.supervisor(), supervisor)) {
      setSupervisor.set(actor, id, supervisor);
    }
    reviseStaff.revise(actor, id, form.toRevise());
  }
}
