package org.harken.cases.protection;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.harken.access.Access;
import org.harken.access.Staff;
import org.harken.audit.Audit;
import org.harken.cases.forms.Choice;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Guard;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Spoken;
import org.harken.cases.store.Takers;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who a case is closed to and why, for those it is open to. */
@Service
class ReadProtection {

  private final Reach reach;
  private final Guard guard;
  private final Access access;
  private final Takers takers;
  private final Audit audit;
  private final Clock clock;

  ReadProtection(Reach reach, Guard guard, Access access, Takers takers, Audit audit, Clock clock) {
    this.takers = takers;
    this.reach = reach;
    this.guard = guard;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  ProtectionView read(Actor actor, String reference) {
    CaseFile file = reach.read(actor, reference);
    audit.viewed(actor, "case", file.id().toString(), "protection");
    Set<Staff> all = new LinkedHashSet<>();
    Stream.of("cases:read", "tasks:own")
        .forEach(permission -> all.addAll(access.staffWho(permission, file.facility())));
    return new ProtectionView(
        file.reference(),
        file.title(),
        guard.named(file.id()).stream().map(one -> named(file, one)).toList(),
        guard
            .restriction(file.id())
            .map(
                one ->
                    new ProtectionView.Shut(
                        one.because(),
                        one.byName()
                            + ", "
                            + Spoken.moment(one.at(), file.zone(), clock.instant())))
            .orElse(null),
        guard.insiders(file.id()).stream()
            .map(
                one ->
                    new ProtectionView.Listed(
                        one.staff().toString(),
                        one.name(),
                        !one.staff().equals(file.owner()) && !one.staff().equals(actor.id())))
            .toList(),
        all.stream().map(ReadProtection::choice).toList(),
        takers.mayBeListed(file, all).stream()
            .filter(one -> !one.id().equals(actor.id()) && !one.id().equals(file.owner()))
            .map(ReadProtection::choice)
            .toList(),
        actor.may("cases:work"),
        actor.may("cases:protect"));
  }

  boolean isStillOpenTo(Actor actor, String reference) {
    return reach.sees(actor, reference);
  }

  private ProtectionView.Line named(CaseFile file, Guard.Named one) {
    return new ProtectionView.Line(
        one.id().toString(),
        one.name(),
        one.as() == Guard.As.PATIENT,
        one.staff() != null,
        one.byName() + ", " + Spoken.moment(one.at(), file.zone(), clock.instant()));
  }

  private static Choice choice(Staff staff) {
    return Choice.of(staff.id().toString(), staff.name() + ", " + staff.title());
  }
}
