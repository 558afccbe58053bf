package org.harken.clocks.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked: what would be owed if this happened.
 *
 * @param pack such as {@code US-CMS-HOSP}: the version in force at the receipt; or one version,
 *     {@code US-CMS-HOSP@1}
 * @param timeZone where days are counted, such as {@code America/Chicago}
 * @param statedDays the facility's own promise of a final answer, where the pack leaves it to it
 * @param asOf the moment for which it is told what is late; that of the last event where none is
 *     said, so that the same question always has the same answer
 */
record Question(
    @Nullable String pack,
    @Nullable List<@Nullable Happening> events,
    @Nullable String timeZone,
    @Nullable Integer statedDays,
    @Nullable String asOf) {

  /**
   * One event.
   *
   * @param type such as {@code RECEIVED}
   * @param at ISO 8601; without an offset it is local time
   * @param as of CLASSIFIED, what it is: a matter of the pack, or a kind of case
   * @param about of any other, the matter that it answers
   * @param again of RECEIVED: opened again after its end
   * @param promisedOn of INTERIM_SENT: the day it names
   * @param until of EXTENDED: the day to which more time is taken
   * @param by who decided: a representative, a supervisor or a director
   */
  record Happening(
      @Nullable String type,
      @Nullable String at,
      @Nullable String as,
      @Nullable String about,
      @Nullable Boolean again,
      @Nullable String stage,
      @Nullable String promisedOn,
      @Nullable String until,
      @Nullable String by,
      @Nullable String noticeSentAt,
      @Nullable String reason) {}
}
