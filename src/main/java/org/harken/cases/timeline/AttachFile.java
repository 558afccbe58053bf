package org.harken.cases.timeline;

import java.util.Map;
import java.util.UUID;
import org.harken.cases.TimelineKind;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Notes;
import org.harken.cases.store.Reach;
import org.harken.platform.files.StoredFile;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays a stored file with a case: from staff, or from the person through the public pages. */
@Service
public class AttachFile {

  private final Reach reach;
  private final Notes notes;
  private final Chronicle chronicle;

  AttachFile(Reach reach, Notes notes, Chronicle chronicle) {
    this.reach = reach;
    this.notes = notes;
    this.chronicle = chronicle;
  }

  /** Returns the id of the attachment. */
  @Transactional
  public UUID attach(Actor actor, String reference, StoredFile file) {
    CaseFile known = reach.holdFromOutside(actor, reference);
    UUID attachment = notes.attach(actor, known.id(), file, chronicle.now());
    chronicle.line(actor, known.id(), TimelineKind.FILE, "A file was added", file.name());
    chronicle.done(
        actor,
        known.id(),
        "attached",
        Map.of("attachment", attachment.toString(), "type", file.type()));
    return attachment;
  }
}
