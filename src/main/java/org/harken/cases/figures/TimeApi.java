package org.harken.cases.figures;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.harken.audit.Audit;
import org.harken.cases.CaseStatus;
import org.harken.cases.CaseSummary;
import org.harken.cases.forecast.Forecasts;
import org.harken.cases.forecast.Forecasts.Said;
import org.harken.cases.store.Reach;
import org.harken.cases.waiting.ChargeHours;
import org.harken.cases.waiting.model.Attribution;
import org.harken.cases.waiting.model.Party;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The time of a case for programs of the office: for whom it waited, and whether it may be late.
 */
@RestController
class TimeApi {

  record Waited(Party party, @Nullable UUID department, long seconds) {}

  /**
   * @param forecast null where nothing is owed
   */
  record Answer(Instant at, List<Waited> waited, @Nullable Said forecast) {}

  /** Who may look, and that they did. */
  @Component
  record Door(Reach reach, Audit audit) {}

  private final Door door;
  private final LookAhead lookAhead;
  private final Forecasts forecasts;
  private final ChargeHours chargeHours;
  private final Clock clock;

  TimeApi(
      Door door, LookAhead lookAhead, Forecasts forecasts, ChargeHours chargeHours, Clock clock) {
    this.door = door;
    this.lookAhead = lookAhead;
    this.forecasts = forecasts;
    this.chargeHours = chargeHours;
    this.clock = clock;
  }

  @Permits("cases:read")
  @GetMapping("/api/v1/cases/{reference}/time")
  Answer time(Actor actor, @PathVariable String reference) {
    CaseSummary summary = door.reach().read(actor, reference).summary();
    door.audit().viewed(actor, "case", summary.id().toString(), "time");
    Instant now = clock.instant();
    return new Answer(
        now,
        Attribution.sums(chargeHours.pieces(summary, now)).entrySet().stream()
            .map(
                entry ->
                    new Waited(
                        entry.getKey().party(),
                        entry.getKey().department(),
                        entry.getValue().toSeconds()))
            .toList(),
        summary.status() == CaseStatus.OPEN
            ? forecasts.said(lookAhead.of(summary, now), summary.kind(), now)
            : null);
  }
}
