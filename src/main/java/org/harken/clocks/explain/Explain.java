package org.harken.clocks.explain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.harken.clocks.Obligation;
import org.harken.clocks.calendars.Calendars;
import org.harken.clocks.choosing.Extending;
import org.harken.clocks.model.Event;
import org.harken.clocks.model.Owed;
import org.harken.clocks.model.Reckoning;
import org.harken.clocks.model.RulePack;
import org.harken.clocks.model.Setting;
import org.harken.clocks.model.Upcoming;
import org.harken.clocks.packs.RulePacks;
import org.harken.clocks.store.StoredObligation;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Works out what would be owed; nothing is read of cases and nothing is kept. */
@Service
public class Explain {

  private static final UUID NOBODY = new UUID(0, 0);

  private final RulePacks packs;
  private final Clock clock;

  Explain(RulePacks packs, Clock clock) {
    this.packs = packs;
    this.clock = clock;
  }

  /** What is owed and what would come next. */
  public record Answer(List<Obligation> obligations, List<Upcoming> next) {}

  Answer answer(Question question) {
    ZoneId zone = Given.zone(question.timeZone());
    String asked = question.pack() == null ? "" : question.pack().strip();
    RulePack newest = newest(asked);
    List<Event> events = new Given(newest, zone).events(question.events());
    Instant anchor = Reckoning.of(events).anchor();
    LocalDate day = LocalDate.ofInstant(anchor == null ? clock.instant() : anchor, zone);
    RulePack pack = asked.contains("@") ? newest : inForce(asked, day);
    if (pack != newest) {
      events = new Given(pack, zone).events(question.events());
    }
    return work(pack, events, setting(zone, statedDays(question), day), asOf(question, events, zone));
  }

  /** Without a moment of its own a question is answered for that of its last event: always alike. */
  private static Instant asOf(Question question, List<Event> events, ZoneId zone) {
    return question.asOf() == null
        ? events.stream().map(Event::at).max(Comparator.naturalOrder()).orElse(Instant.EPOCH)
        : Given.moment("asOf", question.asOf(), zone);
  }

  private static @Nullable Integer statedDays(Question question) {
    Integer days = question.statedDays();
    if (days != null && (days < 1 || days > 366)) {
      throw Refused.field("statedDays", "Please give a number of days from 1 to 366.");
    }
    return days;
  }

  private RulePack newest(String asked) {
    List<RulePack> versions =
        asked.contains("@") ? packs.named(asked).stream().toList() : packs.versions(asked);
    if (versions.isEmpty() || asked.length() > 60) {
      throw Refused.field("pack", "There is no such pack. See /api/v1/clocks/packs.");
    }
    return versions.getFirst();
  }

  private RulePack inForce(String asked, LocalDate day) {
    return packs.inForce(day).stream()
        .filter(pack -> pack.ruleSet().equals(asked))
        .findFirst()
        .orElseThrow(
            () -> Refused.field("pack", "No version of " + asked + " is in force on " + day + "."));
  }

  /** As calendars are shipped, without any facility's own days. */
  public static Setting setting(ZoneId zone, @Nullable Integer statedDays, LocalDate day) {
    return new Setting(zone, Calendars::shipped, statedDays, Extending.on(day));
  }

  /** The computation itself. */
  public static Answer work(RulePack pack, List<Event> events, Setting setting, Instant now) {
    Reckoning reckoning = Reckoning.of(events);
    var whose = new StoredObligation.Whose(NOBODY, NOBODY, null, setting.zone());
    List<Obligation> owed = new ArrayList<>();
    for (Owed one : reckoning.all(pack, setting)) {
      owed.add(StoredObligation.of(NOBODY, whose, one).asOf(now));
    }
    owed.sort(Comparator.comparing(Obligation::dueAt).thenComparing(Obligation::kind));
    return new Answer(owed, reckoning.next(pack, setting));
  }
}
