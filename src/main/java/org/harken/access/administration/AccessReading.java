package org.harken.access.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.harken.access.Department;
import org.harken.access.Facility;
import org.harken.access.Practice;
import org.harken.access.PracticeLevel;
import org.harken.access.PracticeRule.Work;
import org.harken.access.Role;
import org.harken.access.Scope;
import org.harken.access.Staff;
import org.harken.access.administration.AccessView.Away;
import org.harken.access.administration.AccessView.Choice;
import org.harken.access.administration.AccessView.House;
import org.harken.access.administration.AccessView.One;
import org.harken.access.administration.AccessView.Overview;
import org.harken.access.administration.AccessView.Person;
import org.harken.access.administration.AccessView.Place;
import org.harken.access.administration.AccessView.Ward;
import org.harken.access.model.Zones;
import org.harken.access.store.Houses;
import org.harken.access.store.Leaves;
import org.harken.access.store.Leaves.Leave;
import org.harken.access.store.StaffList;
import org.harken.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the pages of people and access show. */
@Component
class AccessReading {

  private static final int SHOWN = 100;

  private final Houses houses;
  private final StaffList staffList;
  private final Leaves leaves;
  private final Practice practice;
  private final Clock clock;

  AccessReading(Houses houses, StaffList staffList, Leaves leaves, Practice practice, Clock clock) {
    this.practice = practice;
    this.houses = houses;
    this.staffList = staffList;
    this.leaves = leaves;
    this.clock = clock;
  }

  /** The first hundred people whom the words find; all places. */
  Overview overview(String search, Map<String, String> faults, Map<String, String> typed) {
    List<Staff> all = staffList.all();
    List<Staff> found = all.stream().filter(one -> isFound(one, search)).toList();
    Map<UUID, Staff> byId = all.stream().collect(Collectors.toMap(Staff::id, Function.identity()));
    Map<UUID, Facility> facilities = facilities();
    Map<UUID, Department> departments = departments(facilities);
    Map<UUID, Scope> scopes = staffList.scopes();
    Map<UUID, String> away = new HashMap<>();
    for (Leave leave : leaves.notOver(today().minusDays(1))) {
      away.merge(
          leave.staff(), AccessWords.leave(leave, today()) + ".", (one, two) -> one + " " + two);
    }
    List<Person> people =
        found.stream()
            .limit(SHOWN)
            .map(
                one ->
                    new Person(
                        one.id().toString(),
                        one.name(),
                        one.title(),
                        one.email(),
                        roleAndLevel(one),
                        AccessWords.may(one, practice.rule(one.level(), Work.LETTERS)),
                        AccessWords.where(
                            scopes.getOrDefault(one.id(), nothing()), facilities, departments),
                        name(byId, one.supervisor()),
                        away.getOrDefault(one.id(), ""),
                        one.active()))
            .toList();
    return new Overview(
        search,
        people,
        found.size() - people.size(),
        houses(facilities, departments, byId),
        Zones.all(),
        faults,
        typed);
  }

  private static boolean isFound(Staff staff, String search) {
    String words = search.strip().toLowerCase(Locale.ROOT);
    return (staff.name() + " " + staff.email() + " " + staff.title())
        .toLowerCase(Locale.ROOT)
        .contains(words);
  }

  Place place(UUID id, Map<String, String> faults, Map<String, String> typed) {
    Facility facility = houses.facility(id).orElseThrow(NotFound::new);
    return place(id, FacilityForm.of(facility), faults, typed);
  }

  Place place(UUID id, FacilityForm form, Map<String, String> faults, Map<String, String> typed) {
    Facility facility = houses.facility(id).orElseThrow(NotFound::new);
    List<Staff> all = staffList.all();
    Map<UUID, Staff> byId = all.stream().collect(Collectors.toMap(Staff::id, Function.identity()));
    Map<UUID, Facility> only = Map.of(id, facility);
    House house = houses(only, departments(only), byId).getFirst();
    return new Place(house, form, choices(all, null), faults, typed);
  }

  One newcomer(StaffForm form, Map<String, String> faults) {
    return one("", true, form, List.of(), faults);
  }

  One person(UUID id) {
    Staff staff = staffList.find(id).orElseThrow(NotFound::new);
    Scope scope = staffList.scopes().getOrDefault(id, nothing());
    return person(id, StaffForm.of(staff, scope), Map.of());
  }

  One person(UUID id, StaffForm form, Map<String, String> faults) {
    Staff staff = staffList.find(id).orElseThrow(NotFound::new);
    List<Away> away =
        leaves.notOver(today().minusDays(1)).stream()
            .filter(leave -> leave.staff().equals(id))
            .map(leave -> new Away(leave.id().toString(), AccessWords.leave(leave, today())))
            .toList();
    return one(id.toString(), staff.active(), form, away, faults);
  }

  private One one(
      String id, boolean active, StaffForm form, List<Away> away, Map<String, String> faults) {
    List<Staff> all = staffList.all();
    Map<UUID, Staff> byId = all.stream().collect(Collectors.toMap(Staff::id, Function.identity()));
    Map<UUID, Facility> facilities = facilities();
    return new One(
        id,
        active,
        form,
        Arrays.stream(Role.values())
            .map(role -> new Choice(role.name(), AccessWords.role(role)))
            .toList(),
        Arrays.stream(PracticeLevel.values())
            .map(level -> new Choice(level.name(), AccessWords.level(level)))
            .toList(),
        choices(all, id),
        houses(facilities, departments(facilities), byId),
        away,
        faults);
  }

  private Map<UUID, Facility> facilities() {
    Map<UUID, Facility> all = new LinkedHashMap<>();
    houses.facilities().forEach(one -> all.put(one.id(), one));
    return all;
  }

  private Map<UUID, Department> departments(Map<UUID, Facility> facilities) {
    Map<UUID, Department> all = new LinkedHashMap<>();
    facilities
        .keySet()
        .forEach(id -> houses.departments(id).forEach(one -> all.put(one.id(), one)));
    return all;
  }

  private static List<House> houses(
      Map<UUID, Facility> facilities, Map<UUID, Department> departments, Map<UUID, Staff> staff) {
    return facilities.values().stream()
        .map(
            house ->
                new House(
                    house.id().toString(),
                    house.name(),
                    house.zone().getId().replace('_', ' '),
                    name(staff, house.owner()),
                    FacilityForm.of(house).lacking(),
                    departments.values().stream()
                        .filter(ward -> ward.facility().equals(house.id()))
                        .map(
                            ward ->
                                new Ward(
                                    ward.id().toString(),
                                    ward.name(),
                                    ward.phone(),
                                    name(staff, ward.owner())))
                        .toList()))
        .toList();
  }

  private static List<Choice> choices(List<Staff> all, @Nullable String except) {
    return all.stream()
        .filter(Staff::active)
        .filter(one -> !one.id().toString().equals(except))
        .map(one -> new Choice(one.id().toString(), one.name() + ", " + one.title()))
        .toList();
  }

  private static String roleAndLevel(Staff staff) {
    String level = AccessWords.level(staff.level());
    String role = AccessWords.role(staff.role());
    return level.isEmpty() ? role : role + ", " + level;
  }

  private static String name(Map<UUID, Staff> staff, @Nullable UUID id) {
    Staff known = id == null ? null : staff.get(id);
    return known == null ? "" : known.name();
  }

  private static Scope nothing() {
    return new Scope(false, Set.of(), Set.of());
  }

  private LocalDate today() {
    List<Facility> all = houses.facilities();
    ZoneId zone = all.isEmpty() ? clock.getZone() : all.getFirst().zone();
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
