package org.harken.cases.timeliness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.harken.cases.figures.FigureFilter;
import org.harken.cases.figures.model.Goal;
import org.harken.cases.file.CaseScreen;
import org.harken.cases.timeliness.Timeliness.Extended;
import org.harken.cases.timeliness.Timeliness.Letter;
import org.harken.cases.timeliness.Timeliness.StepLasting;
import org.harken.cases.timeliness.TimelinessView.Box;
import org.harken.cases.wording.Lengths;

/** Says the figures: a sentence first, the number in it. */
final class TimelinessWords {

  private TimelinessWords() {}

  static TimelinessView view(Timeliness figures, FigureFilter filter, String asOf) {
    return new TimelinessView(
        filter,
        asOf,
        decision(figures),
        boxes(figures),
        figures.letters().stream().map(one -> row(one, figures.asked().to())).toList(),
        steps(figures),
        figures.ages().stream()
            .map(age -> new TimelinessView.Age(age.words(), age.cases()))
            .toList(),
        figures.letters().isEmpty() && figures.closing().count() == 0);
  }

  private static String decision(Timeliness figures) {
    return figures
        .slowest()
        .map(
            step ->
                "Half of the cases take more than %s: %s. No other step before the answer takes as long; make it quicker first."
                    .formatted(
                        Lengths.hours(step.lasting().half().getAsLong()),
                        lower(step.stretch().alone())))
        .orElse("Too little has ended in this time to say which step to make quicker.");
  }

  private static List<Box> boxes(Timeliness figures) {
    List<Box> boxes = new ArrayList<>();
    Timeliness.Closed closed = figures.answers();
    boxes.add(
        new Box(
            tone(closed.inTime(), closed.cases()),
            outOf(closed.inTime(), closed.cases()),
            "closed cases had their answer in time",
            extended(closed.extended())));
    letter(figures, Goal.ANSWER)
        .ifPresent(
            answer ->
                boxes.add(
                    new Box(
                        tone(answer.inTime(), answer.due()),
                        outOf(answer.inTime(), answer.due()),
                        "answers that were due left in time",
                        answer.openLate() == 0
                            ? "None is late and open"
                            : answer.openLate() == 1
                                ? "1 is late and open, and counts as late"
                                : answer.openLate() + " are late and open, and count as late")));
    boxes.add(
        new Box(
            "calm",
            within(figures.closing().half()),
            "until half are closed, open ones counted",
            "Nine of ten: " + within(figures.closing().nine())));
    letter(figures, Goal.PROGRESS)
        .ifPresent(
            progress ->
                boxes.add(
                    new Box(
                        "calm",
                        average(progress.lasting().mean()),
                        "on average until the answer or progress letter",
                        expected(Goal.PROGRESS, figures.asked().to()))));
    return boxes;
  }

  private static TimelinessView.Row row(Letter letter, LocalDate day) {
    return new TimelinessView.Row(
        letter.goal().words(),
        letter.due(),
        letter.inTime(),
        letter.late() + letter.never(),
        letter.openLate(),
        within(letter.lasting().half()),
        within(letter.lasting().nine()),
        average(letter.lasting().mean()),
        expected(letter.goal(), day),
        extended(letter.extended()));
  }

  private static List<TimelinessView.Step> steps(Timeliness figures) {
    Optional<StepLasting> slowest = figures.slowest();
    long longest =
        figures.steps().stream().mapToLong(step -> step.lasting().half().orElse(0)).max().orElse(0);
    return figures.steps().stream()
        .map(
            step ->
                new TimelinessView.Step(
                    step.stretch().words(),
                    step.lasting().count(),
                    step.lasting().open(),
                    within(step.lasting().half()),
                    within(step.lasting().nine()),
                    width(step.lasting().half(), longest),
                    slowest.filter(step::equals).isPresent()))
        .toList();
  }

  private static String width(OptionalLong half, long longest) {
    return longest == 0 || half.isEmpty()
        ? ""
        : CaseScreen.width((int) (half.getAsLong() * 100 / longest));
  }

  static Optional<Letter> letter(Timeliness figures, Goal goal) {
    return figures.letters().stream().filter(one -> one.goal() == goal).findFirst();
  }

  static String within(OptionalLong hours) {
    return hours.isPresent() ? Lengths.hours(hours.getAsLong()) : "not yet known";
  }

  private static String average(OptionalDouble hours) {
    return hours.isPresent() ? Lengths.hours(hours.getAsDouble()) : "not yet known";
  }

  static String expected(Goal goal, LocalDate day) {
    return ExpectedAverage.of(goal, day)
        .map(
            one ->
                "About %d days are expected on average (%s)".formatted(one.days(), one.citation()))
        .orElse("");
  }

  static String extended(Extended extended) {
    return extended.times() == 0
        ? "No new date was named"
        : "A new date was named %s on %s"
            .formatted(
                extended.times() == 1 ? "once" : extended.times() + " times",
                extended.cases() == 1 ? "1 case" : extended.cases() + " cases");
  }

  private static String outOf(int part, int all) {
    return "%d of %d".formatted(part, all);
  }

  private static String tone(int part, int all) {
    return all == 0 || part == all ? "calm" : "amber";
  }

  private static String lower(String words) {
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }
}
