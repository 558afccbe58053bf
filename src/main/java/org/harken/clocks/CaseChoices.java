package org.harken.clocks;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.harken.clocks.choosing.Counting;
import org.harken.clocks.choosing.Extending;
import org.harken.clocks.model.Decider;
import org.harken.clocks.model.Event;
import org.harken.clocks.model.Matter;
import org.harken.clocks.model.Reckoning;
import org.harken.clocks.model.Rule;
import org.harken.clocks.model.RulePack;
import org.harken.clocks.packs.RulePacks;
import org.harken.clocks.store.Events;
import org.harken.clocks.store.Obligations;
import org.harken.clocks.store.StoredObligation;
import org.harken.clocks.store.Told;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the rules of a case let somebody say of it: a menu without what cannot be. */
@Component
@Transactional(readOnly = true)
public class CaseChoices {

  private final RulePacks packs;
  private final Counting counting;
  private final Events events;
  private final Obligations obligations;
  private final Clock clock;

  CaseChoices(
      RulePacks packs, Counting counting, Events events, Obligations obligations, Clock clock) {
    this.packs = packs;
    this.counting = counting;
    this.events = events;
    this.obligations = obligations;
    this.clock = clock;
  }

  /**
   * What may be said.
   *
   * @param matters what it may be about, too, that nobody has said yet
   * @param named what somebody has said that it is about, too
   * @param reasons for which something owed may stand still
   * @param standing something stands still now
   * @param secondStage it is at the first stage and may go on to the second
   * @param movable what may be given more time
   * @param reports what is owed to others, by matter
   */
  public record Choices(
      List<Matter> matters,
      List<Matter> named,
      List<String> reasons,
      boolean standing,
      boolean secondStage,
      List<Movable> movable,
      List<Obligation> reports) {}

  /**
   * Something that may be given more time.
   *
   * @param whoMay whose word the law asks for
   * @param decider who in the office decides on it, by policy
   * @param noticeRequired the person has to be told before the time is over
   */
  public record Movable(
      Obligation obligation, String whoMay, Decider decider, boolean noticeRequired) {}

  public Choices of(UUID subject, UUID facility, ZoneId zone) {
    List<Told> told = events.of(subject);
    List<Event> story = told.stream().map(Told::event).toList();
    List<RulePack> counting = packs(told, facility, zone);
    List<StoredObligation> open =
        obligations.of(List.of(subject)).stream()
            .filter(StoredObligation::isOpen)
            .sorted(Comparator.comparing(StoredObligation::dueAt))
            .toList();
    Map<String, Matter> byHand = new LinkedHashMap<>();
    counting.stream()
        .flatMap(pack -> pack.matters().stream())
        .filter(CaseChoices::isByHand)
        .forEach(matter -> byHand.putIfAbsent(matter.id(), matter));
    List<Matter> named =
        byHand.values().stream().filter(matter -> isNamed(matter.id(), story)).toList();
    List<Matter> others =
        byHand.values().stream().filter(matter -> !named.contains(matter)).toList();
    return new Choices(
        others,
        named,
        reasons(open),
        asOf(open).stream().anyMatch(one -> one.status() == ObligationStatus.PAUSED),
        secondStage(story, counting),
        movable(open),
        asOf(open).stream().filter(one -> one.kind() == ObligationKind.REPORT).toList());
  }

  private static boolean isByHand(Matter matter) {
    return matter.starts() == Matter.Starts.BY_HAND || matter.starts() == Matter.Starts.EXCEPTION;
  }

  private static boolean isNamed(String matter, List<Event> story) {
    return story.stream()
        .filter(event -> matter.equals(event.details().matter()))
        .max(Comparator.naturalOrder())
        .filter(event -> !event.details().ends())
        .isPresent();
  }

  /** Those that counted when it was received, and those that count today. */
  private List<RulePack> packs(List<Told> told, UUID facility, ZoneId zone) {
    Set<String> names = new LinkedHashSet<>();
    told.forEach(
        one -> {
          Told.Context context = one.context();
          if (context != null) {
            names.addAll(context.packs());
          }
        });
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    names.addAll(counting.on(facility, zone, today).packs());
    Map<String, RulePack> sets = new LinkedHashMap<>();
    for (String name : names) {
      packs.named(name).ifPresent(pack -> sets.putIfAbsent(pack.ruleSet(), pack));
    }
    return List.copyOf(sets.values());
  }

  private List<String> reasons(List<StoredObligation> open) {
    Set<String> reasons = new LinkedHashSet<>();
    for (StoredObligation one : open) {
      rule(one).ifPresent(rule -> rule.pausesOn().forEach(pause -> reasons.add(pause.reason())));
    }
    return List.copyOf(reasons);
  }

  private java.util.Optional<Rule> rule(StoredObligation one) {
    String id = one.rule();
    return id == null
        ? java.util.Optional.empty()
        : packs.named(one.pack() + "@" + one.packVersion()).flatMap(pack -> pack.rule(id));
  }

  private static boolean secondStage(List<Event> story, List<RulePack> packs) {
    Reckoning reckoning = Reckoning.of(story);
    return packs.stream()
            .flatMap(pack -> pack.rules().stream())
            .anyMatch(rule -> Integer.valueOf(2).equals(rule.stage()))
        && reckoning.isAtStageOne();
  }

  private List<Movable> movable(List<StoredObligation> open) {
    List<Movable> movable = new ArrayList<>();
    for (StoredObligation one : open) {
      Rule rule = rule(one).orElse(null);
      Rule.Extension extension = rule == null ? null : rule.extension();
      Integer times = extension == null ? null : extension.times();
      if (extension != null && (times == null || one.extended() < times)) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), one.zone());
        movable.add(
            new Movable(
                one.asOf(clock.instant()),
                extension.whoMay(),
                Extending.on(today).decider(one.extended() + 1),
                extension.noticeRequired()));
      }
    }
    return movable;
  }

  private List<Obligation> asOf(List<StoredObligation> stored) {
    return stored.stream().map(one -> one.asOf(clock.instant())).toList();
  }
}
