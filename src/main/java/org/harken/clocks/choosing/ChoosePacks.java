package org.harken.clocks.choosing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.audit.Audit;
import org.harken.clocks.model.RulePack;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which packs count in a facility from a day on. What came before keeps its own. */
@Service
class ChoosePacks {

  private final ChosenPacks chosen;
  private final Counting counting;
  private final Access access;
  private final Audit audit;
  private final Clock clock;

  ChoosePacks(ChosenPacks chosen, Counting counting, Access access, Audit audit, Clock clock) {
    this.chosen = chosen;
    this.counting = counting;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  /** The facility, for somebody who reaches it. */
  Facility facility(Actor actor, UUID id) {
    return access
        .facility(id)
        .filter(facility -> access.scope(actor).covers(facility.id(), null))
        .orElseThrow(NotFound::new);
  }

  /** A pack that is offered here, and whether it counts on a day. */
  record Offer(RulePack pack, boolean counts) {}

  List<Offer> offers(Facility facility, LocalDate day) {
    ChosenPacks.Said said = chosen.on(facility.id(), day);
    return counting.offered(facility, day).stream()
        .map(pack -> new Offer(pack, said.choices().getOrDefault(pack.ruleSet(), pack.byDefault())))
        .toList();
  }

  /**
   * @param wanted the packs that count from then on; all others do not
   */
  @Transactional
  public void choose(Actor actor, UUID id, LocalDate from, Set<String> wanted) {
    Facility facility = facility(actor, id);
    LocalDate today = LocalDate.ofInstant(clock.instant(), facility.zone());
    if (from.isBefore(today)) {
      throw Refused.field(
          "from", "Please choose today or later: what was received before keeps its rules.");
    }
    if (from.isAfter(today.plusYears(5))) {
      throw Refused.field("from", "This lies more than five years ahead.");
    }
    List<Offer> offers = offers(facility, from);
    refuseUnknown(wanted, offers);
    List<String> changed = new ArrayList<>();
    for (Offer offer : offers) {
      String set = offer.pack().ruleSet();
      if (offer.counts() != wanted.contains(set)) {
        chosen.choose(
            id, new ChosenPacks.Line(set, from, wanted.contains(set)), actor.id(), clock.instant());
        changed.add((wanted.contains(set) ? "+" : "-") + set);
      }
    }
    if (!changed.isEmpty()) {
      audit.changed(
          actor,
          "rule packs",
          "facility",
          id.toString(),
          Map.of("from", from.toString(), "packs", changed));
    }
  }

  private static void refuseUnknown(Set<String> wanted, List<Offer> offers) {
    var unknown = new TreeSet<>(wanted);
    offers.forEach(offer -> unknown.remove(offer.pack().ruleSet()));
    if (!unknown.isEmpty()) {
      throw Refused.field("packs", "These rules are not offered here.");
    }
    boolean answers =
        offers.stream()
            .filter(offer -> wanted.contains(offer.pack().ruleSet()))
            .flatMap(offer -> offer.pack().matters().stream())
            .anyMatch(
                matter -> matter.starts() == org.harken.clocks.model.Matter.Starts.EVERY_GRIEVANCE);
    if (!answers) {
      throw Refused.field(
          "packs", "Please keep at least one that says what every grievance is owed.");
    }
  }
}
