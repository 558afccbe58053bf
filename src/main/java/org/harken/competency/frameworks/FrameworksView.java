package org.harken.competency.frameworks;

import java.util.List;
import org.harken.cases.forms.Typed;

/** What the pages of frameworks show. */
public final class FrameworksView {

  private FrameworksView() {}

  /** All versions, and the form that brings in another. */
  public record Overview(
      List<Line> lines, boolean none, boolean mayPropose, boolean mayChange, Typed typed) {}

  /** One version in the list. */
  public record Line(
      String id,
      String title,
      String version,
      String state,
      String chip,
      String when,
      String credit) {}

  /** One version whole. */
  public record One(
      String id,
      String title,
      String version,
      String state,
      String context,
      String credit,
      boolean proposed,
      boolean waiting,
      boolean adopted,
      boolean ladder,
      boolean mayChange,
      List<Rung> levels,
      List<String> report,
      @org.jspecify.annotations.Nullable Changes changes,
      List<Pair> open,
      Typed typed) {}

  /** A level with its statements. */
  public record Rung(String code, String label, List<Item> items) {}

  /** A statement in its two parts. */
  public record Item(String code, String topic, String expectation) {}

  /** What a proposed version would change. */
  public record Changes(
      List<String> added, List<String> removed, List<Pair> reworded, List<Pair> moved) {
    public boolean isEmpty() {
      return added.isEmpty() && removed.isEmpty() && reworded.isEmpty() && moved.isEmpty();
    }
  }

  /** Before and after, each with its level. */
  public record Pair(String former, String before, String beforeAt, String after, String afterAt) {}
}
