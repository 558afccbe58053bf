package org.harken.clocks.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.harken.clocks.model.Decider;
import org.harken.clocks.model.Event;
import org.harken.clocks.model.EventType;
import org.harken.clocks.model.Matter;
import org.harken.clocks.model.Owed;
import org.harken.clocks.model.Reckoning;
import org.harken.clocks.model.Rule;
import org.harken.clocks.model.RulePack;
import org.junit.jupiter.api.Test;

/**
 * What holds of every concern under every shipped pack, tried on made-up ones. A failure prints the
 * seed: {@code -Dclocks.seed=…} gives the same once more.
 */
class SameAnswerTest {

  private static final int ROUNDS = 4_000;
  private static final List<String> REASONS =
      List.of("LAW_ENFORCEMENT", "HEALTH_OVERSIGHT", "INFORMATION_REQUESTED", "HOLIDAYS");

  private final long seed = Long.getLong("clocks.seed", System.nanoTime());
  private final Random random = new Random(seed);

  /** A pack, a zone, a first receipt and what may happen after it. */
  private record Made(RulePack pack, ZoneId zone, Instant receipt, List<Event> later) {
    List<Event> all() {
      return from(receipt);
    }

    List<Event> from(Instant other) {
      List<Event> all = new ArrayList<>(later);
      all.add(Event.of(EventType.RECEIVED, other));
      return all;
    }

    Map<String, Owed> owed(List<Event> events) {
      Map<String, Owed> owed = new HashMap<>();
      Reckoning.of(events)
          .all(pack, Worked.setting(zone, null))
          .forEach(one -> owed.put(one.key(), one));
      return owed;
    }
  }

  private Made made() {
    RulePack pack = RulePacks.shipped().get(random.nextInt(RulePacks.shipped().size()));
    ZoneId zone = Worked.zone(pack.ruleSet());
    Instant receipt =
        LocalDate.of(2022, 1, 1)
            .plusDays(random.nextInt(2_200))
            .atStartOfDay(zone)
            .plusMinutes(random.nextInt(1_440))
            .toInstant();
    List<Event> later = new ArrayList<>();
    for (int i = random.nextInt(7); i > 0; i--) {
      later.add(event(pack, zone, receipt));
    }
    return new Made(pack, zone, receipt, later);
  }

  private Instant after(Instant receipt) {
    return receipt.plus(random.nextInt(60 * 24 * 60), ChronoUnit.MINUTES);
  }

  private Event event(RulePack pack, ZoneId zone, Instant receipt) {
    Instant at = after(receipt);
    EventType type = EventType.values()[random.nextInt(EventType.values().length)];
    LocalDate day = LocalDate.ofInstant(at, zone).plusDays(random.nextInt(60));
    Decider decider = Decider.values()[random.nextInt(Decider.values().length)];
    Matter matter = pack.matters().get(random.nextInt(pack.matters().size()));
    Event event = Event.of(type, at);
    return switch (type) {
      case CLASSIFIED ->
          random.nextInt(4) == 0
              ? event.noLongerAbout(matter.id(), "Lowered")
              : event.about(matter.id());
      case INTERIM_SENT, EXTENDED -> event.until(day, decider, at);
      case PAUSED, RESUMED ->
          event.because(type == EventType.RESUMED ? null : REASONS.get(random.nextInt(4)));
      case RECEIVED -> random.nextBoolean() ? event.again() : event;
      case ACKNOWLEDGED, RESOLVED -> random.nextBoolean() ? event.about(matter.id()) : event;
      case CLOSED, INFORMATION_REQUESTED, STAGE_2 -> event;
    };
  }

  private String told(Made made) {
    return "seed " + seed + ": " + made.pack().ruleSet() + " " + made.all();
  }

  @Test
  void theOrderInWhichEventsAreToldDoesNotMatter() {
    for (int round = 0; round < ROUNDS; round++) {
      Made made = made();
      List<Event> events = new ArrayList<>(made.all());
      Map<String, Owed> expected = made.owed(events);
      Collections.shuffle(events, random);
      events.add(events.get(random.nextInt(events.size()))); // and one of them twice
      assertThat(made.owed(events)).as(told(made)).isEqualTo(expected);
    }
  }

  @Test
  void anEarlierReceiptNeverGivesALaterDueDate() {
    for (int round = 0; round < ROUNDS; round++) {
      Made made = made();
      Instant earlier = made.receipt().minus(random.nextInt(40 * 24 * 60), ChronoUnit.MINUTES);
      Map<String, Owed> before = made.owed(made.from(earlier));
      for (Owed one : made.owed(made.all()).values()) {
        Owed sooner = before.get(one.key());
        if (sooner != null && countsFromReceipt(one) && one.end() == sooner.end()) {
          assertThat(sooner.dueAt()).as(told(made)).isBeforeOrEqualTo(one.dueAt());
        }
      }
    }
  }

