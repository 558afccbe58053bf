package org.harken.cases.protection;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Staff;
import org.harken.alerts.Alerts;
import org.harken.cases.TimelineKind;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.CaseFiles;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Closed;
import org.harken.cases.store.Guard;
import org.harken.cases.store.Takers;
import org.harken.cases.store.Tasks;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes out of the hands of those to whom a case is closed what they still hold of it. */
@Component
public class HandOn {

  /** What somebody may hold of a case. */
  @Component
  record Held(CaseFiles files, Tasks tasks) {}

  private final Held held;
  private final Guard guard;
  private final Takers takers;
  private final Access access;
  private final Alerts alerts;
  private final Chronicle chronicle;

  HandOn(Held held, Guard guard, Takers takers, Access access, Alerts alerts, Chronicle chronicle) {
    this.held = held;
    this.guard = guard;
    this.takers = takers;
    this.access = access;
    this.alerts = alerts;
    this.chronicle = chronicle;
  }

  public void from(Actor actor, CaseFile file) {
    Closed closed = guard.closed(file.id());
    Staff keeps = owner(actor, file, closed);
    held.tasks().of(file.id()).stream()
        .filter(Tasks.Task::isOpen)
        .forEach(task -> task(actor, file, task, closed, keeps));
    chronicle.refresh(file.id());
  }

  /** Whose work it is from now on; null for nobody's. */
  private @Nullable Staff owner(Actor actor, CaseFile file, Closed closed) {
    Staff owner = staff(file.owner());
    if (owner == null || !closed.to(owner) || file.isClosed()) {
      return owner;
    }
    Optional<Staff> next = takers.next(file, owner);
    held.files().owner(file.id(), next.map(Staff::id).orElse(null));
    chronicle.line(
        actor,
        file.id(),
        TimelineKind.OWNER,
        next.map(one -> "Handed on to " + one.name()).orElse("Nobody's now"),
        "It is closed to " + owner.name() + ".");
    chronicle.done(
        actor,
        file.id(),
        "handed on",
        Map.of(
            "from",
            owner.id().toString(),
            "to",
            next.map(one -> one.id().toString()).orElse("nobody")));
    tell(owner, file, "was taken out of your hands. Somebody else goes on with it.", "/", "from");
    next.ifPresent(
        one -> tell(one, file, "is handed on to you at once.", "/cases/" + file.reference(), "to"));
    return next.orElse(null);
  }

  private void task(
      Actor actor, CaseFile file, Tasks.Task task, Closed closed, @Nullable Staff keeps) {
    Staff before = staff(task.assignee());
    if (before == null || !closed.to(before)) {
      return;
    }
    Staff after =
        keeps == null || closed.to(keeps) ? takers.next(file, before).orElse(null) : keeps;
    if (after == null) {
      held.tasks().cancel(task.id(), "closed to " + before.name(), chronicle.now());
    } else {
      held.tasks().hand(task.id(), after);
      tell(after, file, "has a task that is yours now.", "/cases/" + file.reference(), "task");
    }
    chronicle.line(
        actor,
        file.id(),
        TimelineKind.TASK,
        "Taken from " + before.name() + (after == null ? "" : ", now for " + after.name()),
        task.text());
    chronicle.done(actor, file.id(), "handed on task", Map.of("task", task.id().toString()));
  }

  private void tell(Staff to, CaseFile file, String what, String link, String key) {
    alerts.tell(
        to.id(),
        "handed-on-" + key + "-" + file.id() + "-" + chronicle.now(),
        file.reference() + " " + what,
        link);
  }

  private @Nullable Staff staff(@Nullable UUID id) {
    return id == null ? null : access.staff(id).orElse(null);
  }
}
