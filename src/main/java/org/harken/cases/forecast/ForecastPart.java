package org.harken.cases.forecast;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.CasePart;
import org.harken.cases.CaseStatus;
import org.harken.cases.CaseSummary;
import org.harken.cases.Outcome;
import org.harken.cases.figures.LookAhead;
import org.harken.cases.forecast.Forecasts.Said;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On a case, under what is due: how likely it is to be late, in words; never on paper. */
@Component
class ForecastPart implements CasePart {

  private final LookAhead lookAhead;
  private final Forecasts forecasts;
  private final TemplateEngine templates;
  private final Clock clock;

  ForecastPart(LookAhead lookAhead, Forecasts forecasts, TemplateEngine templates, Clock clock) {
    this.lookAhead = lookAhead;
    this.forecasts = forecasts;
    this.templates = templates;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "";
  }

  @Override
  public int order() {
    return 5;
  }

  @Override
  public List<?> json(Actor actor, UUID caseId) {
    return List.of();
  }

  @Override
  public @Nullable Content strip(Actor actor, CaseSummary summary) {
    Instant now = clock.instant();
    Said said =
        summary.status() == CaseStatus.OPEN
            ? forecasts.said(lookAhead.of(summary, now), summary.kind(), now)
            : null;
    // what is late says so on its own clock
    return said == null || said.code().equals("LATE")
        ? null
        : output -> templates.render("cases/forecast/strip.jte", Map.of("said", said), output);
  }

  @Override
  public @Nullable Content panel(Actor actor, CaseSummary summary) {
    return null;
  }

  @Override
  public List<String> blocksClosing(UUID caseId, Outcome outcome) {
    return List.of();
  }
}
