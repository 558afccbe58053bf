package org.harken.cases.handover;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Staff;
import org.harken.audit.Audit;
import org.harken.cases.TimelineKind;
import org.harken.cases.assignment.AssignCase;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Tasks;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves one case or one task from one person to another, if it is still theirs. */
@Component
class MoveWork {

  /** Where it is written that work moved. */
  @Component
  record Books(Chronicle chronicle, Audit audit) {}

  private final AssignCase assignCase;
  private final Gate gate;
  private final Access access;
  private final Books books;
  private final Tasks tasks;
  private final JdbcClient database;

  MoveWork(
      AssignCase assignCase,
      Gate gate,
      Access access,
      Books books,
      Tasks tasks,
      JdbcClient database) {
    this.assignCase = assignCase;
    this.gate = gate;
    this.access = access;
    this.books = books;
    this.tasks = tasks;
    this.database = database;
  }

  @Transactional
  public void moveCase(Actor actor, UUID caseId, Staff from, Staff to, String word) {
    CaseFile file = gate.hold(actor, caseId);
    if (file.isClosed()) {
      throw new Refused("It was closed meanwhile.");
    }
    if (!from.id().equals(file.owner())) {
      throw new Refused(whose(file.owner()));
    }
    gate.check(file, to);
    assignCase.assign(actor, file.reference(), to.id().toString(), word);
  }

  @Transactional
  public void moveTask(Actor actor, UUID task, Staff from, Staff to) {
    UUID caseId = read(task, "").caseId();
    CaseFile file = caseId == null ? null : gate.hold(actor, caseId);
    Task kept = read(task, " for update");
    if (!kept.open()) {
      throw new Refused("It ended meanwhile.");
    }
    if (!kept.assignee().equals(from.id())) {
      throw new Refused(whose(kept.assignee()));
    }
    if (file != null) {
      gate.check(file, to);
    }
    tasks.hand(task, to);
    write(actor, task, kept.caseId(), from, to);
  }

  private Task read(UUID task, String held) {
    return database
        .sql(
            "select case_id, assignee, done_at is null and cancelled_at is null as open"
                + " from cases.task where id = :id"
                + held)
        .param("id", task)
        .query(
            (row, number) ->
                new Task(
                    row.getObject("case_id", UUID.class),
                    row.getObject("assignee", UUID.class),
                    row.getBoolean("open")))
        .single();
  }

  private record Task(@Nullable UUID caseId, UUID assignee, boolean open) {}

  private void write(Actor actor, UUID task, @Nullable UUID caseId, Staff from, Staff to) {
    Map<String, String> facts =
        Map.of("task", task.toString(), "from", from.id().toString(), "to", to.id().toString());
    if (caseId == null) {
      books.audit().changed(actor, "handed task over", "task", task.toString(), facts);
      return;
    }
    books
        .chronicle()
        .line(
            actor,
            caseId,
            TimelineKind.TASK,
            "A task goes from " + from.name() + " to " + to.name(),
            "");
    books.chronicle().done(actor, caseId, "handed task over", facts);
  }

  private String whose(@Nullable UUID now) {
    return now == null
        ? "It was laid back meanwhile; nobody has it."
        : Objects.requireNonNull(access.staff(now).map(Staff::name).orElse("Somebody else"))
            + " has it now.";
  }
}
