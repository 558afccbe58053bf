package org.harken.cases.register;

import java.util.List;
import java.util.UUID;
import org.harken.audit.Audit;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports of one's own imports; those of others are not there. */
@Component
class ReadReport {

  private final Imports imports;
  private final ImportedRows rows;
  private final OpenRegister registers;
  private final Audit audit;

  ReadReport(Imports imports, ImportedRows rows, OpenRegister registers, Audit audit) {
    this.imports = imports;
    this.rows = rows;
    this.registers = registers;
    this.audit = audit;
  }

  ImportRun run(Actor actor, UUID id) {
    return imports
        .find(id)
        .filter(run -> run.sentBy().equals(actor.id()))
        .orElseThrow(NotFound::new);
  }

  ImportReport report(Actor actor, UUID id, int mostHeld) {
    ImportRun run = run(actor, id);
    if (run.state() == ImportState.DRAFT) {
      throw new NotFound();
    }
    return ImportReport.of(run, rows.counts(id), rows.held(id, mostHeld));
  }

  List<ImportReport> latest(Actor actor) {
    return imports.latestOf(actor.id()).stream()
        .map(run -> ImportReport.of(run, rows.counts(run.id()), List.of()))
        .toList();
  }

  /** The whole report with the words of held rows: whoever takes it along is written down. */
  @Transactional
  public byte[] file(Actor actor, UUID id) {
    ImportRun run = run(actor, id);
    audit.viewed(actor, "import", id.toString(), "report as a file");
    return ReportFile.of(registers.of(run), rows.all(id));
  }
}
