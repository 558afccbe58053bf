package org.harken.cases.cosign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.access.Practised;
import org.harken.access.SignedIn;
import org.harken.alerts.Alert;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.cases.CaseKind;
import org.harken.cases.Concerns;
import org.harken.cases.Outcome;
import org.harken.cases.closing.CloseCase;
import org.harken.cases.closing.Ending;
import org.harken.cases.closing.StillOwed;
import org.harken.cases.file.CaseView;
import org.harken.cases.file.ReadCase;
import org.harken.cases.intake.NewCase;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.intake.RecordedCase;
import org.harken.cases.protection.NameStaff;
import org.harken.cases.store.Corrections;
import org.harken.cases.store.CosignQueue;
import org.harken.cases.store.Cosigns;
import org.harken.cases.store.Guard;
import org.harken.clocks.Clocks;
import org.harken.clocks.Obligation;
import org.harken.clocks.ObligationKind;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
@RecordApplicationEvents
class CosignTest {

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired Clock clock;
  @Autowired RecordCase recordCase;
  @Autowired ReadCase readCase;
  @Autowired CloseCase closeCase;
  @Autowired SignIntake signIntake;
  @Autowired SendBackIntake sendBackIntake;
  @Autowired NameStaff nameStaff;
  @Autowired Cosigns cosigns;
  @Autowired CosignQueue queue;
  @Autowired Corrections corrections;
  @Autowired Clocks clocks;
  @Autowired Alerts alerts;
  @Autowired Audit audit;
  @Autowired ApplicationEvents events;

