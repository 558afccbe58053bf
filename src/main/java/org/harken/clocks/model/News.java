package org.harken.clocks.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.harken.clocks.model.Owed.End;
import org.harken.clocks.model.Rule.Recurring;

/** What is owed again and again until there is an answer, and the days that letters name. */
final class News {

  /** More of it no concern ever owes. */
  private static final int MOST = 200;

  private News() {}

  /** News every so often: the next is owed when the last was told. */
  static List<Owed> of(Story story, Reckoning.Case one, Recurring every, Setting setting) {
    List<Owed> owed = new ArrayList<>();
    Rule rule = one.rule();
    Still still = Still.of(story, rule, setting);
    Instant since = Timing.of(rule, one.start(), List.of(), still, setting).base();
    Ending before = Ending.of(story, one.pack(), rule, one.matter(), one.start());
    Instant over = before.at();
    if (before.settled() && over != null && !over.isAfter(since)) {
      return owed;
    }
    Instant last = since; // what was told up to here answers no more
    for (int time = 1; time <= MOST; time++) {
      Instant due = point(rule, every, since, still, setting);
      Ending ending = Ending.of(story, one.pack(), rule, one.matter(), last.plusSeconds(1));
      Timing timing = new Timing(due, due, 0, List.of());
      String because = Because.again(rule, every, since, setting.zone());
      owed.add(Reckoning.owed(one, time, since, timing, still.until(ending.at()), ending, because));
      Instant told = ending.at();
      if (ending.end() != End.MET || ending.settled() || told == null) {
        return owed;
      }
      since = due;
      for (Instant next = point(rule, every, since, still, setting);
          !next.isAfter(told);
          next = point(rule, every, since, still, setting)) {
        since = next;
      }
      last = told.isAfter(since) ? told : since;
    }
    return owed;
  }

  private static Instant point(
      Rule rule, Recurring every, Instant since, Still still, Setting setting) {
    Term term =
        new Term(
            every.every(),
            every.unit(),
            StartRule.RECEIPT,
            rule.term().rollRule(),
            rule.term().calendar());
    WorkCalendar calendar = setting.calendars().apply(term.calendar());
    return DueDate.of(term, since, setting.zone(), calendar, still.pauses());
  }

  static List<Owed> promises(Story story, Setting setting) {
    List<Owed> owed = new ArrayList<>();
    List<Event> events = story.events();
    for (int index = 0; index < events.size(); index++) {
      Event letter = events.get(index);
      LocalDate day = letter.details().day();
      if (letter.type() == EventType.INTERIM_SENT && day != null) {
        Ending ending = Ending.ofPromise(story, index);
        owed.add(promise(letter, day, owed.size() + 1, ending, setting.zone()));
      }
    }
    return owed;
  }

  private static Owed promise(Event letter, LocalDate day, int time, Ending ending, ZoneId zone) {
    Instant due = DueDate.endOf(day, zone);
    return new Owed(
        Reckoning.PROMISE + "/" + time,
        null,
        null,
        Ending.GRIEVANCE,
        letter.at(),
        due,
        due,
        Duration.ZERO,
        null,
        null,
        null,
        1,
        ending.end(),
        ending.at(),
        ending.by(),
        ending.why(),
        "The progress letter of " + Because.day(letter.at(), zone) + " names this day.");
  }
}
