package org.harken.competency.signing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.harken.audit.Audit;
import org.harken.competency.frameworks.MayChange;
import org.harken.competency.model.SigningPolicies;
import org.harken.competency.model.SigningPolicy;
import org.harken.competency.model.SigningPolicy.Checklist;
import org.harken.competency.model.SigningPolicy.Step;
import org.harken.competency.model.Words;
import org.harken.competency.store.SigningVersions;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The house asks for something else from a day on: more observers, another end, another checklist.
 * It is a new version; what was signed or audited before keeps the version of its day.
 */
@Service
public class ChangeSigning {

  static final int MOST_OBSERVERS = 5;
  static final int MOST_EVIDENCE = 50;
  static final int MOST_MONTHS = 120;
  static final int MOST_CASES = 20;
  static final int MOST_ITEMS = 30;
  private static final int LONGEST_ITEM = 200;
  private static final int YEARS_AHEAD = 2;

  /**
   * What is asked for.
   *
   * @param version the number that the new version gets, as its writer saw it
   * @param observers by level, the lowest first; null where no number was given
   * @param lineMonths by kind of work; kinds that are not there count as all others
   */
  public record Wanted(
      int version,
      @Nullable LocalDate from,
      @Nullable String source,
      List<@Nullable Integer> observers,
      @Nullable Integer enough,
      @Nullable Integer months,
      Map<String, Integer> lineMonths,
      @Nullable Integer cases,
      List<String> items,
      List<String> lines) {}

  private final SigningRules rules;
  private final SigningVersions versions;
  private final MayChange mayChange;
  private final Audit audit;
  private final Clock clock;

  ChangeSigning(
      SigningRules rules, SigningVersions versions, MayChange mayChange, Audit audit, Clock clock) {
    this.rules = rules;
    this.versions = versions;
    this.mayChange = mayChange;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public SigningPolicy change(Actor actor, Wanted wanted) {
    SigningPolicies policies = rules.policies();
    SigningPolicy policy = policy(wanted, policies.next());
    mayChange.refuseChange(actor);
    if (same(policy, policies.on(policy.from()))) {
      throw new Refused("nothing-new", "Nothing is different from what counts on that day.");
    }
    if (wanted.version() != policies.next() || !versions.add(actor, policy, clock.instant())) {
      throw new Refused(
          "changed-meanwhile",
          "Somebody changed this meanwhile. Look at it, then change it again.");
    }
    audit.changed(
        actor,
        "changed signing",
        "ladder",
        "signing",
        Map.of("version", policy.version(), "from", policy.from().toString()));
    return policy;
  }

  private SigningPolicy policy(Wanted wanted, int version) {
    List<Refused.FieldFault> faults = new ArrayList<>();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate from = wanted.from() == null ? today : wanted.from();
    if (from.isBefore(today) || from.isAfter(today.plusYears(YEARS_AHEAD))) {
      fault(faults, "from", "From today on, or a day of the next two years.");
    }
    List<Step> steps = new ArrayList<>();
    for (int level = 0; level < wanted.observers().size(); level++) {
      int needed = number(faults, "needed-" + level, wanted.observers().get(level), MOST_OBSERVERS);
      if (steps.isEmpty() || steps.getLast().needed() != needed) {
        steps.add(new Step(level + 1, needed));
      }
    }
    Map<String, Integer> months = new HashMap<>();
    wanted
        .lineMonths()
        .forEach(
            (line, count) -> months.put(line, number(faults, "line-" + line, count, MOST_MONTHS)));
    var checklist =
        new Checklist(
            number(faults, "cases", wanted.cases(), MOST_CASES),
            items(faults, wanted.items()),
            wanted.lines());
    int enough = number(faults, "enough", wanted.enough(), MOST_EVIDENCE);
    int standard = number(faults, "months", wanted.months(), MOST_MONTHS);
    String source = source(faults, wanted.source());
    if (!faults.isEmpty()) {
      throw new Refused("invalid", "Nothing was changed. Some fields need another look.", faults);
    }
    return new SigningPolicy(version, from, source, steps, enough, standard, months, checklist);
  }

  private static int number(
      List<Refused.FieldFault> faults, String field, @Nullable Integer given, int most) {
    if (given == null || given < 1 || given > most) {
      fault(faults, field, "Please give a whole number from 1 to " + most + ".");
      return 1;
    }
    return given;
  }

  private static List<String> items(List<Refused.FieldFault> faults, List<String> typed) {
    List<String> items =
        typed.stream().map(String::strip).filter(item -> !item.isEmpty()).distinct().toList();
    if (items.isEmpty() || items.size() > MOST_ITEMS) {
      fault(faults, "items", "Please give one to " + MOST_ITEMS + " lines.");
      return List.of();
    }
    items.stream()
        .map(item -> Words.fault(item, LONGEST_ITEM))
        .filter(fault -> fault != null)
        .findFirst()
        .ifPresent(fault -> fault(faults, "items", String.valueOf(fault)));
    return items;
  }

  private static String source(List<Refused.FieldFault> faults, @Nullable String given) {
    try {
      return Words.needed("source", given, 500);
    } catch (Refused refusal) {
      faults.addAll(refusal.faults());
      return "";
    }
  }

  private static void fault(List<Refused.FieldFault> faults, String field, String sentence) {
    faults.add(new Refused.FieldFault(field, sentence));
  }

  private static boolean same(SigningPolicy one, SigningPolicy other) {
    return one.observers().equals(other.observers())
        && one.enough() == other.enough()
        && one.months() == other.months()
        && one.lineMonths().equals(other.lineMonths())
        && one.audit().equals(other.audit());
  }
}
