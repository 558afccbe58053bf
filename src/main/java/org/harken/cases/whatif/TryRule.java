package org.harken.cases.whatif;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.audit.Audit;
import org.harken.cases.store.Given;
import org.harken.clocks.model.Term;
import org.harken.clocks.model.Unit;
import org.harken.clocks.suppose.Suppose;
import org.harken.clocks.suppose.Suppose.Changeable;
import org.harken.clocks.suppose.Supposition;
import org.harken.platform.Ids;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tries a changed rule on the cases of the last two years; nothing that is owed changes by it. */
@Service
class TryRule {

  static final int MONTHS = 24;
  private static final int MOST_DAYS = 366;

  /** Units in which a rule may be counted instead. */
  static final List<Unit> UNITS = List.of(Unit.CAL_DAY, Unit.BUS_DAY);

  /**
   * As it was asked.
   *
   * @param rule pack and rule, with a slash between
   */
  record Wish(
      @Nullable String facility,
      @Nullable String rule,
      @Nullable String days,
      @Nullable String unit,
      @Nullable String calendar) {}

  private final WhatIfs whatIfs;
  private final MayTry mayTry;
  private final Suppose suppose;
  private final Access access;
  private final Kept kept;

  /** Where it is written that it was tried. */
  @Component
  record Kept(Audit audit, Clock clock) {}

  TryRule(WhatIfs whatIfs, MayTry mayTry, Suppose suppose, Access access, Kept kept) {
    this.whatIfs = whatIfs;
    this.mayTry = mayTry;
    this.suppose = suppose;
    this.access = access;
    this.kept = kept;
  }

  /** What is to be judged; {@link JudgePast} does it. */
  @Transactional
  public UUID start(Actor actor, Wish wish) {
    Facility facility = facility(actor, wish.facility());
    Instant now = kept.clock().instant();
    LocalDate today = now.atZone(facility.zone()).toLocalDate();
    Changeable rule = rule(facility, today, wish.rule());
    Supposition supposition = supposition(rule, wish);
    mayTry.refuse(actor);
    UUID id = Ids.next();
    Term term = rule.term();
    whatIfs.add(
        new WhatIf(
            id,
            facility.id(),
            supposition,
            rule.label() + (rule.reopened() ? ", opened again" : ""),
            WhatIf.words(term.duration(), term.unit(), term.calendar()),
            today.minusMonths(MONTHS),
            null,
            0,
            0,
            0,
            0,
            0,
            actor.id(),
            actor.name(),
            now,
            null));
    audited(actor, facility, supposition);
    return id;
  }

  private void audited(Actor actor, Facility facility, Supposition supposition) {
    kept.audit()
        .changed(
            actor,
            "tried rule",
            "facility",
            facility.id().toString(),
            Map.of(
                "rule",
                supposition.ruleSet() + "/" + supposition.rule(),
                "duration",
                supposition.duration(),
                "unit",
                supposition.unit().name(),
                "calendar",
                supposition.calendar()));
  }

  private Facility facility(Actor actor, @Nullable String given) {
    UUID id = Given.idOrNull("facility", given);
    return access.facilities(actor).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refused.field("facility", "Please choose a place that you reach."));
  }

  private Changeable rule(Facility facility, LocalDate today, @Nullable String given) {
    return suppose.changeable(facility, today).stream()
        .filter(one -> name(one).equals(given))
        .findFirst()
        .orElseThrow(() -> Refused.field("rule", "Please choose a rule that counts there."));
  }

  static String name(Changeable rule) {
    return rule.ruleSet() + "/" + rule.rule();
  }

  private static Supposition supposition(Changeable rule, Wish wish) {
    String days = wish.days() == null ? "" : wish.days().strip();
    if (!days.matches("\\d{1,3}")
        || Integer.parseInt(days) < 1
        || Integer.parseInt(days) > MOST_DAYS) {
      throw Refused.field("days", "Please give a number of days from 1 to 366.");
    }
    Unit unit = Given.neededCode("unit", wish.unit(), Unit.class);
    if (!UNITS.contains(unit)) {
      throw Refused.field("unit", "Please choose one of: " + String.join(", ", names()) + ".");
    }
    String calendar =
        unit == Unit.CAL_DAY ? rule.term().calendar() : String.valueOf(wish.calendar());
    if (!Suppose.calendars().contains(calendar)) {
      throw Refused.field("calendar", "Please choose the days that are worked.");
    }
    return new Supposition(rule.ruleSet(), rule.rule(), Integer.parseInt(days), unit, calendar);
  }

  private static List<String> names() {
    return Arrays.stream(UNITS.toArray(Unit[]::new)).map(Unit::name).toList();
  }
}
