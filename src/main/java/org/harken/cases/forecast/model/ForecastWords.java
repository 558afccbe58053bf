package org.harken.cases.forecast.model;

import java.util.Locale;

/** A forecast as the office says it: a sentence before a number, and never a percentage. */
public final class ForecastWords {

  private ForecastWords() {}

  /** In a few words, such as "May be late"; empty where nothing is owed. */
  public static String brief(Forecast forecast, ForecastRules rules) {
    return switch (forecast.kind()) {
      case KNOWN -> rules.band(forecast.thousandths()).words();
      case LATE -> "Late already";
      case TOO_FEW, NONE_SO_LONG -> "Whether it will be late cannot be known yet";
      case NOTHING_OWED -> "";
    };
  }

  /** Why, in a sentence; empty where nothing is owed. */
  public static String why(Forecast forecast, ForecastRules rules, String cases) {
    return switch (forecast.kind()) {
      case KNOWN ->
          "Of ten such cases that had come as far and lasted as long, %s took longer than is left for: %s."
              .formatted(tenths(forecast.thousandths()), lower(forecast.label()));
      case LATE -> "Owed by now: " + lower(forecast.label()) + ".";
      case TOO_FEW ->
          "There are %d past %s of this house to compare with; Harken says nothing below %d."
              .formatted(forecast.past(), cases, rules.least());
      case NONE_SO_LONG ->
          "Fewer than %d of %d past %s of this house lasted as long as this one."
              .formatted(rules.leastLeft(), forecast.past(), cases);
      case NOTHING_OWED -> "";
    };
  }

  /** What it rests on; empty where it is not known. */
  public static String basis(Forecast forecast, String cases) {
    return forecast.known()
        ? "From %d past %s of this house, counted from: %s."
            .formatted(forecast.past(), cases, lower(forecast.step().words()))
        : "";
  }

  private static String tenths(int thousandths) {
    int tenths = Math.round(thousandths / 100f);
    return switch (tenths) {
      case 0 -> "almost none";
      case 10 -> "almost all";
      default -> "about " + NUMBERS[tenths];
    };
  }

  private static final String[] NUMBERS = {
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"
  };

  private static String lower(String label) {
    return label.isEmpty()
        ? label
        : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }
}
