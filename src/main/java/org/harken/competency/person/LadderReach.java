package org.harken.competency.person;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.harken.access.Access;
import org.harken.access.Practice;
import org.harken.access.PracticeLevel;
import org.harken.access.Role;
import org.harken.access.Staff;
import org.harken.competency.store.Assessments;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/**
 * Whose ladder somebody sees: their own, those of whom they supervise at any remove, as director
 * all within reach, and of whom they were asked to sign for. For all others it does not exist.
 */
@Component
public class LadderReach {

  private static final int HIGHEST = 20;

  private final Access access;
  private final Assessments assessments;
  private final Practice practice;

  LadderReach(Access access, Assessments assessments, Practice practice) {
    this.practice = practice;
    this.access = access;
    this.assessments = assessments;
  }

  public Staff person(Actor actor, UUID id) {
    Staff staff = access.staff(id).filter(Staff::active).orElseThrow(NotFound::new);
    if (staff.level() == null) {
      throw new NotFound();
    }
    if (!actor.id().equals(id)
        && !supervises(actor, staff)
        && !assessments.isAsked(id, actor.id())) {
      throw new NotFound();
    }
    return staff;
  }

  /** Above them in line, or director of their house; never themselves. */
  public boolean supervises(Actor actor, Staff staff) {
    if (!actor.isStaff() || actor.id().equals(staff.id())) {
      return false;
    }
    return supervises(actor, staff, access::staff);
  }

  private boolean supervises(Actor actor, Staff staff, Function<UUID, Optional<Staff>> known) {
    return isAbove(actor.id(), staff, known)
        || (isDirector(actor) && access.scope(actor).covers(staff.facility(), null));
  }

  /** May look at their work and sign: whoever supervises them, and whoever was asked. */
  public boolean maySign(Actor actor, Staff staff) {
    return !actor.id().equals(staff.id())
        && (supervises(actor, staff) || assessments.isAsked(staff.id(), actor.id()));
  }

  public boolean isDirector(Actor actor) {
    return access.staff(actor.id()).filter(one -> one.role() == Role.DIRECTOR).isPresent();
  }

  private static boolean isAbove(UUID actor, Staff staff, Function<UUID, Optional<Staff>> known) {
    Set<UUID> seen = new HashSet<>();
    Optional<Staff> one = Optional.of(staff);
    for (int step = 0; step < HIGHEST && one.isPresent(); step++) {
      UUID supervisor = one.get().supervisor();
      if (supervisor == null || !seen.add(supervisor)) {
        return false;
      }
      if (supervisor.equals(actor)) {
        return true;
      }
      one = known.apply(supervisor);
    }
    return false;
  }

  /** Everybody on the ladder whom the actor supervises, by level and name. */
  public List<Staff> team(Actor actor) {
    Map<UUID, Staff> here = new HashMap<>();
    practice.everybodyWho("ladder:see").forEach(one -> here.put(one.id(), one));
    Function<UUID, Optional<Staff>> known =
        id -> Optional.ofNullable(here.get(id)).or(() -> access.staff(id));
    return everybody().stream()
        .filter(staff -> !staff.id().equals(actor.id()) && supervises(actor, staff, known))
        .toList();
  }

  /** Everybody on the ladder, by level and name. */
  public List<Staff> everybody() {
    return practice.everybodyWho("ladder:see").stream()
        .filter(staff -> staff.level() != null)
        .sorted(Comparator.comparing(LadderReach::rank).thenComparing(Staff::name))
        .toList();
  }

  /** Who could be a second observer: past the second level, not the person. */
  public List<Staff> observers(Staff person) {
    return access.staffWho("ladder:sign", person.facility()).stream()
        .filter(one -> !one.id().equals(person.id()))
        .filter(one -> rank(one) >= PracticeLevel.PROFICIENT.ordinal())
        .toList();
  }

  static int rank(Staff staff) {
    PracticeLevel level = staff.level();
    return level == null ? 0 : level.ordinal();
  }
}
