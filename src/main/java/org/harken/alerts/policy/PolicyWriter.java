package org.harken.alerts.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.harken.alerts.WarningPolicy;
import org.harken.alerts.WarningPolicy.At;
import org.harken.alerts.WarningPolicy.Step;
import org.harken.alerts.model.WorkHours;
import org.yaml.snakeyaml.Yaml;

/** Writes a version of the policy as it is read again. */
final class PolicyWriter {

  private PolicyWriter() {}

  static String text(WarningPolicy policy) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("version", policy.version());
    node.put("from", policy.from().toString());
    node.put("points", policy.steps().stream().map(PolicyWriter::step).toList());
    Map<String, Object> hours = new LinkedHashMap<>();
    hours.put("usual", hours(policy.usual()));
    hours.put(
        "ofFacility",
        policy.ofFacility().entrySet().stream()
            .collect(
                Collectors.toMap(one -> one.getKey().toString(), one -> hours(one.getValue()))));
    node.put("hours", hours);
    node.put("digestAt", policy.digestAt().toString());
    node.put(
        "quiet",
        Map.of("from", policy.quiet().from().toString(), "to", policy.quiet().to().toString()));
    node.put(
        "progressLetters",
        Map.of(
            "draftDaysBefore", policy.letters().draftDaysBefore(),
            "sendDaysBefore", policy.letters().sendDaysBefore(),
            "before", policy.letters().before().stream().sorted().toList()));
    node.put("safety", policy.safety().stream().sorted().toList());
    node.put("awayHours", policy.awayHours());
    node.put("leaveDays", policy.leaveDays());
    return new Yaml().dump(node);
  }

  private static Map<String, Object> step(Step step) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("at", step.at().name());
    if (step.at() == At.PERCENT || step.at() == At.WORKING_DAYS_BEFORE) {
      node.put("number", step.number());
    }
    node.put("tell", step.tell().stream().sorted().map(Enum::name).toList());
    return node;
  }

  private static Map<String, Object> hours(WorkHours hours) {
    return Map.of(
        "days", hours.days().stream().sorted().map(Enum::name).toList(),
        "opens", hours.opens().toString(),
        "closes", hours.closes().toString(),
        "closed", hours.closed().stream().sorted().map(Object::toString).toList());
  }
}
