package org.harken.cases.figures;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Scope;
import org.harken.cases.CaseKind;
import org.harken.platform.web.Actor;

/** Turns what is asked and how far somebody reaches into a WHERE of fixed texts and values. */
public final class Within {

  private final Asked asked;
  private final boolean everywhere;
  private final Map<String, Object> values = new LinkedHashMap<>();

  public Within(Actor actor, Access access, Asked asked) {
    this.asked = asked;
    Scope scope = access.scope(actor);
    this.everywhere = scope.everything();
    values.put("from", asked.from());
    values.put("to", asked.to());
    if (!everywhere) {
      values.put("facilities", scope.facilityArray());
      values.put("departments", scope.departmentArray());
    }
    UUID facility = asked.facility();
    if (facility != null) {
      values.put("facility", facility);
    }
    CaseKind kind = asked.kind();
    if (kind != null) {
      values.put("kind", kind.name());
    }
  }

  /** Of a table with {@code facility} and {@code kind}, by a day and its department. */
  public String during(String day, String department) {
    return day + " between :from and :to and " + place(department);
  }

  /** The same at any time. */
  public String place(String department) {
    StringBuilder text =
        new StringBuilder(
            everywhere
                ? "true"
                : "(facility = any(:facilities) or " + department + " = any(:departments))");
    if (asked.facility() != null) {
      text.append(" and facility = :facility");
    }
    if (asked.kind() != null) {
      text.append(" and kind = :kind");
    }
    return text.toString();
  }

  public Map<String, Object> values() {
    return values;
  }
}
