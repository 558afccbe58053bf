package org.harken.cases.tasks;

import java.util.Map;
import java.util.UUID;
import org.harken.cases.forms.Colleagues;
import org.harken.cases.forms.Typed;
import org.harken.cases.store.LooseTasks.LooseTask;
import org.harken.cases.store.Spoken;
import org.harken.cases.wording.Here;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tasks that belong to no case: given and done by those who work on cases. */
@Controller
@Permits("cases:work")
class LooseTaskPage {

  private final AddLooseTask addTask;
  private final CompleteLooseTask completeTask;
  private final Colleagues colleagues;
  private final Here here;
  private final java.time.Clock clock;

  LooseTaskPage(
      AddLooseTask addTask,
      CompleteLooseTask completeTask,
      Colleagues colleagues,
      Here here,
      java.time.Clock clock) {
    this.addTask = addTask;
    this.completeTask = completeTask;
    this.colleagues = colleagues;
    this.here = here;
    this.clock = clock;
  }

  @GetMapping("/tasks/new")
  ModelAndView fresh(Actor actor) {
    return form(actor, Typed.nothing());
  }

  @PostMapping("/tasks")
  ModelAndView add(Actor actor, @RequestParam Map<String, String> fields) {
    var typed = new Typed("task", fields);
    try {
      var due = typed.date("dueOn");
      typed.check();
      addTask.add(actor, new NewTask(typed.raw("text"), typed.raw("assignee"), due));
      return new ModelAndView("redirect:/#tasks");
    } catch (Refused refusal) {
      typed.refused(refusal);
      var page = form(actor, typed);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  @GetMapping("/tasks/{id}")
  ModelAndView open(Actor actor, @PathVariable UUID id) {
    return task(actor, id, Typed.nothing());
  }

  @PostMapping("/tasks/{id}/complete")
  ModelAndView complete(
      Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
    var typed = new Typed("done", fields);
    try {
      if (!completeTask.complete(actor, id, typed.raw("note"))) {
        throw new NotFound();
      }
      return new ModelAndView("redirect:/#tasks");
    } catch (Refused refusal) {
      typed.refused(refusal);
      var page = task(actor, id, typed);
      page.setStatus(
          refusal.faults().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  private ModelAndView form(Actor actor, Typed typed) {
    return new ModelAndView(
        "cases/tasks/newtask",
        Map.of(
            "typed",
            typed,
            "people",
            Colleagues.choices(colleagues.taskers(actor)),
            "me",
            actor.id().toString()));
  }

  private ModelAndView task(Actor actor, UUID id, Typed typed) {
    LooseTask task = completeTask.find(actor, id).orElseThrow(NotFound::new);
    var zone = here.zone(actor);
    var now = clock.instant();
    var due = task.dueOn();
    var done = task.doneAt();
    return new ModelAndView(
        "cases/tasks/onetask",
        Map.of(
            "task",
            task,
            "due",
            due == null
                ? "Without a date"
                : "Due " + Spoken.plainDay(due, now.atZone(zone).toLocalDate()),
            "done",
            done == null ? "" : Spoken.moment(done, zone, now),
            "typed",
            typed));
  }
}
