package org.harken.cases.tasks;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.cases.cues.FactsOnly;
import org.harken.cases.store.LooseTasks;
import org.harken.cases.store.LooseTasks.LooseTask;
import org.harken.cases.store.Typed;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A task that belongs to no case: seen and done by whoever has it or gave it. */
@Service
class CompleteLooseTask {

  private final LooseTasks tasks;
  private final FactsOnly factsOnly;
  private final Alerts alerts;
  private final Audit audit;
  private final Clock clock;

  CompleteLooseTask(
      LooseTasks tasks, FactsOnly factsOnly, Alerts alerts, Audit audit, Clock clock) {
    this.tasks = tasks;
    this.factsOnly = factsOnly;
    this.alerts = alerts;
    this.audit = audit;
    this.clock = clock;
  }

  Optional<LooseTask> find(Actor actor, UUID id) {
    return tasks
        .find(id)
        .filter(task -> task.assignee().equals(actor.id()) || task.createdBy().equals(actor.id()));
  }

  /** False where there is no such task for this person. */
  @Transactional
  public boolean complete(Actor actor, UUID id, @Nullable String typed) {
    Optional<LooseTask> found = find(actor, id);
    if (found.isEmpty()) {
      return false;
    }
    String note = Typed.optional("note", typed, 10_000);
    if (note != null) {
      factsOnly.check("note", note);
    }
    if (!tasks.complete(actor, id, note, clock.instant())) {
      throw new Refused("already-done", "This is done already.");
    }
    audit.changed(actor, "completed task", "task", id.toString(), Map.of());
    UUID giver = found.get().createdBy();
    if (!giver.equals(actor.id())) {
      alerts.tell(giver, "done-" + id, actor.name() + " did what you asked for.", "/tasks/" + id);
    }
    return true;
  }
}
