package org.harken.cases.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.audit.Audit;
import org.harken.audit.AuditEntry;
import org.harken.cases.CaseKind;
import org.harken.cases.Channel;
import org.harken.cases.Concerns;
import org.harken.cases.file.CaseView;
import org.harken.cases.file.CaseView.PersonLine;
import org.harken.cases.file.ReadCase;
import org.harken.cases.intake.RecordCase;
import org.harken.clocks.Clocks;
import org.harken.clocks.ObligationKind;
import org.harken.people.AuthorityBasis;
import org.harken.people.Person;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class CorrectPeopleTest {

  @Autowired RecordCase recordCase;
  @Autowired ReadCase readCase;
  @Autowired CorrectPeople correctPeople;
  @Autowired Clocks clocks;
  @Autowired Audit audit;
  @Autowired JdbcClient database;
  @Autowired Clock clock;

  private AccessFixture house;
  private String reference;

  @BeforeEach
  void aDaughterPhones() {
    house = new AccessFixture(database);
    reference =
        recordCase
            .record(
                house.senior, Concerns.callBell(house, clock.instant().minus(Duration.ofDays(2))))
            .reference();
  }

  private CaseView view() {
    return readCase.read(house.senior, reference);
  }

  private PersonLine patient() {
    return view().people().stream().filter(PersonLine::isPatient).findFirst().orElseThrow();
  }

  private PersonLine daughter() {
    return view().people().stream().filter(PersonLine::isComplainant).findFirst().orElseThrow();
  }

  private List<String> audited() {
    return audit.of("case", view().summary().id().toString(), 50).stream()
        .map(AuditEntry::action)
        .toList();
  }

  private static Person.Details known(String name, @Nullable String phone) {
    return new Person.Details(name, null, phone, null, null, null, null, null);
  }

  private static String field(Throwable thrown) {
    return ((Refused) thrown).faults().getFirst().field();
  }

  @Test
  void whatIsNotNamedStaysAsItWas() {
    UUID daughter = daughter().id();
    correctPeople.correct(house.senior, reference, daughter, known("Rosa Delgado-Ruiz", null));

    assertThat(daughter().id()).isEqualTo(daughter);
    assertThat(daughter().name()).isEqualTo("Rosa Delgado-Ruiz");
    assertThat(daughter().phone()).isEqualTo("555 0142");
    assertThat(view().timeline().getFirst().title()).isEqualTo("Details of a person put right");
    assertThat(audited()).contains("corrected person");
  }

  @Test
  void aDetailThatCannotBeIsRefusedAndNothingIsKept() {
    var wrong = new Person.Details("Rosa", "no address", null, null, null, null, null, null);
    assertThatThrownBy(() -> correctPeople.correct(house.senior, reference, daughter().id(), wrong))
        .isInstanceOf(Refused.class)
        .satisfies(thrown -> assertThat(field(thrown)).isEqualTo("email"));
    assertThat(daughter().name()).isEqualTo("Rosa Delgado");
    assertThat(audited()).doesNotContain("corrected person");
  }

  @Test
  void somebodyOfAnotherCaseIsNobodyHere() {
    String other =
        recordCase.record(house.senior, Concerns.coldFood(house, clock.instant())).reference();
    UUID elsewhere = readCase.read(house.senior, other).people().getFirst().id();
    assertThatThrownBy(
            () -> correctPeople.correct(house.senior, reference, elsewhere, known("Someone", null)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                correctPeople.grant(
                    house.senior, reference, elsewhere, AuthorityBasis.ATTORNEY, "Seen."))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                correctPeople.correct(
                    house.stranger, reference, daughter().id(), known("Someone", null)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theAnswerGoesToWhoRaisedItWhereTheyMayBeTold() {
    assertThat(daughter().standing()).isEqualTo("Gets the answer");
    assertThat(patient().standing()).isEqualTo("May be told");
  }

  @Test
  void anotherPatientTakesTheStandingOfTheFirst() {
    UUID before = patient().id();
    UUID after =
        correctPeople.changePatient(house.senior, reference, known("Elena Duarte", "555 0177"));

    assertThat(patient().id()).isEqualTo(after).isNotEqualTo(before);
    assertThat(patient().standing()).isEqualTo("May be told");
    assertThat(view().people()).extracting(PersonLine::id).doesNotContain(before);
    assertThat(daughter().name()).isEqualTo("Rosa Delgado");
    assertThat(audited()).contains("changed patient", "ended authority", "recorded authority");
  }

  @Test
  void aPatientWhoSpokeForHerselfIsStillTheOneWhoRaisedIt() {
    reference =
        recordCase.record(house.senior, Concerns.coldFood(house, clock.instant())).reference();
    UUID after = correctPeople.changePatient(house.senior, reference, known("Maria Lopez", null));
    assertThat(patient().id()).isEqualTo(after);
    assertThat(daughter().id()).isEqualTo(after);
  }

  @Test
  void authorityNeedsItsGroundAndItsProof() {
    UUID daughter = daughter().id();
    assertThatThrownBy(
            () -> correctPeople.grant(house.senior, reference, daughter, null, "She said so."))
        .satisfies(thrown -> assertThat(field(thrown)).isEqualTo("basis"));
    assertThatThrownBy(
            () ->
                correctPeople.grant(
                    house.senior, reference, daughter, AuthorityBasis.ATTORNEY, " "))
        .satisfies(thrown -> assertThat(field(thrown)).isEqualTo("proof"));
    assertThat(audited()).doesNotContain("granted authority");
  }

  @Test
  void authorityThatComesLaterMakesItAGrievanceFromTheFirstReceipt() {
    var concern =
        Concerns.concern(
            house,
            Channel.PHONE,
            clock.instant().minus(Duration.ofDays(5)),
            Concerns.BELL,
            "neighbour",
            Concerns.answers(true, false, null, false, null, false, null));
    reference = recordCase.record(house.senior, concern).reference();
    assertThat(view().summary().kind()).isEqualTo(CaseKind.PENDING_AUTHORITY);

    correctPeople.grant(
        house.senior,
        reference,
        daughter().id(),
        AuthorityBasis.WRITTEN_AUTHORIZATION,
        "Signed form, seen today.");

    assertThat(view().summary().kind()).isEqualTo(CaseKind.GRIEVANCE);
    assertThat(daughter().mayReceive()).isTrue();
    assertThat(clocks.of(view().summary().id()))
        .anyMatch(
            owed ->
                owed.kind() == ObligationKind.FINAL
                    && owed.startedAt().equals(view().summary().receivedAt()));
  }

  @Test
  void authorityThatIsWithdrawnEndsOnceAndTheCaseStaysWhatItIs() {
    UUID authority = Objects.requireNonNull(daughter().authority());
    assertThatThrownBy(() -> correctPeople.end(house.senior, reference, authority, " "))
        .satisfies(thrown -> assertThat(field(thrown)).isEqualTo("because"));

    correctPeople.end(house.senior, reference, authority, "The patient took it back by phone.");

    assertThat(daughter().mayReceive()).isFalse();
    assertThat(view().summary().kind()).isEqualTo(CaseKind.GRIEVANCE);
    assertThatThrownBy(() -> correctPeople.end(house.senior, reference, authority, "Again"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("already");
    assertThatThrownBy(
            () -> correctPeople.end(house.senior, reference, UUID.randomUUID(), "Nobody's"))
        .isInstanceOf(NotFound.class);
  }
}
