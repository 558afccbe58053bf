package org.harken.cases.quick;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.harken.audit.Audit;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody read or heard it again: the words were not meant so. */
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
  public void calm(Actor actor, UUID id) {
    Contact contact = findContact.hold(actor, id);
    if (contact.alarms()) {
      contacts.calm(actor, id, clock.instant());
      audit.changed(actor, "found no danger", "contact", id.toString(), Map.of());
    }
  }
}
