package org.harken.cases.quick;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A small contact as it is kept.
 *
 * @param facility whose day it counts in, also where nobody said where it was
 * @param placeSaid the place in the caller's words where nobody here knows it by that name
 * @param danger the words may tell of abuse, neglect or harm
 * @param calmed somebody heard it and said it was not meant so
 * @param calmedBecause why, and who says so; empty for none
 * @param reference the case that came of it
 */
public record Contact(
    UUID id,
    String what,
    Way way,
    UUID facility,
    @Nullable UUID department,
    boolean placeUnknown,
    String placeSaid,
    ZoneId zone,
    boolean settled,
    @Nullable String name,
    @Nullable String passedTo,
    String words,
    Instant at,
    @Nullable Instant heardAt,
    boolean danger,
    boolean calmed,
    String calmedBecause,
    @Nullable String reference,
    UUID loggedBy,
    String loggedByName) {

  /** Somebody has to call, and nothing came of it yet. */
  public boolean alarms() {
    return danger && !calmed && reference == null;
  }
}
