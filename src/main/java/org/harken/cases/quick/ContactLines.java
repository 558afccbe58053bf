package org.harken.cases.quick;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Department;
import org.harken.access.Facility;
import org.harken.cases.cues.DangerWords;
import org.harken.cases.quick.QuickScreen.Alarm;
import org.harken.cases.quick.QuickScreen.Line;
import org.harken.cases.quick.QuickScreen.Number;
import org.harken.cases.store.Spoken;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Small contacts in ready words. */
@Component
class ContactLines {

  private final ContactKinds kinds;
  private final DangerWords dangerWords;
  private final Access access;
  private final Clock clock;

  ContactLines(ContactKinds kinds, DangerWords dangerWords, Access access, Clock clock) {
    this.kinds = kinds;
    this.dangerWords = dangerWords;
    this.access = access;
    this.clock = clock;
  }

  Line line(Actor reader, Contact contact) {
    String reference = contact.reference();
    return new Line(
        contact.id(),
        Spoken.moment(contact.at(), contact.zone(), clock.instant()),
        kinds.label(contact.what()),
        kinds.icon(contact.what()),
        contact.way().label(),
        where(contact),
        text(contact.name()),
        contact.words(),
        text(contact.passedTo()),
        contact.settled(),
        reference == null ? "" : reference,
        contact.loggedBy().equals(reader.id()) ? "" : contact.loggedByName(),
        contact.calmedBecause());
  }

  Alarm alarm(Actor reader, Contact contact) {
    List<Number> numbers = new ArrayList<>();
    Department department = department(contact);
    if (department != null && !department.phone().isBlank()) {
      numbers.add(new Number(department.name(), department.phone()));
    }
    access
        .facility(contact.facility())
        .filter(facility -> !facility.emergencyPhone().isBlank())
        .ifPresent(facility -> numbers.add(new Number("The house", facility.emergencyPhone())));
    String found =
        dangerWords
            .in(contact.words(), contact.at().atZone(contact.zone()).toLocalDate())
            .orElse("");
    return new Alarm(
        line(reader, contact),
        Spoken.inSentence(contact.at(), contact.zone(), clock.instant()),
        found,
        numbers);
  }

  private String where(Contact contact) {
    if (contact.placeUnknown()) {
      return contact.placeSaid().isEmpty() ? "place not known" : contact.placeSaid();
    }
    Department department = department(contact);
    return department != null
        ? department.name()
        : access.facility(contact.facility()).map(Facility::name).orElse("");
  }

  private @Nullable Department department(Contact contact) {
    UUID id = contact.department();
    return id == null ? null : access.department(id).orElse(null);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
