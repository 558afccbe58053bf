package org.harken.cases.warning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harken.alerts.WarningPolicies;
import org.harken.alerts.WarningPolicy;
import org.harken.alerts.WarningPolicy.Span;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.CaseFiles;
import org.harken.clocks.Deadline;
import org.harken.clocks.WarningTimes;
import org.springframework.stereotype.Component;

/** The points of what is owed on a case, by the policy and the hours of its facility. */
@Component
class CaseWarningTimes implements WarningTimes {

  private final CaseFiles files;
  private final WarningPolicies policies;

  CaseWarningTimes(CaseFiles files, WarningPolicies policies) {
    this.files = files;
    this.policies = policies;
  }

  @Override
  public String policy() {
    return "cases-" + policies.inForce().version();
  }

  @Override
  public Optional<Plan> plan(Deadline deadline, Instant now) {
    return files.find(deadline.subject()).map(file -> plan(file, deadline, now));
  }

  private Plan plan(CaseFile file, Deadline deadline, Instant now) {
    if (file.isClosed()) {
      return new Plan(List.of(), now);
    }
    WarningPolicy policy = policies.inForce();
    var span =
        new Span(
            deadline.kind().name(),
            file.facility(),
            deadline.zone(),
            deadline.startedAt(),
            deadline.dueAt(),
            deadline.missedAfter());
    return new Plan(
        policy.moments(span).stream().map(moment -> new Point(moment.name(), moment.at())).toList(),
        policy.openAt(span, now));
  }
}
