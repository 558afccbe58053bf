package org.harken.cases.tasks;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Staff;
import org.harken.cases.TimelineKind;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Spoken;
import org.harken.cases.store.Takers;
import org.harken.cases.store.TaskNews;
import org.harken.cases.store.Tasks;
import org.harken.cases.store.Tasks.Task;
import org.harken.cases.store.Timeline.NewLine;
import org.harken.cases.store.Typed;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives somebody by name something to do, and tells them. */
@Service
public class AddTask {

  private final Reach reach;
  private final Tasks tasks;
  private final Access access;
  private final TaskNews news;
  private final Takers takers;
  private final Chronicle chronicle;

  AddTask(
      Reach reach, Tasks tasks, Access access, TaskNews news, Takers takers, Chronicle chronicle) {
    this.takers = takers;
    this.reach = reach;
    this.tasks = tasks;
    this.access = access;
    this.news = news;
    this.chronicle = chronicle;
  }

  @Transactional
  public UUID add(Actor actor, String reference, NewTask asked) {
    CaseFile file = reach.holdOpen(actor, reference);
    String text = Typed.line("text", asked.text(), 2_000);
    Staff assignee = assignee(actor, asked.assignee());
    takers.check(file, assignee, "assignee");
    LocalDate today = chronicle.now().atZone(file.zone()).toLocalDate();
    LocalDate due = asked.dueOn();
    if (due != null && (due.isBefore(today) || due.isAfter(today.plusYears(5)))) {
      throw Refused.field("dueOn", "Please choose a day from today on, within five years.");
    }
    Task task = Task.given(file.id(), text, assignee, due, actor, chronicle.now());
    tasks.add(actor, task);
    chronicle.line(
        actor,
        NewLine.of(
                file.id(),
                TimelineKind.TASK,
                "Task for "
                    + assignee.name()
                    + (due == null ? "" : " by " + Spoken.plainDay(due, today)),
                text,
                chronicle.now())
            .about(task.id()));
    news.tell(
        actor,
        file,
        task,
        "task-",
        actor.name() + " asks you to do something on " + file.reference() + ".");
    chronicle.done(
        actor,
        file.id(),
        "added task",
        Map.of("task", task.id().toString(), "assignee", assignee.id().toString()));
    return task.id();
  }

  private Staff assignee(Actor actor, @Nullable String written) {
    String name = Typed.optional("assignee", written, 254);
    var found =
        name == null || name.equalsIgnoreCase("me")
            ? access.staff(actor.id())
            : access.findStaff(name);
    return found.orElseThrow(
        () ->
            Refused.field(
                "assignee", "There is no one member of staff of this name. Try the e-mail."));
  }
}
