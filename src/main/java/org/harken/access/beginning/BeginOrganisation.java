package org.harken.access.beginning;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.harken.access.Facility;
import org.harken.access.Role;
import org.harken.access.Scope;
import org.harken.access.Staff;
import org.harken.access.organisation.HireStaff;
import org.harken.access.organisation.NewStaff;
import org.harken.access.organisation.OpenFacility;
import org.harken.access.store.Beginnings;
import org.harken.platform.Faults;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.Refused.FieldFault;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
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
    var faults = new Faults();
    Facility facility = faults.of(() -> facility(form));
    String password = form.password() == null ? "" : form.password();
    if (!password.equals(form.again())) {
      faults.add("again", "The two passwords are not the same.");
    }
    // where the facility is refused nobody has to be told again that it is missing
    Staff staff = faults.of(() -> administrator(form, password, facility));
    faults.check();
    return Objects.requireNonNull(staff);
  }

  private @Nullable Staff administrator(
      FirstForm form, String password, @Nullable Facility facility) {
    try {
      return hireStaff.hire(
          Actor.SYSTEM,
          new NewStaff(
              form.name(),
              form.email(),
              "Administrator",
              "",
              Role.ADMINISTRATOR,
              null,
              facility == null ? Ids.next() : facility.id(),
              null,
              new Scope(true, Set.of(), Set.of()),
              password));
    } catch (Refused refusal) {
      List<FieldFault> own =
          refusal.faults().stream()
              .filter(fault -> facility != null || !fault.field().equals("facility"))
              .toList();
      if (own.isEmpty()) {
        return null;
      }
      throw new Refused(refusal.code(), refusal.getMessage(), own);
    }
  }

  private Facility facility(FirstForm form) {
    try {
      return openFacility.open(
          Actor.SYSTEM,
          new OpenFacility.Request(form.facility(), form.zone(), "", "", "", "", null, "", "", ""));
    } catch (Refused refusal) {
      throw new Refused(
          refusal.code(),
          refusal.getMessage(),
          refusal.faults().stream()
              .map(
                  fault ->
                      fault.field().equals("name")
                          ? new FieldFault("facility", fault.message())
                          : fault)
              .toList());
    }
  }
}
