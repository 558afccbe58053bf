package org.harken.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.access.PracticeRule.Work;
import org.harken.access.model.PracticePolicy;
import org.harken.access.model.Roles;
import org.harken.access.store.Leaves;
import org.harken.access.store.StaffList;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Supervised practice: who does what alone, who may sign for whom, and whom a wait is told to. */
@Service
public class Practice {

  private final List<PracticePolicy> versions = PracticePolicy.all();
  private final Access access;
  private final Leaves leaves;
  private final StaffList staffList;
  private final Clock clock;

  Practice(Access access, Leaves leaves, StaffList staffList, Clock clock) {
    this.staffList = staffList;
    this.access = access;
    this.leaves = leaves;
    this.clock = clock;
  }

  /** What is asked of this actor today. Whoever is not staff, or has no level, works alone. */
  public PracticeRule rule(Actor actor, Work work) {
    return rule(access.staff(actor.id()).map(Staff::level).orElse(null), work);
  }

  public PracticeRule rule(@Nullable PracticeLevel level, Work work) {
    return inForce().rule(level, work);
  }

  /**
   * May change what everybody works by: whose level does that alone, and the director. Whoever has
   * no level is judged by their role.
   */
  public boolean changesRules(Actor actor) {
    return !actor.isStaff() || access.staff(actor.id()).filter(this::changesRules).isPresent();
  }

  private boolean changesRules(Staff staff) {
    return staff.role() == Role.DIRECTOR
        || (staff.level() != null
            && rule(staff.level(), Work.RULES).way() == PracticeRule.Way.ALONE);
  }

  /** May sign what others wrote, within their reach; never their own. */
  public boolean mayCosign(Actor actor) {
    return access.staff(actor.id()).filter(this::mayCosign).isPresent();
  }

  public boolean mayCosign(Staff staff) {
    return staff.active() && inForce().mayCosign(staff.level(), staff.role());
  }

  /** Active staff of the whole organisation who hold the permission, by name. */
  public List<Staff> everybodyWho(String permission) {
    return staffList.holding(Roles.table().holding(permission));
  }

  /** Whether a day of leave of theirs has begun and not ended, in their own house's time. */
  public boolean isAway(Staff staff) {
    LocalDate today =
        clock
            .instant()
            .atZone(access.facility(staff.facility()).map(Facility::zone).orElse(ZoneOffset.UTC))
            .toLocalDate();
    return leaves.isAway(staff.id(), today);
  }

  /** How many steps a wait has. */
  public int steps() {
    return inForce().waits().size();
  }

  /** How many steps of a wait have been reached since then. */
  public int stepsReached(Instant since) {
    return (int)
        inForce().waits().stream()
            .filter(wait -> !since.plus(wait.after()).isAfter(clock.instant()))
            .count();
  }

  /** The line from whom a step of a wait is told, nearest first; may be empty. */
  public List<Staff> line(UUID waiting, int step) {
    PracticePolicy.Tell tell = inForce().waits().get(step).tell();
    return switch (tell) {
      case SUPERVISOR -> above(waiting);
      case ABOVE -> above(waiting).stream().skip(1).toList();
    };
  }

  public PracticePolicy inForce() {
    return PracticePolicy.on(versions, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  private List<Staff> above(UUID staff) {
    List<Staff> line = new ArrayList<>();
    Optional<Staff> one = access.staff(staff);
    while (one.isPresent() && one.get().supervisor() != null) {
      one = Optional.ofNullable(one.get().supervisor()).flatMap(access::staff);
      if (one.isEmpty() || line.contains(one.get())) {
        break;
      }
      line.add(one.get());
    }
    return line;
  }
}
