package org.harken.cases.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Moments as the office says them, in the facility's time. */
public final class Spoken {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_AND_YEAR =
      DateTimeFormatter.ofPattern("EEE d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  private Spoken() {}

  /** "Today 08:40", "Wed 18 February, 10:42", with the year where it is another one. */
  public static String moment(Instant at, ZoneId zone, Instant now) {
    var local = at.atZone(zone);
    LocalDate today = now.atZone(zone).toLocalDate();
    if (local.toLocalDate().equals(today)) {
      return "Today " + TIME.format(local);
    }
    return plainDay(local.toLocalDate(), today) + ", " + TIME.format(local);
  }

  /** The same inside a sentence: "today 08:40", "on Wed 18 February, 10:42". */
  public static String inSentence(Instant at, ZoneId zone, Instant now) {
    String spoken = moment(at, zone, now);
    return spoken.startsWith("Today") ? "today" + spoken.substring(5) : "on " + spoken;
  }

  /** For words that are kept: "Wed 18 February 2026, 10:42", right on any later day. */
  public static String lasting(Instant at, ZoneId zone) {
    var local = at.atZone(zone);
    return DAY_AND_YEAR.format(local) + ", " + TIME.format(local);
  }

  /** "Today", "Tomorrow", "Yesterday", "Wed 25 February". */
  public static String day(LocalDate day, LocalDate today) {
    return switch ((int) Math.clamp(ChronoUnit.DAYS.between(today, day), -2, 2)) {
      case 0 -> "Today";
      case 1 -> "Tomorrow";
      case -1 -> "Yesterday";
      default -> plainDay(day, today);
    };
  }

  public static String plainDay(LocalDate day, LocalDate today) {
    return (day.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(day);
  }

  /** When it is due: "Now", "Today 16:00", "Tomorrow", "Wed 25 February", "3 days late". */
  public static String due(Instant due, ZoneId zone, Instant now) {
    var local = due.atZone(zone);
    LocalDate today = now.atZone(zone).toLocalDate();
    if (due.isBefore(now)) {
      return late(due, now, ChronoUnit.DAYS.between(local.toLocalDate(), today));
    }
    boolean endOfDay = local.toLocalTime().getHour() == 23 && local.getMinute() == 59;
    String day = day(local.toLocalDate(), today);
    return endOfDay ? day : day + " " + TIME.format(local);
  }

  private static String late(Instant due, Instant now, long days) {
    if (days == 0) {
      return Duration.between(due, now).toMinutes() < 60 ? "Now" : "Late since today";
    }
    return days == 1 ? "1 day late" : days + " days late";
  }
}
