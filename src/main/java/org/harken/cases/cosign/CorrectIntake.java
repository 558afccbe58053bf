package org.harken.cases.cosign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.harken.cases.Channel;
import org.harken.cases.EmailWithdrawn;
import org.harken.cases.people.CorrectPeople;
import org.harken.cases.recognition.Answers;
import org.harken.cases.standing.Reopening;
import org.harken.cases.standing.Standing;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.CaseFiles;
import org.harken.people.Authority;
import org.harken.people.AuthorityBasis;
import org.harken.people.People;
import org.harken.people.Person;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Puts right what was written down at an intake, by what also corrects it elsewhere, and lets the
 * rules look again. The person's own words stay what they are.
 */
@Component
class CorrectIntake {

  private static final String SPEAKER = "complainant.";
  private static final String PATIENT = "patient.";
  private static final String MAY_SPEAK = "answers.representative";

  /** What follows from answers. */
  @Component
  record Rules(
      CorrectReceipt receipt,
      Standing standing,
      Reopening reopening,
      ApplicationEventPublisher events) {}

  private final CorrectPeople correctPeople;
  private final People people;
  private final CaseFiles files;
  private final Rules rules;

  CorrectIntake(CorrectPeople correctPeople, People people, CaseFiles files, Rules rules) {
    this.correctPeople = correctPeople;
    this.people = people;
    this.files = files;
    this.rules = rules;
  }

  /**
   * The case is held by the caller. A fault names the field as the intake does.
   *
   * @return the case as it stands now
   */
  CaseFile apply(Actor actor, CaseFile file, List<PutRight> all) {
    Map<String, String> values = new LinkedHashMap<>();
    all.forEach(one -> values.put(one.code(), one.value()));
    String relationship = values.get(SPEAKER + "relationship");
    if (relationship != null) {
      correctPeople.relate(actor, file.reference(), relationship);
    }
    speaker(actor, file.id(), values);
    patient(actor, file.id(), values);
    columns(actor, file.id(), values);
    boolean received = rules.receipt().apply(actor, file, values);
    recognise(actor, file, values, received);
    return now(file.id());
  }

  private CaseFile now(UUID id) {
    return files.find(id).orElseThrow(NotFound::new);
  }

  private void speaker(Actor actor, UUID id, Map<String, String> values) {
    Person.Details details = details(SPEAKER, values);
    if (details == null) {
      return;
    }
    CaseFile file = now(id);
    UUID known = file.complainant();
    naming(
        SPEAKER,
        () -> {
          if (known == null) {
            correctPeople.nameComplainant(actor, file.reference(), details);
          } else {
            correctPeople.correct(actor, file.reference(), known, details);
          }
        });
  }

  private void patient(Actor actor, UUID id, Map<String, String> values) {
    Person.Details details = details(PATIENT, values);
    if (details == null) {
      return;
    }
    CaseFile file = now(id);
    UUID known = file.patient();
    if (known != null && known.equals(file.complainant()) && details.name() != null) {
      throw Refused.field(
          PATIENT + "name",
          "They speak for themselves. Correct their name above, or who they are to the patient.");
    }
    naming(
        PATIENT,
        () -> {
          if (known == null) {
            correctPeople.changePatient(actor, file.reference(), details);
          } else {
            correctPeople.correct(actor, file.reference(), known, details);
          }
        });
  }

  /** Faults of a person's details name them as the intake does. */
  private static void naming(String who, Runnable work) {
    try {
      work.run();
    } catch (Refused refusal) {
      throw new Refused(
          refusal.code(),
          refusal.getMessage(),
          refusal.faults().stream()
              .map(
                  fault ->
                      fault.field().contains(".")
                          ? fault
                          : new Refused.FieldFault(who + fault.field(), fault.message()))
              .toList());
    }
  }

