package org.harken.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.harken.clocks.explain.Explain;
import org.harken.clocks.model.Decider;
import org.harken.clocks.model.Event;
import org.harken.clocks.model.EventType;
import org.harken.clocks.model.RulePack;
import org.harken.clocks.model.Setting;
import org.harken.clocks.packs.RulePacks;

/** How often everything that is owed on a concern is worked out: each pack, few and many events. */
final class Explaining {

  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  private record Asked(RulePack pack, List<Event> events, Setting setting) {}

  private Explaining() {}

  /** One client, so one core. */
  static double perSecond(Duration span) {
    List<Asked> asked = asked();
    AtomicInteger next = new AtomicInteger();
    Runnable one =
        () -> {
          Asked each = asked.get(next.getAndIncrement() % asked.size());
          if (Explain.work(each.pack(), each.events(), each.setting(), NOW).obligations() == null) {
            throw new IllegalStateException("nothing came of it");
          }
        };
    Load.run(List.of(one), Duration.ofSeconds(5));
    return Load.run(List.of(one), span).perSecond();
  }

  private static List<Asked> asked() {
    List<Asked> asked = new ArrayList<>();
    for (RulePack pack : RulePacks.shipped()) {
      ZoneId zone =
          ZoneId.of(pack.jurisdiction().startsWith("US") ? "America/Chicago" : "Europe/London");
      for (int day = 0; day < 60; day++) {
        Instant receipt = Instant.parse("2026-01-05T16:00:00Z").plus(Duration.ofDays(day));
        List<Event> events = new ArrayList<>();
        events.add(Event.of(EventType.RECEIVED, receipt));
        if (day % 3 > 0) {
          events.add(Event.of(EventType.ACKNOWLEDGED, receipt.plus(Duration.ofDays(2))));
        }
        if (day % 3 > 1) {
          events.add(
              Event.of(EventType.INTERIM_SENT, receipt.plus(Duration.ofDays(6)))
                  .until(
                      LocalDate.ofInstant(receipt, zone).plusDays(45),
                      Decider.REPRESENTATIVE,
                      receipt.plus(Duration.ofDays(6))));
          events.add(
              Event.of(EventType.PAUSED, receipt.plus(Duration.ofDays(7)))
                  .because("LAW_ENFORCEMENT"));
          events.add(Event.of(EventType.RESUMED, receipt.plus(Duration.ofDays(12))));
          events.add(Event.of(EventType.RESOLVED, receipt.plus(Duration.ofDays(40))));
        }
        asked.add(
            new Asked(
                pack, events, Explain.setting(zone, null, LocalDate.ofInstant(receipt, zone))));
      }
    }
    return asked;
  }
}
