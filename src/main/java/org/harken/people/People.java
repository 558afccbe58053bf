package org.harken.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.harken.audit.Audit;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people a case is about and their authority. */
@Service
@Transactional
public class People {

  private final Persons persons;
  private final Authorities authorities;
  private final Audit audit;
  private final Clock clock;

  People(Persons persons, Authorities authorities, Audit audit, Clock clock) {
    this.persons = persons;
    this.authorities = authorities;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Registers somebody; a known medical record number gives the person already known by it, details
   * completed.
   */
  public Person register(Actor actor, Person.Details details) {
    Person.Details sound = PersonRules.checked(details, today());
    String mrn = sound.mrn();
    if (mrn != null) {
      persons.lockRecordNumber(mrn);
      Optional<Persons.Kept> known =
          persons.byRecordNumber(mrn).stream()
              .filter(kept -> PersonRules.isSame(kept.details(), sound))
              .findFirst();
      if (known.isPresent()) {
        return change(actor, known.get(), merged(sound, known.get().details()), "completed");
      }
    }
    var kept = new Persons.Kept(Ids.next(), sound);
    persons.add(kept);
    audit.changed(actor, "registered", "person", kept.id().toString(), Map.of());
    return kept.person();
  }

  public Optional<Person> person(UUID id) {
    return persons.find(List.of(id)).stream().map(Persons.Kept::person).findFirst();
  }

  public Map<UUID, Person> persons(Collection<UUID> ids) {
    Map<UUID, Person> found = new HashMap<>();
    if (!ids.isEmpty()) {
      persons.find(ids).forEach(kept -> found.put(kept.id(), kept.person()));
    }
    return found;
  }

  /** Replaces what is known of somebody; null leaves a detail as it is. */
  public Person correct(Actor actor, UUID id, Person.Details details) {
    Person.Details sound = PersonRules.checked(details, today());
    Persons.Kept kept = persons.locked(id).orElseThrow(NotFound::new);
    return change(actor, kept, merged(kept.details(), sound), "corrected");
  }

  /** Records authority; an earlier one of the same person in the same concern ends. */
  public Authority grant(
      Actor actor, UUID concern, UUID person, AuthorityBasis basis, String proof) {
    if (persons.locked(person).isEmpty()) {
      throw new NotFound();
    }
    String seen = sentence("proof", "What was seen or said", proof);
    Optional<Authority> earlier = authorities.inForce(concern, person);
    if (earlier.isPresent()) {
      if (earlier.get().basis() == basis && earlier.get().proof().equals(seen)) {
        return earlier.get();
      }
      authorities.end(earlier.get().id(), clock.instant(), "Replaced by a newer record");
    }
    return add(actor, concern, person, basis, seen);
  }

  /**
   * Records authority in a concern that began in this transaction: nobody can have any there yet.
   */
  public Authority grantFirst(
      Actor actor, UUID concern, UUID person, AuthorityBasis basis, String proof) {
    return add(actor, concern, person, basis, sentence("proof", "What was seen or said", proof));
  }

  private Authority add(Actor actor, UUID concern, UUID person, AuthorityBasis basis, String seen) {
    var authority =
        new Authority(
            Ids.next(), concern, person, basis, seen, actor.id(), clock.instant(), null, null);
    authorities.add(authority);
    audit.changed(
        actor,
        "recorded authority",
        "case",
        concern.toString(),
        Map.of("person", person.toString(), "basis", basis.name()));
    return authority;
  }

  /** Ends an authority: withdrawn, expired or disproved. */
  public void end(Actor actor, UUID authority, String because) {
    Authority known = authorities.find(authority).orElseThrow(NotFound::new);
    String reason = sentence("because", "The reason", because);
    if (!authorities.end(authority, clock.instant(), reason)) {
      throw new Refused("already-ended", "This authority has ended already.");
    }
    audit.changed(
        actor,
        "ended authority",
        "case",
        known.concern().toString(),
        Map.of("person", known.person().toString(), "basis", known.basis().name()));
  }

  /** Who stands how in this concern, those in force first. */
  public List<Authority> authorities(UUID concern) {
    return authorities.of(concern);
  }

  /** Whether this person may be told health information in this concern now. */
  public boolean mayReceive(UUID concern, UUID person) {
    return authorities
        .inForce(concern, person)
        .map(authority -> authority.basis().mayReceive())
        .orElse(false);
  }

  private Person change(Actor actor, Persons.Kept before, Person.Details details, String action) {
    List<String> fields = differing(before.details(), details);
    if (fields.isEmpty()) {
      return before.person();
    }
    var after = new Persons.Kept(before.id(), details);
    persons.replace(after);
    audit.changed(
        actor,
        action,
        "person",
        before.id().toString(),
        Map.of("fields", String.join(" ", fields)));
    return after.person();
  }

  private static Person.Details merged(Person.Details base, Person.Details over) {
    return new Person.Details(
        pick(over.name(), base.name()),
        pick(over.email(), base.email()),
        pick(over.phone(), base.phone()),
        pick(over.mrn(), base.mrn()),
        pick(over.birthDate(), base.birthDate()),
        pick(over.address(), base.address()),
        pick(over.language(), base.language()),
        pick(over.contactWishes(), base.contactWishes()));
  }

  private static <T> @Nullable T pick(@Nullable T first, @Nullable T second) {
    return first == null ? second : first;
  }

  private static List<String> differing(Person.Details before, Person.Details after) {
    List<String> fields = new ArrayList<>();
    compare(fields, "name", before.name(), after.name());
    compare(fields, "email", before.email(), after.email());
    compare(fields, "phone", before.phone(), after.phone());
    compare(fields, "mrn", before.mrn(), after.mrn());
    compare(fields, "birthDate", before.birthDate(), after.birthDate());
    compare(fields, "address", before.address(), after.address());
    compare(fields, "language", before.language(), after.language());
    compare(fields, "contactWishes", before.contactWishes(), after.contactWishes());
    return fields;
  }

  private static void compare(
      List<String> fields, String field, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      fields.add(field);
    }
  }

  private static String sentence(String field, String name, String value) {
    String text = value.strip();
    if (text.isEmpty()) {
      throw Refused.field(field, name + " is missing.");
    }
    if (text.indexOf('\0') >= 0) {
      throw Refused.field(field, name + " holds a character that cannot be kept (NUL).");
    }
    if (text.codePointCount(0, text.length()) > 500) {
      throw Refused.field(field, name + " is longer than 500 characters.");
    }
    return text;
  }

  private LocalDate today() {
    return LocalDate.now(clock).plusDays(1);
  }
}
