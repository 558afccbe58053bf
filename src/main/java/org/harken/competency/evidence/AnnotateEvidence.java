package org.harken.competency.evidence;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.harken.audit.Audit;
import org.harken.competency.model.Words;
import org.harken.competency.store.EvidenceBook;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose work it was says what they make of it; nobody else can. */
@Service
public class AnnotateEvidence {

  private final EvidenceBook book;
  private final Audit audit;
  private final Clock clock;

  AnnotateEvidence(EvidenceBook book, Audit audit, Clock clock) {
    this.book = book;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public void annotate(Actor actor, UUID happening, UUID statement, @Nullable String note) {
    String words = Words.optional("note", note, 1_000);
    if (!book.annotate(actor.id(), happening, statement, words, clock.instant())) {
      throw new NotFound();
    }
    audit.changed(
        actor,
        "annotated evidence",
        "ladder",
        actor.id().toString(),
        Map.of("happening", happening.toString(), "statement", statement.toString()));
  }
}
