package org.harken.cases.store;

import org.harken.access.Access;
import org.harken.alerts.Alerts;
import org.harken.cases.store.Tasks.Task;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/** Tells whoever has a task what is new with it, with a link to where they may see it. */
@Component
public class TaskNews {

  private final Access access;
  private final Alerts alerts;

  TaskNews(Access access, Alerts alerts) {
    this.access = access;
    this.alerts = alerts;
  }

  /** Nobody is told of what they did themselves. */
  public void tell(Actor by, CaseFile file, Task task, String what, String text) {
    if (!task.assignee().equals(by.id())) {
      boolean reads = access.actor(task.assignee()).may("cases:read");
      alerts.tell(
          task.assignee(), what + task.id(), text, reads ? "/cases/" + file.reference() : "/tasks");
    }
  }
}
