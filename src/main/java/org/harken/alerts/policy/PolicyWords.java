package org.harken.alerts.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.harken.access.Facility;
import org.harken.alerts.WarningPolicy;
import org.harken.alerts.WarningPolicy.At;
import org.harken.alerts.WarningPolicy.Step;
import org.harken.alerts.Whom;
import org.harken.alerts.model.WorkHours;
import org.harken.alerts.policy.PolicyView.Row;
import org.harken.alerts.policy.PolicyView.Told;

/** The policy in words a person would use. */
final class PolicyWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private PolicyWords() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static List<Row> rows(WarningPolicy policy) {
    List<Row> rows = new ArrayList<>();
    for (Step step : policy.steps()) {
      rows.add(
          new Row(
              rows.size(),
              name(step),
              when(step.at()),
              unit(step.at()),
              Arrays.stream(Whom.values())
                  .map(whom -> new Told(whom.name(), name(whom), step.tell().contains(whom)))
                  .toList()));
    }
    return rows;
  }

  private static String name(Step step) {
    return switch (step.at()) {
      case PERCENT ->
          step.number() == 50
              ? "Half of the time is over"
              : step.number() + " % of the time is over";
      case WORKING_DAYS_BEFORE ->
          step.number() == 1 ? "One working day before" : step.number() + " working days before";
      case DUE -> "Due";
      case OVERDUE -> "Late";
    };
  }

  private static String when(At at) {
    return switch (at) {
      case PERCENT -> "Told in working hours.";
      case WORKING_DAYS_BEFORE, DUE -> "When the office opens.";
      case OVERDUE -> "When the office opens after the time is over.";
    };
  }

  private static String unit(At at) {
    return switch (at) {
      case PERCENT -> "% of the time";
      case WORKING_DAYS_BEFORE -> "working days before";
      case DUE, OVERDUE -> "";
    };
  }

  static String name(Whom whom) {
    return switch (whom) {
      case OWNER -> "Owner";
      case SUPERVISOR -> "Supervisor";
      case DIRECTOR -> "Director";
    };
  }

  /** The rest of the policy, a sentence each. */
  static List<String> tells(WarningPolicy policy, List<Facility> facilities) {
    List<String> tells = new ArrayList<>();
    tells.add("The office works " + hours(policy.usual()) + ".");
    for (Facility facility : facilities) {
      WorkHours own = policy.ofFacility().get(facility.id());
      if (own != null) {
        tells.add(facility.name() + " works " + hours(own) + ".");
      }
    }
    tells.add(
        "One mail a day with counts and links, on working days at "
            + policy.digestAt()
            + ". What would be over before the next one is mailed at once, all of it in one mail.");
    if (!policy.quiet().from().equals(policy.quiet().to())) {
      tells.add(
          "Nobody is mailed from %s to %s.".formatted(policy.quiet().from(), policy.quiet().to()));
    }
    tells.add(
        "Where abuse, neglect or harm is alleged none of this holds: the owner and everybody above"
            + " are mailed at once, at any hour.");
    tells.add(
        "A progress letter is drafted %s before the last day and has to leave %s before it."
            .formatted(
                workingDays(policy.letters().draftDaysBefore()),
                workingDays(policy.letters().sendDaysBefore())));
    tells.add(
        "Who is on leave is passed over: whoever has their work, else the next up the line. Leave of"
            + " %s or more hands the work over by itself."
                .formatted(policy.leaveDays() == 1 ? "one day" : policy.leaveDays() + " days"));
    tells.add(
        "Whoever comes back after %d hours or more is shown what happened meanwhile."
            .formatted(policy.awayHours()));
    return tells;
  }

  private static String workingDays(int days) {
    return days == 0 ? "no day" : days == 1 ? "one working day" : days + " working days";
  }

  private static String hours(WorkHours hours) {
    return days(hours)
        + ", "
        + hours.opens()
        + " to "
        + hours.closes()
        + (hours.closed().isEmpty()
            ? ""
            : ", and not on "
                + hours.closed().stream()
                    .sorted()
                    .map(PolicyWords::day)
                    .collect(Collectors.joining(", ")));
  }

  /** "Mon to Fri", or the days one by one. */
  private static String days(WorkHours hours) {
    List<DayOfWeek> days = hours.days().stream().sorted().toList();
    boolean run =
        days.size() > 2
            && days.getLast().getValue() - days.getFirst().getValue() == days.size() - 1;
    return run
        ? shown(days.getFirst()) + " to " + shown(days.getLast())
        : days.stream().map(PolicyWords::shown).collect(Collectors.joining(", "));
  }

  static String shown(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
