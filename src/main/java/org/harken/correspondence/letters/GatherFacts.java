package org.harken.correspondence.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.access.Staff;
import org.harken.cases.CaseSummary;
import org.harken.cases.Cases;
import org.harken.clocks.Clocks;
import org.harken.clocks.Obligation;
import org.harken.clocks.ObligationKind;
import org.harken.correspondence.model.LetterFacts;
import org.harken.correspondence.model.LetterFacts.RaisedIssue;
import org.harken.correspondence.model.LetterFacts.Reader;
import org.harken.correspondence.model.LetterFacts.Sender;
import org.harken.people.People;
import org.harken.people.Person;
import org.harken.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a letter has to know of its case. */
@Component
class GatherFacts {

  private static final Set<ObligationKind> ANSWERED_BY_LETTER =
      EnumSet.of(
          ObligationKind.ACK,
          ObligationKind.ACK_OR_RESOLVE,
          ObligationKind.INTERIM,
          ObligationKind.FINAL,
          ObligationKind.UPDATE);

  private final Cases cases;
  private final People people;
  private final Access access;
  private final Clocks clocks;
  private final Clock clock;

  GatherFacts(Cases cases, People people, Access access, Clocks clocks, Clock clock) {
    this.cases = cases;
    this.people = people;
    this.access = access;
    this.clocks = clocks;
    this.clock = clock;
  }

  LetterFacts of(CaseSummary summary, UUID author) {
    Reader reader = reader(summary);
    return new LetterFacts(
        summary.reference(),
        LocalDate.ofInstant(summary.receivedAt(), summary.zone()),
        LocalDate.ofInstant(clock.instant(), summary.zone()),
        sender(summary, author),
        reader,
        person(summary.patient()).map(Person::name).orElse(null),
        cases.issues(summary.id()).stream()
            .map(
                issue ->
                    new RaisedIssue(
                        issue.id(),
                        issue.number(),
                        issue.category(),
                        issue.categoryLabel(),
                        issue.words()))
            .toList(),
        language(summary, reader),
        dueOn(summary),
        "");
  }

  /**
   * To the person who raised it where they may be told; else to the patient. Nobody may be known:
   * then a letter can be finished but not sent.
   */
  private @Nullable Reader reader(CaseSummary summary) {
    UUID complainant = summary.complainant();
    if (complainant != null
        && !summary.anonymous()
        && (complainant.equals(summary.patient())
            || people.mayReceive(summary.id(), complainant))) {
      return person(complainant).map(GatherFacts::reader).orElse(null);
    }
    return person(summary.patient()).map(GatherFacts::reader).orElse(null);
  }

  private static Reader reader(Person person) {
    return new Reader(person.id(), person.name(), person.address());
  }

  private Optional<Person> person(@Nullable UUID id) {
    return id == null ? Optional.empty() : people.person(id);
  }

  private String language(CaseSummary summary, @Nullable Reader reader) {
    if (reader == null || reader.id().equals(summary.complainant())) {
      return summary.language();
    }
    String own = person(reader.id()).map(Person::language).orElse(null);
    return own == null || own.isBlank() ? summary.language() : own;
  }

  private Sender sender(CaseSummary summary, UUID author) {
    Facility facility = access.facility(summary.facility()).orElseThrow(NotFound::new);
    Optional<Staff> staff = access.staff(author);
    return new Sender(
        facility.name(),
        facility.address(),
        facility.officePhone(),
        facility.officeHours(),
        facility.state(),
        facility.stateAgency(),
        facility.qualityOrganization(),
        staff.map(Staff::name).orElse("Patient Relations"),
        staff.map(Staff::title).orElse("Patient Relations"));
  }

  private @Nullable LocalDate dueOn(CaseSummary summary) {
    return owed(summary)
        .map(Obligation::dueAt)
        .filter(due -> due.isAfter(clock.instant()))
        .min(java.util.Comparator.naturalOrder())
        .map(due -> LocalDate.ofInstant(due, summary.zone()))
        .orElse(null);
  }

  boolean isLate(CaseSummary summary) {
    return owed(summary).anyMatch(owed -> !owed.dueAt().isAfter(clock.instant()));
  }

  private Stream<Obligation> owed(CaseSummary summary) {
    return clocks.of(summary.id()).stream()
        .filter(owed -> owed.status().isOpen() && ANSWERED_BY_LETTER.contains(owed.kind()));
  }
}
