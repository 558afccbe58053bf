package org.harken.clocks.choosing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.clocks.model.RulePack;
import org.harken.clocks.packs.Jurisdictions;
import org.harken.clocks.packs.RulePacks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which rules count in a facility on a day. */
@Component
public class Counting {

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
    List<String> counting =
        packs.inForce(day, said.written()).stream()
            .filter(pack -> counts(pack, here, said.choices()))
            .map(RulePacks::name)
            .toList();
    return new Counts(counting, said.days());
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

  /** What may count in a facility at all: a menu shows nothing foreign. */
  public List<RulePack> offered(Facility facility, LocalDate day) {
    Set<String> here = Jurisdictions.of(facility);
    return packs.inForce(day).stream().filter(pack -> here.contains(pack.jurisdiction())).toList();
  }
}
