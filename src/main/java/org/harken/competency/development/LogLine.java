package org.harken.competency.development;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.harken.competency.development.model.Activity;
import org.jspecify.annotations.Nullable;

/**
 * One line of somebody's log.
 *
 * @param source what brought it here; null where it was typed
 */
public record LogLine(
    UUID id,
    UUID staff,
    LocalDate onDay,
    ActivityKind kind,
    String title,
    String provider,
    int minutes,
    String category,
    @Nullable UUID source,
    @Nullable UUID file,
    String fileName,
    @Nullable Instant struckAt,
    String struckBecause) {

  public Activity activity() {
    return new Activity(onDay, kind, minutes, category);
  }

  public boolean counts() {
    return struckAt == null;
  }
}
