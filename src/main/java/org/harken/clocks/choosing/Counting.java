package org.harken.clocks.choosing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.clocks.model.Matter;
import org.harken.clocks.model.RulePack;
import org.harken.clocks.packs.Jurisdictions;
import org.harken.clocks.packs.RulePacks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which rules count in a facility on a day. */
@Component
public class Counting {

  private static final String SAFETY = "SAFETY";

  private final ChosenPacks chosen;
  private final RulePacks packs;
  private final Access access;

  Counting(ChosenPacks chosen, RulePacks packs, Access access) {
    this.chosen = chosen;
    this.packs = packs;
    this.access = access;
  }

  /**
   * What counts.
   *
   * @param packs the names of versions
   * @param statedDays the facility's own promise of a final answer; null where it has stated none
   */
  public record Counts(List<String> packs, @Nullable Integer statedDays) {}

  public Counts on(UUID facility, ZoneId zone, LocalDate day) {
    Set<String> here = jurisdictions(facility, zone);
    ChosenPacks.Said said = chosen.on(facility, day);
    List<RulePack> inForce = packs.inForce(day, said.written());
    List<RulePack> counting =
        new ArrayList<>(
            inForce.stream().filter(pack -> counts(pack, here, said.choices())).toList());
    if (counting.stream().noneMatch(Counting::looksAtOnce)) {
      inForce.stream().filter(pack -> pack.ruleSet().equals(SAFETY)).forEach(counting::add);
    }
    return new Counts(counting.stream().map(RulePacks::name).toList(), said.days());
  }

  /** A house may choose its rules, but not to look away. */
  private static boolean looksAtOnce(RulePack pack) {
    return pack.rules().stream()
        .filter(rule -> rule.kind().equals("IMMEDIATE_REVIEW"))
        .anyMatch(
            rule ->
                pack.matter(rule.matter())
                    .filter(matter -> matter.starts() == Matter.Starts.DANGER)
                    .isPresent());
  }

  /** What lies elsewhere never counts, even where it was chosen before the place was known. */
  static boolean counts(RulePack pack, Set<String> here, Map<String, Boolean> choices) {
    return here.contains(pack.jurisdiction())
        && choices.getOrDefault(pack.ruleSet(), pack.byDefault());
  }

  private Set<String> jurisdictions(UUID facility, ZoneId zone) {
    return access
        .facility(facility)
        .map(Jurisdictions::of)
        .orElseGet(() -> Jurisdictions.of(zone, null));
  }

  /** What may count in a facility at all, now or later: a menu shows nothing foreign. */
  public List<RulePack> offered(Facility facility, LocalDate day) {
    Set<String> here = Jurisdictions.of(facility);
    Map<String, RulePack> offered = new TreeMap<>();
    packs.inForce(day).forEach(pack -> offered.put(pack.ruleSet(), pack));
    packs.all().stream()
        .filter(pack -> pack.effectiveFrom().isAfter(day))
        .sorted(Comparator.comparing(RulePack::effectiveFrom))
        .forEach(pack -> offered.putIfAbsent(pack.ruleSet(), pack));
    return offered.values().stream()
        .filter(pack -> here.contains(pack.jurisdiction()) && !pack.ruleSet().equals(SAFETY))
        .toList();
  }
}
