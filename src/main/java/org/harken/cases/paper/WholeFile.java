package org.harken.cases.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.harken.cases.Paper;
import org.harken.cases.Paper.Line;
import org.harken.cases.Paper.Section;
import org.harken.cases.file.CaseView;
import org.harken.cases.file.Parts;
import org.harken.cases.file.ReadCase;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Closings;
import org.harken.cases.store.Labels;
import org.harken.cases.store.Spoken;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/**
 * Puts the whole file together: what came, why it is what it is, what was done, found, answered and
 * sent, and how it ended. Severity stays in the office; what was entered in error is left out.
 */
@Component
class WholeFile {

  private final ReadCase readCase;
  private final Parts parts;
  private final Closings closings;
  private final Annexes annexes;
  private final Clock clock;

  WholeFile(ReadCase readCase, Parts parts, Closings closings, Annexes annexes, Clock clock) {
    this.readCase = readCase;
    this.parts = parts;
    this.closings = closings;
    this.annexes = annexes;
    this.clock = clock;
  }

  Paper of(Actor actor, CaseFile file, String to, String why, Set<Annex> chosen) {
    CaseView view = readCase.read(actor, file.reference());
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section(2, "First words", file.language(), List.of(Line.words(file.narrative()))));
    sections.add(Section.chapter("What it was recognised as, and why", trace(view, file.zone())));
    sections.add(Section.chapter("What was owed, and when it was met", owed(view, file.zone())));
    sections.add(Section.chapter("What happened", Happened.lines(view, file.zone())));
    sections.add(Section.chapter("Issues", issues(view)));
    sections.add(Section.chapter("Findings", findings(view, file.zone())));
    sections.addAll(parts.paper(view.summary()));
    sections.add(Section.chapter("Close", close(file)));
    if (chosen.contains(Annex.NOTES)) {
      sections.add(annexes.notes(view, file.zone()));
    }
    if (chosen.contains(Annex.AUDIT)) {
      sections.add(annexes.audit(file));
    }
    return new Paper(
        file.reference(),
        "Grievance file " + file.reference(),
        view.head().facilityName(),
        cover(actor, view, file, List.of(to, why), chosen),
        sections);
  }

  private List<Line> cover(
      Actor actor, CaseView view, CaseFile file, List<String> said, Set<Annex> chosen) {
    List<Line> cover = new ArrayList<>();
    cover.add(Line.row("Kind", view.head().kindLabel()));
    cover.add(Line.row("Received", Spoken.lasting(file.receivedAt(), file.zone())));
    cover.add(Line.row("How it came", view.head().channelLabel()));
    view.people()
        .forEach(one -> cover.add(Line.row(one.role(), one.name() + ". " + one.standing())));
    if (view.people().isEmpty()) {
      cover.add(Line.row("People", "Nobody is named."));
    }
    add(cover, "Department", view.head().departmentName());
    add(cover, "In the care of", view.head().ownerName());
    cover.add(Line.row("Stands", file.isClosed() ? "Closed" : "Open"));
    cover.add(
        Line.row("Printed", Spoken.lasting(clock.instant(), file.zone()) + ", by " + actor.name()));
    cover.add(Line.row("For", said.getFirst()));
    cover.add(Line.row("Because", said.getLast()));
    cover.add(
        Line.row(
            "Annexes",
            chosen.isEmpty()
                ? "None"
                : chosen.stream().map(Annex::heading).collect(Collectors.joining(", "))));
    return cover;
  }

  private static void add(List<Line> lines, String label, String text) {
    if (!text.isEmpty()) {
      lines.add(Line.row(label, text));
    }
  }

  private static List<Line> trace(CaseView view, ZoneId zone) {
    return view.trace().reversed().stream()
        .flatMap(
            one ->
                Stream.of(
                    Line.row(Spoken.lasting(one.at(), zone), one.kindLabel()),
                    Line.plain(
                        "Because "
                            + one.text()
                            + (one.citation().isBlank() ? "" : " (" + one.citation() + ")")
                            + "."
                            + (one.standing() ? "" : " It did not change what stood.")),
                    Line.small(
                        one.byHand()
                            ? "Decided by " + one.who()
                            : "Row " + one.row() + " of " + one.pack() + " " + one.version())))
        .toList();
  }

  private static List<Line> owed(CaseView view, ZoneId zone) {
    if (view.due().isEmpty()) {
      return List.of(Line.plain("Nothing was owed by a date."));
    }
    return view.due().stream()
        .flatMap(
            due ->
                Stream.of(
                    Line.row(due.label(), "by " + Spoken.lasting(due.dueAt(), zone)),
                    Line.plain(outcome(due, zone)),
                    Line.small(due.because())))
        .toList();
  }

  private static String outcome(CaseView.Due due, ZoneId zone) {
    Instant met = due.metAt();
    if (met != null) {
      return (due.late() ? "Met late, " : "Met ") + Spoken.lasting(met, zone) + ".";
    }
    return switch (due.status()) {
      case "cancelled" -> "Not owed any more.";
      case "missed" -> "Missed.";
      default -> "Not met yet.";
    };
  }

  /** Without severity: it stays in the office. */
  private static List<Line> issues(CaseView view) {
    List<Line> lines = new ArrayList<>();
    view.issues().stream()
        .filter(issue -> view.stands(issue.id()))
        .forEach(
            issue -> {
              lines.add(
                  Line.row(
                      "Issue " + issue.number(),
                      Stream.of(
                              issue.categoryLabel(),
                              issue.subLabel(),
                              issue.stageLabel(),
                              issue.departmentName())
                          .filter(text -> !text.isEmpty())
                          .collect(Collectors.joining(", "))));
              lines.add(Line.words(issue.words()));
            });
    return lines.isEmpty() ? List.of(Line.plain("No issue is coded.")) : lines;
  }

  private static List<Line> findings(CaseView view, ZoneId zone) {
    List<Line> lines = new ArrayList<>();
    view.findings().stream()
        .filter(found -> view.stands(found.id()))
        .forEach(
            found -> {
              lines.add(
                  Line.row(
                      found.issueNumber() == 0 ? "On the whole" : "On issue " + found.issueNumber(),
                      found.text()));
              lines.add(
                  Line.small(
                      (found.source().isEmpty() ? "" : "From " + found.source() + ". ")
                          + found.by()
                          + ", "
                          + Spoken.lasting(found.at(), zone)));
            });
    return lines.isEmpty() ? List.of(Line.plain("Nothing is written down as found.")) : lines;
  }

  private List<Line> close(CaseFile file) {
    if (!file.isClosed()) {
      return List.of(Line.plain("This case is open."));
    }
    return closings
        .last(file.id())
        .map(
            closed -> {
              List<Line> lines = new ArrayList<>();
              lines.add(Line.row("Closed", Spoken.lasting(closed.closedAt(), file.zone())));
              lines.add(Line.row("How it ended", Labels.of(closed.outcome())));
              add(lines, "In words", closed.rationale());
              String transferred = closed.transferredTo();
              add(lines, "Passed to", transferred == null ? "" : transferred);
              String agreed = closed.agreedByName();
              add(lines, "Agreed by", agreed == null ? "" : agreed);
              lines.add(Line.row("By", closed.closedByName()));
              return lines;
            })
        .orElse(List.of());
  }
}
