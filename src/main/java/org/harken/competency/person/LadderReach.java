package org.harken.competency.person;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Practice;
import org.harken.access.PracticeLevel;
import org.harken.access.Staff;
import org.harken.competency.line.Line;
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

  private final Access access;
  private final Assessments assessments;
  private final Practice practice;
  private final Line line;

  LadderReach(Access access, Assessments assessments, Practice practice, Line line) {
    this.practice = practice;
    this.access = access;
    this.assessments = assessments;
    this.line = line;
  }

  public Staff person(Actor actor, UUID id) {
    Staff staff = onTheLadder(id);
    if (!actor.id().equals(id)
        && !supervises(actor, staff)
        && !assessments.isAsked(id, actor.id())) {
      throw new NotFound();
    }
    return staff;
  }

  private Staff onTheLadder(UUID id) {
    return access
        .staff(id)
        .filter(one -> one.active() && one.level() != null)
        .orElseThrow(NotFound::new);
  }

  /** Above them in line, or director of their house; never themselves. */
  public boolean supervises(Actor actor, Staff staff) {
    return line.leads(actor, staff);
  }

  /** May look at their work and sign: whoever supervises them, and whoever was asked. */
  public boolean maySign(Actor actor, Staff staff) {
    return !actor.id().equals(staff.id())
        && (supervises(actor, staff) || assessments.isAsked(staff.id(), actor.id()));
  }

  public boolean isDirector(Actor actor) {
    return line.isDirector(actor);
  }

  /** Everybody on the ladder whom the actor supervises, by level and name. */
  public List<Staff> team(Actor actor) {
    List<Staff> all = practice.everybodyWho("ladder:see");
    return line.led(actor, onTheLadder(all), all);
  }

  /** Everybody on the ladder, by level and name. */
  public List<Staff> everybody() {
    return onTheLadder(practice.everybodyWho("ladder:see"));
  }

  private static List<Staff> onTheLadder(List<Staff> all) {
    return all.stream()
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

  /** Whether somebody is far enough themselves to write down what they saw of others, unasked. */
  public boolean observes(Actor actor) {
    return actor.may("ladder:sign") && practice.mayCosign(actor);
  }

  /** Whose work they may write down: on the ladder, in a house they reach, never their own. */
  public List<Staff> observed(Actor actor) {
    return observes(actor)
        ? everybody().stream().filter(staff -> isWithin(actor, staff)).toList()
        : List.of();
  }

  /** One of them; for all others they do not exist. */
  public Staff observed(Actor actor, UUID id) {
    Staff staff = onTheLadder(id);
    if (!staff.id().equals(actor.id()) && !isWithin(actor, staff)) {
      throw new NotFound();
    }
    return staff;
  }

  private boolean isWithin(Actor actor, Staff staff) {
    return !staff.id().equals(actor.id())
        && (access.scope(actor).covers(staff.facility(), null) || supervises(actor, staff));
  }

  static int rank(Staff staff) {
    PracticeLevel level = staff.level();
    return level == null ? 0 : level.ordinal();
  }
}
