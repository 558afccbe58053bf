package org.harken.clocks.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harken.clocks.model.Rule;
import org.harken.clocks.model.RulePack;
import org.harken.clocks.model.WorkCalendar;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Every pack that lies beside the code; an unsound one keeps the house from starting. */
@Component
public class RulePacks {

  private static final String FOLDER = "classpath*:org/harken/clocks/packs/";

  private final List<RulePack> packs;

  public RulePacks() {
    this(readAll());
  }

  RulePacks(List<RulePack> packs) {
    var seen = new HashSet<String>();
    packs.stream()
        .map(pack -> pack.ruleSet() + " " + pack.version())
        .filter(name -> !seen.add(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalStateException("The rule pack " + name + " is there twice");
            });
    this.packs =
        packs.stream().sorted(Comparator.comparing(RulePack::effectiveFrom).reversed()).toList();
  }

  /** The version of each rule set that was in force on a day: the latest where two overlap. */
  public List<RulePack> inForce(LocalDate day) {
    var sets = new HashSet<String>();
    return packs.stream()
        .filter(pack -> pack.isInForce(day))
        .filter(pack -> sets.add(pack.ruleSet()))
        .toList();
  }

  /** A rule as it stood in that version, to derive a stored date again. */
  public Optional<Rule> rule(String ruleSet, String version, String id) {
    return packs.stream()
        .filter(pack -> pack.ruleSet().equals(ruleSet) && pack.version().equals(version))
        .flatMap(pack -> pack.rules().stream())
        .filter(rule -> rule.id().equals(id))
        .findFirst();
  }

  private static List<RulePack> readAll() {
    var resolver = new PathMatchingResourcePatternResolver();
    try {
      Map<String, WorkCalendar> calendars =
          PackReader.calendars(
              "calendars.yaml",
              resolver.getResources(FOLDER + "calendars.yaml")[0].getInputStream());
      var reader = new PackReader(calendars);
      var packs = new ArrayList<RulePack>();
      for (Resource file : resolver.getResources(FOLDER + "*.yaml")) {
        String name = String.valueOf(file.getFilename());
        if (!name.equals("calendars.yaml")) {
          packs.add(reader.pack(name, file.getInputStream()));
        }
      }
      return packs;
    } catch (IOException problem) {
      throw new UncheckedIOException("The rule packs cannot be read", problem);
    }
  }
}
