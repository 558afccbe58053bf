package org.harken.interop.badges;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days of badges in words, counted as the ladder counts them. */
final class BadgeDays {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private BadgeDays() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String day(Instant moment) {
    return day(LocalDate.ofInstant(moment, ZoneOffset.UTC));
  }
}
