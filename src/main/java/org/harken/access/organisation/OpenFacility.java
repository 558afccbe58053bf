package org.harken.access.organisation;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Facility;
import org.harken.access.store.Houses;
import org.harken.audit.Audit;
import org.harken.platform.Ids;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A hospital, clinic or service joins the organisation. */
@Service
public class OpenFacility {

  /**
   * What is known of a new facility. Only name and zone are required; the rest may be empty.
   *
   * @param zone the time zone in which its days are counted, such as {@code America/Chicago}
   * @param state the US state in two letters
   */
  public record Request(
      @Nullable String name,
      @Nullable String zone,
      @Nullable String state,
      @Nullable String address,
      @Nullable String officePhone,
      @Nullable String officeHours,
      @Nullable String emergencyPhone,
      @Nullable String stateAgency,
      @Nullable String qualityOrganization) {}

  private final Houses houses;
  private final Audit audit;
  private final Clock clock;

  OpenFacility(Houses houses, Audit audit, Clock clock) {
    this.houses = houses;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public Facility open(Actor actor, Request request) {
    Facility facility = facility(Ids.next(), zone(request.zone()), null, request);
    if (houses.facilityNamed(facility.name()).isPresent()) {
      throw Refused.field("name", "There is a facility of this name already.");
    }
    houses.add(facility, clock.instant().atOffset(ZoneOffset.UTC));
    audit.changed(actor, "opened", "facility", facility.id().toString(), Map.of());
    return facility;
  }

  static Facility facility(UUID id, ZoneId zone, @Nullable UUID owner, Request request) {
    return new Facility(
        id,
        Field.required("name", request.name(), 120),
        zone,
        Field.optional("state", request.state(), 2),
        Field.lines("address", request.address(), 300),
        Field.optional("officePhone", request.officePhone(), 40),
        Field.optional("officeHours", request.officeHours(), 120),
        Field.optional("emergencyPhone", request.emergencyPhone(), 40),
        Field.optional("stateAgency", request.stateAgency(), 200),
        Field.optional("qualityOrganization", request.qualityOrganization(), 200),
        owner);
  }

  private static ZoneId zone(@Nullable String words) {
    String zone = Field.required("zone", words, 60);
    if (ZoneId.getAvailableZoneIds().contains(zone)) {
      return ZoneId.of(zone);
    }
    throw Refused.field("zone", "Please choose a time zone such as America/Chicago.");
  }
}
