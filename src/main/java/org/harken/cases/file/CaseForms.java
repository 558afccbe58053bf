package org.harken.cases.file;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.harken.access.Access;
import org.harken.access.Department;
import org.harken.cases.CaseSummary;
import org.harken.cases.contact.Calling;
import org.harken.cases.forms.Typed;
import org.harken.cases.wording.Words;
import org.harken.clocks.Clocks;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows the page of a case, and sends its forms: what is refused comes back beside its field with
 * everything that was typed.
 */
@Component
public class CaseForms {

  /** What a form does, once it is read. */
  @FunctionalInterface
  public interface Work {
    void run(Typed typed);
  }

  private final ReadCase cases;
  private final CaseLists lists;
  private final Calling calling;
  private final Access access;
  private final Clocks clocks;
  private final Clock clock;

  CaseForms(
      ReadCase cases, CaseLists lists, Calling calling, Access access, Clocks clocks, Clock clock) {
    this.clocks = clocks;
    this.cases = cases;
    this.lists = lists;
    this.calling = calling;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Does the work and returns to the case, at the part named so.
   *
   * @param form which form of the page was sent
   */
  public ModelAndView send(
      Actor actor, String reference, String form, Map<String, String> fields, Work work) {
    var typed = new Typed(form, fields);
    try {
      work.run(typed);
      String since = fields.getOrDefault("seen", "").replaceAll("[^0-9a-f-]", "");
      return new ModelAndView(
          "redirect:/cases/"
              + reference
              + (since.isEmpty() ? "" : "?since=" + since)
              + "#"
              + part(form));
    } catch (Refused refusal) {
      typed.refused(refusal);
      var page = page(actor, reference, typed, false, fields.get("seen"));
      page.setStatus(
          refusal.faults().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  /** The card to come back to. */
  private static String part(String form) {
    return switch (form) {
      case "issue", "finding" -> "issues";
      case "event", "note", "attempt", "call" -> "timeline";
      case "task" -> "tasks";
      case "file" -> "files";
      case "assign" -> "owner";
      case "authority", "person" -> "people";
      case "kind", "answers" -> "because";
      default -> form.startsWith("done-") ? "tasks" : form.startsWith("end-") ? "people" : "main";
    };
  }

  ModelAndView page(
      Actor actor, String reference, Typed typed, boolean saved, @Nullable String since) {
    CaseView view = cases.read(actor, reference);
    CaseSummary summary = view.summary();
    var screen =
        new CaseScreen(
            view,
            Marked.pieces(
                view.words(),
                view.issues().stream()
                    .filter(issue -> view.stands(issue.id()))
                    .map(issue -> new Marked.Pointer(issue.number(), issue.words()))
                    .toList()),
            typed,
            lists.of(summary),
            new CaseScreen.May(
                actor.may("cases:work"),
                actor.may("cases:record"),
                actor.may("cases:downgrade"),
                actor.may("cases:print"),
                actor.may("retention:confirm"),
                actor.name()),
            call(view),
            actor.may("cases:work") ? calling.ready(actor, summary) : null,
            Words.field(clock.instant(), summary.zone()),
            saved,
            latest(view),
            since == null ? null : news(view, actor, since),
            view.due().isEmpty() ? List.of() : clocks.next(summary.id()));
    return new ModelAndView("cases/file/case", Map.of("screen", screen));
  }

  private CaseScreen.Call call(CaseView view) {
    UUID id = view.summary().department();
    Department department = id == null ? null : access.department(id).orElse(null);
    return new CaseScreen.Call(
        department == null ? "" : department.name(),
        department == null ? "" : department.phone(),
        "The house",
        view.head().emergencyPhone(),
        view.head().officePhone());
  }

  /** The newest line of all: ids grow with time. */
  private static String latest(CaseView view) {
    return view.timeline().stream()
        .map(line -> line.id().toString())
        .max(String::compareTo)
        .orElse("");
  }

  /** What others did since somebody opened the page. */
  private static @Nullable String news(CaseView view, Actor actor, String since) {
    List<CaseView.TimelineLine> fresh =
        view.timeline().stream()
            .filter(line -> line.id().toString().compareTo(since) > 0)
            .filter(line -> !line.who().startsWith(actor.name()))
            .toList();
    return fresh.isEmpty()
        ? null
        : "New since you opened this page: "
            + fresh.stream()
                .limit(3)
                .map(line -> line.title() + " (" + line.who() + ", " + line.when() + ")")
                .collect(Collectors.joining("; "))
            + ".";
  }
}
