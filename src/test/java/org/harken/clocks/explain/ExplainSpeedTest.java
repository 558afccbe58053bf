package org.harken.clocks.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.harken.clocks.model.Event;
import org.harken.clocks.model.EventType;
import org.harken.clocks.model.RulePack;
import org.harken.clocks.packs.RulePacks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The goal with room below it: a shared machine may be slow for a while. */
@Tag("long")
class ExplainSpeedTest {

  @Test
  void worksOutManyConcernsASecond() {
    Instant receipt = Instant.parse("2026-02-18T16:00:00Z");
    ZoneId zone = ZoneId.of("Europe/London");
    var setting = Explain.setting(zone, null, LocalDate.of(2026, 2, 18));
    List<Event> events = List.of(Event.of(EventType.RECEIVED, receipt));
    double best = 0;
    for (int round = 0; round < 6; round++) {
      long begun = System.nanoTime();
      int done = 0;
      while (System.nanoTime() - begun < 1_000_000_000L) {
        for (RulePack pack : RulePacks.shipped()) {
          Explain.work(pack, events, setting, receipt);
          done++;
        }
      }
      best = Math.max(best, done);
    }
    assertThat(best).as("a second, in the best of six").isGreaterThan(20_000);
  }
}
