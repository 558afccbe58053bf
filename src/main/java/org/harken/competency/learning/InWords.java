package org.harken.competency.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and hours as the pages of learning say them. */
public final class InWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);

  private InWords() {}

  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  public static String day(Instant moment, ZoneId zone) {
    return DAY.format(moment.atZone(zone));
  }

  public static String moment(Instant moment, ZoneId zone) {
    return MOMENT.format(moment.atZone(zone));
  }

  public static String count(int number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }

  /** Such as "2 h" or "1 h 30 min". */
  public static String length(int minutes) {
    int rest = minutes % 60;
    String hours = minutes / 60 + " h";
    return minutes < 60 ? rest + " min" : rest == 0 ? hours : hours + " " + rest + " min";
  }
}
