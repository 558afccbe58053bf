package org.harken.clocks.packs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.harken.clocks.calendars.Calendars;
import org.harken.clocks.choosing.Extending;
import org.harken.clocks.model.Decider;
import org.harken.clocks.model.Event;
import org.harken.clocks.model.EventType;
import org.harken.clocks.model.Owed;
import org.harken.clocks.model.Reckoning;
import org.harken.clocks.model.RulePack;
import org.harken.clocks.model.Setting;
import org.jspecify.annotations.Nullable;

/**
 * What a shipped pack makes owed of events written as {@code RECEIVED 2026-02-18T14:15, EXTENDED
 * 2026-03-10T09:00 day=2026-03-25 by=SUPERVISOR told=2026-03-10T09:00}; times are local.
 */
public final class Worked {

  private Worked() {}

  public static RulePack pack(String ruleSet) {
    return RulePacks.shipped().stream()
        .filter(pack -> pack.ruleSet().equals(ruleSet))
        .max(Comparator.comparing(RulePacks::number))
        .orElseThrow();
  }

  public static ZoneId zone(String ruleSet) {
    return ZoneId.of(
        switch (ruleSet.substring(0, 2)) {
          case "UK" -> "Europe/London";
          case "IE" -> "Europe/Dublin";
          case "AU" -> "Australia/Sydney";
          default -> ruleSet.equals("US-CA") ? "America/Los_Angeles" : "America/Chicago";
        });
  }

  public static Setting setting(ZoneId zone, @Nullable Integer statedDays) {
    return new Setting(
        zone, Calendars::shipped, statedDays, Extending.on(LocalDate.of(2026, 1, 1)));
  }

  public static List<Owed> owed(String ruleSet, String events) {
    ZoneId zone = zone(ruleSet);
    List<Owed> owed =
        new ArrayList<>(Reckoning.of(events(events, zone)).all(pack(ruleSet), setting(zone, null)));
    owed.sort(Comparator.comparing(Owed::dueAt).thenComparing(Owed::key));
    return owed;
  }

  /** The kind of what is owed; what a letter promised is news. */
  public static String kind(Owed owed) {
    return owed.rule() == null ? "UPDATE" : owed.rule().kind();
  }

  public static List<Event> events(String words, ZoneId zone) {
    return Arrays.stream(words.split(",")).map(word -> event(word.strip(), zone)).toList();
  }

  private static Event event(String words, ZoneId zone) {
    String[] parts = words.split("\\s+");
    Event event = Event.of(EventType.valueOf(parts[0]), at(parts[1], zone));
    for (String part : List.of(parts).subList(2, parts.length)) {
      String value = part.substring(part.indexOf('=') + 1);
      Event.Details known = event.details();
      event =
          switch (part.substring(0, part.indexOf('='))) {
            case "about" -> event.about(value);
            case "no" -> event.noLongerAbout(value, "Lowered");
            case "stage" -> event.atStage(Integer.parseInt(value));
            case "reason" -> event.because(value);
            case "again" -> event.again();
            case "day" ->
                event.until(LocalDate.parse(value), known.decider(), known.noticeSentAt());
            case "by" -> event.until(known.day(), Decider.valueOf(value), known.noticeSentAt());
            case "told" -> event.until(known.day(), known.decider(), at(value, zone));
            default -> throw new IllegalArgumentException(part);
          };
    }
    return event;
  }

  static Instant at(String local, ZoneId zone) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }
}
