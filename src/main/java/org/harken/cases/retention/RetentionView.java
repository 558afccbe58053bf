package org.harken.cases.retention;

import java.util.List;
import org.harken.cases.forms.Typed;

/** What has served its time, and what was destroyed. */
public record RetentionView(List<Line> lines, List<Gone> log, Typed typed) {

  /**
   * One case that waits for a person.
   *
   * @param held who holds it; empty where nobody does
   */
  public record Line(
      String field,
      String reference,
      String kind,
      String received,
      String closed,
      String due,
      String rule,
      String source,
      String held) {}

  /** One line of the log. */
  public record Gone(
      String reference,
      String kind,
      String received,
      String closed,
      String rule,
      String by,
      String when) {}
}
