package org.harken.cases.tasks;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Staff;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.cases.forms.Colleagues;
import org.harken.cases.store.LooseTasks;
import org.harken.cases.store.LooseTasks.LooseTask;
import org.harken.cases.store.Typed;
import org.harken.cases.wording.Here;
import org.harken.platform.Ids;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives somebody by name something to do that belongs to no case, and tells them. */
@Service
public class AddLooseTask {

  private final LooseTasks tasks;
  private final Colleagues colleagues;
  private final Alerts alerts;
  private final Audit audit;
  private final Here here;
  private final java.time.Clock clock;

  AddLooseTask(
      LooseTasks tasks,
      Colleagues colleagues,
      Alerts alerts,
      Audit audit,
      Here here,
      java.time.Clock clock) {
    this.tasks = tasks;
    this.colleagues = colleagues;
    this.alerts = alerts;
    this.audit = audit;
    this.here = here;
    this.clock = clock;
  }

  @Transactional
  public UUID add(Actor actor, NewTask asked) {
    String text = Typed.line("text", asked.text(), 2_000);
    Staff assignee =
        colleagues.find(
            actor,
            colleagues.taskers(actor),
            "assignee",
            Typed.optional("assignee", asked.assignee(), 254));
    LocalDate today = clock.instant().atZone(here.zone(actor)).toLocalDate();
    LocalDate due = asked.dueOn();
    if (due != null && (due.isBefore(today) || due.isAfter(today.plusYears(5)))) {
      throw Refused.field("dueOn", "Please choose a day from today on, within five years.");
    }
    UUID id = Ids.next();
    tasks.add(
        new LooseTask(
            id,
            text,
            assignee.id(),
            assignee.name(),
            due,
            actor.id(),
            actor.name(),
            clock.instant(),
            null,
            null,
            null));
    audit.changed(
        actor, "added task", "task", id.toString(), Map.of("assignee", assignee.id().toString()));
    if (!assignee.id().equals(actor.id())) {
      alerts.tell(
          assignee.id(), "task-" + id, actor.name() + " asks you to do something.", "/tasks/" + id);
    }
    return id;
  }
}
