package org.harken.competency.signing;

import java.util.List;
import org.harken.cases.forms.Typed;

/**
 * Who signs, how long it counts and what an audit asks, in ready words.
 *
 * @param source on what ground it stands
 * @param usual the statements that count as all others
 * @param next the number of the next version
 */
public record SigningView(
    Version now,
    String source,
    int enough,
    int months,
    int cases,
    List<Level> levels,
    List<Kind> kinds,
    String usual,
    List<String> items,
    List<String> rubric,
    List<Version> others,
    boolean mayChange,
    int next,
    String today,
    String credit,
    Typed typed) {

  /**
   * A version: its number, from when, on what ground, by whom; a state only where it is not past.
   */
  public record Version(int number, String from, String source, String by, String state) {}

  /** A level and how many people sign there. */
  public record Level(String label, String meaning, int needed) {}

  /**
   * A kind of work.
   *
   * @param statements the statements it shows, such as "E01 E04"
   * @param own how many months it counts itself; empty where it counts as all others
   * @param looked whether an audit of files looks at it
   */
  public record Kind(
      String name, String label, String statements, String own, int months, boolean looked) {}
}
