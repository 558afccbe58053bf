package org.harken.alerts.policy;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The page of the policy in ready words.
 *
 * @param tells where a facility has hours of its own it is another sentence
 * @param fields what stands in the fields of the form
 * @param faults what is wrong with them, by field
 */
public record PolicyView(
    int version,
    String from,
    List<Row> rows,
    List<String> tells,
    List<Version> versions,
    boolean mayChange,
    List<Office> offices,
    Map<String, String> fields,
    Map<String, String> faults,
    String trouble) {

  /**
   * One point.
   *
   * @param unit behind the number; empty where there is no number
   */
  public record Row(int place, String name, String when, String unit, List<Told> told) {}

  /** Whether somebody is told at a point. */
  public record Told(String code, String name, boolean told) {}

  /** A version in the list of all. */
  public record Version(int number, String from, String by, String state) {}

  /** Whose hours these are: the usual ones, or those of one facility. */
  public record Office(String key, String name) {}

  /** A day of the week. */
  public record Day(String code, String name) {}

  public static List<Day> days() {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> new Day(day.name(), PolicyWords.shown(day)))
        .toList();
  }

  public String value(String field) {
    return fields.getOrDefault(field, "").replace("\u0000", "");
  }

  public boolean ticked(String field) {
    return !value(field).isBlank();
  }

  public String fault(String field) {
    return faults.getOrDefault(field, "");
  }
}
