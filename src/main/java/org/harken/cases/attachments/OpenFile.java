package org.harken.cases.attachments;

import java.util.UUID;
import org.harken.audit.Audit;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Notes;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Repairs;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.files.Blobs;
import org.harken.platform.files.StoredFile;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a file of a case, which is itself written down. */
@Service
public class OpenFile {

  private final Reach reach;
  private final Notes notes;
  private final Blobs blobs;
  private final Repairs repairs;
  private final Audit audit;

  OpenFile(Reach reach, Notes notes, Blobs blobs, Repairs repairs, Audit audit) {
    this.reach = reach;
    this.notes = notes;
    this.blobs = blobs;
    this.repairs = repairs;
    this.audit = audit;
  }

  /** The stored file; its content is at {@code Blobs.open(id)}. */
  @Transactional
  public StoredFile open(Actor actor, String reference, UUID attachment) {
    CaseFile file = reach.read(actor, reference);
    Notes.Attached attached =
        notes.files(file.id()).stream()
            .filter(one -> one.id().equals(attachment))
            .findFirst()
            .orElseThrow(NotFound::new);
    Repairs.Mark mark = repairs.marks(file.id()).get(attachment);
    if (mark != null && mark.struck()) {
      throw new Refused(
          "struck",
          mark.other().isEmpty()
              ? "This file was entered in error. It is kept, and not opened any more."
              : "This file was moved to " + mark.other() + ". Open it there.");
    }
    audit.viewed(actor, "case", file.id().toString(), "attachment " + attachment);
    return blobs.find(attached.blob()).orElseThrow(NotFound::new);
  }
}