  AccessFixture house;

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
  }

  private Instant earlier() {
    return clock.instant().minus(Duration.ofHours(2));
  }

  private RecordedCase taken(NewCase concern) {
    return recordCase.record(house.trainee, concern);
  }

  private RecordedCase callBell() {
    return taken(Concerns.callBell(house, earlier()));
  }

  private CaseView view(String reference) {
    return readCase.read(house.senior, reference);
  }

  private String person(String reference, boolean patient) {
    return view(reference).people().stream()
        .filter(one -> patient ? one.isPatient() : one.isComplainant())
        .map(CaseView.PersonLine::name)
        .findFirst()
        .orElse("");
  }

  private List<String> inbox(Actor staff) {
    return alerts.unread(staff.id()).stream().map(Alert::text).toList();
  }

  @Test
  void aTraineesIntakeIsACaseFromTheFirstSave() {
    RecordedCase slap = taken(Concerns.slap(house, earlier()));

    assertThat(slap.reference()).startsWith("PR-");
    assertThat(slap.kind()).isEqualTo(CaseKind.GRIEVANCE);
    assertThat(clocks.of(slap.id()))
        .extracting(Obligation::kind)
        .contains(ObligationKind.IMMEDIATE_REVIEW, ObligationKind.ACK_OR_RESOLVE);
    assertThat(inbox(house.supervisor)).anyMatch(text -> text.contains(slap.reference()));
    assertThat(cosigns.isDraft(slap.id())).isTrue();
    assertThat(queue.waitingFor(house.senior)).isEqualTo(1);
    assertThat(queue.waitingFor(house.trainee)).as("nobody waits for themselves").isZero();
    assertThat(queue.waitingFor(house.stranger)).isZero();
  }

  @Test
  void othersIntakesWaitForNobody() {
    RecordedCase own = recordCase.record(house.senior, Concerns.callBell(house, earlier()));
    RecordedCase sheet =
        recordCase.recordForNobody(house.trainee, Concerns.callBell(house, earlier()));

    assertThat(cosigns.find(own.id())).isEmpty();
    assertThat(cosigns.find(sheet.id())).as("a register is not an intake").isEmpty();
  }

  @Test
  void aDraftIsNotClosedUntilItIsSigned() {
    RecordedCase food = taken(Concerns.coldFood(house, earlier()));
    Ending content = Ending.of(Outcome.RESOLVED_SATISFIED, "Content.");
    for (Actor actor : List.of(house.trainee, house.senior, house.director)) {
      assertThatThrownBy(() -> closeCase.close(actor, food.reference(), content))
          .isInstanceOf(StillOwed.class)
          .hasMessageContaining("A senior has to co-sign this; one is waiting.");
    }

    signIntake.sign(house.senior, food.reference(), List.of());
    closeCase.close(house.trainee, food.reference(), content);

    assertThat(view(food.reference()).closing()).isNotNull();
  }

  @Test
  void aDraftIsNotMergedAwayUnread() {
    String kept = recordCase.record(house.senior, Concerns.callBell(house, earlier())).reference();
    String draft = callBell().reference();
    var ending = new Ending(Outcome.DUPLICATE, null, null, null, null, null, kept);

    assertThatThrownBy(() -> closeCase.close(house.senior, draft, ending))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("A senior has to co-sign this");
  }

  @Test
  void correctionsStandOnTheCaseAndTheTraineeLearnsFieldsAndReasonsOnly() throws Exception {
    RecordedCase bell = callBell();

    SignIntake.Signed signed =
        signIntake.sign(
            house.supervisor,
            bell.reference(),
            List.of(
                new Wish("patient.name", "Elena Maria Salgado", "Ask them to spell it."),
                new Wish("department", house.otherWardName, "The ward, not the floor.")));

    assertThat(signed.corrected()).isEqualTo(2);
    assertThat(person(bell.reference(), true)).isEqualTo("Elena Maria Salgado");
    assertThat(view(bell.reference()).head().departmentName()).isEqualTo(house.otherWardName);
    assertThat(view(bell.reference()).words()).isEqualTo(Concerns.BELL);
    assertThat(view(bell.reference()).timeline())
        .anySatisfy(
            line ->
                assertThat(line.text())
                    .contains("Before: Elena Delgado.", "Now: Elena Maria Salgado.", "spell it."));
    assertThat(corrections.by(house.trainee.id()))
        .extracting(Corrections.Correction::field)
        .containsExactlyInAnyOrder("patient.name", "department");
    assertThat(inbox(house.trainee)).anyMatch(text -> text.contains("Two fields were put right."));
    String own = new SignedIn(context, house.trainee).page("/practice/mine");
    assertThat(own)
        .contains("The patient's name", "Ask them to spell it.", bell.reference())
        .doesNotContain("Salgado", "Delgado", house.otherWardName);
    assertThat(audit.of("case", bell.id().toString(), 50).toString())
        .contains("co-signed", "patient.name")
        .doesNotContain("Salgado");
  }

  @Test
  void itCountsForBothAsEvidence() {
    RecordedCase bell = callBell();
    signIntake.sign(
        house.senior,
        bell.reference(),
        List.of(new Wish("answers.onSurvey", "no", "It was asked.")));

    List<Practised> shown =
        events.stream(Practised.class)
            .filter(one -> one.subject().equals("/cases/" + bell.reference()))
            .toList();
    assertThat(shown)
        .extracting(Practised::kind)
        .containsExactlyInAnyOrder("intake.cosigned", "intake.cosigning");
    Practised trainees =
        shown.stream()
            .filter(one -> one.kind().equals("intake.cosigned"))
            .findFirst()
            .orElseThrow();
    assertThat(trainees.staff()).isEqualTo(house.trainee.id());
    assertThat(trainees.counts()).containsEntry("corrected", 1).containsKey("fields");
    assertThat(shown)
        .filteredOn(one -> one.kind().equals("intake.cosigning"))
        .extracting(Practised::staff)
        .containsExactly(house.senior.id());
  }

  @Test
  void aCorrectedAnswerLetsTheRulesLookAgainFromTheFirstReceipt() {
    RecordedCase food = taken(Concerns.coldFood(house, earlier()));
    assertThat(food.kind()).isEqualTo(CaseKind.COMPLAINT);

    SignIntake.Signed signed =
        signIntake.sign(
            house.senior,
            food.reference(),
            List.of(new Wish("answers.asksForFormalHandling", "yes", "They did ask for it.")));

    assertThat(signed.now()).isEqualTo(CaseKind.GRIEVANCE);
    assertThat(clocks.of(food.id()))
        .filteredOn(one -> one.kind() == ObligationKind.ACK_OR_RESOLVE)
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.startedAt())
                    .isBefore(
                        food.obligations().isEmpty()
                            ? clock.instant().minus(Duration.ofMinutes(100))
                            : clock.instant()));
  }

  @Test
  void lessThanStoodIsOnlySaid() {
    RecordedCase bell = callBell();

    SignIntake.Signed signed =
        signIntake.sign(
            house.senior,
            bell.reference(),
            List.of(
                new Wish("answers.resolvedAtOnce", "yes", "They told you so."),
                new Wish("answers.satisfied", "yes", "They told you so.")));

    assertThat(signed.now()).isEqualTo(CaseKind.GRIEVANCE);
    assertThat(view(bell.reference()).timeline())
        .anyMatch(line -> line.title().startsWith("With what was put right the rules say"));
    assertThat(inbox(house.supervisor)).anyMatch(text -> text.contains("Is it still what it was?"));
  }

  @Test
  void whoSpeaksMayTurnOutToBeSomebodyElse() {
    RecordedCase food = taken(Concerns.coldFood(house, earlier()));

    signIntake.sign(
        house.senior,
        food.reference(),
        List.of(
            new Wish("complainant.relationship", "daughter", "She said so at once."),
            new Wish("patient.name", "Carmen Delgado", "It is about the mother.")));

    assertThat(person(food.reference(), false)).isEqualTo("Elena Delgado");
    assertThat(person(food.reference(), true)).isEqualTo("Carmen Delgado");
  }

  @Test
  void nobodySignsTheirOwnNorBelowTheirLevelNorOutOfReach() {
    String reference = callBell().reference();

    assertThatThrownBy(() -> signIntake.sign(house.trainee, reference, List.of()))
        .isInstanceOfSatisfying(
            Refused.class, refusal -> assertThat(refusal.code()).isEqualTo("second-person"));
    assertThatThrownBy(() -> signIntake.sign(house.developing, reference, List.of()))
        .isInstanceOfSatisfying(
            Refused.class, refusal -> assertThat(refusal.code()).isEqualTo("second-person"));
    assertThatThrownBy(() -> signIntake.sign(house.stranger, reference, List.of()))
        .isInstanceOf(NotFound.class);
    assertThat(cosigns.isDraft(view(reference).summary().id())).isTrue();
  }

  @Test
  void whoHasToStayOutCannotSign() {
    RecordedCase bell = callBell();
    nameStaff.name(house.director, bell.reference(), house.senior.id().toString(), Guard.As.ABOUT);

    assertThatThrownBy(() -> signIntake.sign(house.senior, bell.reference(), List.of()))
        .isInstanceOf(NotFound.class);
    assertThat(queue.waitingFor(house.senior)).isZero();
    assertThat(queue.waitingFor(house.advanced)).isEqualTo(1);
  }

  @Test
  void allCorrectionsOrNone() {
    RecordedCase bell = callBell();

    assertThatThrownBy(
            () ->
                signIntake.sign(
                    house.senior,
                    bell.reference(),
                    List.of(
                        new Wish("patient.name", "Another Name", "Spelled out."),
                        new Wish("complainant.email", "not an address", "They said it."),
                        new Wish("title", "Bell unanswered", "Shorter."))))
        .isInstanceOfSatisfying(
            Refused.class,
            refusal ->
                assertThat(refusal.faults())
                    .extracting(Refused.FieldFault::field)
                    .containsExactly("complainant.email"));

    assertThat(person(bell.reference(), true)).isEqualTo("Elena Delgado");
    assertThat(corrections.of(bell.id())).isEmpty();
    assertThat(cosigns.isDraft(bell.id())).isTrue();
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    RecordedCase bell = callBell();
    List<Wish> wrong =
        List.of(
            new Wish("patient.birthDate", "1958-02-30", "Looked up."),
            new Wish("answers.thanks", "perhaps", "Looked up."),
            new Wish("title", "Bell", " "),
            new Wish("narrative", "Other words", "No."),
            new Wish("patient.name", "Elena Salgado", "It is Salgado, not Delgado: Elena Salgado."),
            new Wish("channel", "PHONE", "It was."),
            new Wish("title", "x\u0000y", "Why"));

    assertThatThrownBy(() -> signIntake.sign(house.senior, bell.reference(), wrong))
        .isInstanceOfSatisfying(
            Refused.class,
            refusal ->
                assertThat(refusal.faults())
                    .extracting(Refused.FieldFault::field)
                    .containsExactly(
                        "patient.birthDate",
                        "answers.thanks",
                        "title.reason",
                        "corrections",
                        "patient.name.reason",
                        "channel",
                        "title"));
  }

  @Test
  void whoComesSecondSeesWhatChanged() {
    RecordedCase bell = callBell();
    signIntake.sign(
        house.senior,
        bell.reference(),
        List.of(new Wish("patient.mrn", "M-4471", "Look at the wristband.")));

    assertThatThrownBy(() -> signIntake.sign(house.supervisor, bell.reference(), List.of()))
        .isInstanceOfSatisfying(
            Refused.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("already-signed");
              assertThat(refusal.getMessage())
                  .contains(house.senior.name(), "Record number")
                  .doesNotContain("4471");
            });
  }

  @Test
  void itMayComeBackWithAWordAndBeSignedAfterwards() {
    RecordedCase bell = callBell();
    assertThatThrownBy(() -> sendBackIntake.sendBack(house.senior, bell.reference(), " "))
        .isInstanceOf(Refused.class);

    sendBackIntake.sendBack(house.senior, bell.reference(), "Call her once more, please.");

    assertThat(inbox(house.trainee)).anyMatch(text -> text.contains("came back with a word"));
    assertThat(inbox(house.trainee)).noneMatch(text -> text.contains("Call her once more"));
    assertThatThrownBy(() -> sendBackIntake.ready(house.senior, bell.reference()))
        .isInstanceOf(Refused.class);
    sendBackIntake.ready(house.trainee, bell.reference());
    assertThat(inbox(house.senior)).anyMatch(text -> text.contains("Will you sign it?"));
    signIntake.sign(house.senior, bell.reference(), List.of());
    assertThat(cosigns.isDraft(bell.id())).isFalse();
    assertThatThrownBy(() -> sendBackIntake.sendBack(house.senior, bell.reference(), "Again"))
        .hasMessageContaining("signed this");
  }

  @Test
  void oneInFiveOfTheNextLevelIsReadAfterwardsAndNothingWaits() {
    UUID picked = null;
    String reference = "";
    int asked = 0;
    while (picked == null && asked++ < 60) {
      RecordedCase taken = recordCase.record(house.developing, Concerns.coldFood(house, earlier()));
      if (cosigns.find(taken.id()).isPresent()) {
        picked = taken.id();
        reference = taken.reference();
      }
    }
    String read = reference;
    UUID one = Objects.requireNonNull(picked, "none of sixty was picked");
    assertThat(cosigns.isDraft(one)).isFalse();
    assertThat(queue.queue(house.senior, Cosigns.Kind.SAMPLE, null, 5)).isNotEmpty();
    assertThatThrownBy(() -> signIntake.sign(house.developing, read, List.of()))
        .as("nobody knows before that theirs was picked")
        .hasMessageContaining("waits for no signature");

    closeCase.close(house.developing, read, Ending.of(Outcome.RESOLVED_SATISFIED, "Content."));
    signIntake.sign(
        house.senior, read, List.of(new Wish("answers.onSurvey", "no", "It was asked.")));

    assertThat(
            events.stream(Practised.class)
                .filter(shown -> shown.subject().endsWith(read))
                .filter(shown -> shown.kind().startsWith("intake.")))
        .singleElement()
        .satisfies(
            shown -> {
              assertThat(shown.kind()).isEqualTo("intake.sampled");
              assertThat(shown.staff()).isEqualTo(house.developing.id());
              assertThat(shown.counts()).containsEntry("corrected", 1);
            });
  }
}
