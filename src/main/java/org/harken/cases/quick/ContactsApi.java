package org.harken.cases.quick;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Department;
import org.harken.access.Facility;
import org.harken.cases.intake.CaseBody;
import org.harken.cases.intake.CaseTaken;
import org.harken.cases.store.Given;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Small contacts for programs. */
@RestController
@Permits("cases:record")
class ContactsApi {

  record Body(
      @Nullable String what,
      @Nullable String way,
      @Nullable String where,
      @Nullable Boolean settled,
      @Nullable String name,
      @Nullable String passedTo,
      @Nullable String words,
      @Nullable String at,
      @Nullable String heardAt) {}

  /** Numbers to call where the words may tell of harm. */
  record Kept(
      UUID id,
      String what,
      Way way,
      @Nullable String where,
      boolean settled,
      Instant at,
      boolean danger,
      List<String> call) {}

  record Because(@JsonAlias("because") @Nullable String reason) {}

  /** One that nobody answered yet. */
  record Standing(
      UUID id, String when, String what, String where, String words, List<String> call) {}

  record Standings(List<Standing> items, @Nullable String next) {}

  private final LogContact logContact;
  private final TurnIntoCase turnIntoCase;
  private final CalmContact calmContact;
  private final Alarms alarms;
  private final Access access;

  ContactsApi(
      LogContact logContact,
      TurnIntoCase turnIntoCase,
      CalmContact calmContact,
      Alarms alarms,
      Access access) {
    this.calmContact = calmContact;
    this.alarms = alarms;
    this.logContact = logContact;
    this.turnIntoCase = turnIntoCase;
    this.access = access;
  }

  @PostMapping("/api/v1/contacts")
  @ResponseStatus(HttpStatus.CREATED)
  Kept log(Actor actor, @RequestBody Body body) {
    Way way = Given.code("way", body.way(), Way.class);
    Contact contact =
        logContact.log(
            actor,
            new NewContact(
                body.what(),
                way == null ? Way.IN_PERSON : way,
                body.where(),
                body.settled(),
                body.name(),
                body.passedTo(),
                body.words(),
                Given.moment("at", body.at()),
                Given.moment("heardAt", body.heardAt())));
    return kept(contact);
  }

  /** The same body and answer as for a new case; the moment of receipt is the contact's. */
  @PostMapping("/api/v1/contacts/{id}/case")
  ResponseEntity<CaseTaken> turn(
      Actor actor,
      @PathVariable String id,
      @RequestBody(required = false) @Nullable CaseBody body) {
    return CaseTaken.answer(
        turnIntoCase.turn(actor, contactId(id), known -> body == null ? known : body.over(known)));
  }

  /** Words of harm of which no case was made yet, and which nobody found to be none. */
  @GetMapping("/api/v1/contacts/alarms")
  Standings standing(Actor actor) {
    return new Standings(
        alarms.standing(actor).stream()
            .map(
                alarm ->
                    new Standing(
                        alarm.line().id(),
                        alarm.line().when(),
                        alarm.line().what(),
                        alarm.line().where(),
                        alarm.line().words(),
                        alarm.numbers().stream().map(QuickScreen.Number::phone).toList()))
            .toList(),
        null);
  }

  /** It is no case, and why. */
  @PostMapping("/api/v1/contacts/{id}/calm")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void calm(Actor actor, @PathVariable String id, @RequestBody Because body) {
    calmContact.calm(actor, contactId(id), body.reason());
  }

  private Kept kept(Contact contact) {
    Department department =
        contact.department() == null ? null : access.department(contact.department()).orElse(null);
    Facility facility = access.facility(contact.facility()).orElse(null);
    return new Kept(
        contact.id(),
        contact.what(),
        contact.way(),
        contact.placeUnknown()
            ? contact.placeSaid().isEmpty() ? null : contact.placeSaid()
            : department != null ? department.name() : facility == null ? null : facility.name(),
        contact.settled(),
        contact.at(),
        contact.danger(),
        contact.danger() && facility != null
            ? java.util.stream.Stream.of(
                    department == null ? "" : department.phone(), facility.emergencyPhone())
                .filter(phone -> !phone.isBlank())
                .toList()
            : List.of());
  }

  private static UUID contactId(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException problem) {
      throw new NotFound();
    }
  }
}
