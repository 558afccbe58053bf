package org.harken.alerts.policy;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.harken.alerts.WarningPolicy;
import org.harken.alerts.WarningPolicy.At;
import org.harken.alerts.WarningPolicy.ProgressLetters;
import org.harken.alerts.WarningPolicy.Quiet;
import org.harken.alerts.WarningPolicy.Step;
import org.harken.alerts.Whom;
import org.harken.alerts.model.WorkHours;
import org.harken.platform.Refused;
import org.harken.platform.Refused.FieldFault;

/** What somebody typed on the page of the policy; reading it says what is wrong with each field. */
final class PolicyForm {

  static final String USUAL = "usual";
  private static final int MOST_CLOSED = 200;

  private final Map<String, String> fields;
  private final List<FieldFault> faults = new ArrayList<>();

  PolicyForm(Map<String, String> fields) {
    this.fields = fields;
  }

  /** The fields as they stand for a version. */
  static Map<String, String> of(WarningPolicy policy, LocalDate from, List<UUID> facilities) {
    Map<String, String> fields = new HashMap<>();
    fields.put("from", from.toString());
    for (int place = 0; place < policy.steps().size(); place++) {
      Step step = policy.steps().get(place);
      fields.put("number" + place, String.valueOf(step.number()));
      for (Whom whom : step.tell()) {
        fields.put("tell" + place + "-" + whom, "on");
      }
    }
    put(fields, USUAL, policy.usual());
    for (UUID facility : facilities) {
      put(fields, facility.toString(), policy.hours(facility));
      if (policy.ofFacility().containsKey(facility)) {
        fields.put(facility + "-own", "on");
      }
    }
    fields.put("digestAt", policy.digestAt().toString());
    fields.put("quietFrom", policy.quiet().from().toString());
    fields.put("quietTo", policy.quiet().to().toString());
    fields.put("draftDays", String.valueOf(policy.letters().draftDaysBefore()));
    fields.put("sendDays", String.valueOf(policy.letters().sendDaysBefore()));
    fields.put("awayHours", String.valueOf(policy.awayHours()));
    fields.put("leaveDays", String.valueOf(policy.leaveDays()));
    return fields;
  }

  private static void put(Map<String, String> fields, String whose, WorkHours hours) {
    hours.days().forEach(day -> fields.put(whose + "-" + day, "on"));
    fields.put(whose + "-opens", hours.opens().toString());
    fields.put(whose + "-closes", hours.closes().toString());
    fields.put(
        whose + "-closed",
        hours.closed().stream().sorted().map(Object::toString).collect(Collectors.joining("\n")));
  }

  /**
   * The version that was asked for; its number comes later. What the page does not show stays as it
   * is in {@code base}.
   */
  WarningPolicy read(WarningPolicy base, List<UUID> facilities) {
    LocalDate from = day("from", text("from"));
    List<Step> steps = steps(base);
    WorkHours usual = hours(USUAL);
    Map<UUID, WorkHours> ofFacility = new HashMap<>(base.ofFacility());
    for (UUID facility : facilities) {
      ofFacility.remove(facility);
      if (ticked(facility + "-own")) {
        ofFacility.put(facility, hours(facility.toString()));
      }
    }
    var quiet = new Quiet(time("quietFrom"), time("quietTo"));
    LocalTime digestAt = time("digestAt");
    if (faults.isEmpty() && quiet.covers(digestAt)) {
      fault("digestAt", "The daily mail would leave in a quiet hour. Choose another time.");
    }
    int draft = number("draftDays", 1, 20);
    int send = number("sendDays", 0, 20);
    if (draft < send) {
      fault("draftDays", "It has to be drafted before the day by which it leaves.");
    }
    int away = number("awayHours", 12, 1_000);
    int leave = number("leaveDays", 1, 60);
    check();
    return new WarningPolicy(
        0,
        from,
        steps,
        usual,
        ofFacility,
        digestAt,
        quiet,
        new ProgressLetters(draft, send, base.letters().before()),
        base.safety(),
        away,
        leave);
  }

  private List<Step> steps(WarningPolicy base) {
    List<Step> steps = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int place = 0; place < base.steps().size(); place++) {
      At at = base.steps().get(place).at();
      int number =
          at == At.PERCENT
              ? number("number" + place, 1, 99)
              : at == At.WORKING_DAYS_BEFORE ? number("number" + place, 1, 20) : 0;
      String field = "tell" + place + "-";
      var step =
          new Step(
              at,
              number,
              Arrays.stream(Whom.values())
                  .filter(whom -> ticked(field + whom))
                  .collect(Collectors.toSet()));
      if (!names.add(step.name())) {
        fault("number" + place, "Two points are the same. Choose another number.");
      }
      if ((at == At.DUE || at == At.OVERDUE) && step.tell().isEmpty()) {
        fault("tell" + place, "Somebody has to be told at this point.");
      }
      steps.add(step);
    }
    return steps;
  }

  private WorkHours hours(String whose) {
    Set<DayOfWeek> days =
        Arrays.stream(DayOfWeek.values())
            .filter(day -> ticked(whose + "-" + day))
            .collect(Collectors.toSet());
    LocalTime opens = time(whose + "-opens");
    LocalTime closes = time(whose + "-closes");
    if (days.isEmpty()) {
      fault(whose + "-days", "Choose at least one working day.");
    }
    if (!opens.isBefore(closes)) {
      fault(whose + "-closes", "It closes after it opens.");
    }
    Set<LocalDate> closed = closed(whose + "-closed");
    return days.isEmpty() || !opens.isBefore(closes)
        ? new WorkHours(Set.of(DayOfWeek.MONDAY), LocalTime.MIN, LocalTime.MAX, Set.of())
        : new WorkHours(days, opens, closes, closed);
  }

  private Set<LocalDate> closed(String field) {
    String text = text(field);
    List<String> lines =
        text.length() > 5_000
            ? List.of("too long")
            : Arrays.stream(text.split("[\\s,;]+")).filter(line -> !line.isEmpty()).toList();
    if (lines.size() > MOST_CLOSED) {
      fault(field, "At most 200 days fit here.");
      return Set.of();
    }
    Set<LocalDate> days = new HashSet<>();
    for (String line : lines) {
      try {
        days.add(LocalDate.parse(line));
      } catch (DateTimeException notADay) {
        fault(field, "Please give each day as year, month and day, such as 2026-12-24.");
      }
    }
    return days;
  }

  private String text(String field) {
    return fields.getOrDefault(field, "").strip();
  }

  private boolean ticked(String field) {
    return !text(field).isEmpty();
  }

  private LocalDate day(String field, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException notADay) {
      fault(field, "Please give the day, such as 2026-03-03.");
      return LocalDate.EPOCH;
    }
  }

  private LocalTime time(String field) {
    try {
      return LocalTime.parse(text(field));
    } catch (DateTimeException notATime) {
      fault(field, "Please give a time, such as 08:00.");
      return LocalTime.NOON;
    }
  }

  private int number(String field, int smallest, int largest) {
    String text = text(field);
    int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    if (number < smallest || number > largest) {
      fault(field, "Please give a whole number from %d to %d.".formatted(smallest, largest));
      return smallest;
    }
    return number;
  }

  private void fault(String field, String message) {
    if (faults.stream().noneMatch(known -> known.field().equals(field))) {
      faults.add(new FieldFault(field, message));
    }
  }

  private void check() {
    if (!faults.isEmpty()) {
      throw new Refused("invalid", "Some fields need another look.", faults);
    }
  }
}
