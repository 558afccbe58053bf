package org.harken.cases.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Practice;
import org.harken.access.PracticeRule.Work;
import org.harken.access.Role;
import org.harken.access.Staff;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may take something on a case; a refusal names the next in line. */
@Component
public class Takers {

  private static final String WORK = "cases:work";

  private final Access access;
  private final Guard guard;
  private final Practice practice;

  Takers(Access access, Guard guard, Practice practice) {
    this.practice = practice;
    this.access = access;
    this.guard = guard;
  }

  /** Refuses whoever the case is closed to, and proposes somebody else. */
  public void check(CaseFile file, Staff staff, String field) {
    refusal(file, staff)
        .ifPresent(
            sentence -> {
              throw Refused.field(field, sentence);
            });
  }

  /** The same sentence, for those only whom names keep out. */
  public Optional<String> named(CaseFile file, UUID staff) {
    return access
        .staff(staff)
        .filter(one -> guard.closed(file.id()).concerns(one))
        .flatMap(one -> refusal(file, one));
  }

  private Optional<String> refusal(CaseFile file, Staff staff) {
    Closed closed = guard.closed(file.id());
    if (!closed.to(staff)) {
      return Optional.empty();
    }
    String next =
        next(file, staff)
            .map(one -> " Next in line: " + one.name() + ", " + one.title() + ".")
            .orElse(" Nobody else in reach may work on it: please tell the director.");
    return Optional.of(because(closed, staff) + next);
  }

  /** The same for a name as it was written, where it is somebody's here. */
  public void check(CaseFile file, String name, String field) {
    access.findStaff(name).ifPresent(staff -> check(file, staff, field));
  }

  private static String because(Closed closed, Staff staff) {
    if (closed.named().contains(staff.id())) {
      return staff.name() + " is named on this case and stays out of it.";
    }
    return closed.reportsToNamed(staff)
        ? staff.name() + " reports only to somebody who is named on this case."
        : staff.name() + " is not on the list of this case.";
  }

  /** Up the line of supervisors first, then anybody in reach who may work on cases. */
  public Optional<Staff> next(CaseFile file, Staff blocked) {
    Set<UUID> asked = new HashSet<>();
    UUID above = blocked.supervisor();
    while (above != null && asked.add(above)) {
      Staff one = access.staff(above).orElse(null);
      if (one != null && mayOwn(file, one)) {
        return Optional.of(one);
      }
      above = one == null ? null : one.supervisor();
    }
    return access.staffWho(WORK, file.facility()).stream()
        .filter(one -> !one.id().equals(blocked.id()) && mayOwn(file, one))
        .min(Comparator.comparing(this::standing).thenComparing(Staff::name));
  }

  /** Supervisors before the office, the office before those in training. */
  private int standing(Staff staff) {
    if (staff.role() == Role.SUPERVISOR) {
      return 0;
    }
    boolean inTraining = practice.rule(staff.level(), Work.INTAKE).needsAnother();
    return staff.role() == Role.DIRECTOR ? 1 : inTraining ? 3 : 2;
  }

  /**
   * Those of these readers who may be put on its list: who reach it, are not kept out by a name,
   * and do not find it anyway.
   */
  public List<Staff> mayBeListed(CaseFile file, Collection<Staff> readers) {
    Closed closed = guard.closed(file.id());
    return readers.stream()
        .filter(
            one ->
                !closed.concerns(one)
                    && !closed.listed().contains(one.id())
                    && !GuardPolicy.stands().isAlwaysOnTheList(one.role())
                    && access
                        .scope(access.actor(one.id()))
                        .covers(file.facility(), file.department()))
        .toList();
  }

  public boolean isOpenTo(CaseFile file, Staff staff) {
    return !guard.closed(file.id()).to(staff);
  }

  public boolean mayOwn(CaseFile file, @Nullable Staff staff) {
    if (staff == null || !staff.active()) {
      return false;
    }
    Actor taker = access.actor(staff.id());
    return taker.may(WORK)
        && access.scope(taker).covers(file.facility(), file.department())
        && !guard.closed(file.id()).to(staff);
  }
}
