package org.harken.cases.tasks;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.CaseFiles;
import org.harken.cases.store.Guard;
import org.harken.cases.store.LooseTasks;
import org.harken.cases.store.Tasks;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has to do, without the cases it belongs to. */
@Service
public class OwnTasks {

  /** One open task; of the case only its reference is told; empty without a case. */
  public record OwnTask(
      UUID id, String reference, String text, @Nullable LocalDate dueOn, String givenBy) {}

  private final Tasks tasks;
  private final LooseTasks looseTasks;
  private final CaseFiles files;
  private final Guard guard;

  OwnTasks(Tasks tasks, LooseTasks looseTasks, CaseFiles files, Guard guard) {
    this.guard = guard;
    this.tasks = tasks;
    this.looseTasks = looseTasks;
    this.files = files;
  }

  @Transactional(readOnly = true)
  public List<OwnTask> of(Actor actor) {
    List<Tasks.Task> open =
        tasks.openOf(actor.id()).stream()
            .filter(task -> !guard.isClosedTo(actor, task.caseId()))
            .toList();
    Map<UUID, String> references =
        files.find(open.stream().map(Tasks.Task::caseId).collect(Collectors.toSet())).stream()
            .collect(Collectors.toMap(CaseFile::id, CaseFile::reference));
    Stream<OwnTask> ofCases =
        open.stream()
            .map(
                task ->
                    new OwnTask(
                        task.id(),
                        references.getOrDefault(task.caseId(), ""),
                        task.text(),
                        task.dueOn(),
                        task.createdByName()));
    Stream<OwnTask> loose =
        looseTasks.openOf(actor.id()).stream()
            .map(
                task ->
                    new OwnTask(task.id(), "", task.text(), task.dueOn(), task.createdByName()));
    return Stream.concat(ofCases, loose)
        .sorted(
            Comparator.comparing(OwnTask::dueOn, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }
}
