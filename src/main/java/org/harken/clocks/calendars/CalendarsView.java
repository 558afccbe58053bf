package org.harken.clocks.calendars;

import java.util.List;
import java.util.Map;

/** The working days of a facility, in ready words. */
public record CalendarsView(
    String id,
    String name,
    List<Shown> calendars,
    List<Own> own,
    boolean mayKeep,
    Map<String, String> faults,
    Map<String, String> typed) {

  /** One calendar and its days this year and next. */
  public record Shown(String id, String name, List<Line> days) {}

  /**
   * One day that may be off.
   *
   * @param dates on which it falls
   * @param changed against what is shipped
   */
  public record Line(
      String key, String name, String dates, boolean off, boolean changed, String why) {}

  /** A day of its own. */
  public record Own(String day, String words, boolean open, String why) {}

  public String fault(String field) {
    return faults.getOrDefault(field, "");
  }

  public String value(String field) {
    return typed.getOrDefault(field, "").replace("\u0000", "");
  }
}