  private static Person.@Nullable Details details(String who, Map<String, String> values) {
    boolean any =
        values.keySet().stream()
            .anyMatch(code -> code.startsWith(who) && !code.endsWith(".relationship"));
    String born = values.get(who + "birthDate");
    return any
        ? new Person.Details(
            values.get(who + "name"),
            values.get(who + "email"),
            values.get(who + "phone"),
            values.get(who + "mrn"),
            born == null ? null : LocalDate.parse(born),
            values.get(who + "address"),
            null,
            values.get(who + "contactWishes"))
        : null;
  }

  private void columns(Actor actor, UUID id, Map<String, String> values) {
    CaseFile file = now(id);
    boolean mayEmail =
        values.containsKey("mayEmail")
            ? "yes".equals(values.get("mayEmail"))
            : file.mayEmail() || Channel.EMAIL.name().equals(values.get("channel"));
    String department = values.get("department");
    files.corrected(
        file.corrected(
            Channel.valueOf(values.getOrDefault("channel", file.channel().name())),
            values.getOrDefault("language", file.language()),
            values.getOrDefault("title", file.title()),
            department == null
                ? file.department()
                : department.isEmpty() ? null : UUID.fromString(department),
            mayEmail));
    if (file.mayEmail() && !mayEmail) {
      rules.events().publishEvent(new EmailWithdrawn(id, actor));
    }
  }

  /** Once something came in writing, it stays in writing. */
  private static Channel channel(CaseFile before, CaseFile now) {
    boolean saidLater = before.recognisedChannel() != before.channel();
    return saidLater && before.recognisedChannel().isWritten()
        ? before.recognisedChannel()
        : now.channel();
  }

  private void recognise(
      Actor actor, CaseFile before, Map<String, String> values, boolean received) {
    CaseFile file = now(before.id());
    Map<String, String> words = new HashMap<>(file.answers().words());
    derived(before, values, words);
    values.forEach(
        (code, value) -> {
          if (code.startsWith("answers.")) {
            words.put(code.substring("answers.".length()), value);
          }
        });
    Answers answers = Answers.asked(question -> asked(words, question));
    Channel channel = channel(before, file);
    if (values.containsKey(MAY_SPEAK)) {
      authority(actor, file, Boolean.TRUE.equals(answers.representative()));
    }
    if (!received && answers.equals(file.answers()) && channel == file.recognisedChannel()) {
      return;
    }
    boolean more = rules.standing().corrected(actor, file, channel, answers);
    if (more && file.isClosed()) {
      rules.reopening().reopen(actor, now(file.id()), "What was put right asks for more.");
    }
  }

  /**
   * Who speaks for themself is entitled to; that they did was what followed, not what was asked.
   */
  private static void derived(
      CaseFile before, Map<String, String> values, Map<String, String> words) {
    String relationship = values.get(SPEAKER + "relationship");
    if (relationship != null) {
      if (relationship.equals("self")) {
        words.put("representative", "yes");
      } else if ("self".equals(before.relationship())) {
        words.put("representative", "unknown");
      }
    }
  }

  private static @Nullable Boolean asked(Map<String, String> words, String question) {
    return switch (words.getOrDefault(question, "unknown")) {
      case "yes" -> Boolean.TRUE;
      case "no" -> Boolean.FALSE;
      default -> null;
    };
  }

  /** That the patient lets them speak is authority, or was none. */
  private void authority(Actor actor, CaseFile file, boolean speaks) {
    UUID speaker = file.complainant();
    if (speaker == null || speaker.equals(file.patient())) {
      return;
    }
    if (speaks) {
      people.grant(
          actor,
          file.id(),
          speaker,
          AuthorityBasis.VERBAL_DESIGNATION,
          "Entitled to speak for the patient: put right at the co-sign by " + actor.name() + ".");
      return;
    }
    List<Authority> said = new ArrayList<>(people.authorities(file.id()));
    for (Authority one :
        said.stream()
            .filter(Authority::isInForce)
            .filter(one -> one.person().equals(speaker))
            .filter(one -> one.basis() == AuthorityBasis.VERBAL_DESIGNATION)
            .collect(Collectors.toList())) {
      people.end(actor, one.id(), "Was not said: put right at the co-sign.");
    }
  }
}