  /** News every so often is counted anew from each letter, and a promise from no receipt at all. */
  private static boolean countsFromReceipt(Owed owed) {
    Rule rule = owed.rule();
    return rule != null && rule.recurring() == null;
  }

  @Test
  void aPauseNeverMakesACaseLate() {
    for (int round = 0; round < ROUNDS; round++) {
      Made made = made();
      List<Event> events = new ArrayList<>(made.all());
      Instant from = after(made.receipt());
      Instant to = from.plus(random.nextInt(20 * 24 * 60), ChronoUnit.MINUTES);
      events.add(Event.of(EventType.PAUSED, from).because(REASONS.get(random.nextInt(4))));
      events.add(Event.of(EventType.RESUMED, to));
      List<Event> unpaused = new ArrayList<>(made.all());
      boolean otherPauses = unpaused.stream().anyMatch(SameAnswerTest::isAboutPauses);
      if (otherPauses) {
        continue; // one pause more may cut another short: then it is no pause more
      }
      Map<String, Owed> paused = made.owed(events);
      for (Owed one : made.owed(unpaused).values()) {
        Owed later = paused.get(one.key());
        if (later != null) {
          assertThat(later.dueAt()).as(told(made)).isAfterOrEqualTo(one.dueAt());
        }
      }
    }
  }

  private static boolean isAboutPauses(Event event) {
    return event.type() == EventType.PAUSED
        || event.type() == EventType.RESUMED
        || event.type() == EventType.INFORMATION_REQUESTED;
  }

  /** The same pause and the same day, the one before the other or the other way round. */
  @Test
  void extensionThenPauseIsPauseThenExtension() {
    int tried = 0;
    for (int round = 0; round < ROUNDS; round++) {
      RulePack pack = Worked.pack("US-HIPAA");
      ZoneId zone = Worked.zone("US-HIPAA");
      LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1_000));
      Instant receipt = day.atTime(10, 0).atZone(zone).toInstant();
      Event received = Event.of(EventType.RECEIVED, receipt).about("accounting");
      int pause = 5 + random.nextInt(30);
      int length = 1 + random.nextInt(15);
      Instant from = receipt.plus(pause, ChronoUnit.DAYS);
      Instant to = from.plus(length, ChronoUnit.DAYS);
      LocalDate until = day.plusDays(61 + random.nextInt(45));
      Instant before = receipt.plus(1 + random.nextInt(4), ChronoUnit.DAYS);
      Instant after = to.plus(1, ChronoUnit.DAYS);
      List<Owed> first = paused(pack, zone, received, from, to, extended(before, until));
      List<Owed> second = paused(pack, zone, received, from, to, extended(after, until));
      if (first.getFirst().extended() == 1 && second.getFirst().extended() == 1) {
        tried++;
        assertThat(first.getFirst().dueAt())
            .as("seed " + seed + ": " + day + " " + pause + " " + length + " " + until)
            .isEqualTo(second.getFirst().dueAt());
      }
    }
    assertThat(tried).as("both were lawful, seed " + seed).isGreaterThan(ROUNDS / 4);
  }

  private static Event extended(Instant at, LocalDate until) {
    return Event.of(EventType.EXTENDED, at)
        .about("accounting")
        .until(until, Decider.REPRESENTATIVE, at);
  }

  private static List<Owed> paused(
      RulePack pack, ZoneId zone, Event received, Instant from, Instant to, Event extended) {
    List<Event> events =
        List.of(
            received,
            extended,
            Event.of(EventType.PAUSED, from).because("law enforcement"),
            Event.of(EventType.RESUMED, to));
    return Reckoning.of(events).all(pack, Worked.setting(zone, null));
  }

  @Test
  void aDayNeverEndsBeforeItIsOverAndNothingIsDueBeforeItBegins() {
    for (int round = 0; round < ROUNDS; round++) {
      Made made = made();
      for (Owed one : made.owed(made.all()).values()) {
        Rule rule = one.rule();
        assertThat(one.missedAfter()).as(told(made)).isAfterOrEqualTo(one.dueAt());
        if (rule != null && rule.term().unit().isDays()) {
          assertThat(one.dueAt()).as(told(made)).isAfterOrEqualTo(one.startedAt().minusSeconds(60));
          assertThat(one.dueAt().atZone(made.zone()).toLocalTime())
              .as(told(made))
              .isEqualTo(java.time.LocalTime.of(23, 59, 59));
        }
      }
    }
  }
}
