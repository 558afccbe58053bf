package org.harken.cases.tasks;

import java.util.Map;
import java.util.UUID;
import org.harken.cases.file.CaseForms;
import org.harken.cases.forms.Typed;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tasks: given on a case, done there or on a page of their own by those who see nothing else. */
@Controller
class TaskPage {

  private final AddTask addTask;
  private final CompleteTask completeTask;
  private final TaskLines lines;
  private final CaseForms forms;

  TaskPage(AddTask addTask, CompleteTask completeTask, TaskLines lines, CaseForms forms) {
    this.addTask = addTask;
    this.completeTask = completeTask;
    this.lines = lines;
    this.forms = forms;
  }

  @PostMapping("/cases/{reference}/tasks")
  @Permits("cases:work")
  ModelAndView add(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    return forms.send(
        actor,
        reference,
        "task",
        fields,
        typed -> {
          var due = typed.date("dueOn");
          typed.required("assignee", 254, "By whom?");
          typed.check();
          addTask.add(actor, reference, new NewTask(typed.raw("text"), typed.raw("assignee"), due));
        });
  }

  @PostMapping("/cases/{reference}/tasks/{id}/done")
  @Permits("cases:work")
  ModelAndView done(
      Actor actor,
      @PathVariable String reference,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields) {
    return forms.send(
        actor,
        reference,
        "done-" + id,
        fields,
        typed -> {
          completeTask.complete(actor, id, typed.raw("note"));
        });
  }

  /** The tasks of somebody who sees nothing of the case but what the task says. */
  @GetMapping("/tasks")
  @Permits("tasks:own")
  ModelAndView own(Actor actor, @RequestParam(required = false) @Nullable String done) {
    return page(actor, Typed.nothing(), done != null);
  }

  @PostMapping("/tasks/{id}/done")
  @Permits("tasks:own")
  ModelAndView doneByOwner(
      Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
    var typed = new Typed("done-" + id, fields);
    try {
      completeTask.complete(actor, id, typed.raw("note"));
      return new ModelAndView("redirect:/tasks?done");
    } catch (Refused refusal) {
      typed.refused(refusal);
      var page = page(actor, typed, false);
      page.setStatus(
          refusal.faults().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  private ModelAndView page(Actor actor, Typed typed, boolean done) {
    return new ModelAndView(
        "cases/tasks/tasks", Map.of("lines", lines.of(actor), "typed", typed, "done", done));
  }
}
