package org.harken.access.administration;

import java.util.List;
import java.util.Map;
import org.harken.access.administration.AccessView.Choice;

/** What the list of groups shows. */
public record GroupsView(
    boolean ssoIsSet,
    List<Line> inForce,
    List<Line> ended,
    GroupForm form,
    List<Choice> roles,
    List<Choice> levels,
    List<Choice> facilities,
    List<Choice> reaches,
    Map<String, String> faults) {

  /** One line in words. */
  public record Line(
      String id, String group, int place, String who, String where, String since, String until) {}

  public String fault(String field) {
    return faults.getOrDefault(field, "");
  }
}
