package org.harken.correspondence.letters;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.harken.audit.Audit;
import org.harken.cases.Cases;
import org.harken.cases.ContactStopped;
import org.harken.cases.TimelineKind;
import org.harken.correspondence.model.Letter;
import org.harken.correspondence.store.Letters;
import org.harken.platform.mail.Outbox;
import org.harken.platform.web.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Letters that wait to leave by e-mail stay here once it is not safe for the person. */
@Component
class StopLetters {

  private final Letters letters;
  private final Outbox outbox;
  private final Cases cases;
  private final Audit audit;

  StopLetters(Letters letters, Outbox outbox, Cases cases, Audit audit) {
    this.letters = letters;
    this.outbox = outbox;
    this.cases = cases;
    this.audit = audit;
  }

  // in the same transaction: once it is said, nothing leaves
  @EventListener
  void on(ContactStopped stopped) {
    Map<UUID, Letter> known =
        letters.ofCase(stopped.caseId()).stream()
            .collect(Collectors.toMap(Letter::id, letter -> letter));
    Set<UUID> stayed = Set.copyOf(outbox.stop(known.keySet(), Set.of()));
    known.values().stream()
        .filter(letter -> stayed.contains(letter.id()))
        .forEach(letter -> stayed(stopped, letter));
  }

  private void stayed(ContactStopped stopped, Letter letter) {
    audit.changed(
        Actor.SYSTEM,
        "stopped",
        "letter",
        letter.id().toString(),
        Map.of("case", stopped.caseId()));
    cases.happened(
        Actor.SYSTEM,
        stopped.caseId(),
        TimelineKind.LETTER,
        Wording.name(letter.kind()) + " stopped before it left",
        "It never went out by e-mail. Find a safe way with the person.");
  }
}
