package org.harken.cases.intake;

import java.util.List;
import java.util.UUID;
import org.harken.people.AuthorityBasis;
import org.harken.people.People;
import org.harken.people.Person;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Registers the people a concern names and what is known of who may speak for whom. */
@Component
class Parties {

  /** The people of a case, as they were just registered. */
  record Known(@Nullable UUID complainant, @Nullable UUID patient, List<Person> people) {}

  private final People people;

  Parties(People people) {
    this.people = people;
  }

  Known register(Actor actor, NewCase concern) {
    var complainant = concern.complainant();
    var patient = concern.patient();
    if ("self".equals(concern.relationship()) || complainant == null) {
      Person.Details one = together(complainant, patient);
      if (one == null) {
        return new Known(null, null, List.of());
      }
      Person person = known(actor, complainant == null ? "patient" : "complainant", one);
      boolean speaks = complainant != null || "self".equals(concern.relationship());
      return new Known(speaks ? person.id() : null, person.id(), List.of(person));
    }
    Person speaker = known(actor, "complainant", complainant);
    if (patient == null) {
      return new Known(speaker.id(), null, List.of(speaker));
    }
    Person person = known(actor, "patient", patient);
    return new Known(speaker.id(), person.id(), List.of(speaker, person));
  }

  /** Registers somebody; a fault names the field as the one who sent the concern knows it. */
  private Person known(Actor actor, String who, Person.Details details) {
    try {
      return people.register(actor, details);
    } catch (Refused refusal) {
      throw new Refused(
          refusal.code(),
          refusal.getMessage(),
          refusal.faults().stream()
              .map(fault -> new Refused.FieldFault(who + "." + fault.field(), fault.message()))
              .toList());
    }
  }

  /** Grants what was said: the patient's own standing, and a verbal designation by the patient. */
  void grant(Actor actor, UUID concern, NewCase said, Known known) {
    UUID patient = known.patient();
    UUID complainant = known.complainant();
    if (patient != null) {
      people.grantFirst(actor, concern, patient, AuthorityBasis.PATIENT, "The patient.");
    }
    if (complainant != null
        && !complainant.equals(patient)
        && Boolean.TRUE.equals(said.answers().representative())) {
      people.grantFirst(
          actor,
          concern,
          complainant,
          AuthorityBasis.VERBAL_DESIGNATION,
          "Said when the concern was taken: entitled to speak for the patient. Recorded by "
              + actor.name()
              + ".");
    }
  }

  /** What is known of one person from two places; the first wins. */
  private static Person.@Nullable Details together(
      Person.@Nullable Details first, Person.@Nullable Details second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return new Person.Details(
        pick(first.name(), second.name()),
        pick(first.email(), second.email()),
        pick(first.phone(), second.phone()),
        pick(first.mrn(), second.mrn()),
        first.birthDate() == null ? second.birthDate() : first.birthDate(),
        pick(first.address(), second.address()),
        pick(first.language(), second.language()),
        pick(first.contactWishes(), second.contactWishes()));
  }

  private static @Nullable String pick(@Nullable String first, @Nullable String second) {
    return first == null ? second : first;
  }
}
