package org.harken.clocks.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.harken.clocks.model.Event;
import org.jspecify.annotations.Nullable;

/**
 * An event as it was told of a case.
 *
 * @param thread the case of which it was told; another than the one it is on since that was merged
 * @param number counts what was told of the thread, from 1
 * @param context what counted when it was told; only with events that may start clocks
 */
public record Told(UUID thread, int number, Event event, @Nullable Context context) {

  /**
   * What counts for a concern from then on, whatever a facility chooses later.
   *
   * @param packs the versions in force, by their names
   * @param statedDays the facility's own promise; null where it had stated none
   * @param toldAt when it was told: calendars stand as they stood then
   */
  public record Context(
      @Nullable UUID facility,
      ZoneId zone,
      List<String> packs,
      @Nullable Integer statedDays,
      Instant toldAt) {}
}
