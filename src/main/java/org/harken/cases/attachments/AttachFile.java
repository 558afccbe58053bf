package org.harken.cases.attachments;

import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.TimelineKind;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Notes;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Timeline.NewLine;
import org.harken.platform.files.Blobs;
import org.harken.platform.files.StoredFile;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a file to a case, checked by its content. */
@Service
public class AttachFile {

  private final Reach reach;
  private final Blobs blobs;
  private final Notes notes;
  private final Chronicle chronicle;

  AttachFile(Reach reach, Blobs blobs, Notes notes, Chronicle chronicle) {
    this.reach = reach;
    this.blobs = blobs;
    this.notes = notes;
    this.chronicle = chronicle;
  }

  @Transactional
  public UUID attach(Actor actor, String reference, String name, InputStream content) {
    CaseFile file = reach.holdFromOutside(actor, reference);
    return keep(actor, file, blobs.receive(name, content));
  }

  /** A file kept already, such as one handed in on the public page. */
  @Transactional
  public UUID attach(Actor actor, String reference, StoredFile stored) {
    return keep(actor, reach.holdFromOutside(actor, reference), stored);
  }

  private UUID keep(Actor actor, CaseFile file, StoredFile stored) {
    UUID id = notes.attach(actor, file.id(), stored, chronicle.now());
    chronicle.line(
        actor,
        NewLine.of(file.id(), TimelineKind.FILE, "File added", stored.name(), chronicle.now())
            .about(id));
    chronicle.done(
        actor, file.id(), "attached file", Map.of("file", id.toString(), "type", stored.type()));
    return id;
  }
}
