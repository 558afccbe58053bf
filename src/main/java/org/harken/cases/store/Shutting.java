package org.harken.cases.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.harken.cases.CaseClosed;
import org.harken.cases.CaseStatus;
import org.harken.cases.TimelineKind;
import org.harken.clocks.Clocks;
import org.harken.clocks.Obligation;
import org.harken.clocks.model.Event;
import org.harken.clocks.model.EventType;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/** The end of a case once it may end, whichever way it came to it. */
@Component
public class Shutting {

  private static final String CASE_CLOSED = "case closed";

  private final CaseFiles files;
  private final Closings closings;
  private final Tasks tasks;
  private final TaskNews news;
  private final Clocks clocks;
  private final Chronicle chronicle;

  Shutting(
      CaseFiles files,
      Closings closings,
      Tasks tasks,
      TaskNews news,
      Clocks clocks,
      Chronicle chronicle) {
    this.files = files;
    this.closings = closings;
    this.tasks = tasks;
    this.news = news;
    this.clocks = clocks;
    this.chronicle = chronicle;
  }

  public void shut(Actor actor, CaseFile file, Closings.Ending ending, String because) {
    Instant now = chronicle.now();
    files.status(file.id(), CaseStatus.CLOSED);
    closings.close(actor, file.id(), ending, now);
    clocks.happened(file.id(), Event.of(EventType.CLOSED, now).because(because));
    tasks.cancelOpen(file.id(), CASE_CLOSED, now).forEach(task -> cancelled(actor, file, task));
    String to = ending.transferredTo();
    chronicle.line(
        actor,
        file.id(),
        TimelineKind.CLOSED,
        "Closed: " + Labels.of(ending.outcome()),
        to == null ? ending.rationale() : "To " + to + ". " + ending.rationale());
    chronicle.done(actor, file.id(), "closed", Map.of("outcome", ending.outcome().name()));
    chronicle.publish(new CaseClosed(file.id(), file.reference(), ending.outcome(), now));
  }

  /** Whoever was asked is told that nobody waits for it any more. */
  private void cancelled(Actor actor, CaseFile file, Tasks.Task task) {
    chronicle.line(
        actor,
        file.id(),
        TimelineKind.TASK,
        "No longer needed from " + task.assigneeName() + ": " + CASE_CLOSED,
        task.text());
    chronicle.done(
        actor,
        file.id(),
        "cancelled task",
        Map.of("task", task.id().toString(), "reason", "case-closed"));
    news.tell(
        actor,
        file,
        task,
        "task-cancelled-",
        "What you were asked on " + file.reference() + " is no longer needed: case closed.");
  }

  /** Says what changed to whoever comes second. */
  public Refused alreadyClosed(CaseFile file) {
    return closings
        .last(file.id())
        .map(
            closed ->
                new Refused(
                    "already-closed",
                    "%s closed this case %s: %s."
                        .formatted(
                            closed.closedByName(),
                            Spoken.inSentence(closed.closedAt(), file.zone(), chronicle.now()),
                            Labels.of(closed.outcome()))))
        .orElseGet(() -> new Refused("already-closed", "This case is closed already."));
  }

  /** "Answer or progress letter is owed by Wed 25 February." */
  public String isOwed(CaseFile file, Obligation obligation) {
    ZoneId zone = file.zone();
    return obligation.label()
        + " is owed by "
        + Spoken.plainDay(
            obligation.dueAt().atZone(zone).toLocalDate(),
            chronicle.now().atZone(zone).toLocalDate())
        + ".";
  }
}
