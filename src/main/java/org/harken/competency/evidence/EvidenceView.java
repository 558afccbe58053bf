package org.harken.competency.evidence;

import java.util.List;
import org.harken.cases.forms.Typed;

/** Whether work counts as evidence, and what shows what. */
public record EvidenceView(
    boolean on,
    String purpose,
    String told,
    String since,
    boolean mayDecide,
    boolean mayChange,
    List<Line> rules,
    List<Past> past,
    String credit,
    Typed typed) {

  /** One rule in words. */
  public record Line(
      String id, String what, String icon, boolean counts, int months, List<Tick> statements) {
    public List<Tick> chosen() {
      return statements.stream().filter(Tick::on).toList();
    }
  }

  /** A statement to tick. */
  public record Tick(String id, String code, String text, boolean on) {}

  /** A purpose that ended. */
  public record Past(String words, String from, String to) {}
}
