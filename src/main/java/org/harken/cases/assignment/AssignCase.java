package org.harken.cases.assignment;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Staff;
import org.harken.alerts.Alerts;
import org.harken.cases.TimelineKind;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.CaseFiles;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Takers;
import org.harken.cases.store.Typed;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a case somebody's work, or hands it over with a word why. */
@Service
public class AssignCase {

  private final Reach reach;
  private final CaseFiles files;
  private final Access access;
  private final Alerts alerts;
  private final Takers takers;
  private final Chronicle chronicle;

  AssignCase(
      Reach reach,
      CaseFiles files,
      Access access,
      Alerts alerts,
      Takers takers,
      Chronicle chronicle) {
    this.takers = takers;
    this.reach = reach;
    this.files = files;
    this.access = access;
    this.alerts = alerts;
    this.chronicle = chronicle;
  }

  /**
   * @param to a member of staff by id, e-mail or name, or {@code me}; null to lay it back
   * @param why a word for the one who takes it; may be null
   */
  @Transactional
  public void assign(Actor actor, String reference, @Nullable String to, @Nullable String why) {
    CaseFile file = reach.holdOpen(actor, reference);
    String reason = Typed.optional("reason", why, 1_000);
    Staff staff = taker(actor, file, Typed.optional("assignee", to, 254));
    UUID before = file.owner();
    UUID after = staff == null ? null : staff.id();
    if (Objects.equals(before, after)) {
      return;
    }
    files.owner(file.id(), after);
    chronicle.line(
        actor,
        file.id(),
        TimelineKind.OWNER,
        title(actor, before, staff),
        reason == null ? "" : reason);
    if (after != null && !after.equals(actor.id())) {
      alerts.tell(
          after,
          "owner-" + file.id() + "-" + chronicle.now(),
          actor.name() + " gave you " + file.reference() + ".",
          "/cases/" + file.reference());
    }
    Map<String, Object> facts = new HashMap<>();
    facts.put("from", String.valueOf(before));
    facts.put("to", String.valueOf(after));
    chronicle.done(actor, file.id(), "assigned", facts);
  }

  private String title(Actor actor, @Nullable UUID before, @Nullable Staff staff) {
    if (staff == null) {
      return "Laid back: nobody has this now";
    }
    if (before == null) {
      return staff.id().equals(actor.id())
          ? staff.name() + " took this"
          : "Given to " + staff.name();
    }
    String from = access.staff(before).map(Staff::name).orElse("somebody");
    return "Handed over from " + from + " to " + staff.name();
  }

  private @Nullable Staff taker(Actor actor, CaseFile file, @Nullable String to) {
    if (to == null) {
      return null;
    }
    Staff staff =
        (to.equalsIgnoreCase("me") ? access.staff(actor.id()) : access.findStaff(to))
            .orElseThrow(
                () ->
                    Refused.field(
                        "assignee",
                        "There is no one member of staff of this name. Try the e-mail."));
    Actor taker = access.actor(staff.id());
    if (!taker.may("cases:work")
        || !access.scope(taker).covers(file.facility(), file.department())) {
      throw Refused.field("assignee", staff.name() + " cannot open this case.");
    }
    takers.check(file, staff, "assignee");
    return staff;
  }
}
