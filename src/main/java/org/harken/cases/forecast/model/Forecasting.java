package org.harken.cases.forecast.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.harken.cases.figures.model.Goal;
import org.harken.cases.figures.model.Milestones;
import org.harken.cases.figures.model.Step;
import org.harken.cases.forecast.model.Forecast.Kind;

/**
 * How likely an open case is to be late: of past cases that lasted as long as this one after the
 * same step, the share that took longer than is left. Where too few came to that step, it is
 * counted from the step before.
 */
public final class Forecasting {

  /** A letter that is still owed. */
  public record Owed(Goal goal, String label, Instant dueAt, boolean late) {}

  private final ForecastRules rules;
  private final List<Pace> paces;

  /**
   * @param paces of the case's facility and kind
   */
  public Forecasting(ForecastRules rules, List<Pace> paces) {
    this.rules = rules;
    this.paces = List.copyOf(paces);
  }

  /** Of several letters that are owed, the one that is likeliest to be late. */
  public Forecast of(Milestones milestones, List<Owed> owed, Instant now) {
    Optional<Owed> late = owed.stream().filter(Owed::late).min(Comparator.comparing(Owed::dueAt));
    if (late.isPresent()) {
      return new Forecast(Kind.LATE, late.get().label(), 1000, 0, milestones.step());
    }
    List<Forecast> all = owed.stream().map(one -> of(milestones, one, now)).toList();
    return all.stream()
        .filter(Forecast::known)
        .max(Comparator.comparingInt(Forecast::thousandths))
        .or(() -> all.stream().max(Comparator.comparingInt(Forecast::past)))
        .orElseGet(Forecast::nothing);
  }

  private Forecast of(Milestones milestones, Owed owed, Instant now) {
    int most = 0;
    for (Step step : backwards(milestones)) {
      Instant from = milestones.steps().get(step);
      Pace pace = pace(owed.goal(), step).orElse(null);
      if (from == null || pace == null) {
        continue;
      }
      most = Math.max(most, pace.past());
      Optional<Forecast> known = known(owed, pace, from, now);
      if (known.isPresent()) {
        return known.get();
      }
    }
    return new Forecast(
        most < rules.least() ? Kind.TOO_FEW : Kind.NONE_SO_LONG,
        owed.label(),
        0,
        most,
        milestones.step());
  }

  private Optional<Forecast> known(Owed owed, Pace pace, Instant from, Instant now) {
    long lasted = Pace.minutes(from, now);
    if (pace.past() < rules.least() || pace.curve().atRisk(lasted + 1) < rules.leastLeft()) {
      return Optional.empty();
    }
    OptionalDouble past = pace.curve().past(Pace.minutes(from, owed.dueAt()), lasted);
    return past.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Forecast(
                Kind.KNOWN,
                owed.label(),
                (int) Math.clamp(Math.round(past.getAsDouble() * 1000), 0, 999),
                pace.past(),
                pace.step()));
  }

  private static List<Step> backwards(Milestones milestones) {
    List<Step> steps =
        new ArrayList<>(
            Arrays.stream(Step.values()).filter(milestones.steps()::containsKey).toList());
    Collections.reverse(steps);
    return steps;
  }

  private Optional<Pace> pace(Goal goal, Step step) {
    return paces.stream().filter(one -> one.goal() == goal && one.step() == step).findFirst();
  }
}
