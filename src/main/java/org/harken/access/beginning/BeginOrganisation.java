package org.harken.access.beginning;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import org.harken.access.Facility;
import org.harken.access.Role;
import org.harken.access.Scope;
import org.harken.access.Staff;
import org.harken.access.organisation.HireStaff;
import org.harken.access.organisation.NewStaff;
import org.harken.access.organisation.OpenFacility;
import org.harken.access.store.Beginnings;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first administrator and the first facility. Whoever comes second finds nothing. */
@Service
class BeginOrganisation {

  private final Beginnings beginnings;
  private final OpenFacility openFacility;
  private final HireStaff hireStaff;
  private final Clock clock;
  private final boolean practice;

  BeginOrganisation(
      Beginnings beginnings,
      OpenFacility openFacility,
      HireStaff hireStaff,
      Clock clock,
      Environment environment) {
    this.beginnings = beginnings;
    this.openFacility = openFacility;
    this.hireStaff = hireStaff;
    this.clock = clock;
    this.practice = environment.acceptsProfiles(Profiles.of("demo"));
  }

  boolean isPossible() {
    return !practice && !beginnings.isOver();
  }

  @Transactional
  public Staff begin(FirstForm form) {
    if (practice
        || !beginnings.claim(Actor.SYSTEM.id(), clock.instant().atOffset(ZoneOffset.UTC))) {
      throw new NotFound();
    }
    Facility facility = facility(form);
    String password = form.password();
    if (password == null || !password.equals(form.again())) {
      throw Refused.field("again", "The two passwords are not the same.");
    }
    return hireStaff.hire(
        Actor.SYSTEM,
        new NewStaff(
            form.name(),
            form.email(),
            "Administrator",
            "",
            Role.ADMINISTRATOR,
            null,
            facility.id(),
            null,
            new Scope(true, Set.of(), Set.of()),
            password));
  }

  private Facility facility(FirstForm form) {
    try {
      return openFacility.open(
          Actor.SYSTEM,
          new OpenFacility.Request(form.facility(), form.zone(), "", "", "", "", "", "", ""));
    } catch (Refused refusal) {
      var fault = refusal.faults().getFirst();
      throw Refused.field(
          fault.field().equals("name") ? "facility" : fault.field(), fault.message());
    }
  }
}
