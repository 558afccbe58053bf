package org.harken.cases.paper;

import java.time.ZoneId;
import java.util.List;
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
            + entry.action()
            + (entry.action().equals("viewed") && how != null ? ", " + how : ""));
  }
}
