package org.harken.access.sso;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.harken.access.Staff;
import org.harken.access.model.GroupRule.Mapped;
import org.harken.access.organisation.HireStaff;
import org.harken.access.organisation.NewStaff;
import org.harken.access.organisation.ReviseStaff;
import org.harken.access.store.SsoIdentities;
import org.harken.access.store.StaffList;
import org.harken.audit.Audit;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/** What changes here because the identity provider said so; each change is audited. */
@Component
class Changes {

  private final HireStaff hireStaff;
  private final ReviseStaff reviseStaff;
  private final StaffList staffList;
  private final SsoIdentities identities;
  private final Audit audit;
  private final Clock clock;

  Changes(
      HireStaff hireStaff,
      ReviseStaff reviseStaff,
      StaffList staffList,
      SsoIdentities identities,
      Audit audit,
      Clock clock) {
    this.hireStaff = hireStaff;
    this.reviseStaff = reviseStaff;
    this.staffList = staffList;
    this.identities = identities;
    this.audit = audit;
    this.clock = clock;
  }

  Staff hire(Identity identity, String email, Mapped mapped) {
    return hireStaff.hire(
        Actor.SYSTEM,
        new NewStaff(
            identity.name().isBlank() ? email : identity.name(),
            email,
            mapped.title(),
            null,
            mapped.role(),
            mapped.level(),
            mapped.facility(),
            null,
            mapped.scope(),
            null));
  }

  void bind(String issuer, String subject, UUID staff) {
    identities.bind(issuer, subject, staff, clock.instant());
    audit.changed(
        Actor.SYSTEM, "single sign-on bound", "staff", staff.toString(), Map.of("how", "email"));
  }

  /** Role, level, home and reach as the groups say; nothing where they say the same as before. */
  void bring(Staff staff, Mapped mapped) {
    boolean same =
        staff.role() == mapped.role()
            && staff.level() == mapped.level()
            && staff.facility().equals(mapped.facility())
            && Objects.equals(staffList.scope(staff.id()), mapped.scope());
    if (!same) {
      reviseStaff.revise(
          Actor.SYSTEM,
          staff.id(),
          new ReviseStaff.Request(
              staff.name(),
              staff.role() == mapped.role() ? staff.title() : mapped.title(),
              staff.phone(),
              mapped.role(),
              mapped.level(),
              mapped.facility(),
              mapped.scope()));
    }
  }
}
