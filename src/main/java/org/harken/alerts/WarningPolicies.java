package org.harken.alerts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.harken.alerts.policy.PolicyVersions;
import org.springframework.stereotype.Service;

/** The policy of warnings as it stands. */
@Service
public class WarningPolicies {

  private final PolicyVersions versions;
  private final Clock clock;

  WarningPolicies(PolicyVersions versions, Clock clock) {
    this.versions = versions;
    this.clock = clock;
  }

  public WarningPolicy inForce() {
    return versions.on(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }
}
