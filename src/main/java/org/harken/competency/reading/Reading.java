package org.harken.competency.reading;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An article or a bulletin.
 *
 * @param minutes that it counts in the log of whoever read it
 */
public record Reading(
    UUID id,
    Kind kind,
    String title,
    String summary,
    String link,
    @Nullable UUID file,
    String fileName,
    int minutes,
    String category,
    String addedBy,
    Instant addedAt,
    @Nullable Instant withdrawnAt) {

  /** What it is. */
  public enum Kind {
    ARTICLE("Article"),
    BULLETIN("Bulletin");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
