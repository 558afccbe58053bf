package org.harken.competency.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.access.Practice;
import org.harken.access.Staff;
import org.harken.cases.forms.Choice;
import org.harken.competency.line.Line;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who sees what somebody learns: they themselves, everybody above them in line, and the directors
 * who reach their house. For all others it does not exist.
 */
@Component
public class Learners {

  /** Whoever holds it has a page of learning. */
  public static final String OWN = "learning:own";

  private final Access access;
  private final Practice practice;
  private final Line line;
  private final Clock clock;

  Learners(Access access, Practice practice, Line line, Clock clock) {
    this.practice = practice;
    this.line = line;
    this.access = access;
    this.clock = clock;
  }

  /** Oneself, or somebody one leads; else {@code NotFound}. */
  public Staff seen(Actor actor, UUID staff) {
    return access
        .staff(staff)
        .filter(one -> one.id().equals(actor.id()) || line.leads(actor, one))
        .orElseThrow(NotFound::new);
  }

  /** Somebody one leads, never oneself; else {@code NotFound}. */
  public Staff led(Actor actor, UUID staff) {
    return access.staff(staff).filter(one -> line.leads(actor, one)).orElseThrow(NotFound::new);
  }

  public boolean leads(Actor actor, UUID staff) {
    return line.leads(actor, staff);
  }

  /** Those whom somebody leads and who still work here, by name. */
  public List<Staff> team(Actor actor) {
    List<Staff> all = everybody();
    return line.led(actor, all, all);
  }

  /** Everybody who has a page of learning, by name. */
  public List<Staff> everybody() {
    return practice.everybodyWho(OWN);
  }

  /** Whom somebody may name: those of the houses they reach, without themselves. */
  public List<Staff> colleagues(Actor actor) {
    return access.facilities(actor).stream()
        .flatMap(house -> access.staffWho(OWN, house.id()).stream())
        .distinct()
        .filter(one -> !one.id().equals(actor.id()))
        .sorted(Comparator.comparing(Staff::name).thenComparing(Staff::id))
        .toList();
  }

  /** One of them, by id, e-mail or name; the refusal names that field. */
  public Staff colleague(Actor actor, String field, String written) {
    List<Staff> among = colleagues(actor);
    return access
        .findStaff(written)
        .filter(among::contains)
        .orElseThrow(
            () -> Refused.field(field, "There is no one colleague of this name here to choose."));
  }

  public static List<Choice> choices(List<Staff> staff) {
    return staff.stream()
        .map(one -> Choice.of(one.id().toString(), one.name() + ", " + one.title()))
        .toList();
  }

  public String name(UUID staff) {
    return access.staff(staff).map(Staff::name).orElse("Somebody who left");
  }

  /** The next in line, or null. */
  public @Nullable UUID supervisor(UUID staff) {
    return access.staff(staff).map(Staff::supervisor).orElse(null);
  }

  public ZoneId zone(UUID staff) {
    return access
        .staff(staff)
        .flatMap(one -> access.facility(one.facility()))
        .map(Facility::zone)
        .orElse(ZoneOffset.UTC);
  }

  /** The day where this person works. */
  public LocalDate today(UUID staff) {
    return LocalDate.now(clock.withZone(zone(staff)));
  }
}
