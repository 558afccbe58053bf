package org.harken.competency.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many sign, how long it counts, and what an audit of files asks, from a day on.
 *
 * @param source on what ground
 * @param observers from which level on how many people, the lowest first
 * @param enough how much evidence makes ready for a signature
 * @param months how long a signature counts, unless its kind of work says otherwise
 * @param lineMonths the same by kind of work
 */
public record SigningPolicy(
    int version,
    LocalDate from,
    String source,
    List<Step> observers,
    int enough,
    int months,
    Map<String, Integer> lineMonths,
    Checklist audit) {

  public SigningPolicy {
    observers = List.copyOf(observers);
    lineMonths = Map.copyOf(new TreeMap<>(lineMonths));
  }

  /**
   * @param fromLevel counted from one
   */
  public record Step(int fromLevel, int needed) {}

  /**
   * What a file audit asks.
   *
   * @param cases how many are read
   * @param lines kinds of work that it looks at
   */
  public record Checklist(int cases, List<String> items, List<String> lines) {

    public Checklist {
      items = List.copyOf(items);
      lines = List.copyOf(lines);
    }
  }

  /**
   * @param level the place of the level, from zero
   */
  public int needed(int level) {
    int needed = 1;
    for (Step step : observers) {
      if (level + 1 >= step.fromLevel()) {
        needed = step.needed();
      }
    }
    return needed;
  }

  /**
   * @param level the place of the level, from zero
   * @param line the work that shows the statement; empty where nobody said
   */
  public Standing.Rule rule(int level, String line) {
    return new Standing.Rule(needed(level), lineMonths.getOrDefault(line, months), enough);
  }

  /** As it is told apart in what was audited by it. */
  public String name() {
    return String.valueOf(version);
  }
}
