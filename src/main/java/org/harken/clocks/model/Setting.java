package org.harken.clocks.model;

import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What rules are counted in.
 *
 * @param zone where days are counted
 * @param calendars the working days by the name a rule uses
 * @param statedDays the facility's own promise of a final answer; null where it has stated none
 */
public record Setting(
    ZoneId zone,
    Function<String, WorkCalendar> calendars,
    @Nullable Integer statedDays,
    ExtensionPolicy extensions) {

  Term term(Rule rule) {
    return statedDays != null && rule.statedByFacility()
        ? rule.term().lasting(statedDays)
        : rule.term();
  }
}
