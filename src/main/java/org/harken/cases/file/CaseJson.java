package org.harken.cases.file;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.CaseSummary;
import org.harken.cases.recognition.Decision;
import org.harken.clocks.ObligationJson;
import org.jspecify.annotations.Nullable;

/** The shapes of the interface. Every moment is ISO 8601 with the facility's offset. */
public final class CaseJson {

  private CaseJson() {}

  /** Why a case is what it is. */
  public record Because(String row, String pack, String text, String citation) {
    public static Because of(Decision decision) {
      return new Because(decision.row(), decision.pack(), decision.text(), decision.citation());
    }
  }

  public static String time(Instant moment, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone));
  }

  static @Nullable String timeOrNull(@Nullable Instant moment, ZoneId zone) {
    return moment == null ? null : time(moment, zone);
  }

  /** The whole file as a program reads it. */
  static Map<String, Object> whole(CaseView view) {
    CaseSummary summary = view.summary();
    ZoneId zone = summary.zone();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", summary.id());
    json.put("reference", summary.reference());
    json.put("kind", summary.kind());
    json.put("status", summary.status());
    json.put("channel", summary.channel());
    json.put("receivedAt", time(summary.receivedAt(), zone));
    json.put("title", summary.title());
    json.put("language", summary.language());
    json.put("narrative", view.words());
    json.put("facility", summary.facility());
    json.put("facilityName", view.head().facilityName());
    json.put("department", summary.department());
    json.put("departmentName", view.head().departmentName());
    json.put("assignee", summary.owner());
    json.put("assigneeName", view.head().ownerName());
    json.put("anonymous", summary.anonymous());
    json.put("danger", summary.danger());
    json.put("because", because(view.because()));
    json.put("toAsk", view.because().toAsk());
    json.put("obligations", view.due().stream().map(due -> ObligationJson.of(due.owed())).toList());
    lists(json, view, zone);
    json.put("letters", List.of());
    view.parts().forEach(part -> json.put(part.name(), part.items()));
    return json;
  }

  private static void lists(Map<String, Object> json, CaseView view, ZoneId zone) {
    json.put("people", view.people().stream().map(CaseJson::person).toList());
    json.put("issues", view.issues().stream().map(CaseJson::issue).toList());
    json.put("findings", view.findings().stream().map(one -> finding(one, zone)).toList());
    json.put("tasks", view.tasks().stream().map(one -> task(one, zone)).toList());
    json.put("notes", view.notes().stream().map(one -> note(one, zone)).toList());
    json.put("files", view.files().stream().map(CaseJson::file).toList());
    json.put("links", view.links().stream().map(CaseJson::link).toList());
    json.put("trace", view.trace().stream().map(one -> reason(one, zone)).toList());
    json.put("timeline", view.timeline().stream().map(one -> line(one, zone)).toList());
    marked(json, view);
    CaseView.Hold hold = view.hold();
    if (hold != null) {
      json.put("hold", hold);
    }
    CaseView.Closing closing = view.closing();
    if (closing != null && !closing.reopened()) {
      json.put(
          "closing",
          Map.of(
              "outcome", closing.outcome(),
              "rationale", closing.rationale(),
              "by", closing.closedBy()));
    }
  }

  /** What was put right says so, and where it went or came from. */
  @SuppressWarnings("unchecked")
  private static void marked(Map<String, Object> json, CaseView view) {
    for (String list : List.of("issues", "findings", "tasks", "notes", "files", "timeline")) {
      for (Map<String, Object> one :
          (List<Map<String, Object>>) json.getOrDefault(list, List.of())) {
        CaseView.Mark mark = one.get("id") instanceof UUID id ? view.mark(id) : null;
        if (mark != null) {
          one.put(
              mark.struck() ? "struck" : "moved",
              ordered(
                  "what", mark.title(),
                  "case", mark.other().isEmpty() ? null : mark.other(),
                  "by", mark.by(),
                  "reason", mark.reason()));
        }
      }
    }
  }

  private static Because because(CaseView.Because because) {
    return new Because(because.row(), because.pack(), because.text(), because.citation());
  }

  private static Map<String, Object> person(CaseView.PersonLine one) {
    return ordered(
        "id", one.id(), "name", one.name(), "role", one.role(), "mayReceive", one.mayReceive());
  }

  private static Map<String, Object> issue(CaseView.IssueLine one) {
    return ordered(
        "id", one.id(),
        "number", one.number(),
        "category", one.categoryLabel(),
        "code", one.category(),
        "severity", one.severity(),
        "department", one.department(),
        "stage", one.stage().isEmpty() ? null : one.stage(),
        "words", one.words());
  }

  private static Map<String, Object> finding(CaseView.FindingLine one, ZoneId zone) {
    return ordered(
        "id", one.id(),
        "issueId", one.issue(),
        "text", one.text(),
        "source", one.source(),
        "by", one.by(),
        "at", time(one.at(), zone));
  }

  private static Map<String, Object> task(CaseView.TaskLine one, ZoneId zone) {
    return ordered(
        "id", one.id(),
        "text", one.text(),
        "assignee", one.assigneeName(),
        "dueOn", one.dueOn() == null ? null : one.dueOn().toString(),
        "done", one.done(),
        "doneAt", timeOrNull(one.doneAt(), zone),
        "note", one.doneNote(),
        "cancelled", one.cancelled().isEmpty() ? null : one.cancelled());
  }

  private static Map<String, Object> note(CaseView.NoteLine one, ZoneId zone) {
    return ordered("id", one.id(), "text", one.text(), "by", one.by(), "at", time(one.at(), zone));
  }

  private static Map<String, Object> file(CaseView.FileLine one) {
    return ordered("id", one.id(), "name", one.name(), "type", one.type(), "by", one.by());
  }

  private static Map<String, Object> link(CaseView.LinkLine one) {
    LocalDate destroyed = one.destroyedOn();
    return destroyed == null
        ? ordered("reference", one.reference(), "kind", one.kind(), "title", one.title())
        : ordered(
            "reference", one.reference(), "kind", one.kind(), "destroyedOn", destroyed.toString());
  }

  private static Map<String, Object> reason(CaseView.Reason one, ZoneId zone) {
    return ordered(
        "row", one.row(),
        "kind", one.kindLabel(),
        "text", one.text(),
        "citation", one.citation(),
        "pack", one.pack(),
        "version", one.version(),
        "inputs", one.inputs(),
        "by", one.who(),
        "at", time(one.at(), zone),
        "standing", one.standing(),
        "byHand", one.byHand());
  }

  private static Map<String, Object> line(CaseView.TimelineLine one, ZoneId zone) {
    return ordered(
        "id", one.id(),
        "at", time(one.at(), zone),
        "kind", one.kind(),
        "title", one.title(),
        "text", one.text(),
        "by", one.who());
  }

  private static Map<String, Object> ordered(@Nullable Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int index = 0; index < pairs.length; index += 2) {
      put(map, String.valueOf(pairs[index]), pairs[index + 1]);
    }
    return map;
  }

  @SuppressWarnings("NullAway") // JSON has null values
  private static void put(Map<String, Object> map, String name, @Nullable Object value) {
    map.put(name, value);
  }
}
