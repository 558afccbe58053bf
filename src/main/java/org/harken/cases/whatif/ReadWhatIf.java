package org.harken.cases.whatif;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.cases.figures.FigureFile;
import org.harken.cases.forms.Choice;
import org.harken.cases.store.Spoken;
import org.harken.cases.whatif.WhatIfView.Line;
import org.harken.cases.whatif.WhatIfView.Result;
import org.harken.cases.whatif.WhatIfView.Tried;
import org.harken.cases.whatif.WhatIfs.Late;
import org.harken.cases.wording.Here;
import org.harken.cases.wording.Words;
import org.harken.clocks.model.Unit;
import org.harken.clocks.suppose.Suppose;
import org.harken.clocks.suppose.Suppose.Changeable;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be supposed in a place, and what it came to. */
@Service
class ReadWhatIf {

  /** Nobody reads on further on a page; the file has all. */
  private static final int MOST = 300;

  private static final int MOST_IN_FILE = 100_000;

  /** Where the reader works, and now. */
  @Component
  record Around(Access access, Here here, Clock clock) {}

  private final WhatIfs whatIfs;
  private final MayTry mayTry;
  private final Suppose suppose;
  private final Around around;

  ReadWhatIf(WhatIfs whatIfs, MayTry mayTry, Suppose suppose, Around around) {
    this.whatIfs = whatIfs;
    this.mayTry = mayTry;
    this.suppose = suppose;
    this.around = around;
  }

  WhatIfView form(Actor actor, @Nullable String given) {
    List<Facility> facilities = around.access().facilities(actor);
    Optional<Facility> chosen =
        facilities.stream()
            .filter(one -> one.id().toString().equals(given))
            .findFirst()
            .or(() -> around.here().facility(actor).filter(facilities::contains))
            .or(() -> facilities.stream().findFirst());
    return new WhatIfView(
        mayTry.may(actor),
        actor.may("figures:read"),
        chosen.map(one -> one.id().toString()).orElse(""),
        facilities.stream().map(one -> Choice.of(one.id().toString(), one.name())).toList(),
        chosen.map(this::rules).orElse(List.of()),
        List.of(
            Choice.of(Unit.CAL_DAY.name(), "Every day"),
            Choice.of(Unit.BUS_DAY.name(), "Working days only")),
        Suppose.calendars().stream().map(name -> Choice.of(name, name)).toList(),
        whatIfs.of(actor.id()).stream().map(one -> tried(one, actor)).toList());
  }

  private List<Choice> rules(Facility facility) {
    LocalDate today = around.clock().instant().atZone(facility.zone()).toLocalDate();
    return suppose.changeable(facility, today).stream()
        .map(
            rule ->
                new Choice(
                    TryRule.name(rule),
                    rule.label() + words(rule),
                    rule.packName() + " (" + rule.ruleSet() + ")"))
        .toList();
  }

  private static String words(Changeable rule) {
    return (rule.reopened() ? ", opened again: " : ": ")
        + WhatIf.words(rule.term().duration(), rule.term().unit(), rule.term().calendar());
  }

  private Tried tried(WhatIf one, Actor actor) {
    ZoneId zone = around.here().zone(actor);
    return new Tried(
        "/timeliness/what-if/" + one.id(),
        one.label() + ": " + one.words() + " instead of " + one.was(),
        Spoken.moment(one.askedAt(), zone, around.clock().instant()),
        one.isDone()
            ? one.supposedLate() + " of " + one.judged() + " would have been late"
            : "not judged to its end yet");
  }

  @Transactional(readOnly = true)
  public Result result(Actor actor, UUID id) {
    WhatIf one = find(actor, id);
    List<Late> late = whatIfs.late(actor, id, MOST + 1);
    return new Result(
        id.toString(),
        one.label() + ": " + one.words() + " instead of " + one.was(),
        place(one),
        "Cases received since " + Words.day(one.since()),
        one.isDone()
            ? Words.count(one.cases(), "case was", "cases were") + " looked at"
            : "Looked at " + one.cases() + " cases so far",
        !one.isDone(),
        decision(one),
        one.judged(),
        one.late(),
        one.supposedLate(),
        one.open(),
        late.stream().limit(MOST).map(ReadWhatIf::line).toList(),
        late.size() > MOST);
  }

  private static String decision(WhatIf one) {
    int added = one.supposedLate() - one.late();
    if (!one.isDone()) {
      return "The judgment is not at its end yet.";
    }
    if (added <= 0) {
      return added == 0
          ? "Nothing more would have been late. As it was worked, the rule could be adopted."
          : "%d fewer would have been late.".formatted(-added);
    }
    return "%d more would have been late: work would have to be quicker before the rule is adopted."
        .formatted(added);
  }

  private static Line line(Late late) {
    Instant ended = late.endedAt();
    return new Line(
        late.reference(),
        late.title(),
        day(late.startedAt(), late.zone()),
        day(late.supposedDueAt(), late.zone()),
        ended == null ? "Open" : (late.met() ? "" : "Ended without it, ") + day(ended, late.zone()),
        late.late());
  }

  private static String day(Instant at, ZoneId zone) {
    return Words.day(at.atZone(zone).toLocalDate());
  }

  FigureFile file(Actor actor, UUID id) {
    WhatIf one = find(actor, id);
    List<List<Object>> rows = new ArrayList<>();
    for (Late late : whatIfs.late(actor, id, MOST_IN_FILE)) {
      Line line = line(late);
      rows.add(
          List.of(
              line.reference(),
              line.started(),
              day(late.dueAt(), late.zone()),
              line.due(),
              line.ended(),
              line.lateAnyway() ? "late already" : "late only then"));
    }
    return new FigureFile(
        "what-if",
        List.of(
            one.label() + ": " + one.words() + " instead of " + one.was(),
            place(one) + ", cases received since " + one.since()),
        List.of("Case", "Counted from", "Was due", "Would have been due", "Left", "Late"),
        rows);
  }

  /** Only whoever may try a rule, and reaches the place, sees what one came to. */
  private WhatIf find(Actor actor, UUID id) {
    return whatIfs
        .find(id)
        .filter(one -> mayTry.may(actor))
        .filter(one -> around.access().scope(actor).covers(one.facility(), null))
        .orElseThrow(NotFound::new);
  }

  private String place(WhatIf one) {
    return around.access().facility(one.facility()).map(Facility::name).orElse("");
  }
}
