package org.harken.clocks.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.harken.clocks.model.Rule.Extension;
import org.jspecify.annotations.Nullable;

/**
 * When something is due once everything that stops or moves its clock is counted. It follows from
 * which pauses and extensions there are, never from the order in which they came.
 *
 * @param base without extensions
 * @param extended how many of them count
 * @param notes what moved it, and what was said to move it and does not, in sentences
 */
record Timing(Instant base, Instant due, int extended, List<String> notes) {

  static Timing of(Rule rule, Instant start, List<Event> moving, Still still, Setting setting) {
    WorkCalendar calendar = setting.calendars().apply(rule.term().calendar());
    Instant base = DueDate.of(setting.term(rule), start, setting.zone(), calendar, still.pauses());
    Extension extension = rule.extension();
    if (extension == null || moving.isEmpty()) {
      return new Timing(base, base, 0, List.of());
    }
    var stretch = new Stretch(rule, extension, base, still, setting);
    moving.forEach(stretch::take);
    return new Timing(base, stretch.due, stretch.lawful, List.copyOf(stretch.notes));
  }

  /** Extensions one after the other, each judged by what stood before it. */
  private static final class Stretch {
    private final Rule rule;
    private final Extension extension;
    private final Instant base;
    private final Still still;
    private final Setting setting;
    private final List<String> notes = new ArrayList<>();
    private Instant due;
    private int lawful;

    Stretch(Rule rule, Extension extension, Instant base, Still still, Setting setting) {
      this.rule = rule;
      this.extension = extension;
      this.base = base;
      this.still = still;
      this.setting = setting;
      this.due = base;
    }

    void take(Event event) {
      ZoneId zone = setting.zone();
      LocalDate until = event.details().day();
      boolean meant = event.type() == EventType.EXTENDED || extension.byInterim();
      if (!meant || until == null || !DueDate.endOf(until, zone).isAfter(due)) {
        return; // a promise within the time moves nothing
      }
      String fault = fault(event);
      String when = Because.day(event.at(), zone);
      if (fault != null) {
        notes.add(Because.refused(event.at(), zone, fault));
        return;
      }
      LocalDate most = most(zone);
      boolean cut = most != null && until.isAfter(most);
      LocalDate day = cut && most != null ? most : until;
      Instant moved = DueDate.endOf(DueDate.promised(day, zone, still.pauses()), zone);
      due = moved.isAfter(due) ? moved : due;
      lawful++;
      notes.add(
          "Extended on "
              + when
              + " to "
              + Because.day(due, zone)
              + (cut ? ", the most the rules allow" : "")
              + ".");
    }

    private @Nullable String fault(Event event) {
      boolean stands = still.since() != null && !event.at().isBefore(still.since());
      Integer times = extension.times();
      Instant told =
          event.type() == EventType.INTERIM_SENT ? event.at() : event.details().noticeSentAt();
      Decider decider = event.details().decider();
      Decider needed = setting.extensions().decider(lawful + 1);
      if (event.at().isAfter(due) && !stands) {
        return "the time was over";
      }
      if (times != null && lawful >= times) {
        return times == 1 ? "the rules allow only one" : "the rules allow only " + times;
      }
      if (extension.noticeRequired() && told == null) {
        return "the person was not told";
      }
      if (extension.noticeRequired() && told != null && told.isAfter(due) && !stands) {
        return "the person was told when the time was over";
      }
      if ((decider == null ? Decider.REPRESENTATIVE : decider).compareTo(needed) < 0) {
        return Because.decidedBy(lawful + 1, needed);
      }
      return null;
    }

    /** The last day to which the rules let it be extended; null where they name none. */
    private @Nullable LocalDate most(ZoneId zone) {
      Integer max = extension.max();
      if (max == null) {
        return null;
      }
      Term term =
          new Term(max, extension.unit(), StartRule.RECEIPT, RollRule.NONE, rule.term().calendar());
      return extension.unit().isDays()
          ? DueDate.lastDay(term, base, zone, setting.calendars().apply(term.calendar()), List.of())
          : LocalDate.ofInstant(
              DueDate.of(term, base, zone, setting.calendars().apply(term.calendar())), zone);
    }
  }
}
