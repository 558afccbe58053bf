package org.harken.cases.warning;

import java.util.List;
import java.util.Optional;
import org.harken.alerts.WarningPolicies;
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
  public Optional<List<Point>> of(Deadline deadline) {
    return files.find(deadline.subject()).map(file -> points(file, deadline));
  }

  private List<Point> points(CaseFile file, Deadline deadline) {
    if (file.isClosed()) {
      return List.of();
    }
    var span =
        new Span(
            deadline.kind().name(),
            file.facility(),
            deadline.zone(),
            deadline.startedAt(),
            deadline.dueAt(),
            deadline.missedAfter());
    return policies.inForce().moments(span).stream()
        .map(moment -> new Point(moment.name(), moment.at()))
        .toList();
  }
}
