package org.harken.clocks.calendars;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harken.clocks.files.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads calendars.yaml; a fault names its line and keeps the house from starting. */
final class CalendarFile {

  private CalendarFile() {}

  static Map<String, CalendarDefinition> read(YamlNode file) {
    file.allow(Set.of("calendars"));
    Map<String, CalendarDefinition> found = new LinkedHashMap<>();
    for (YamlNode node : file.nodes("calendars")) {
      node.allow(Set.of("id", "name", "jurisdiction", "weekend", "library", "days"));
      String id = node.text("id");
      List<DayRule> days = new ArrayList<>();
      for (YamlNode day : node.nodes("days")) {
        DayRule rule = day(day);
        if (days.stream().anyMatch(other -> other.key().equals(rule.key()))) {
          throw day.fault("key", "is used twice: " + rule.key());
        }
        days.add(rule);
      }
      var calendar =
          new CalendarDefinition(
              id,
              node.text("name"),
              node.optionalText("jurisdiction").orElse(null),
              Set.copyOf(new HashSet<>(node.choices("weekend", DayOfWeek.class))),
              node.optionalText("library").orElse(null),
              List.copyOf(days));
      if (found.put(id, calendar) != null) {
        throw node.fault("id", "is used twice: " + id);
      }
    }
    return found;
  }

  private static DayRule day(YamlNode node) {
    node.allow(Set.of("key", "name", "on", "why", "is"));
    return new DayRule(
        node.text("key"),
        node.text("name"),
        node.flag("on"),
        node.text("why"),
        node.node("is").map(CalendarFile::is).orElse(null));
  }

  private static DayRule.@Nullable Is is(YamlNode node) {
    node.allow(Set.of("month", "weekday", "which", "later", "easter", "dates"));
    if (node.has("easter")) {
      String days = node.text("easter");
      if (!days.matches("-?\\d{1,2}")) {
        throw node.fault("easter", "must be a number of days");
      }
      return new DayRule.Easter(Integer.parseInt(days));
    }
    if (node.has("dates")) {
      List<LocalDate> days = node.days("dates");
      return new DayRule.Dates(List.copyOf(days));
    }
    return new DayRule.Weekday(
        node.number("month", 1, 12),
        node.choice("weekday", DayOfWeek.class),
        node.number("which", 1, 5),
        node.optionalNumber("later", 0, 30).orElse(0));
  }
}
