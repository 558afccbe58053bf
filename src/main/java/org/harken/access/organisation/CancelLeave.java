package org.harken.access.organisation;

import java.util.Map;
import java.util.UUID;
import org.harken.access.store.Leaves;
import org.harken.audit.Audit;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody will not be away after all. */
@Service
public class CancelLeave {

  private final Leaves leaves;
  private final Audit audit;

  CancelLeave(Leaves leaves, Audit audit) {
    this.leaves = leaves;
    this.audit = audit;
  }

  @Transactional
  public void cancel(Actor actor, UUID staff, UUID leave) {
    if (!leaves.remove(leave, staff)) {
      throw new NotFound();
    }
    audit.changed(
        actor, "leave cancelled", "staff", staff.toString(), Map.of("leave", leave.toString()));
  }
}
