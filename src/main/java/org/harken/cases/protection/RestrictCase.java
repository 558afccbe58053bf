package org.harken.cases.protection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Staff;
import org.harken.cases.TimelineKind;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Guard;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Typed;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a case to a list of people: for everybody else it does not exist. */
@Service
public class RestrictCase {

  private final Reach reach;
  private final Guard guard;
  private final Access access;
  private final HandOn handOn;
  private final Chronicle chronicle;

  RestrictCase(Reach reach, Guard guard, Access access, HandOn handOn, Chronicle chronicle) {
    this.reach = reach;
    this.guard = guard;
    this.access = access;
    this.handOn = handOn;
    this.chronicle = chronicle;
  }

  /** Whoever restricts and whose work it is stand on the list by themselves. */
  @Transactional
  public void restrict(
      Actor actor, String reference, @Nullable String because, Collection<String> names) {
    CaseFile file = reach.hold(actor, reference);
    String reason = Typed.line("because", because, 1_000);
    if (guard.restriction(file.id()).isPresent()) {
      throw new Refused("restricted-already", "This case is restricted. Change its list instead.");
    }
    Map<UUID, Staff> listed = new LinkedHashMap<>();
    access.staff(actor.id()).ifPresent(one -> listed.put(one.id(), one));
    UUID owner = file.owner();
    if (owner != null) {
      access.staff(owner).ifPresent(one -> listed.put(one.id(), one));
    }
    names.forEach(
        name -> {
          Staff one = fit(file, name);
          listed.put(one.id(), one);
        });
    guard.restrict(actor, file.id(), reason, chronicle.now());
    listed.values().forEach(one -> guard.list(actor, file.id(), one, chronicle.now()));
    chronicle.line(actor, file.id(), TimelineKind.OWNER, "Restricted to a list", reason);
    chronicle.done(
        actor,
        file.id(),
        "restricted",
        Map.of("list", listed.keySet().stream().map(UUID::toString).toList()));
    handOn.from(actor, file);
  }

  @Transactional
  public void add(Actor actor, String reference, @Nullable String name) {
    CaseFile file = restricted(actor, reference);
    Staff one = fit(file, name);
    guard.list(actor, file.id(), one, chronicle.now());
    chronicle.line(actor, file.id(), TimelineKind.OWNER, "On the list: " + one.name(), "");
    chronicle.done(actor, file.id(), "listed", Map.of("staff", one.id().toString()));
  }

  @Transactional
  public void strike(Actor actor, String reference, UUID staff) {
    CaseFile file = restricted(actor, reference);
    if (staff.equals(file.owner()) || staff.equals(actor.id())) {
      throw new Refused(
          "still-needed", "Whose work it is, and you yourself, stay on the list. Hand over first.");
    }
    if (!guard.strike(file.id(), staff)) {
      throw new NotFound();
    }
    String name = access.staff(staff).map(Staff::name).orElse("");
    chronicle.line(actor, file.id(), TimelineKind.OWNER, "Off the list: " + name, "");
    chronicle.done(actor, file.id(), "struck off the list", Map.of("staff", staff.toString()));
    handOn.from(actor, file);
  }

  @Transactional
  public void lift(Actor actor, String reference, @Nullable String because) {
    CaseFile file = restricted(actor, reference);
    String reason = Typed.line("because", because, 1_000);
    List<Guard.Insider> before = guard.insiders(file.id());
    guard.lift(file.id());
    chronicle.line(actor, file.id(), TimelineKind.OWNER, "No longer restricted to a list", reason);
    chronicle.done(
        actor,
        file.id(),
        "lifted restriction",
        Map.of("list", before.stream().map(one -> one.staff().toString()).toList()));
  }

  private CaseFile restricted(Actor actor, String reference) {
    CaseFile file = reach.hold(actor, reference);
    if (guard.restriction(file.id()).isEmpty()) {
      throw new Refused("not-restricted", "This case is not restricted to a list.");
    }
    return file;
  }

  private Staff fit(CaseFile file, @Nullable String name) {
    Staff one =
        access
            .findStaff(Typed.line("staff", name, 254))
            .orElseThrow(
                () ->
                    Refused.field(
                        "staff", "There is no one member of staff of this name. Try the e-mail."));
    if (guard.closed(file.id()).concerns(one)) {
      throw Refused.field(
          "staff", one.name() + " is named on this case, or reports only to somebody who is.");
    }
    Actor reader = access.actor(one.id());
    boolean reaches = access.scope(reader).covers(file.facility(), file.department());
    if (!reaches || !(reader.may("cases:read") || reader.may("tasks:own"))) {
      throw Refused.field("staff", one.name() + " does not reach this case.");
    }
    return one;
  }
}
