package org.harken.cases.register;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.harken.audit.Audit;
import org.harken.platform.Ids;
import org.harken.platform.files.Blobs;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the file of a register, once it could be read as a table; nothing is taken in yet. */
@Service
public class UploadRegister {

  private final ReadRegister reader;
  private final Imports imports;
  private final Blobs blobs;
  private final Audit audit;
  private final Clock clock;

  UploadRegister(ReadRegister reader, Imports imports, Blobs blobs, Audit audit, Clock clock) {
    this.reader = reader;
    this.imports = imports;
    this.blobs = blobs;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public UUID upload(Actor actor, String fileName, byte[] content) {
    Register register = reader.read(content);
    var file = blobs.keep(fileName, "application/octet-stream", content);
    var draft =
        new ImportRun(
            Ids.next(),
            ImportState.DRAFT,
            true,
            file.id(),
            file.name(),
            register.readAs(),
            null,
            register.lines().size(),
            null,
            actor.id(),
            clock.instant());
    imports.add(draft);
    audit.changed(
        actor,
        "uploaded register",
        "import",
        draft.id().toString(),
        Map.of("rows", draft.rows(), "sha256", file.sha256()));
    return draft.id();
  }
}
