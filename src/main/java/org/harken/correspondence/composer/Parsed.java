package org.harken.correspondence.composer;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;

/** Reads ids and times as people and programs write them. */
final class Parsed {

  private Parsed() {}

  /** What is no id is not there. */
  static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw new NotFound();
    }
  }

  static @Nullable LocalDate day(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text.strip());
      if (day.getYear() < 1900 || day.getYear() > 2200) {
        throw Refused.field(field, "This year cannot be right.");
      }
      return day;
    } catch (DateTimeException notADay) {
      throw Refused.field(field, "Write the day as year-month-day, such as 2026-03-31.");
    }
  }

  /** A moment, or a day where the facility is: today means now. */
  static @Nullable Instant moment(@Nullable String text, ZoneId zone, Clock clock) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String given = text.strip();
    try {
      if (given.length() > 10) {
        return OffsetDateTime.parse(given).toInstant();
      }
      LocalDate day = LocalDate.parse(given);
      Instant now = clock.instant();
      return day.equals(LocalDate.ofInstant(now, zone))
          ? now
          : day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    } catch (DateTimeException notATime) {
      throw Refused.field(
          "at", "Write the time such as 2026-03-31T14:30:00-05:00, or the day such as 2026-03-31.");
    }
  }
}
