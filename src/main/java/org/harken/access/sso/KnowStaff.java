package org.harken.access.sso;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.harken.access.Staff;
import org.harken.access.model.GroupRule;
import org.harken.access.model.GroupRule.Mapped;
import org.harken.access.organisation.TakenAway;
import org.harken.access.sso.NotKnownHere.Why;
import org.harken.access.store.GroupRules;
import org.harken.access.store.SsoIdentities;
import org.harken.access.store.StaffList;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the member of staff behind an identity: by the provider's own id, else by a verified
 * e-mail, else somebody new. What they are here follows from their groups, each time anew.
 */
@Service
public class KnowStaff {

  private final Issuer issuer;
  private final SsoIdentities identities;
  private final GroupRules rules;
  private final StaffList staffList;
  private final Changes changes;
  private final TakenAway takenAway;

  KnowStaff(
      Issuer issuer,
      SsoIdentities identities,
      GroupRules rules,
      StaffList staffList,
      Changes changes,
      TakenAway takenAway) {
    this.issuer = issuer;
    this.identities = identities;
    this.rules = rules;
    this.staffList = staffList;
    this.changes = changes;
    this.takenAway = takenAway;
  }

  @Transactional
  Staff arriving(Identity identity) {
    Mapped mapped =
        mapped(identity.groups() == null ? Set.of() : identity.groups())
            .orElseThrow(() -> new NotKnownHere(Why.NO_GROUP));
    Staff staff =
        identities
            .staff(issuer.address(), identity.subject())
            .flatMap(staffList::find)
            .orElseGet(() -> bound(identity, mapped));
    if (!staff.active()) {
      throw new NotKnownHere(Why.CLOSED);
    }
    changes.bring(staff, left(staff, mapped));
    identities.known(staff.id());
    return staff;
  }

  /** Brings somebody who is here up to date; false where their groups open nothing any more. */
  @Transactional
  boolean stillHere(UUID staff, Identity identity) {
    Set<String> groups = identity.groups();
    if (groups == null) {
      return true;
    }
    Optional<Mapped> mapped = mapped(groups);
    mapped.ifPresent(
        now -> staffList.find(staff).ifPresent(known -> changes.bring(known, left(known, now))));
    return mapped.isPresent();
  }

  /** Without what a review of access has taken away. */
  private Mapped left(Staff staff, Mapped mapped) {
    return new Mapped(
        mapped.role(),
        mapped.level(),
        mapped.title(),
        mapped.facility(),
        takenAway.leftOf(staff.id(), mapped.scope()));
  }

  private Optional<Mapped> mapped(Set<String> groups) {
    List<GroupRule> inForce = rules.inForce();
    return GroupRule.map(inForce, groups);
  }

  private Staff bound(Identity identity, Mapped mapped) {
    String email = identity.email();
    if (email == null) {
      throw new NotKnownHere(Why.EMAIL);
    }
    if (staffList.activeByEmail(email).isEmpty() && staffList.emailIsTaken(email)) {
      throw new NotKnownHere(Why.CLOSED);
    }
    Staff staff =
        staffList.activeByEmail(email).orElseGet(() -> changes.hire(identity, email, mapped));
    if (identities.isBound(staff.id())) {
      throw new NotKnownHere(Why.TAKEN);
    }
    changes.bind(issuer.address(), identity.subject(), staff.id());
    return staff;
  }
}
