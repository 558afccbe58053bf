package org.harken.cases.register;

import java.util.UUID;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/** Reports of one's own imports; those of others are not there. */
@Component
class ReadReport {

  private final Imports imports;
  private final ImportedRows rows;

  ReadReport(Imports imports, ImportedRows rows) {
    this.imports = imports;
    this.rows = rows;
  }

  ImportRun run(Actor actor, UUID id) {
    return imports
        .find(id)
        .filter(run -> run.sentBy().equals(actor.id()))
        .orElseThrow(NotFound::new);
  }

  ImportReport report(Actor actor, UUID id, int mostHeld) {
    ImportRun run = run(actor, id);
    return ImportReport.of(run, rows.counts(id), rows.held(id, mostHeld));
  }
}
