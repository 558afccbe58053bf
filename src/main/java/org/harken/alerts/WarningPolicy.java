package org.harken.alerts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.harken.alerts.model.WorkHours;

/**
 * When who is told of a deadline, as it stands from a day on.
 *
 * @param steps the points, in the order of their weight
 * @param usual the working hours of a facility that has none of its own
 * @param digestAt when the one mail of a day leaves, on working days
 * @param safety kinds of obligation that know neither working hours nor digest nor quiet hours
 * @param awayHours after so long without a visit somebody is shown what happened meanwhile
 * @param leaveDays from so many days on, leave hands the work over by itself
 */
public record WarningPolicy(
    int version,
    LocalDate from,
    List<Step> steps,
    WorkHours usual,
    Map<UUID, WorkHours> ofFacility,
    LocalTime digestAt,
    Quiet quiet,
    ProgressLetters letters,
    Set<String> safety,
    int awayHours,
    int leaveDays) {

  /** The moment at which a progress letter is drafted; nobody is warned by it. */
  public static final String DRAFT = "DRAFT";

  /** Which part of its time a point marks. */
  public enum At {
    PERCENT,
    WORKING_DAYS_BEFORE,
    DUE,
    OVERDUE
  }

  /**
   * A point and whom it is told to.
   *
   * @param number per cent, or working days; 0 for the others
   */
  public record Step(At at, int number, Set<Whom> tell) {

    public Step {
      tell = Set.copyOf(tell);
    }

    public String name() {
      return at == At.PERCENT || at == At.WORKING_DAYS_BEFORE ? at + "-" + number : at.name();
    }
  }

  /** Hours in which only safety disturbs somebody; none where both are the same. */
  public record Quiet(LocalTime from, LocalTime to) {

    public boolean covers(LocalTime time) {
      return from.isBefore(to)
          ? !time.isBefore(from) && time.isBefore(to)
          : to.isBefore(from) && (!time.isBefore(from) || time.isBefore(to));
    }
  }

  /**
   * Letters that name a new date, drafted in time to be sent.
   *
   * @param before the kinds of obligation they are drafted for
   */
  public record ProgressLetters(int draftDaysBefore, int sendDaysBefore, Set<String> before) {

    public ProgressLetters {
      before = Set.copyOf(before);
    }
  }

  /** What is owed from when to when, where. */
  public record Span(
      String kind,
      UUID facility,
      ZoneId zone,
      Instant startedAt,
      Instant dueAt,
      Instant missedAfter) {}

  /** A point in time. */
  public record Moment(String name, Instant at) {}

  public WarningPolicy {
    steps = List.copyOf(steps);
    ofFacility = Map.copyOf(ofFacility);
    safety = Set.copyOf(safety);
  }

  public WorkHours hours(UUID facility) {
    return ofFacility.getOrDefault(facility, usual);
  }

  public boolean isSafety(String kind) {
    return safety.contains(kind);
  }

  /** Whom a point is told to; nobody where it is no warning. */
  public Set<Whom> whom(String point) {
    return steps.stream()
        .filter(step -> step.name().equals(point))
        .findFirst()
        .map(Step::tell)
        .orElse(Set.of());
  }

  public Duration absence() {
    return Duration.ofHours(awayHours);
  }

  /** All points of what is owed, by time; of two at the same moment the weightier comes last. */
  public List<Moment> moments(Span span) {
    List<Moment> moments = new ArrayList<>();
    boolean safe = isSafety(span.kind());
    for (Step step : steps) {
      Instant at = safe ? atAnyHour(step, span) : inWorkingHours(step, span);
      boolean within = !at.isBefore(span.startedAt());
      if (within && !step.tell().isEmpty() && (!safe || step.at() != At.WORKING_DAYS_BEFORE)) {
        moments.add(new Moment(step.name(), at));
      }
    }
    if (letters.before().contains(span.kind())) {
      moments.add(new Moment(DRAFT, draftAt(span)));
    }
    moments.sort(Comparator.comparing(Moment::at));
    return List.copyOf(moments);
  }

  /**
   * From when on somebody may be told of it: now where safety is at stake, the office is open, or
   * it would be over before the office opens again.
   */
  public Instant openAt(Span span, Instant now) {
    Instant open = hours(span.facility()).openOnOrAfter(now, span.zone());
    boolean tooLate = now.isBefore(span.dueAt()) && !open.isBefore(span.dueAt());
    return isSafety(span.kind()) || tooLate ? now : open;
  }

  /** By which day a progress letter has to leave: before the day it is due, where that is left. */
  public LocalDate sendBy(UUID facility, Instant due, ZoneId zone, LocalDate today) {
    LocalDate last = due.atZone(zone).toLocalDate();
    LocalDate wanted = hours(facility).workedBefore(last, letters.sendDaysBefore());
    LocalDate left = wanted.isBefore(today) ? today : wanted;
    return left.isAfter(last) ? last : left;
  }

  private static Instant atAnyHour(Step step, Span span) {
    return switch (step.at()) {
      case PERCENT -> part(step.number(), span.startedAt(), span.missedAfter());
      case WORKING_DAYS_BEFORE, DUE -> span.dueAt();
      case OVERDUE -> span.missedAfter().plusSeconds(1);
    };
  }

  private Instant inWorkingHours(Step step, Span span) {
    WorkHours hours = hours(span.facility());
    ZoneId zone = span.zone();
    return switch (step.at()) {
      case PERCENT -> {
        Instant raw = part(step.number(), span.startedAt(), span.dueAt());
        yield hours.timely(raw, span.startedAt(), span.dueAt(), zone);
      }
      case WORKING_DAYS_BEFORE -> daysBefore(step.number(), span);
      case DUE -> daysBefore(0, span);
      case OVERDUE -> hours.openOnOrAfter(span.missedAfter().plusSeconds(1), zone);
    };
  }

  /** When the office opens, so many working days before the last one. */
  private Instant daysBefore(int days, Span span) {
    WorkHours hours = hours(span.facility());
    LocalDate due = span.dueAt().atZone(span.zone()).toLocalDate();
    return hours.opening(hours.workedBefore(due, days), span.zone());
  }

  private Instant draftAt(Span span) {
    Instant wanted = daysBefore(letters.draftDaysBefore(), span);
    return wanted.isBefore(span.startedAt())
        ? hours(span.facility())
            .timely(span.startedAt(), span.startedAt(), span.dueAt(), span.zone())
        : wanted;
  }

  private static Instant part(int percent, Instant from, Instant to) {
    return from.plus(Duration.between(from, to).multipliedBy(percent).dividedBy(100));
  }
}
