package org.harken.cases.notes;

import java.util.Map;
import java.util.UUID;
import org.harken.cases.TimelineKind;
import org.harken.cases.cues.FactsOnly;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Notes;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Timeline.NewLine;
import org.harken.cases.store.Typed;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a note of the office, in facts for the grievance file. */
@Service
public class AddNote {

  private final Reach reach;
  private final Notes notes;
  private final FactsOnly factsOnly;
  private final Chronicle chronicle;

  AddNote(Reach reach, Notes notes, FactsOnly factsOnly, Chronicle chronicle) {
    this.reach = reach;
    this.notes = notes;
    this.factsOnly = factsOnly;
    this.chronicle = chronicle;
  }

  @Transactional
  public UUID add(Actor actor, String reference, @Nullable String typed) {
    CaseFile file = reach.hold(actor, reference);
    String text = Typed.line("text", typed, 10_000);
    factsOnly.check("text", text);
    UUID id = notes.add(actor, file.id(), text, chronicle.now());
    chronicle.line(
        actor, NewLine.of(file.id(), TimelineKind.NOTE, "Note", text, chronicle.now()).about(id));
    chronicle.done(actor, file.id(), "added note", Map.of("note", id.toString()));
    return id;
  }
}
