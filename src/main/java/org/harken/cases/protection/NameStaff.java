package org.harken.cases.protection;

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
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names the staff a case is about: it is closed to them and handed on at once. */
@Service
public class NameStaff {

  private final Reach reach;
  private final Guard guard;
  private final Access access;
  private final HandOn handOn;
  private final Chronicle chronicle;

  NameStaff(Reach reach, Guard guard, Access access, HandOn handOn, Chronicle chronicle) {
    this.reach = reach;
    this.guard = guard;
    this.access = access;
    this.handOn = handOn;
    this.chronicle = chronicle;
  }

  /**
   * @param who a member of staff by id, e-mail or name; any other name is kept as it is written
   * @param as null for whom the case is about
   */
  @Transactional
  public UUID name(Actor actor, String reference, @Nullable String who, Guard.@Nullable As as) {
    CaseFile file = reach.hold(actor, reference);
    String written = Typed.line("staff", who, 200);
    Staff staff = access.findStaff(written).orElse(null);
    if (as == Guard.As.PATIENT && staff == null) {
      throw Refused.field("staff", "Which account is the patient's? Choose it from the list.");
    }
    UUID known = staff == null ? null : staff.id();
    String name = staff == null ? written : staff.name();
    refuseTwice(file, known, name);
    var named =
        new Guard.Named(
            Ids.next(),
            known,
            name,
            as == null ? Guard.As.ABOUT : as,
            actor.name(),
            chronicle.now());
    guard.name(actor, file.id(), named);
    chronicle.line(
        actor,
        file.id(),
        TimelineKind.OWNER,
        named.as() == Guard.As.PATIENT ? "The patient works here" : "Named: " + name,
        staff == null
            ? "Without an account here."
            : "Closed to " + name + " and to whoever reports only to them.");
    chronicle.done(
        actor,
        file.id(),
        "named staff",
        Map.of("staff", String.valueOf(known), "as", named.as().name()));
    handOn.from(actor, file);
    return named.id();
  }

  private void refuseTwice(CaseFile file, @Nullable UUID staff, String name) {
    boolean before =
        guard.named(file.id()).stream()
            .anyMatch(one -> staff == null ? one.name().equals(name) : staff.equals(one.staff()));
    if (before) {
      throw Refused.field("staff", name + " is named already.");
    }
  }

  /** Opens the case to them again. */
  @Transactional
  public void withdraw(Actor actor, String reference, UUID id, @Nullable String because) {
    CaseFile file = reach.hold(actor, reference);
    String reason = Typed.line("because", because, 1_000);
    Guard.Named named =
        guard.named(file.id()).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(NotFound::new);
    if (!guard.withdraw(actor, file.id(), id, reason, chronicle.now())) {
      throw new NotFound();
    }
    chronicle.line(
        actor, file.id(), TimelineKind.OWNER, "No longer named: " + named.name(), reason);
    chronicle.done(
        actor,
        file.id(),
        "withdrew named staff",
        Map.of("staff", String.valueOf(named.staff()), "as", named.as().name()));
  }
}
