package org.harken.cases.tasks;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import java.util.UUID;
import org.harken.cases.store.Given;
import org.harken.cases.store.Reach;
import org.harken.cases.wording.Here;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tasks for programs. */
@RestController
class TasksApi {

  record Body(
      @JsonAlias({"title", "what"}) @Nullable String text,
      @JsonAlias({"to", "staff"}) @Nullable String assignee,
      @JsonAlias({"due", "dueAt", "dueDate"}) @Nullable String dueOn) {}

  record Done(@Nullable String note) {}

  record Kept(UUID id) {}

  record Own(List<OwnTasks.OwnTask> items, @Nullable String next) {}

  private final AddTask addTask;
  private final AddLooseTask addLooseTask;
  private final CompleteTask completeTask;
  private final OwnTasks ownTasks;
  private final Reach reach;

  /** Days without a case are days of whoever asks. */
  private final Here here;

  TasksApi(
      AddTask addTask,
      AddLooseTask addLooseTask,
      CompleteTask completeTask,
      OwnTasks ownTasks,
      Reach reach,
      Here here) {
    this.here = here;
    this.addTask = addTask;
    this.addLooseTask = addLooseTask;
    this.completeTask = completeTask;
    this.ownTasks = ownTasks;
    this.reach = reach;
  }

  @Permits("cases:work")
  @PostMapping("/api/v1/cases/{reference}/tasks")
  @ResponseStatus(HttpStatus.CREATED)
  Kept add(Actor actor, @PathVariable String reference, @RequestBody Body body) {
    var zone = reach.open(actor, reference).zone();
    return new Kept(
        addTask.add(
            actor,
            reference,
            new NewTask(body.text(), body.assignee(), Given.day("dueOn", body.dueOn(), zone))));
  }

  @Permits("cases:work")
  @PostMapping("/api/v1/cases/{reference}/tasks/{id}/done")
  Kept complete(
      Actor actor,
      @PathVariable String reference,
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Done body) {
    reach.open(actor, reference);
    return done(actor, id, body);
  }

  /** A task that belongs to no case. */
  @Permits("cases:work")
  @PostMapping("/api/v1/tasks")
  @ResponseStatus(HttpStatus.CREATED)
  Kept addLoose(Actor actor, @RequestBody Body body) {
    return new Kept(
        addLooseTask.add(
            actor,
            new NewTask(
                body.text(), body.assignee(), Given.day("dueOn", body.dueOn(), here.zone(actor)))));
  }

  @Permits(Permits.SIGNED_IN)
  @GetMapping("/api/v1/tasks")
  Own own(Actor actor) {
    return new Own(ownTasks.of(actor), null);
  }

  /** By whoever has the task; anybody else hears that there is none. */
  @Permits(Permits.SIGNED_IN)
  @PostMapping("/api/v1/tasks/{id}/done")
  Kept completeOwn(
      Actor actor, @PathVariable String id, @RequestBody(required = false) @Nullable Done body) {
    return done(actor, id, body);
  }

  private Kept done(Actor actor, String text, @Nullable Done body) {
    UUID id = taskId(text);
    completeTask.complete(actor, id, body == null ? null : body.note());
    return new Kept(id);
  }

  private static UUID taskId(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException problem) {
      throw new NotFound();
    }
  }
}
