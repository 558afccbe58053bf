package org.harken.cases.timeliness;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;
import org.harken.cases.CaseKind;
import org.harken.cases.figures.Asked;
import org.harken.cases.figures.FigureFilter;
import org.harken.cases.figures.FigureForm;
import org.harken.cases.figures.model.Goal;
import org.harken.cases.timeliness.Timeliness.Extended;
import org.harken.cases.wording.Here;
import org.harken.cases.wording.Lengths;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Timeliness for programs of the office; small numbers are shown, as on the page. */
@RestController
class TimelinessApi {

  /** How long something takes, open ones counted; empty where too few have ended to say. */
  record Days(
      long count,
      long open,
      @Nullable Double half,
      @Nullable Double nineOfTen,
      @Nullable Double average) {

    static Days of(Lasting lasting) {
      return new Days(
          lasting.count(),
          lasting.open(),
          days(lasting.half()),
          days(lasting.nine()),
          days(lasting.mean()));
    }

    private static @Nullable Double days(OptionalLong hours) {
      return hours.isPresent() ? Double.valueOf(Lengths.days(hours.getAsLong())) : null;
    }

    private static @Nullable Double days(OptionalDouble hours) {
      return hours.isPresent() ? Double.valueOf(Lengths.days(hours.getAsDouble())) : null;
    }
  }

  /**
   * A letter.
   *
   * @param late left after its day, or its case ended after that day without it
   * @param expectedDays the average that a guideline names
   */
  record Letter(
      Goal letter,
      int due,
      int inTime,
      int late,
      int lateAndOpen,
      Days daysSinceReceipt,
      @Nullable Integer expectedDays,
      Extended extended) {}

  record Step(Timeliness.Stretch step, String label, Days days) {}

  record Answer(
      LocalDate from,
      LocalDate to,
      @Nullable UUID facility,
      @Nullable CaseKind kind,
      Instant at,
      Timeliness.Closed closed,
      List<Letter> letters,
      Days daysToClose,
      List<Step> steps,
      List<Timeliness.Age> openSince) {}

  private final ReadTimeliness reading;
  private final Here here;
  private final Clock clock;

  TimelinessApi(ReadTimeliness reading, Here here, Clock clock) {
    this.reading = reading;
    this.here = here;
    this.clock = clock;
  }

  @Permits("figures:read")
  @GetMapping("/api/v1/timeliness")
  Answer timeliness(Actor actor, FigureForm given) {
    LocalDate today = clock.instant().atZone(here.zone(actor)).toLocalDate();
    Asked asked = FigureFilter.of(given, today);
    Timeliness figures = reading.of(actor, asked);
    return new Answer(
        asked.from(),
        asked.to(),
        asked.facility(),
        asked.kind(),
        figures.at(),
        figures.answers(),
        figures.letters().stream().map(one -> letter(one, asked.to())).toList(),
        Days.of(figures.closing()),
        figures.steps().stream()
            .map(step -> new Step(step.stretch(), step.stretch().words(), Days.of(step.lasting())))
            .toList(),
        figures.ages());
  }

  private static Letter letter(Timeliness.Letter one, LocalDate day) {
    return new Letter(
        one.goal(),
        one.due(),
        one.inTime(),
        one.late() + one.never(),
        one.openLate(),
        Days.of(one.lasting()),
        ExpectedAverage.of(one.goal(), day).map(ExpectedAverage::days).orElse(null),
        one.extended());
  }
}
