package org.harken.cases.register;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.harken.audit.Audit;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Sets an uploaded register going, as a trial or in earnest; a job takes its rows one by one. */
@Service
class StartImport {

  private final Imports imports;
  private final OpenRegister registers;
  private final Audit audit;
  private final Clock clock;
  private final JsonMapper json;

  StartImport(Imports imports, OpenRegister registers, Audit audit, Clock clock, JsonMapper json) {
    this.imports = imports;
    this.registers = registers;
    this.audit = audit;
    this.clock = clock;
    this.json = json;
  }

  @Transactional
  public UUID start(Actor actor, UUID upload, Mapping mapping, boolean dryRun) {
    ImportRun draft =
        imports
            .find(upload)
            .filter(run -> run.sentBy().equals(actor.id()))
            .orElseThrow(NotFound::new);
    mapping.checked(registers.of(draft).headers());
    var run =
        new ImportRun(
            Ids.next(),
            ImportState.WAITING,
            dryRun,
            draft.file(),
            draft.fileName(),
            draft.readAs(),
            json.writeValueAsString(mapping.stored()),
            draft.rows(),
            null,
            actor.id(),
            clock.instant());
    imports.add(run);
    audit.changed(
        actor,
        dryRun ? "tried import" : "started import",
        "import",
        run.id().toString(),
        Map.of("rows", run.rows(), "file", run.file().toString()));
    return run.id();
  }
}
