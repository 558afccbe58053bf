package org.harken.cases.file;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.harken.access.Access;
import org.harken.access.Department;
import org.harken.cases.Issue;
import org.harken.cases.file.CaseView.FileLine;
import org.harken.cases.file.CaseView.FindingLine;
import org.harken.cases.file.CaseView.IssueLine;
import org.harken.cases.file.CaseView.NoteLine;
import org.harken.cases.file.CaseView.TaskLine;
import org.harken.cases.issues.Taxonomy;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Issues;
import org.harken.cases.store.Notes;
import org.harken.cases.store.Spoken;
import org.harken.cases.store.Tasks;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Issues, findings, tasks, notes and files as lines. */
@Component
class WorkLines {

  private static final List<String> SEVERITY = List.of("None", "Low", "Medium", "High");

  private final Issues issues;
  private final Tasks tasks;
  private final Notes notes;
  private final Taxonomy taxonomy;
  private final Access access;
  private final Clock clock;

  WorkLines(
      Issues issues, Tasks tasks, Notes notes, Taxonomy taxonomy, Access access, Clock clock) {
    this.issues = issues;
    this.tasks = tasks;
    this.notes = notes;
    this.taxonomy = taxonomy;
    this.access = access;
    this.clock = clock;
  }

  private String moment(CaseFile file, Instant at) {
    return Spoken.moment(at, file.zone(), clock.instant());
  }

  List<IssueLine> issues(CaseFile file) {
    return issues.coded(file.id()).stream().map(this::issue).toList();
  }

  private IssueLine issue(Issues.Coded coded) {
    Issue issue = coded.issue();
    UUID department = issue.department();
    String stage = issue.stage();
    String subCode = coded.subCode();
    return new IssueLine(
        issue.id(),
        issue.number(),
        issue.category(),
        issue.categoryLabel(),
        taxonomy.category(issue.category()).map(Taxonomy.Category::domain).orElse(""),
        subCode == null
            ? ""
            : taxonomy.subCode(issue.category(), subCode).map(Taxonomy.SubCode::label).orElse(""),
        issue.severity(),
        SEVERITY.get(issue.severity()),
        department == null ? "" : access.department(department).map(Department::name).orElse(""),
        department,
        stage == null ? "" : stage,
        stage == null ? "" : taxonomy.stage(stage).map(Taxonomy.Stage::label).orElse(stage),
        issue.words(),
        coded.byName());
  }

  List<FindingLine> findings(CaseFile file) {
    Map<UUID, Integer> numbers =
        issues.coded(file.id()).stream()
            .map(Issues.Coded::issue)
            .collect(Collectors.toMap(Issue::id, Issue::number));
    return issues.found(file.id()).stream()
        .map(
            found -> {
              var finding = found.finding();
              UUID issue = finding.issue();
              String source = finding.source();
              return new FindingLine(
                  finding.id(),
                  issue,
                  issue == null ? 0 : numbers.getOrDefault(issue, 0),
                  finding.text(),
                  source == null ? "" : source,
                  found.byName(),
                  moment(file, finding.at()),
                  finding.at());
            })
        .toList();
  }

  List<TaskLine> tasks(Actor actor, CaseFile file) {
    LocalDate today = clock.instant().atZone(file.zone()).toLocalDate();
    return tasks.of(file.id()).stream().map(task -> task(actor, task, today)).toList();
  }

  private static TaskLine task(Actor actor, Tasks.Task task, LocalDate today) {
    LocalDate due = task.dueOn();
    boolean late = due != null && task.isOpen() && due.isBefore(today);
    return new TaskLine(
        task.id(),
        task.text(),
        task.assignee(),
        task.assigneeName(),
        task.isOpen() && due != null ? Spoken.day(due, today) : "",
        task.isDone(),
        late,
        text(task.doneNote()),
        text(task.cancelledBecause()),
        task.assignee().equals(actor.id()),
        task.doneAt(),
        due);
  }

  List<NoteLine> notes(CaseFile file) {
    return notes.of(file.id()).stream()
        .map(
            note ->
                new NoteLine(
                    note.id(), note.text(), note.byName(), moment(file, note.at()), note.at()))
        .toList();
  }

  List<FileLine> files(CaseFile file) {
    return notes.files(file.id()).stream()
        .map(
            one ->
                new FileLine(
                    one.id(),
                    one.blob(),
                    one.name(),
                    one.type(),
                    size(one.size()),
                    one.byName(),
                    moment(file, one.at())))
        .toList();
  }

  static String size(long bytes) {
    if (bytes < 1024) {
      return bytes + " bytes";
    }
    return bytes < 1024 * 1024
        ? "%d KB".formatted(bytes / 1024)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1024.0 / 1024.0);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
