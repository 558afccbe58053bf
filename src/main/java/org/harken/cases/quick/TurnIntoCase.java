package org.harken.cases.quick;

import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.harken.access.Practised;
import org.harken.audit.Audit;
import org.harken.cases.TimelineKind;
import org.harken.cases.intake.NewCase;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.intake.RecordedCase;
import org.harken.cases.recognition.Answers;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Spoken;
import org.harken.people.Person;
import org.harken.platform.Ids;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A small contact becomes a case, received when the contact was. Once. */
@Service
public class TurnIntoCase {

  private final FindContact findContact;
  private final Contacts contacts;
  private final ContactKinds kinds;
  private final RecordCase recordCase;
  private final Chronicle chronicle;
  private final Audit audit;

  TurnIntoCase(
      FindContact findContact,
      Contacts contacts,
      ContactKinds kinds,
      RecordCase recordCase,
      Chronicle chronicle,
      Audit audit) {
    this.findContact = findContact;
    this.contacts = contacts;
    this.kinds = kinds;
    this.recordCase = recordCase;
    this.chronicle = chronicle;
    this.audit = audit;
  }

  /**
   * @param more what is known beyond the contact
   */
  @Transactional
  public RecordedCase turn(Actor actor, UUID id, UnaryOperator<NewCase> more) {
    Contact contact = findContact.hold(actor, id);
    if (contact.reference() != null) {
      throw new Refused("already-a-case", "This is a case already: " + contact.reference() + ".");
    }
    RecordedCase recorded = recordCase.record(actor, more.apply(known(contact)));
    contacts.becameCase(id, recorded.id(), recorded.reference());
    chronicle.line(
        actor,
        recorded.id(),
        TimelineKind.CONTACT,
        "Began as a small contact: " + kinds.label(contact.what()),
        "Logged by " + contact.loggedByName() + heard(contact) + ".");
    audit.changed(
        actor,
        "became a case",
        "contact",
        id.toString(),
        Map.of("case", recorded.id().toString(), "reference", recorded.reference()));
    if (contact.danger() && !contact.calmed()) {
      chronicle.publish(
          new Practised(
              Ids.next(),
              actor.id(),
              "contact.danger",
              "/cases/" + recorded.reference(),
              Map.of("passedOn", 1),
              chronicle.now()));
    }
    return recorded;
  }

  private static String heard(Contact contact) {
    var heard = contact.heardAt();
    return heard == null ? "" : ". Voicemail, heard " + Spoken.lasting(heard, contact.zone());
  }

  /** What the contact itself tells; what nobody asked stays open. */
  NewCase known(Contact contact) {
    UUID department = contact.department();
    return new NewCase(
        contact.way().channel(),
        contact.at(),
        contact.words().isBlank() ? unwritten(contact) : contact.words(),
        null,
        person(contact.name()),
        null,
        null,
        contact.words().isBlank() ? kinds.label(contact.what()) : null,
        contact.facility().toString(),
        department == null ? null : department.toString(),
        contact.way() == Way.EMAIL,
        answers(contact));
  }

  private String unwritten(Contact contact) {
    return "(Their words were not written down. Noted as: " + kinds.label(contact.what()) + ".)";
  }

  private static Person.@Nullable Details person(@Nullable String name) {
    return name == null ? null : new Person.Details(name, null, null, null, null, null, null, null);
  }

  private Answers answers(Contact contact) {
    Answers told = kinds.told(contact.what());
    boolean alleged = contact.danger() && !contact.calmed();
    return told.then(
        new Answers(
            alleged ? Boolean.TRUE : null,
            alleged ? Boolean.TRUE : null,
            null,
            null,
            null,
            null,
            null,
            contact.settled(),
            null,
            null,
            null,
            null,
            null,
            null));
  }
}
