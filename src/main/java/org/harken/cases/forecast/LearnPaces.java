package org.harken.cases.forecast;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.harken.cases.figures.model.Goal;
import org.harken.cases.figures.model.Step;
import org.harken.cases.forecast.model.ForecastRules;
import org.harken.cases.forecast.model.Pace;
import org.springframework.stereotype.Service;

/** Learns how long cases take, group by group: a few times a day, and where many were added. */
@Service
public class LearnPaces {

  private static final Duration OFTEN_ENOUGH = Duration.ofHours(6);

  private final Paces paces;
  private final ForecastTable table;
  private final Clock clock;

  LearnPaces(Paces paces, ForecastTable table, Clock clock) {
    this.paces = paces;
    this.table = table;
    this.clock = clock;
  }

  /** How many groups were learned anew. */
  public int learn() {
    Instant now = clock.instant();
    ForecastRules rules = table.on(now.atOffset(ZoneOffset.UTC).toLocalDate());
    Instant since = now.atOffset(ZoneOffset.UTC).minusMonths(rules.months()).toInstant();
    int learned = 0;
    for (Paces.Standing standing : paces.standings(since)) {
      if (isDue(standing, rules, now)) {
        learn(standing.group(), rules, since, now);
        learned++;
      }
    }
    return learned;
  }

  private static boolean isDue(Paces.Standing standing, ForecastRules rules, Instant now) {
    Instant made = standing.madeAt();
    return made == null
        || made.isBefore(now.minus(OFTEN_ENOUGH))
        || (standing.counted() < rules.most() && standing.closed() > standing.counted() * 1.1);
  }

  private void learn(Paces.Group group, ForecastRules rules, Instant since, Instant now) {
    List<Pace.Course> courses = paces.courses(group, since, rules.most());
    List<Pace> learned = new ArrayList<>();
    // what was promised in a letter is met by the answer at last
    for (Goal goal : EnumSet.complementOf(EnumSet.of(Goal.PROMISED))) {
      for (Step step : Step.values()) {
        learned.add(Pace.of(goal, step, courses));
      }
    }
    paces.keep(group, learned, now);
  }
}
