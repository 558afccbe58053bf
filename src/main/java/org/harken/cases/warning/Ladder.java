package org.harken.cases.warning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.harken.access.Access;
import org.harken.access.Practice;
import org.harken.access.Role;
import org.harken.access.Staff;
import org.harken.alerts.Whom;
import org.harken.cases.handover.StandIn;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Takers;
import org.springframework.stereotype.Component;

/**
 * The people on each rung for one case. Whoever is on leave or has to stay out of the case is
 * passed over: whoever has their work comes first, then the next up the line.
 */
@Component
class Ladder {

  /** Somebody on a rung, for the owner they may stand in for. */
  record Rung(Staff staff, Whom as) {}

  private final Access access;
  private final Practice practice;
  private final Answerable answerable;
  private final StandIn standIn;
  private final Takers takers;

  Ladder(Access access, Practice practice, Answerable answerable, StandIn standIn, Takers takers) {
    this.access = access;
    this.practice = practice;
    this.answerable = answerable;
    this.standIn = standIn;
    this.takers = takers;
  }

  /** Each person once, on their lowest rung; never empty. */
  List<Rung> of(CaseFile file, Staff owner, Set<Whom> whom) {
    List<Rung> rungs = new ArrayList<>();
    Set<UUID> told = new HashSet<>();
    for (Whom as : Whom.values()) {
      if (whom.contains(as)) {
        on(as, file, owner, told)
            .filter(one -> told.add(one.id()))
            .ifPresent(one -> rungs.add(new Rung(one, as)));
      }
    }
    return rungs.isEmpty() ? List.of(new Rung(owner, Whom.OWNER)) : rungs;
  }

  private Optional<Staff> on(Whom as, CaseFile file, Staff owner, Set<UUID> told) {
    return switch (as) {
      case OWNER -> owner(file, owner);
      case SUPERVISOR ->
          first(
              file,
              told,
              Stream.concat(
                  above(owner).stream(),
                  answerable.supervisors(file).filter(one -> one.role() == Role.SUPERVISOR)));
      case DIRECTOR ->
          first(
              file,
              told,
              Stream.concat(above(owner).stream(), answerable.supervisors(file))
                  .filter(one -> one.role() == Role.DIRECTOR));
    };
  }

  private Optional<Staff> owner(CaseFile file, Staff owner) {
    if (!practice.isAway(owner) && takers.isOpenTo(file, owner)) {
      return Optional.of(owner);
    }
    return first(
        file,
        Set.of(owner.id()),
        Stream.of(
                standIn.of(owner.id()).flatMap(access::staff).stream(),
                above(owner).stream(),
                answerable.supervisors(file))
            .flatMap(some -> some));
  }

  private Optional<Staff> first(CaseFile file, Set<UUID> without, Stream<Staff> some) {
    return some.filter(one -> !without.contains(one.id()))
        .filter(one -> takers.mayOwn(file, one) && !practice.isAway(one))
        .findFirst();
  }

  private List<Staff> above(Staff staff) {
    List<Staff> line = new ArrayList<>();
    Optional<Staff> next = Optional.ofNullable(staff.supervisor()).flatMap(access::staff);
    while (next.isPresent() && !line.contains(next.get())) {
      line.add(next.get());
      next = Optional.ofNullable(next.get().supervisor()).flatMap(access::staff);
    }
    return line;
  }
}
