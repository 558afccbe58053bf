package org.harken.cases.worklist;

import java.util.List;
import org.harken.cases.tasks.TaskLines;
import org.harken.cases.worklist.TodayView.Pulse;

/** Three seconds after opening: is anybody in danger, will anything be late, what is mine. */
final class Pulses {

  private Pulses() {}

  static List<Pulse> of(Counts counts, int alarms, List<TaskLines.Line> tasks) {
    return List.of(danger(counts, alarms), late(counts), tasks(counts, tasks));
  }

  /**
   * @param alarms small contacts of which no case was made yet
   */
  private static Pulse danger(Counts counts, int alarms) {
    return counts.danger() + alarms == 0
        ? new Pulse("calm", "0", "known to be in danger", "Nothing waits for a call", "/?tab=all")
        : new Pulse(
            "red",
            Counts.shown(counts.danger() + alarms),
            "may be in danger",
            "Call, then write down who took it on",
            counts.danger() == 0 ? "/#danger-now" : "/?tab=all&due=danger");
  }

  private static Pulse late(Counts counts) {
    String words = counts.dueThisWeek() == 1 ? "is due this week" : "are due this week";
    String late =
        counts.overdue() == 0
            ? "Nothing is late"
            : counts.overdue() == 1
                ? "1 is late already"
                : Counts.shown(counts.overdue()) + " are late already";
    boolean worry = counts.dueThisWeek() + counts.overdue() > 0;
    return new Pulse(
        worry ? "amber" : "calm",
        Counts.shown(counts.dueThisWeek()),
        words,
        late,
        counts.overdue() > 0 ? "/?tab=overdue" : "/?tab=all&due=week");
  }

  private static Pulse tasks(Counts counts, List<TaskLines.Line> tasks) {
    long today = tasks.stream().filter(TaskLines.Line::presses).count();
    String nobodys =
        counts.unassigned() == 0
            ? "Every case has somebody"
            : counts.unassigned() == 1
                ? "1 case is nobody's yet"
                : Counts.shown(counts.unassigned()) + " cases are nobody's yet";
    return new Pulse(
        "calm",
        String.valueOf(today),
        today == 1 ? "task of yours is due today" : "tasks of yours are due today",
        nobodys,
        today == 0 && counts.unassigned() > 0 ? "/?tab=unassigned" : "/?tab=mine#tasks");
  }
}
