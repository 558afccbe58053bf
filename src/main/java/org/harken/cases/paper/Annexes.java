package org.harken.cases.paper;

import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.harken.audit.Audit;
import org.harken.audit.AuditEntry;
import org.harken.cases.Paper.Line;
import org.harken.cases.Paper.Section;
import org.harken.cases.file.CaseView;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Spoken;
import org.springframework.stereotype.Component;

/** What goes along where it is asked for. */
@Component
class Annexes {

  private static final int MOST = 10_000;
  private static final Pattern ID = Pattern.compile(" [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Audit audit;

  Annexes(Audit audit) {
    this.audit = audit;
  }

  Section notes(CaseView view, ZoneId zone) {
    List<Line> lines = Happened.notes(view, zone);
    return Section.chapter(
        "Annex: working notes", lines.isEmpty() ? List.of(Line.plain("There are none.")) : lines);
  }

  /** Who and what; the facts of an entry stay in the audit, for they hold codes of the office. */
  Section audit(CaseFile file) {
    return Section.chapter(
        "Annex: who did and saw what",
        audit.of("case", file.id().toString(), MOST).reversed().stream()
            .map(entry -> line(entry, file))
            .toList());
  }

  private static Line line(AuditEntry entry, CaseFile file) {
    Object how = entry.facts().get("how");
    return Line.row(
        Spoken.lasting(entry.at(), file.zone()),
        entry.actorName()
            + ", "
            + entry.actorTitle()
            + ": "
            + did(entry.action(), how == null ? "" : how.toString()));
  }

  /** What was done, as a person would say it. */
  private static String did(String action, String how) {
    return switch (action) {
      case "viewed" -> "saw: " + (how.isEmpty() ? "file" : ID.matcher(how).replaceAll(""));
      case "recorded" -> "recorded the case";
      case "added" -> "added to the timeline";
      case "told-who-opened" -> "told the person who opened it";
      default -> action;
    };
  }
}
