package org.harken.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.harken.clocks.model.Because;
import org.harken.clocks.model.DueDate;
import org.harken.clocks.model.Rule;
import org.harken.clocks.model.RulePack;
import org.harken.clocks.packs.RulePacks;
import org.harken.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Derives obligations from the packs in force at a moment, and derives stored ones again. */
@Component
class Derivation {

  private final RulePacks packs;
  private final StatedDays stated;

  Derivation(RulePacks packs, StatedDays stated) {
    this.packs = packs;
    this.stated = stated;
  }

  List<StoredObligation> derive(Clocks.Trigger trigger) {
    LocalDate day = trigger.at().atZone(trigger.zone()).toLocalDate();
    return packs.inForce(day).stream()
        .flatMap(
            pack ->
                pack.on(trigger.trigger()).stream().map(rule -> derive(trigger, day, pack, rule)))
        .toList();
  }

  /** The due moment once more, from what is stored of rule, version, start and zone. */
  Optional<Instant> again(StoredObligation stored) {
    String id = stored.rule();
    if (id == null) {
      return Optional.of(stored.dueAt());
    }
    return packs
        .rule(stored.pack(), stored.packVersion(), id)
        .map(rule -> stated(rule, stored.statedDuration()))
        .map(rule -> DueDate.of(rule.term(), stored.startedAt(), stored.zone()));
  }

  private StoredObligation derive(
      Clocks.Trigger trigger, LocalDate day, RulePack pack, Rule packRule) {
    @Nullable Integer days =
        packRule.statedByFacility() ? stated.on(trigger.facility(), day).orElse(null) : null;
    Rule rule = stated(packRule, days);
    ZoneId zone = trigger.zone();
    Instant due = DueDate.of(rule.term(), trigger.at(), zone);
    return new StoredObligation(
        Ids.next(),
        trigger.subject(),
        trigger.facility(),
        ObligationKind.valueOf(rule.kind()),
        rule.label(),
        StoredObligation.State.OPEN,
        trigger.trigger(),
        rule.id(),
        pack.ruleSet(),
        pack.version(),
        days,
        trigger.at(),
        zone,
        due,
        due.plus(rule.grace()),
        Because.of(rule, trigger.at(), zone),
        rule.citation(),
        null,
        null);
  }

  private static Rule stated(Rule rule, @Nullable Integer days) {
    return days == null ? rule : rule.lasting(days);
  }

  /** What somebody promised for a day. */
  static StoredObligation promised(
      UUID subject,
      ObligationKind kind,
      String label,
      LocalDate day,
      ZoneId zone,
      String because,
      Instant now) {
    Instant due = DueDate.endOf(day, zone);
    return new StoredObligation(
        Ids.next(),
        subject,
        null,
        kind,
        label,
        StoredObligation.State.OPEN,
        null,
        null,
        "PROMISE",
        "1",
        null,
        now,
        zone,
        due,
        due,
        because,
        "The hospital's own promise",
        null,
        null);
  }
}
