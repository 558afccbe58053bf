package org.harken.cases.tasks;

import java.util.Map;
import java.util.UUID;
import org.harken.cases.TimelineKind;
import org.harken.cases.cues.FactsOnly;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Tasks;
import org.harken.cases.store.Tasks.Task;
import org.harken.cases.store.Timeline.NewLine;
import org.harken.cases.store.Typed;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A task is done: by whom it was given to, or by whoever works on the case. */
@Service
public class CompleteTask {

  private final TaskReach reach;
  private final Tasks tasks;
  private final CompleteLooseTask loose;
  private final FactsOnly factsOnly;
  private final Chronicle chronicle;

  CompleteTask(
      TaskReach reach,
      Tasks tasks,
      CompleteLooseTask loose,
      FactsOnly factsOnly,
      Chronicle chronicle) {
    this.reach = reach;
    this.tasks = tasks;
    this.loose = loose;
    this.factsOnly = factsOnly;
    this.chronicle = chronicle;
  }

  @Transactional
  public void complete(Actor actor, UUID id, @Nullable String typed) {
    if (loose.complete(actor, id, typed)) {
      return;
    }
    Task task = tasks.find(id).orElseThrow(NotFound::new);
    CaseFile file = reach.hold(actor, task);
    String note = Typed.optional("note", typed, 10_000);
    if (note != null) {
      factsOnly.check("note", note);
    }
    if (!tasks.complete(actor, id, note, chronicle.now())) {
      throw ended(tasks.find(id).orElseThrow(NotFound::new));
    }
    chronicle.line(
        actor,
        NewLine.of(
                file.id(),
                TimelineKind.TASK,
                "Done: " + task.text(),
                note == null ? "" : note,
                chronicle.now())
            .about(id));
    chronicle.done(actor, file.id(), "completed task", Map.of("task", id.toString()));
  }

  /** Says what changed to whoever comes second. */
  private static Refused ended(Task task) {
    if (task.isCancelled()) {
      return new Refused(
          "cancelled", "This is no longer needed: " + task.cancelledBecause() + ". Thank you.");
    }
    String by = task.doneByName();
    return new Refused(
        "already-done", "This is done already" + (by == null ? "." : ", by " + by + "."));
  }
}
