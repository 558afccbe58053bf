package org.harken.cases.worklist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.harken.cases.CaseStatus;
import org.harken.cases.NextStep;
import org.harken.cases.tasks.TaskLines;
import org.harken.cases.wording.Words;
import org.harken.cases.worklist.TodayView.Line;
import org.harken.cases.worklist.TodayView.Section;

/** Puts rows that hurt alike under one heading. The order of the rows is kept. */
final class Sections {

  private static final Set<String> LETTERS = Set.of("ACK_OR_RESOLVE", "ACK", "INTERIM", "FINAL");

  private static final int LATE_ALREADY = 1000;

  private enum Kind {
    DANGER("danger", "In danger now"),
    LATE("late", "Late"),
    LETTERS("letters", "Letters that must leave"),
    TASKS("tasks", "Your tasks"),
    LATER("later", "Later"),
    UNDATED("undated", "Without a date"),
    LIKELY("likely", "May be late"),
    PROBABLY("probably", "Probably in time"),
    UNKNOWN("unknown", "Nobody can tell yet"),
    CLOSED("closed", "Closed");

    private final String id;
    private final String heading;

    Kind(String id, String heading) {
      this.id = id;
      this.heading = heading;
    }
  }

  private Sections() {}

  /**
   * @param tasks the reader's own tasks where the list is theirs; else empty
   * @param steps letters that have to leave before their case is due
   */
  static List<Section> of(
      List<Row> rows, List<TaskLines.Line> tasks, List<StepLines.Step> steps, UUID reader) {
    Map<Kind, List<Line>> lines = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      lines.put(kind, new ArrayList<>());
    }
    steps.forEach(step -> at(lines, step.late() ? Kind.LATE : Kind.LETTERS).add(line(step)));
    rows.forEach(row -> at(lines, kind(row)).add(line(row, reader)));
    tasks.forEach(task -> at(lines, Kind.TASKS).add(line(task)));
    return sections(lines);
  }

  /** The same by how likely each is to be late; the order of the rows is kept here, too. */
  static List<Section> byForecast(List<Row> rows, UUID reader) {
    Map<Kind, List<Line>> lines = new LinkedHashMap<>();
    for (Kind kind :
        List.of(Kind.DANGER, Kind.LATE, Kind.LIKELY, Kind.PROBABLY, Kind.UNKNOWN, Kind.UNDATED)) {
      lines.put(kind, new ArrayList<>());
    }
    rows.forEach(row -> at(lines, likelihood(row)).add(line(row, reader)));
    return sections(lines);
  }

  private static Kind likelihood(Row row) {
    Integer forecast = row.forecast();
    if (row.danger()) {
      return Kind.DANGER;
    }
    if (forecast == null) {
      return row.dueAt() == null ? Kind.UNDATED : Kind.UNKNOWN;
    }
    return forecast >= LATE_ALREADY
        ? Kind.LATE
        : row.forecastText().isEmpty() ? Kind.PROBABLY : Kind.LIKELY;
  }

  private static List<Section> sections(Map<Kind, List<Line>> lines) {
    return lines.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry -> section(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static List<Line> at(Map<Kind, List<Line>> lines, Kind kind) {
    return lines.computeIfAbsent(kind, any -> new ArrayList<>());
  }

  private static Section section(Kind kind, List<Line> lines) {
    String aside =
        kind == Kind.DANGER
            ? Words.count(lines.size(), "person", "people").toLowerCase(java.util.Locale.ROOT)
                + ", not yet taken on"
            : Words.count(lines.size(), "", "").strip().toLowerCase(java.util.Locale.ROOT);
    return new Section(kind.id, kind.heading, aside, kind == Kind.DANGER, lines);
  }

  private static Kind kind(Row row) {
    if (row.status() == CaseStatus.CLOSED) {
      return Kind.CLOSED;
    }
    if (row.danger()) {
      return Kind.DANGER;
    }
    if (row.dueAt() == null) {
      return Kind.UNDATED;
    }
    boolean near = row.dueTone().equals("today") || row.dueTone().equals("soon");
    return row.dueTone().equals("late")
        ? Kind.LATE
        : near && LETTERS.contains(row.dueKind()) ? Kind.LETTERS : Kind.LATER;
  }

  private static Line line(Row row, UUID reader) {
    boolean closed = row.status() == CaseStatus.CLOSED;
    String page = "/cases/" + row.reference();
    NextStep next = row.next();
    String action = next != null ? next.brief() : row.danger() ? "Call now" : "Open";
    String link = next != null ? next.link() : row.danger() ? page + "#danger" : page;
    return new Line(
        page,
        row.reference(),
        closed ? "none" : row.danger() ? "now" : tone(row),
        closed ? "Closed" : row.danger() ? "Now" : due(row),
        row.title(),
        closed ? row.outcome() + ". " + row.kindLabel() + "." : detail(row, reader),
        row.person(),
        place(row),
        action,
        link,
        row.danger(),
        false);
  }

  private static Line line(TaskLines.Line task) {
    boolean loose = task.reference().isEmpty();
    String page = loose ? "/tasks/" + task.id() : "/cases/" + task.reference();
    return new Line(
        page,
        task.reference(),
        task.tone(),
        shortened(task.due()),
        task.text(),
        "From " + task.from() + ".",
        "",
        loose ? "belongs to no case" : "for " + number(task.reference()),
        "Do it",
        loose ? page : page + "#task-" + task.id(),
        false,
        true);
  }

  private static Line line(StepLines.Step step) {
    return new Line(
        step.link(),
        step.reference(),
        step.tone(),
        shortened(step.due()),
        step.title(),
        step.caseTitle().isBlank() ? "It is drafted." : "It is drafted. " + step.caseTitle(),
        step.person(),
        number(step.reference()) + " · " + step.place(),
        "Open the letter",
        step.link(),
        false,
        true);
  }

  /** What is due and whose it is, in a line. */
  private static String detail(Row row, UUID reader) {
    if (row.danger()) {
      return "Abuse, neglect or harm is told of. Call, then write down who took it on.";
    }
    String owed = row.dueLabel().isEmpty() ? "" : row.dueLabel() + ". ";
    String whose =
        row.owner() == null
            ? "nobody's yet"
            : reader.equals(row.owner())
                ? row.waiting() ? "waits on others" : ""
                : row.ownerName() + (row.waiting() ? ", waits on others" : "");
    String ahead =
        row.forecastText().isEmpty() || row.dueTone().equals("late")
            ? ""
            : " " + row.forecastText() + ".";
    String signed = row.unsigned() ? " Waits for co-sign." : "";
    return owed + row.kindLabel() + (whose.isEmpty() ? "." : ", " + whose + ".") + ahead + signed;
  }

  private static String tone(Row row) {
    return row.dueText().startsWith("Tomorrow") ? "soon" : row.dueTone();
  }

  private static String due(Row row) {
    return row.dueText().isEmpty() ? "No date" : shortened(row.dueText());
  }

  /** "Wed 25 February" becomes "Wed 25 Feb": the chip has little room. */
  static String shortened(String day) {
    return day.replaceAll("\\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]+", "$1");
  }

  private static String place(Row row) {
    return number(row.reference())
        + " · "
        + (row.departmentName().isEmpty() ? row.facilityName() : row.departmentName());
  }

  private static String number(String reference) {
    return reference.substring(reference.lastIndexOf('-') + 1);
  }
}
