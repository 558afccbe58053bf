package org.harken.cases.people;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.harken.cases.TimelineKind;
import org.harken.cases.recognition.Answers;
import org.harken.cases.standing.Standing;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.CaseFiles;
import org.harken.cases.store.Chronicle;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Typed;
import org.harken.people.Authority;
import org.harken.people.AuthorityBasis;
import org.harken.people.People;
import org.harken.people.Person;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts right who a case is about, who raised it, and who may speak for whom. */
@Service
public class CorrectPeople {

  private static final Answers MAY_SPEAK =
      new Answers(
          null, null, null, null, null, null, null, null, null, null, true, null, null, null);

  private final Reach reach;
  private final CaseFiles files;
  private final People people;
  private final Standing standing;
  private final Chronicle chronicle;

  CorrectPeople(
      Reach reach, CaseFiles files, People people, Standing standing, Chronicle chronicle) {
    this.reach = reach;
    this.files = files;
    this.people = people;
    this.standing = standing;
    this.chronicle = chronicle;
  }

  /** What is known of a person of this case; null leaves a detail as it is. */
  @Transactional
  public void correct(Actor actor, String reference, UUID person, Person.Details details) {
    CaseFile file = reach.hold(actor, reference);
    requireOfCase(file, person);
    people.correct(actor, person, details);
    done(actor, file, "Details of a person put right", "corrected person", person);
  }

  /** Another patient than was recorded: the first stays on file in the trail only. */
  @Transactional
  public UUID changePatient(Actor actor, String reference, Person.Details patient) {
    CaseFile file = reach.hold(actor, reference);
    UUID id = people.register(actor, patient).id();
    UUID before = file.patient();
    if (Objects.equals(before, id)) {
      return id;
    }
    if (before != null) {
      endAsPatient(actor, file, before);
    }
    UUID speaker =
        Objects.equals(file.complainant(), before) && "self".equals(file.relationship())
            ? id
            : file.complainant();
    files.people(file.id(), speaker, id, file.relationship());
    people.grant(actor, file.id(), id, AuthorityBasis.PATIENT, "The patient.");
    done(actor, file, "Another patient recorded", "changed patient", id);
    return id;
  }

  /** Who raised it, where nobody was written down. */
  @Transactional
  public UUID nameComplainant(Actor actor, String reference, Person.Details complainant) {
    CaseFile file = reach.hold(actor, reference);
    if (file.complainant() != null) {
      throw new Refused("named-already", "Somebody is written down already. Put them right.");
    }
    boolean patientToo = "self".equals(file.relationship());
    UUID before = file.patient();
    if (patientToo && before != null) {
      people.correct(actor, before, complainant);
      files.people(file.id(), before, before, file.relationship());
      done(actor, file, "Who raised it is written down", "named complainant", before);
      return before;
    }
    UUID id = people.register(actor, complainant).id();
    files.people(file.id(), id, patientToo ? id : before, file.relationship());
    if (patientToo) {
      people.grant(actor, file.id(), id, AuthorityBasis.PATIENT, "The patient.");
    }
    done(actor, file, "Who raised it is written down", "named complainant", id);
    return id;
  }

  /** What somebody is to the patient; the patient may turn out to be somebody else, or the same. */
  @Transactional
  public void relate(Actor actor, String reference, String relationship) {
    CaseFile file = reach.hold(actor, reference);
    UUID complainant = file.complainant();
    UUID patient = file.patient();
    boolean self = "self".equals(relationship);
    if (self && complainant != null && patient != null && !complainant.equals(patient)) {
      throw Refused.field(
          "complainant.relationship",
          "Two people are written down. Say on the case first who the patient is.");
    }
    if (self) {
      UUID one = complainant == null ? patient : complainant;
      files.people(file.id(), one, one, relationship);
      if (one != null) {
        people.grant(actor, file.id(), one, AuthorityBasis.PATIENT, "The patient.");
      }
    } else if (complainant != null && complainant.equals(patient)) {
      endAsPatient(actor, file, complainant);
      files.people(file.id(), complainant, null, relationship);
    } else {
      files.people(file.id(), complainant, patient, relationship);
    }
    UUID about = complainant == null ? file.id() : complainant;
    done(actor, file, "Who somebody is to the patient was put right", "related", about);
  }

  private void endAsPatient(Actor actor, CaseFile file, UUID person) {
    people.authorities(file.id()).stream()
        .filter(Authority::isInForce)
        .filter(one -> one.person().equals(person) && one.basis() == AuthorityBasis.PATIENT)
        .forEach(one -> people.end(actor, one.id(), "Not the patient of this case"));
  }

  /**
   * Somebody may speak for the patient; where the complainant had no standing, the table looks
   * again.
   */
  @Transactional
  public void grant(
      Actor actor,
      String reference,
      UUID person,
      @Nullable AuthorityBasis basis,
      @Nullable String proof) {
    CaseFile file = reach.hold(actor, reference);
    requireOfCase(file, person);
    if (basis == null) {
      throw Refused.field("basis", "On what ground?");
    }
    people.grant(actor, file.id(), person, basis, Typed.line("proof", proof, 1_000));
    if (basis.mayReceive() && person.equals(file.complainant())) {
      standing.again(actor, file, file.recognisedChannel(), MAY_SPEAK, chronicle.now());
    }
    done(actor, file, "Authority recorded", "granted authority", person);
  }

  /** Withdrawn, expired or disproved. The case stays what it is; the answer goes to the patient. */
  @Transactional
  public void end(Actor actor, String reference, UUID authority, @Nullable String because) {
    CaseFile file = reach.hold(actor, reference);
    Authority known =
        people.authorities(file.id()).stream()
            .filter(one -> one.id().equals(authority))
            .findFirst()
            .orElseThrow(NotFound::new);
    people.end(actor, authority, Typed.line("because", because, 1_000));
    done(actor, file, "Authority ended", "ended authority", known.person());
  }

  private void requireOfCase(CaseFile file, UUID person) {
    boolean known =
        person.equals(file.patient())
            || person.equals(file.complainant())
            || people.authorities(file.id()).stream().anyMatch(one -> one.person().equals(person));
    if (!known) {
      throw new NotFound();
    }
  }

  private void done(Actor actor, CaseFile file, String title, String action, UUID person) {
    chronicle.line(actor, file.id(), TimelineKind.OWNER, title, "");
    chronicle.done(actor, file.id(), action, Map.of("person", person.toString()));
  }
}
