package org.harken.cases.figures;

import java.time.Instant;
import java.util.List;
import org.harken.cases.CaseSummary;
import org.harken.cases.Happening;
import org.harken.cases.figures.model.Milestones;
import org.harken.cases.forecast.Forecasts;
import org.harken.cases.forecast.model.Forecast;
import org.harken.cases.waiting.CaseStories;
import org.harken.cases.waiting.model.Life;
import org.harken.cases.waiting.model.Span;
import org.harken.clocks.Clocks;
import org.springframework.stereotype.Component;

/** The forecast of one open case as it stands this moment. */
@Component
public class LookAhead {

  private final CaseStories stories;
  private final Clocks clocks;
  private final Forecasts forecasts;

  LookAhead(CaseStories stories, Clocks clocks, Forecasts forecasts) {
    this.stories = stories;
    this.clocks = clocks;
    this.forecasts = forecasts;
  }

  public Forecast of(CaseSummary summary, Instant now) {
    List<Happening> happened = stories.of(summary.id());
    List<Span> runs = Life.of(happened, now).spans();
    Span run = runs.isEmpty() ? new Span(summary.receivedAt(), now) : runs.getLast();
    return forecasts.of(
        new Forecasts.Asked(summary.facility(), summary.kind()),
        Milestones.of(happened, run, runs.size() <= 1),
        Owed.open(clocks.of(summary.id()), now),
        now);
  }
}
