package org.harken.demo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Department;
import org.harken.access.Facility;
import org.harken.access.PracticeLevel;
import org.harken.access.Role;
import org.harken.access.Scope;
import org.harken.access.Staff;
import org.harken.access.account.GrantFixedToken;
import org.harken.access.organisation.HireStaff;
import org.harken.access.organisation.NameOwner;
import org.harken.access.organisation.NewStaff;
import org.harken.access.organisation.OpenDepartment;
import org.harken.access.organisation.OpenFacility;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Founds Lakeside Health out of {@code organisation.yaml} by the use cases an administrator has.
 * What is there already stays.
 */
@Component
@Profile("demo")
class LakesideHealth {

  static final String MAIL = "@lakeside.example";
  static final String PASSWORD = "harbor-pickle-lantern";

  private final Access access;
  private final OpenFacility openFacility;
  private final OpenDepartment openDepartment;
  private final HireStaff hireStaff;
  private final NameOwner nameOwner;
  private final GrantFixedToken grantFixedToken;

  LakesideHealth(
      Access access,
      OpenFacility openFacility,
      OpenDepartment openDepartment,
      HireStaff hireStaff,
      NameOwner nameOwner,
      GrantFixedToken grantFixedToken) {
    this.access = access;
    this.openFacility = openFacility;
    this.openDepartment = openDepartment;
    this.hireStaff = hireStaff;
    this.nameOwner = nameOwner;
    this.grantFixedToken = grantFixedToken;
  }

  boolean stands() {
    return access.findStaff("senior" + MAIL).isPresent();
  }

  @Transactional
  void found() {
    Map<String, Object> plan = plan();
    Map<String, UUID> places = openPlaces(plan);
    Map<String, UUID> staff = hire(plan, places);
    for (Object entry : Library.list(plan.get("facilities"))) {
      Map<String, Object> facility = Library.map(entry);
      nameOwner.name(
          Actor.SYSTEM, known(places, facility, "name"), known(staff, facility, "owner"));
      for (Object inside : Library.list(facility.get("departments"))) {
        Map<String, Object> department = Library.map(inside);
        nameOwner.name(
            Actor.SYSTEM, known(places, department, "name"), known(staff, department, "owner"));
      }
    }
  }

  /** The organisation as it stands, read through access. */
  House house() {
    Map<String, Object> plan = plan();
    Map<String, Staff> staff = new HashMap<>();
    for (Object entry : Library.list(plan.get("staff"))) {
      String key = Library.required(Library.map(entry), "key");
      access.findStaff(key + MAIL).ifPresent(found -> staff.put(key, found));
    }
    List<House.Unit> units = new java.util.ArrayList<>();
    Map<String, Facility> facilities = new HashMap<>();
    access.facilities(Actor.SYSTEM).forEach(one -> facilities.put(one.name(), one));
    for (Object entry : Library.list(plan.get("facilities"))) {
      Map<String, Object> described = Library.map(entry);
      Facility facility = facilities.get(Library.required(described, "name"));
      if (facility != null) {
        units.addAll(units(facility, described));
      }
    }
    return new House(units, staff);
  }

  private List<House.Unit> units(Facility facility, Map<String, Object> described) {
    Map<String, Department> byName = new HashMap<>();
    access.departments(facility.id()).forEach(one -> byName.put(one.name(), one));
    return Library.list(described.get("departments")).stream()
        .map(Library::map)
        .filter(one -> byName.containsKey(Library.required(one, "name")))
        .map(
            one ->
                new House.Unit(
                    facility,
                    Objects.requireNonNull(byName.get(Library.required(one, "name"))),
                    Library.texts(one.get("kinds")),
                    Library.required(one, "owner"),
                    number(one, "days"),
                    number(one, "visits")))
        .toList();
  }

  private Map<String, UUID> openPlaces(Map<String, Object> plan) {
    Map<String, UUID> places = new HashMap<>();
    for (Object entry : Library.list(plan.get("facilities"))) {
      Map<String, Object> facility = Library.map(entry);
      UUID id =
          openFacility
              .open(
                  Actor.SYSTEM,
                  new OpenFacility.Request(
                      Library.text(facility, "name"),
                      Library.text(facility, "zone"),
                      Library.text(facility, "state"),
                      Library.text(facility, "address"),
                      Library.text(facility, "phone"),
                      Library.text(facility, "hours"),
                      Map.of("es", Library.required(facility, "hoursEs")),
                      Library.text(facility, "emergency"),
                      Library.text(facility, "agency"),
                      Library.text(facility, "quality")))
              .id();
      places.put(Library.required(facility, "name"), id);
      for (Object inside : Library.list(facility.get("departments"))) {
        Map<String, Object> department = Library.map(inside);
        String name = Library.required(department, "name");
        places.put(
            name,
            openDepartment.open(Actor.SYSTEM, id, name, Library.text(department, "phone")).id());
      }
    }
    return places;
  }

  private Map<String, UUID> hire(Map<String, Object> plan, Map<String, UUID> places) {
    Set<UUID> facilities = new HashSet<>();
    for (Object entry : Library.list(plan.get("facilities"))) {
      facilities.add(known(places, Library.map(entry), "name"));
    }
    Map<String, UUID> hired = new HashMap<>();
    for (Object entry : Library.list(plan.get("staff"))) {
      Map<String, Object> person = Library.map(entry);
      String key = Library.required(person, "key");
      String level = Library.text(person, "level");
      Staff staff =
          hireStaff.hire(
              Actor.SYSTEM,
              new NewStaff(
                  Library.text(person, "name"),
                  key + MAIL,
                  Library.text(person, "title"),
                  Library.text(person, "phone"),
                  Role.valueOf(Library.required(person, "role")),
                  level == null ? null : PracticeLevel.valueOf(level),
                  known(places, person, "facility"),
                  supervisor(person, hired),
                  reach(person, places, facilities),
                  PASSWORD));
      hired.put(key, staff.id());
      String token = Library.text(person, "token");
      if (token != null) {
        grantFixedToken.grant(Actor.SYSTEM, staff.id(), token);
      }
    }
    return hired;
  }

  private static @Nullable UUID supervisor(Map<String, Object> person, Map<String, UUID> hired) {
    String key = Library.text(person, "supervisor");
    return key == null ? null : hired.get(key);
  }

  private static Scope reach(
      Map<String, Object> person, Map<String, UUID> places, Set<UUID> facilities) {
    List<String> names = Library.texts(person.get("reach"));
    if (names.contains("all")) {
      return new Scope(true, Set.of(), Set.of());
    }
    Set<UUID> whole = new HashSet<>();
    Set<UUID> parts = new HashSet<>();
    for (String name : names) {
      UUID id = Objects.requireNonNull(places.get(name), name);
      (facilities.contains(id) ? whole : parts).add(id);
    }
    return new Scope(false, whole, parts);
  }

  private static UUID known(Map<String, UUID> ids, Map<String, Object> entry, String key) {
    String name = Library.required(entry, key);
    return Objects.requireNonNull(ids.get(name), name);
  }

  private static int number(Map<String, Object> entry, String key) {
    return entry.get(key) instanceof Integer number ? number : 0;
  }

  static Map<String, Object> plan() {
    return Library.map(Library.load("organisation.yaml"));
  }
}
