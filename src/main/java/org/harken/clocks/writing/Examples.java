package org.harken.clocks.writing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.harken.clocks.calendars.Calendars;
import org.harken.clocks.choosing.Extending;
import org.harken.clocks.model.Event;
import org.harken.clocks.model.EventType;
import org.harken.clocks.model.Owed;
import org.harken.clocks.model.Reckoning;
import org.harken.clocks.model.Rule;
import org.harken.clocks.model.RulePack;
import org.harken.clocks.model.Setting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a pack would make due on days on which calendars are wont to be wrong. */
@Component
class Examples {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMMM uuuu, HH:mm", Locale.ENGLISH);

  private final Calendars calendars;

  Examples(Calendars calendars) {
    this.calendars = calendars;
  }

  /**
   * @param facility whose own days count; null: nobody's
   * @param own a receipt that somebody wants to try; null for none
   */
  List<PackView.Try> of(
      RulePack pack,
      ZoneId zone,
      @Nullable UUID facility,
      Instant now,
      @Nullable LocalDateTime own) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    Setting setting = new Setting(zone, calendars.of(facility, now), null, Extending.on(today));
    Map<String, LocalDateTime> receipts = new LinkedHashMap<>();
    if (own != null) {
      receipts.put("The day you chose", own);
    }
    receipts.putAll(receipts(today, zone));
    List<PackView.Try> tries = new ArrayList<>();
    receipts.forEach((name, at) -> tries.add(one(pack, setting, name, at)));
    return tries;
  }

  private static Map<String, LocalDateTime> receipts(LocalDate today, ZoneId zone) {
    Map<String, LocalDateTime> receipts = new LinkedHashMap<>();
    LocalDate tuesday = today.with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
    receipts.put("An ordinary Tuesday", tuesday.atTime(10, 0));
    receipts.put(
        "A minute before midnight on a Friday",
        today.with(TemporalAdjusters.next(DayOfWeek.FRIDAY)).atTime(23, 59));
    LocalDate january = LocalDate.of(today.getYear() + 1, 1, 31);
    receipts.put("The last day of January", january.atTime(10, 0));
    receipts.put("Before the end of the year", LocalDate.of(today.getYear(), 12, 23).atTime(10, 0));
    ZoneOffsetTransition change =
        zone.getRules().nextTransition(tuesday.atStartOfDay(zone).toInstant());
    if (change != null) {
      receipts.put(
          "The day before the clocks change",
          change.getDateTimeBefore().toLocalDate().minusDays(1).atTime(LocalTime.of(15, 0)));
    }
    return receipts;
  }

  private static PackView.Try one(RulePack pack, Setting setting, String name, LocalDateTime at) {
    List<Event> events =
        List.of(Event.of(EventType.RECEIVED, at.atZone(setting.zone()).toInstant()));
    List<PackView.Due> due =
        Reckoning.of(events).under(pack, setting).stream()
            .sorted(Comparator.comparing(Owed::dueAt).thenComparing(Owed::key))
            .map(owed -> due(owed, setting.zone()))
            .toList();
    return new PackView.Try(name + ": " + MOMENT.format(at), due);
  }

  private static PackView.Due due(Owed owed, ZoneId zone) {
    Rule rule = owed.rule();
    boolean days = rule == null || rule.term().unit().isDays();
    return new PackView.Due(
        rule == null ? "" : rule.label(), (days ? DAY : MOMENT).format(owed.dueAt().atZone(zone)));
  }
}
