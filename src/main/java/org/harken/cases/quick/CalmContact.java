package org.harken.cases.quick;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.harken.audit.Audit;
import org.harken.cases.store.Typed;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody read or heard it again and says why it is no case: the words were not meant so. */
@Service
public class CalmContact {

  private final FindContact findContact;
  private final Contacts contacts;
  private final Audit audit;
  private final Clock clock;

  CalmContact(FindContact findContact, Contacts contacts, Audit audit, Clock clock) {
    this.findContact = findContact;
    this.contacts = contacts;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public void calm(Actor actor, UUID id, @Nullable String because) {
    Contact contact = findContact.hold(actor, id);
    String reason = Typed.line("reason", because, 1_000);
    if (contact.reference() != null) {
      throw new Refused("already-a-case", "This is a case already: " + contact.reference() + ".");
    }
    if (!contact.alarms()) {
      throw new Refused("no-alarm", "Nothing is left to answer here. Somebody did it already.");
    }
    contacts.calm(actor, id, reason, clock.instant());
    audit.changed(actor, "found no danger", "contact", id.toString(), Map.of());
  }
}
