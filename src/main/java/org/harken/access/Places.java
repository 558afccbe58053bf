package org.harken.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.harken.access.store.Houses;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;

/** Finds a place by what somebody wrote. What lies out of reach is as unknown as what is absent. */
final class Places {

  private final Houses houses;
  private final Function<Actor, Scope> scopes;
  private final Function<UUID, Optional<Staff>> staff;
  private final Function<UUID, Optional<Facility>> facilities;

  Places(
      Houses houses,
      Function<Actor, Scope> scopes,
      Function<UUID, Optional<Staff>> staff,
      Function<UUID, Optional<Facility>> facilities) {
    this.houses = houses;
    this.scopes = scopes;
    this.staff = staff;
    this.facilities = facilities;
  }

  Place find(Actor actor, @Nullable String facility, @Nullable String department) {
    Scope scope = scopes.apply(actor);
    if (facility == null && department != null) {
      return departmentAnywhere(actor, scope, department);
    }
    Facility house = facility == null ? home(actor) : named(scope, facility);
    if (department == null) {
      return whole(scope, house);
    }
    Department ward =
        Words.id(department)
            .flatMap(houses::department)
            .filter(one -> one.facility().equals(house.id()))
            .or(() -> houses.departmentNamed(house.id(), department))
            .filter(one -> scope.covers(one.facility(), one.id()))
            .orElseThrow(Places::noSuchDepartment);
    return new Place(house, ward);
  }

  private Place departmentAnywhere(Actor actor, Scope scope, String words) {
    List<Department> candidates = Words.id(words).flatMap(houses::department).stream().toList();
    if (candidates.isEmpty()) {
      candidates = houses.departmentsNamed(words);
    }
    List<Department> reached =
        candidates.stream().filter(one -> scope.covers(one.facility(), one.id())).toList();
    @Nullable UUID home = staff.apply(actor.id()).map(Staff::facility).orElse(null);
    Department department =
        reached.stream()
            .filter(one -> one.facility().equals(home))
            .findFirst()
            .or(() -> reached.size() == 1 ? Optional.of(reached.getFirst()) : Optional.empty())
            .orElseThrow(
                () ->
                    reached.isEmpty()
                        ? noSuchDepartment()
                        : Refused.field(
                            "facility",
                            "More than one facility has a department of this name. Please name the facility."));
    return new Place(houses.facility(department.facility()).orElseThrow(), department);
  }

  private Place whole(Scope scope, Facility house) {
    if (!scope.covers(house.id(), null)) {
      throw Refused.field(
          "department", "You reach single departments here. Please name one of them.");
    }
    return new Place(house, null);
  }

  private Facility home(Actor actor) {
    Optional<Facility> home = staff.apply(actor.id()).map(Staff::facility).flatMap(facilities);
    if (home.isPresent()) {
      return home.get();
    }
    List<Facility> all = houses.facilities();
    if (all.size() == 1) {
      return all.getFirst();
    }
    throw Refused.field("facility", "Please say which facility this is about.");
  }

  private Facility named(Scope scope, String words) {
    return Words.id(words)
        .flatMap(houses::facility)
        .or(() -> houses.facilityNamed(words))
        .filter(house -> reaches(scope, house))
        .orElseThrow(
            () ->
                Refused.field("facility", "There is no facility of this name that you can reach."));
  }

  private boolean reaches(Scope scope, Facility house) {
    return scope.covers(house.id(), null)
        || houses.departments(house.id()).stream()
            .anyMatch(one -> scope.departments().contains(one.id()));
  }

  private static Refused noSuchDepartment() {
    return Refused.field(
        "department", "There is no department of this name here that you can reach.");
  }
}
