package org.harken.correspondence.letters;

import java.util.Map;
import org.harken.access.Practised;
import org.harken.audit.Audit;
import org.harken.audit.AuditEntry;
import org.harken.correspondence.LetterSent;
import org.harken.correspondence.model.Letter;
import org.harken.correspondence.store.Letters;
import org.harken.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A letter that left shows something of whoever wrote it: how often others had to change it. */
@Component
class ShowLetterWork {

  private static final int MOST = 500;

  private final Letters letters;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  ShowLetterWork(Letters letters, Audit audit, ApplicationEventPublisher events) {
    this.letters = letters;
    this.audit = audit;
    this.events = events;
  }

  @EventListener
  void sent(LetterSent sent) {
    Letter letter = letters.lock(sent.letter());
    int corrections =
        (int)
            audit.of("letter", letter.id().toString(), MOST).stream()
                .filter(entry -> isByAnother(entry, letter))
                .count();
    events.publishEvent(
        new Practised(
            Ids.next(),
            letter.author(),
            "letter.released",
            "/letters/" + letter.id(),
            Map.of("corrections", corrections, "missing", 0),
            sent.at()));
  }

  private static boolean isByAnother(AuditEntry entry, Letter letter) {
    return entry.action().equals("wrote") && !entry.actor().equals(letter.author());
  }
}
