package org.harken.cases.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.access.Staff;
import org.harken.audit.Audit;
import org.harken.cases.forms.Colleagues;
import org.harken.cases.handover.HandOver.State;
import org.harken.cases.store.Typed;
import org.harken.cases.wording.Words;
import org.harken.platform.Faults;
import org.harken.platform.Ids;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides that somebody's work goes to another, from one day to another. */
@Service
class PlanHandOver {

  /** What was asked for. */
  record Asked(
      @Nullable String giver,
      @Nullable String taker,
      @Nullable LocalDate fromDay,
      @Nullable LocalDate toDay,
      @Nullable String word) {}

  private final HandOvers handOvers;
  private final MayHandOver mayHandOver;
  private final Colleagues colleagues;
  private final Access access;
  private final Audit audit;
  private final Clock clock;

  PlanHandOver(
      HandOvers handOvers,
      MayHandOver mayHandOver,
      Colleagues colleagues,
      Access access,
      Audit audit,
      Clock clock) {
    this.handOvers = handOvers;
    this.mayHandOver = mayHandOver;
    this.colleagues = colleagues;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /** Refuses with everything that is wrong at once; nothing is kept. */
  @Transactional(readOnly = true)
  public void check(Actor actor, Asked asked) {
    made(actor, asked);
  }

  @Transactional
  public HandOver plan(Actor actor, Asked asked) {
    HandOver one = made(actor, asked);
    if (!handOvers.add(one)) {
      throw twice(one);
    }
    audit.changed(actor, "handed over", "hand-over", one.id().toString(), facts(one));
    return one;
  }

  private HandOver made(Actor actor, Asked asked) {
    var faults = new Faults();
    List<Staff> workers = colleagues.workers(actor);
    Staff giver = faults.of(() -> giver(actor, workers, asked));
    Staff taker = faults.of(() -> taker(actor, workers, asked, giver));
    ZoneId zone = zone(giver);
    LocalDate today = clock.instant().atZone(zone).toLocalDate();
    LocalDate from = faults.of(() -> from(asked.fromDay(), today));
    LocalDate to = faults.of(() -> to(asked.toDay(), from == null ? today : from));
    String word = faults.of(() -> word(asked));
    faults.check();
    return made(
        actor,
        Objects.requireNonNull(giver),
        Objects.requireNonNull(taker),
        new Days(Objects.requireNonNull(from), Objects.requireNonNull(to), zone, today),
        Objects.requireNonNull(word));
  }

  private record Days(LocalDate from, LocalDate to, ZoneId zone, LocalDate today) {}

  private HandOver made(Actor actor, Staff giver, Staff taker, Days days, String word) {
    return new HandOver(
        Ids.next(),
        giver.id(),
        giver.name(),
        taker.id(),
        taker.name(),
        days.from(),
        days.to(),
        days.zone(),
        word,
        days.from().isAfter(days.today()) ? State.PLANNED : State.RUNNING,
        actor.id(),
        actor.name(),
        clock.instant(),
        null,
        null,
        null);
  }

  private Staff giver(Actor actor, List<Staff> workers, Asked asked) {
    Staff giver = colleagues.find(actor, workers, "giver", line("giver", asked.giver()));
    if (!mayHandOver.of(actor, giver)) {
      throw Refused.field("giver", "Another person's work is handed over by a supervisor.");
    }
    return giver;
  }

  private Staff taker(Actor actor, List<Staff> workers, Asked asked, @Nullable Staff giver) {
    if (line("taker", asked.taker()) == null) {
      throw Refused.field("taker", "To whom?");
    }
    Staff taker = colleagues.find(actor, workers, "taker", asked.taker());
    if (giver != null && taker.id().equals(giver.id())) {
      throw Refused.field("taker", "Please choose somebody else.");
    }
    return taker;
  }

  private ZoneId zone(@Nullable Staff giver) {
    return giver == null
        ? ZoneOffset.UTC
        : access.facility(giver.facility()).map(Facility::zone).orElse(ZoneOffset.UTC);
  }

  private static String word(Asked asked) {
    String word = Typed.optional("word", asked.word(), 1_000);
    return word == null ? "" : word;
  }

  private Refused twice(HandOver one) {
    return new Refused(
        "already-handed-over",
        handOvers
            .openOf(one.giver())
            .map(
                open ->
                    "%s's work is handed over already, to %s until %s. Take that back first."
                        .formatted(open.giverName(), open.takerName(), Words.day(open.toDay())))
            .orElse("This work was handed over at the same moment. Please look again."));
  }

  private static LocalDate from(@Nullable LocalDate asked, LocalDate today) {
    LocalDate from = asked == null ? today : asked;
    if (from.isBefore(today) || from.isAfter(today.plusYears(1))) {
      throw Refused.field("fromDay", "Please choose a day from today on, within a year.");
    }
    return from;
  }

  private static LocalDate to(@Nullable LocalDate asked, LocalDate from) {
    if (asked == null) {
      throw Refused.field("toDay", "Until when?");
    }
    if (asked.isBefore(from) || asked.isAfter(from.plusYears(1))) {
      throw Refused.field("toDay", "Please choose a day after the first one, within a year.");
    }
    return asked;
  }

  private static @Nullable String line(String field, @Nullable String text) {
    return Typed.optional(field, text, 254);
  }

  private static Map<String, String> facts(HandOver one) {
    UUID giver = one.giver();
    return Map.of(
        "giver", giver.toString(),
        "taker", one.taker().toString(),
        "from", one.fromDay().toString(),
        "to", one.toDay().toString());
  }
}
