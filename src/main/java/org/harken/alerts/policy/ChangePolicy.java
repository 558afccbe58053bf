package org.harken.alerts.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.harken.alerts.WarningPolicy;
import org.harken.audit.Audit;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a new version of the policy, in force from a day on. What was in force before stays. */
@Service
class ChangePolicy {

  private final PolicyVersions versions;
  private final MayChangeWarnings mayChange;
  private final Audit audit;
  private final Clock clock;

  ChangePolicy(PolicyVersions versions, MayChangeWarnings mayChange, Audit audit, Clock clock) {
    this.versions = versions;
    this.mayChange = mayChange;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public int change(Actor actor, WarningPolicy wanted) {
    mayChange.refuse(actor);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (wanted.from().isBefore(today) || wanted.from().isAfter(today.plusYears(2))) {
      throw Refused.field("from", "Please choose a day from today on, within two years.");
    }
    WarningPolicy version = numbered(wanted, versions.newest() + 1);
    if (!versions.add(actor, version, clock.instant())) {
      throw new Refused("Somebody changed this at the same moment. Please look again.");
    }
    audit.changed(
        actor,
        "changed",
        "warning-policy",
        String.valueOf(version.version()),
        Map.of("from", version.from().toString()));
    return version.version();
  }

  private static WarningPolicy numbered(WarningPolicy policy, int version) {
    return new WarningPolicy(
        version,
        policy.from(),
        policy.steps(),
        policy.usual(),
        policy.ofFacility(),
        policy.digestAt(),
        policy.quiet(),
        policy.letters(),
        policy.safety(),
        policy.awayHours(),
        policy.leaveDays());
  }
}
