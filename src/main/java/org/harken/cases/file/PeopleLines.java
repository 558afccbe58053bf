package org.harken.cases.file;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.harken.cases.file.CaseView.PersonLine;
import org.harken.cases.store.CaseFile;
import org.harken.people.Authority;
import org.harken.people.AuthorityBasis;
import org.harken.people.People;
import org.harken.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people of a case and what each may be told. */
@Component
class PeopleLines {

  private static final DateTimeFormatter BIRTH =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final People people;

  PeopleLines(People people) {
    this.people = people;
  }

  List<PersonLine> of(CaseFile file) {
    List<Authority> authorities = people.authorities(file.id());
    Set<UUID> ids = new LinkedHashSet<>();
    add(ids, file.patient());
    add(ids, file.complainant());
    authorities.stream().filter(Authority::isInForce).forEach(one -> ids.add(one.person()));
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<UUID, Person> known = people.persons(ids);
    List<PersonLine> lines = new ArrayList<>();
    for (UUID id : ids) {
      Person person = known.get(id);
      if (person != null) {
        lines.add(line(file, person, inForce(authorities, id), reader(file, authorities)));
      }
    }
    return lines;
  }

  private static Optional<Authority> inForce(List<Authority> authorities, UUID person) {
    return authorities.stream()
        .filter(one -> one.person().equals(person) && one.isInForce())
        .findFirst();
  }

  /** Whom the answer goes to: who raised it where they may be told, else the patient. */
  private static @Nullable UUID reader(CaseFile file, List<Authority> authorities) {
    UUID complainant = file.complainant();
    boolean mayReceive =
        complainant != null
            && !file.anonymous()
            && inForce(authorities, complainant).map(one -> one.basis().mayReceive()).orElse(false);
    return mayReceive ? complainant : file.patient();
  }

  private static PersonLine line(
      CaseFile file, Person person, Optional<Authority> authority, @Nullable UUID reader) {
    boolean mayReceive = authority.map(one -> one.basis().mayReceive()).orElse(false);
    var birth = person.birthDate();
    return new PersonLine(
        person.id(),
        person.name(),
        initials(person.name()),
        role(file, person.id()),
        standing(file, person.id(), authority, reader),
        mayReceive,
        authority.map(Authority::proof).orElse(""),
        text(person.email()),
        text(person.phone()),
        text(person.mrn()),
        birth == null ? "" : BIRTH.format(birth),
        text(person.address()),
        language(person.language()),
        text(person.contactWishes()),
        Objects.equals(file.patient(), person.id()),
        Objects.equals(file.complainant(), person.id()),
        authority.map(Authority::id).orElse(null));
  }

  private static String language(@Nullable String code) {
    return code == null ? "" : Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
  }

  private static String role(CaseFile file, UUID person) {
    if (person.equals(file.patient())) {
      return "Patient";
    }
    String relationship = file.relationship();
    return relationship == null || relationship.isBlank()
        ? "Raised it"
        : relationship.substring(0, relationship.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
            + relationship.substring(relationship.offsetByCodePoints(0, 1));
  }

  private static String standing(
      CaseFile file, UUID person, Optional<Authority> authority, @Nullable UUID reader) {
    if (person.equals(reader)) {
      return "Gets the answer";
    }
    if (authority.isEmpty()) {
      return person.equals(file.patient()) ? "May be told" : "No authority yet";
    }
    AuthorityBasis basis = authority.get().basis();
    return switch (basis) {
      case FAMILY_INVOLVED -> "Involved in the care: told only what that needs";
      case NONE -> "No authority";
      default -> "May be told";
    };
  }

  private static String initials(String name) {
    String[] parts = name.strip().split("\\s+");
    String first = firstLetter(parts[0]);
    return parts.length > 1 ? first + firstLetter(parts[parts.length - 1]) : first;
  }

  private static String firstLetter(String word) {
    return word.isEmpty() ? "?" : word.substring(0, word.offsetByCodePoints(0, 1));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static void add(Set<UUID> ids, @Nullable UUID id) {
    if (id != null) {
      ids.add(id);
    }
  }
}
