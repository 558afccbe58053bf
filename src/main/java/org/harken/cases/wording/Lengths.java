package org.harken.cases.wording;

import java.time.Duration;
import java.util.Locale;

/** How long something lasts, in words. */
public final class Lengths {

  private static final int DAY = 24;

  private Lengths() {}

  /** "under an hour", "5 hours", "1 day", "12.3 days". */
  public static String hours(double hours) {
    if (hours < 1) {
      return "under an hour";
    }
    if (hours < DAY) {
      long whole = Math.round(hours);
      return whole == 1 ? "1 hour" : whole + " hours";
    }
    String days = days(hours);
    return days.equals("1") ? "1 day" : days + " days";
  }

  /** The number of days alone, with one figure behind the point unless it is a nought. */
  public static String days(double hours) {
    return String.format(Locale.ROOT, "%.1f", hours / DAY).replaceAll("\\.0$", "");
  }

  /** "3 days 4 hours", "5 hours", "12 minutes". */
  public static String of(Duration length) {
    long hours = length.toHours();
    if (hours == 0) {
      return count(length.toMinutes(), "minute");
    }
    if (hours < DAY) {
      return count(hours, "hour");
    }
    long rest = hours % DAY;
    return count(hours / DAY, "day") + (rest == 0 ? "" : " " + count(rest, "hour"));
  }

  /** Of many together: "1,673 days", or as {@link #of} where it is under ten days. */
  public static String together(Duration length) {
    return length.toDays() < 10
        ? of(length)
        : String.format(Locale.ROOT, "%,d days", Math.round(length.toMinutes() / 60.0 / DAY));
  }

  private static String count(long number, String one) {
    return number + " " + one + (number == 1 ? "" : "s");
  }
}
