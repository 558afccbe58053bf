package org.harken.cases.cosign;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Department;
import org.harken.access.Facility;
import org.harken.cases.cosign.IntakeField.Sort;
import org.harken.cases.intake.IntakeScreen;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Labels;
import org.harken.cases.store.Spoken;
import org.harken.cases.wording.Words;
import org.harken.people.People;
import org.harken.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What somebody took down, field by field, as it stands now. The person's own words are not here.
 */
@Component
class IntakeFields {

  private final People people;
  private final Access access;

  IntakeFields(People people, Access access) {
    this.people = people;
    this.access = access;
  }

  List<IntakeField> of(CaseFile file) {
    List<IntakeField> fields = new ArrayList<>();
    Person speaker = person(file.complainant()).orElse(null);
    Person patient = person(file.patient()).orElse(null);
    boolean same = speaker != null && patient != null && speaker.id().equals(patient.id());
    complainant(fields, file, speaker);
    fields.add(text("patient.name", same || patient == null ? null : patient.name()));
    fields.add(text("patient.mrn", patient == null ? null : patient.mrn()));
    String born =
        patient == null || patient.birthDate() == null ? "" : patient.birthDate().toString();
    fields.add(new IntakeField("patient.birthDate", Sort.DATE, born, born));
    receipt(fields, file);
    place(fields, file);
    fields.add(
        new IntakeField("channel", Sort.CHANNEL, file.channel().name(), Labels.of(file.channel())));
    fields.add(
        new IntakeField(
            "language", Sort.LANGUAGE, file.language(), Words.language(file.language())));
    fields.add(
        new IntakeField(
            "mayEmail",
            Sort.YES_NO,
            file.mayEmail() ? "yes" : "no",
            file.mayEmail() ? "Yes" : "No"));
    fields.add(text("title", file.title()));
    answers(fields, file);
    return fields;
  }

  private static void complainant(
      List<IntakeField> fields, CaseFile file, @Nullable Person speaker) {
    fields.add(text("complainant.name", speaker == null ? null : speaker.name()));
    String relationship = file.relationship() == null ? "" : file.relationship();
    fields.add(
        new IntakeField(
            "complainant.relationship",
            Sort.RELATIONSHIP,
            relationship,
            relationship.equals("self") ? "The patient" : capital(relationship)));
    fields.add(text("complainant.phone", speaker == null ? null : speaker.phone()));
    fields.add(text("complainant.email", speaker == null ? null : speaker.email()));
    fields.add(text("complainant.address", speaker == null ? null : speaker.address()));
    fields.add(text("complainant.contactWishes", speaker == null ? null : speaker.contactWishes()));
  }

  private void receipt(List<IntakeField> fields, CaseFile file) {
    fields.add(
        new IntakeField(
            CorrectReceipt.RECEIVED,
            Sort.MOMENT,
            Words.field(file.receivedAt(), file.zone()),
            Spoken.lasting(file.receivedAt(), file.zone())));
    fields.add(
        new IntakeField(
            CorrectReceipt.FACILITY,
            Sort.FACILITY,
            file.facility().toString(),
            access.facility(file.facility()).map(Facility::name).orElse("")));
  }

  private void place(List<IntakeField> fields, CaseFile file) {
    UUID id = file.department();
    fields.add(
        new IntakeField(
            "department",
            Sort.DEPARTMENT,
            id == null ? "" : id.toString(),
            id == null ? "" : access.department(id).map(Department::name).orElse("")));
  }

  private static void answers(List<IntakeField> fields, CaseFile file) {
    Map<String, String> words = file.answers().words();
    IntakeScreen.GROUPS.stream()
        .flatMap(group -> group.questions().stream())
        .map(IntakeScreen.Question::field)
        .forEach(
            question -> {
              String word = words.getOrDefault(question, "unknown");
              fields.add(
                  new IntakeField(
                      "answers." + question,
                      Sort.ANSWER,
                      word,
                      word.equals("unknown") ? "Not asked" : capital(word)));
            });
  }

  private Optional<Person> person(@Nullable UUID id) {
    return id == null ? Optional.empty() : people.person(id);
  }

  private static IntakeField text(String code, @Nullable String value) {
    String text = value == null ? "" : value;
    return new IntakeField(code, Sort.TEXT, text, text);
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? ""
        : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
            + text.substring(text.offsetByCodePoints(0, 1));
  }
}
