package org.harken.cases.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.Happening;
import org.harken.cases.figures.model.Milestones;
import org.harken.cases.forecast.Forecasts;
import org.harken.cases.forecast.model.Forecast;
import org.harken.cases.waiting.CaseStories;
import org.harken.cases.waiting.ChargeHours;
import org.harken.cases.waiting.model.Attribution;
import org.harken.cases.waiting.model.Life;
import org.harken.cases.waiting.model.Span;
import org.harken.clocks.Clocks;
import org.harken.clocks.Obligation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * Keeps the figures of cases that changed, and of open ones whose time went on. A case that changes
 * meanwhile stays on the list: nothing is lost when a node dies in the middle.
 */
@Service
public class KeepFigures {

  private static final Logger LOG = LoggerFactory.getLogger(KeepFigures.class);
  private static final int TOGETHER = 50;
  private static final Duration OLD = Duration.ofHours(1);

  /** What figures are made of. */
  @Component
  record Sources(Due due, CaseStories stories, Clocks clocks, Clock clock) {}

  private final Sources sources;
  private final ChargeHours chargeHours;
  private final Forecasts forecasts;
  private final KeptFigures kept;

  KeepFigures(Sources sources, ChargeHours chargeHours, Forecasts forecasts, KeptFigures kept) {
    this.sources = sources;
    this.chargeHours = chargeHours;
    this.forecasts = forecasts;
    this.kept = kept;
  }

  /** Some of what is due; how many that were, 0 where nothing is. */
  public int some() {
    Instant now = sources.clock().instant();
    List<Due.Case> cases = sources.due().changed(TOGETHER);
    if (cases.isEmpty()) {
      cases = sources.due().old(now.minus(OLD), TOGETHER);
    }
    List<UUID> ids = cases.stream().map(Due.Case::id).toList();
    Map<UUID, List<Happening>> happened = sources.stories().of(ids);
    Map<UUID, List<Obligation>> owed = sources.clocks().of(ids);
    for (Due.Case one : cases) {
      keep(
          one,
          happened.getOrDefault(one.id(), List.of()),
          owed.getOrDefault(one.id(), List.of()),
          now);
    }
    return cases.size();
  }

  private void keep(
      Due.Case one, List<Happening> happened, List<Obligation> obligations, Instant now) {
    try {
      kept.keep(figures(one, happened, obligations, now));
    } catch (TransientDataAccessException soonOver) {
      throw soonOver;
    } catch (RuntimeException fault) {
      LOG.warn("The figures of case {} could not be kept: {}", one.id(), fault.getClass());
      kept.setAside(one, now);
    }
  }

  private Figures figures(
      Due.Case one, List<Happening> happened, List<Obligation> obligations, Instant now) {
    Life life = Life.of(happened, now);
    Span whole = new Span(one.receivedAt(), now);
    Span first = life.spans().isEmpty() ? whole : life.spans().getFirst();
    Span last = life.spans().isEmpty() ? whole : life.spans().getLast();
    Milestones milestones = Milestones.of(happened, first, true);
    Forecast forecast =
        forecasts.of(
            new Forecasts.Asked(one.facility(), one.kind()),
            last.equals(first) ? milestones : Milestones.of(happened, last, false),
            one.open() ? Owed.open(obligations, now) : List.of(),
            now);
    return new Figures(
        one,
        milestones,
        life.spans().size() > 1 || !one.open(),
        last.to(),
        Math.max(0, life.spans().size() - 1),
        obligations,
        Attribution.sums(chargeHours.pieces(one.receivedAt(), one.zone(), happened, life)),
        forecast,
        now);
  }
}
