package org.harken.cases.contact;

import java.util.Map;
import org.harken.cases.TimelineKind;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.CaseFiles;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Typed;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The person said they want no letter. That is kept, and takes nothing away: the answer is still
 * owed in writing (42 CFR 482.13(a)(2)(iii)).
 */
@Service
public class RecordDeclinedLetter {

  private final Reach reach;
  private final CaseFiles files;
  private final Chronicle chronicle;

  RecordDeclinedLetter(Reach reach, CaseFiles files, Chronicle chronicle) {
    this.reach = reach;
    this.files = files;
    this.chronicle = chronicle;
  }

  @Transactional
  public void record(Actor actor, String reference, @Nullable String said) {
    CaseFile file = reach.holdOpen(actor, reference);
    String words = Typed.optional("said", said, 2_000);
    files.letterDeclined(file.id(), chronicle.now());
    chronicle.line(
        actor,
        file.id(),
        TimelineKind.CONTACT,
        "The person wants no letter; the answer is still owed",
        words == null ? "" : words);
    chronicle.done(actor, file.id(), "letter declined", Map.of());
  }
}
