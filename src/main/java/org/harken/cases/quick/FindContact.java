package org.harken.cases.quick;

import java.util.List;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.cases.quick.Contacts.Wanted;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds small contacts for somebody: their own, and those within their reach. */
@Component
class FindContact {

  private final Contacts contacts;
  private final Access access;

  FindContact(Contacts contacts, Access access) {
    this.contacts = contacts;
    this.access = access;
  }

  /** Held until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Contact hold(Actor actor, UUID id) {
    return contacts
        .hold(id)
        .filter(
            contact ->
                contact.loggedBy().equals(actor.id())
                    || access.scope(actor).covers(contact.facility(), contact.department()))
        .orElseThrow(NotFound::new);
  }

  @Transactional(readOnly = true)
  public List<Contact> find(Actor actor, Wanted wanted) {
    return contacts.find(actor, access.scope(actor), wanted);
  }

  @Transactional(readOnly = true)
  public List<Contact> alarming(Actor actor) {
    return contacts.alarming(actor, access.scope(actor));
  }
}
