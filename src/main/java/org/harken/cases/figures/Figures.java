package org.harken.cases.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.figures.model.Milestones;
import org.harken.cases.forecast.model.Forecast;
import org.harken.cases.waiting.model.Charge;
import org.harken.clocks.Obligation;

/**
 * Everything that is kept of one case.
 *
 * @param first its first run, from the receipt to the first close
 * @param closed whether the first run has ended
 * @param ended the end of its last run: its last close, or now
 * @param reopened how often it was opened again
 */
record Figures(
    Due.Case of,
    Milestones first,
    boolean closed,
    Instant ended,
    int reopened,
    List<Obligation> obligations,
    Map<Charge, Duration> waited,
    Forecast forecast,
    Instant at) {

  UUID id() {
    return of.id();
  }
}
