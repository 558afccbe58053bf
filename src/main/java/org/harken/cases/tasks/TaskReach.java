package org.harken.cases.tasks;

import org.harken.cases.store.CaseFile;
import org.harken.cases.store.CaseFiles;
import org.harken.cases.store.Guard;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Tasks.Task;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/** Whoever has the task sees it, however far they reach; nobody else without the case. */
@Component
class TaskReach {

  private final Reach reach;
  private final CaseFiles files;
  private final Guard guard;

  TaskReach(Reach reach, CaseFiles files, Guard guard) {
    this.reach = reach;
    this.files = files;
    this.guard = guard;
  }

  /** Its case, held until the transaction ends. */
  CaseFile hold(Actor actor, Task task) {
    return files.hold(theCase(actor, task).id());
  }

  private CaseFile theCase(Actor actor, Task task) {
    if (task.assignee().equals(actor.id())) {
      return files
          .find(task.caseId())
          .filter(file -> !guard.isClosedTo(actor, file.id()))
          .orElseThrow(NotFound::new);
    }
    if (!actor.may("cases:work")) {
      throw new NotFound();
    }
    return reach.open(actor, task.caseId());
  }
}
