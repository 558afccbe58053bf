package org.harken.cases.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.harken.access.AccessFixture;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.cases.CaseKind;
import org.harken.cases.Channel;
import org.harken.cases.Concerns;
import org.harken.cases.file.CaseView;
import org.harken.cases.file.ReadCase;
import org.harken.cases.worklist.Filter;
import org.harken.cases.worklist.Filter.Tab;
import org.harken.cases.worklist.WorklistQuery;
import org.harken.clocks.Obligation;
import org.harken.clocks.ObligationKind;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class RecordCaseTest {

  @Autowired RecordCase recordCase;
  @Autowired ReadCase readCase;
  @Autowired WorklistQuery worklist;
  @Autowired Alerts alerts;
  @Autowired Audit audit;
  @Autowired JdbcClient database;
  @Autowired Clock clock;

  private AccessFixture house;
  private Instant twoDaysAgo;

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
    twoDaysAgo = clock.instant().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MICROS);
  }

  @Test
  void anUnsettledCallBecomesAGrievanceWithItsDates() {
    RecordedCase recorded = recordCase.record(house.senior, Concerns.callBell(house, twoDaysAgo));

    assertThat(recorded.kind()).isEqualTo(CaseKind.GRIEVANCE);
    assertThat(recorded.because().row()).isEqualTo("D10");
    assertThat(recorded.reference()).matches("PR-\\d\\d-\\d{4,}");
    assertThat(recorded.obligations())
        .extracting(Obligation::kind)
        .containsExactly(ObligationKind.ACK_OR_RESOLVE, ObligationKind.FINAL);
    assertThat(recorded.obligations().getFirst().dueAt().atZone(AccessFixture.ZONE).toLocalDate())
        .isEqualTo(twoDaysAgo.atZone(AccessFixture.ZONE).toLocalDate().plusDays(7));
  }

  @Test
  void theFileHoldsTheWordsUnalteredAndEveryStepOfTheReceipt() {
    String reference =
        recordCase.record(house.senior, Concerns.callBell(house, twoDaysAgo)).reference();

    CaseView view = readCase.read(house.senior, reference);
    assertThat(view.words()).isEqualTo(Concerns.BELL);
    assertThat(view.because().sentence()).startsWith("Grievance, because ");
    assertThat(view.timeline())
        .extracting(CaseView.TimelineLine::kind)
        .contains("RECEIVED", "RECOGNISED", "CLOCK");
    assertThat(view.people())
        .extracting(CaseView.PersonLine::name)
        .containsExactly("Elena Delgado", "Rosa Delgado");
    assertThat(view.people()).allMatch(CaseView.PersonLine::mayReceive);
    assertThat(view.head().ownerName()).isEqualTo(house.senior.name());
    assertThat(view.seen()).isNotEmpty();
    assertThat(audit.of("case", view.summary().id().toString(), 10))
        .extracting(entry -> entry.action())
        .contains("recorded", "viewed");
  }

  @Test
  void itStandsInTheWorklistOfWhoTookIt() {
    String reference =
        recordCase.record(house.senior, Concerns.callBell(house, twoDaysAgo)).reference();

    assertThat(worklist.find(house.senior, Filter.of(Tab.MINE)).items())
        .extracting(row -> row.reference())
        .containsExactly(reference);
    assertThat(worklist.counts(house.senior).mine()).isEqualTo(1);
    assertThat(worklist.find(house.advanced, Filter.of(Tab.MINE)).items()).isEmpty();
    assertThat(worklist.find(house.stranger, Filter.of(Tab.ALL)).items()).isEmpty();
  }

  @Test
  void anAllegationOfHarmIsDueAtOnceAndTold() {
    RecordedCase recorded = recordCase.record(house.senior, Concerns.slap(house, twoDaysAgo));

    assertThat(recorded.because().row()).isEqualTo("D1");
    assertThat(recorded.obligations())
        .extracting(Obligation::kind)
        .contains(ObligationKind.IMMEDIATE_REVIEW);
    assertThat(alerts.unread(house.supervisor.id()))
        .anyMatch(alert -> alert.link().equals("/cases/" + recorded.reference()));
    assertThat(worklist.counts(house.senior).danger()).isEqualTo(1);
  }

  @Test
  void thanksThatCameWithAComplaintAreKeptAsAComplimentOfTheirOwn() {
    RecordedCase recorded =
        recordCase.record(
            house.senior,
            Concerns.concern(
                house,
                Channel.PHONE,
                twoDaysAgo,
                "The night nurse was wonderful. The food was cold and nobody cared.",
                "self",
                Concerns.answers(true, false, null, false, null, null, true)));

    assertThat(recorded.kind()).isEqualTo(CaseKind.GRIEVANCE);
    String thanks = recorded.thanks();
    assertThat(thanks).isNotNull();
    assertThat(readCase.read(house.senior, String.valueOf(thanks)).summary().kind())
        .isEqualTo(CaseKind.COMPLIMENT);
    assertThat(readCase.read(house.senior, recorded.reference()).links())
        .extracting(CaseView.LinkLine::reference)
        .containsExactly(thanks);
  }

  @Test
  void whoIsNoRepresentativeTakesTheWordsButGetsNoWork() {
    String reference =
        recordCase.record(house.supervisor, Concerns.callBell(house, twoDaysAgo)).reference();
    assertThat(readCase.read(house.supervisor, reference).summary().owner()).isNull();
  }

  @Test
  void aMomentInTheFutureIsRefused() {
    NewCase later = Concerns.callBell(house, clock.instant().plus(Duration.ofHours(1)));
    assertThatThrownBy(() -> recordCase.record(house.senior, later))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.faults().getFirst().field()).isEqualTo("receivedAt"));
  }

  @Test
  void wordsWithANulAreRefused() {
    NewCase broken =
        Concerns.concern(
            house, Channel.PHONE, twoDaysAgo, "a\u0000b", "self", Concerns.unresolved());
    assertThatThrownBy(() -> recordCase.record(house.senior, broken))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.faults().getFirst().field()).isEqualTo("narrative"));
  }

  @Test
  void aCaseElsewhereDoesNotExist() {
    String reference =
        recordCase.record(house.senior, Concerns.callBell(house, twoDaysAgo)).reference();
    assertThatThrownBy(() -> readCase.read(house.stranger, reference)).isInstanceOf(NotFound.class);
  }

  @Test
  void itIsFoundByNameByWordsAndByReference() {
    String reference =
        recordCase.record(house.senior, Concerns.callBell(house, twoDaysAgo)).reference();
    for (String words : new String[] {"unanswered bell", "delgado", reference.toLowerCase()}) {
      assertThat(
              worklist
                  .find(house.senior, new Filter(null, null, words, null, null, null, null, 0))
                  .items())
          .as(words)
          .extracting(row -> row.reference())
          .containsExactly(reference);
    }
  }
}
