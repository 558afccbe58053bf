package org.harken.access.organisation;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Facility;
import org.harken.access.OfficeHours;
import org.harken.access.store.Houses;
import org.harken.audit.Audit;
import org.harken.platform.Faults;
import org.harken.platform.Ids;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A hospital, clinic or service joins the organisation. */
@Service
public class OpenFacility {

  private static final int MOST_HOURS = 120;

  /**
   * What is known of a new facility. Only name and zone are required; the rest may be empty.
   *
   * @param zone the time zone in which its days are counted, such as {@code America/Chicago}
   * @param state the US state in two letters
   * @param officeHours in English
   * @param hoursIn in other languages, by their code
   */
  public record Request(
      @Nullable String name,
      @Nullable String zone,
      @Nullable String state,
      @Nullable String address,
      @Nullable String officePhone,
      @Nullable String officeHours,
      @Nullable Map<String, String> hoursIn,
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
    var faults = new Faults();
    ZoneId zone = faults.of(() -> zone(request.zone()));
    Facility facility = facility(faults, Ids.next(), zone, null, request);
    if (houses.facilityNamed(facility.name()).isPresent()) {
      faults.add("name", "There is a facility of this name already.");
    }
    faults.check();
    houses.add(facility, clock.instant().atOffset(ZoneOffset.UTC));
    audit.changed(actor, "opened", "facility", facility.id().toString(), Map.of());
    return facility;
  }

  /**
   * The facility as it would be; what is wrong with it is gathered, and then it must not be kept.
   */
  static Facility facility(
      Faults faults, UUID id, @Nullable ZoneId zone, @Nullable UUID owner, Request request) {
    OfficeHours hours = faults.of(() -> hours(request));
    return new Facility(
        id,
        kept(faults.of(() -> Field.required("name", request.name(), 120))),
        zone == null ? ZoneOffset.UTC : zone,
        kept(faults.of(() -> Field.optional("state", request.state(), 2))),
        kept(faults.of(() -> Field.lines("address", request.address(), 300))),
        kept(faults.of(() -> Field.optional("officePhone", request.officePhone(), 40))),
        hours == null ? OfficeHours.NONE : hours,
        kept(faults.of(() -> Field.optional("emergencyPhone", request.emergencyPhone(), 40))),
        kept(faults.of(() -> Field.optional("stateAgency", request.stateAgency(), 200))),
        kept(
            faults.of(
                () -> Field.optional("qualityOrganization", request.qualityOrganization(), 200))),
        owner);
  }

  private static String kept(@Nullable String words) {
    return words == null ? "" : words;
  }

  private static OfficeHours hours(Request request) {
    var faults = new Faults();
    String english =
        kept(faults.of(() -> Field.optional("officeHours", request.officeHours(), MOST_HOURS)));
    Map<String, String> others = new LinkedHashMap<>();
    Map<String, String> given = request.hoursIn();
    Map<String, String> said = given == null ? Map.of() : given;
    for (String language : OfficeHours.OTHERS) {
      String field = "hoursIn[" + language + "]";
      String words = kept(faults.of(() -> Field.optional(field, said.get(language), MOST_HOURS)));
      if (!words.isEmpty()) {
        others.put(language, words);
      }
    }
    faults.check();
    return new OfficeHours(english, others);
  }

  private static ZoneId zone(@Nullable String words) {
    String zone = Field.required("zone", words, 60);
    if (ZoneId.getAvailableZoneIds().contains(zone)) {
      return ZoneId.of(zone);
    }
    throw Refused.field("zone", "Please choose a time zone such as America/Chicago.");
  }
}
