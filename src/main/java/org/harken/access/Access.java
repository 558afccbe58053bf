package org.harken.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.harken.access.model.Roles;
import org.harken.access.store.Houses;
import org.harken.access.store.Recent;
import org.harken.access.store.StaffList;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The organisation and its staff, as other rooms may ask of them. */
@Service
public class Access {

  private final Houses houses;
  private final StaffList staffList;
  private final Recent recent;
  private final Places places;

  Access(Houses houses, StaffList staffList, Recent recent) {
    this.houses = houses;
    this.staffList = staffList;
    this.recent = recent;
    this.places = new Places(houses, this::scopeInPlace, this::staff, this::facility);
  }

  /**
   * How far this actor reaches. {@link Actor#SYSTEM} reaches everything, {@link Actor#PUBLIC}
   * nothing.
   */
  public Scope scope(Actor actor) {
    if (actor.isStaff()) {
      return recent
          .find(Scope.class, actor.id(), id -> Optional.of(staffList.scope(id)))
          .orElseThrow();
    }
    return new Scope(actor.id().equals(Actor.SYSTEM.id()), Set.of(), Set.of());
  }

  public Optional<Staff> staff(UUID id) {
    return recent.find(Staff.class, id, staffList::find);
  }

  /** By id, e-mail or full name, ignoring case; inactive accounts are not found. */
  public Optional<Staff> findStaff(String idEmailOrName) {
    String words = Words.clean(idEmailOrName);
    Optional<UUID> id = Words.id(words);
    if (id.isPresent()) {
      return staffList.find(id.get()).filter(Staff::active);
    }
    if (words.contains("@")) {
      return staffList.activeByEmail(words);
    }
    List<Staff> named = staffList.activeNamed(words);
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  /** Active staff who hold the permission and reach this facility, by name. */
  public List<Staff> staffWho(String permission, UUID facility) {
    return staffList.reaching(facility, Roles.table().holding(permission));
  }

  /**
   * The facilities within the actor's reach, by name; for {@link Actor#PUBLIC} all, for the public
   * pages.
   */
  public List<Facility> facilities(Actor actor) {
    return actor.isStaff() ? houses.facilities(scope(actor)) : houses.facilities();
  }

  public Optional<Facility> facility(UUID id) {
    return recent.find(Facility.class, id, houses::facility);
  }

  /** The departments of a facility, by name. */
  public List<Department> departments(UUID facility) {
    return houses.departments(facility);
  }

  public Optional<Department> department(UUID id) {
    return recent.find(Department.class, id, houses::department);
  }

  /**
   * Facility and department as somebody wrote them: id or name, ignoring case. Without a facility,
   * the department's own, else the actor's home facility. Throws {@code Refused} naming the field
   * {@code facility} or {@code department} where there is no such one, or it lies out of reach.
   */
  public Place place(Actor actor, @Nullable String facility, @Nullable String department) {
    return places.find(actor, Words.orNull(facility), Words.orNull(department));
  }

  /** A member of staff as an actor: for jobs and imports that act in somebody's name. */
  public Actor actor(UUID staff) {
    Staff known = staffList.find(staff).orElseThrow(NotFound::new);
    Set<String> permissions = known.active() ? Roles.table().permissions(known.role()) : Set.of();
    return new Actor(known.id(), known.name(), known.title(), permissions);
  }

  /** On public pages people name any facility, though they see nothing of it. */
  private Scope scopeInPlace(Actor actor) {
    return actor.isStaff() ? scope(actor) : new Scope(true, Set.of(), Set.of());
  }
}
