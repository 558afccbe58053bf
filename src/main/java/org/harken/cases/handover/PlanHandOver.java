package org.harken.cases.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.access.Staff;
import org.harken.audit.Audit;
import org.harken.cases.forms.Colleagues;
import org.harken.cases.handover.HandOver.State;
import org.harken.cases.store.Typed;
import org.harken.cases.wording.Words;
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

  @Transactional
  public HandOver plan(Actor actor, Asked asked) {
    List<Staff> workers = colleagues.workers(actor);
    Staff giver = colleagues.find(actor, workers, "giver", line("giver", asked.giver()));
    if (!mayHandOver.of(actor, giver)) {
      throw Refused.field("giver", "Another person's work is handed over by a supervisor.");
    }
    if (line("taker", asked.taker()) == null) {
      throw Refused.field("taker", "To whom?");
    }
    Staff taker = colleagues.find(actor, workers, "taker", asked.taker());
    if (taker.id().equals(giver.id())) {
      throw Refused.field("taker", "Please choose somebody else.");
    }
    HandOver one = made(actor, giver, taker, asked);
    if (!handOvers.add(one)) {
      throw twice(giver);
    }
    audit.changed(actor, "handed over", "hand-over", one.id().toString(), facts(one));
    return one;
  }

  private HandOver made(Actor actor, Staff giver, Staff taker, Asked asked) {
    ZoneId zone = access.facility(giver.facility()).map(Facility::zone).orElse(ZoneOffset.UTC);
    LocalDate today = clock.instant().atZone(zone).toLocalDate();
    LocalDate from = asked.fromDay() == null ? today : asked.fromDay();
    LocalDate to = to(asked.toDay(), from, today);
    String word = Typed.optional("word", asked.word(), 1_000);
    return new HandOver(
        Ids.next(),
        giver.id(),
        giver.name(),
        taker.id(),
        taker.name(),
        from,
        to,
        zone,
        word == null ? "" : word,
        from.isAfter(today) ? State.PLANNED : State.RUNNING,
        actor.id(),
        actor.name(),
        clock.instant(),
        null,
        null,
        null);
  }

  private Refused twice(Staff giver) {
    return new Refused(
        "already-handed-over",
        handOvers
            .openOf(giver.id())
            .map(
                open ->
                    "%s's work is handed over already, to %s until %s. Take that back first."
                        .formatted(open.giverName(), open.takerName(), Words.day(open.toDay())))
            .orElse("This work was handed over at the same moment. Please look again."));
  }

  private static LocalDate to(@Nullable LocalDate asked, LocalDate from, LocalDate today) {
    if (from.isBefore(today) || from.isAfter(today.plusYears(1))) {
      throw Refused.field("fromDay", "Please choose a day from today on, within a year.");
    }
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
