package org.harken.cases.timeliness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.harken.cases.figures.FigureFile;
import org.harken.cases.figures.FigureFilter;
import org.harken.cases.timeliness.Timeliness.Letter;
import org.harken.cases.timeliness.Timeliness.StepLasting;
import org.harken.cases.wording.Lengths;
import org.harken.clocks.figures.SmallCells;

/** The same figures as a table that may leave the office: small numbers are kept back. */
final class TimelinessSheet {

  static final String KEPT_BACK = "*";

  private static final List<String> COLUMNS =
      List.of(
          "What",
          "Due in the period, or seen",
          "In time, or ended",
          "Late, or never",
          "Late and open, or open",
          "Days until half have it",
          "Days until nine of ten have it",
          "Days on average",
          "Expected on average",
          "New dates named");

  private TimelinessSheet() {}

  static FigureFile of(Timeliness figures, FigureFilter filter, String asOf) {
    List<List<Object>> rows = new ArrayList<>();
    figures.letters().forEach(letter -> rows.add(letter(letter, figures)));
    Timeliness.Closed closed = figures.answers();
    BitSet hidden = SmallCells.hidden(closed.inTime(), closed.cases() - closed.inTime());
    rows.add(
        row(
            "Closed cases, answered in time",
            shown(closed.cases(), hidden.get(2)),
            shown(closed.inTime(), hidden.get(0)),
            shown(closed.cases() - closed.inTime(), hidden.get(1)),
            "",
            figures.closing(),
            "",
            small(closed.extended().times())));
    figures.steps().forEach(step -> rows.add(step(step)));
    return new FigureFile(
        "timeliness",
        List.of(
            filter.words(),
            "As of " + asOf,
            "Numbers from 1 to 10, and what would tell them, are kept back: " + KEPT_BACK),
        COLUMNS,
        rows);
  }

  private static List<Object> letter(Letter letter, Timeliness figures) {
    int late = letter.late() + letter.never();
    BitSet hidden = SmallCells.hidden(letter.inTime(), late, letter.openLate());
    return row(
        letter.goal().words(),
        shown(letter.due(), hidden.get(3)),
        shown(letter.inTime(), hidden.get(0)),
        shown(late, hidden.get(1)),
        shown(letter.openLate(), hidden.get(2)),
        letter.lasting(),
        TimelinessWords.expected(letter.goal(), figures.asked().to()),
        small(letter.extended().times()));
  }

  private static List<Object> step(StepLasting step) {
    Lasting lasting = step.lasting();
    BitSet hidden = SmallCells.hidden(lasting.ended(), lasting.open());
    return row(
        step.stretch().words(),
        shown(lasting.count(), hidden.get(2)),
        shown(lasting.ended(), hidden.get(0)),
        "",
        shown(lasting.open(), hidden.get(1)),
        lasting,
        "",
        "");
  }

  private static List<Object> row(
      String what,
      Object due,
      Object inTime,
      Object late,
      Object open,
      Lasting lasting,
      String expected,
      Object extended) {
    boolean few = SmallCells.isSmall(lasting.count());
    return List.of(
        what,
        due,
        inTime,
        late,
        open,
        few ? KEPT_BACK : days(lasting.half()),
        few ? KEPT_BACK : days(lasting.nine()),
        few ? KEPT_BACK : days(lasting.mean()),
        expected,
        extended);
  }

  private static Object shown(long count, boolean hidden) {
    return hidden ? KEPT_BACK : (Object) count;
  }

  private static Object small(long count) {
    return shown(count, SmallCells.isSmall(count));
  }

  private static Object days(OptionalLong hours) {
    return hours.isPresent() ? Double.valueOf(Lengths.days(hours.getAsLong())) : "";
  }

  private static Object days(OptionalDouble hours) {
    return hours.isPresent() ? Double.valueOf(Lengths.days(hours.getAsDouble())) : "";
  }
}
