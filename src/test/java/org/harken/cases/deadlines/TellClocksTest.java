package org.harken.cases.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.audit.Audit;
import org.harken.cases.Concerns;
import org.harken.cases.Outcome;
import org.harken.cases.TimelineKind;
import org.harken.cases.closing.CloseCase;
import org.harken.cases.closing.Ending;
import org.harken.cases.file.CaseView;
import org.harken.cases.file.ReadCase;
import org.harken.cases.intake.RecordCase;
import org.harken.clocks.Clocks;
import org.harken.clocks.Obligation;
import org.harken.clocks.ObligationKind;
import org.harken.clocks.ObligationStatus;
import org.harken.clocks.model.EventType;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.time.TimeSource;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class TellClocksTest {

  private static final Instant RECEIVED = at("2026-02-18T14:15");

  @Autowired RecordCase recordCase;
  @Autowired TellClocks tellClocks;
  @Autowired ReadCase readCase;
  @Autowired CloseCase closeCase;
  @Autowired Clocks clocks;
  @Autowired Audit audit;
  @Autowired JdbcClient database;

  private AccessFixture house;
  private String reference = "";
  private UUID id = new UUID(0, 0);

  @BeforeEach
  void aGrievanceOfFebruary() {
    house = new AccessFixture(database);
    take(true);
  }

  private void take(boolean grievance) {
    var taken =
        TimeSource.at(
            RECEIVED.plusSeconds(600),
            () ->
                recordCase.record(
                    house.senior,
                    grievance
                        ? Concerns.callBell(house, RECEIVED)
                        : Concerns.coldFood(house, RECEIVED)));
    reference = taken.reference();
    id = taken.id();
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(AccessFixture.ZONE).toInstant();
  }

  private static Turn turn(EventType type) {
    return new Turn(type, null, null, null, null, null, false);
  }

  private static Turn until(String day, @Nullable String told) {
    return new Turn(
        EventType.EXTENDED,
        null,
        null,
        LocalDate.parse(day),
        told == null ? null : at(told),
        null,
        false);
  }

  private static Turn about(EventType type, String matter, @Nullable String moment) {
    return new Turn(type, matter, moment == null ? null : at(moment), null, null, null, false);
  }

  private void tell(Actor actor, String now, Turn turn) {
    TimeSource.at(
        at(now),
        () -> {
          tellClocks.tell(actor, reference, turn);
          return "";
        });
  }

  private Obligation owed(String now, ObligationKind kind) {
    return TimeSource.at(at(now), () -> clocks.of(id)).stream()
        .filter(one -> one.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static LocalDate day(Obligation one) {
    return LocalDate.ofInstant(one.dueAt(), one.zone());
  }

  private List<String> timeline() {
    CaseView view = readCase.read(house.senior, reference);
    return view.timeline().stream()
        .filter(line -> line.kind().equals(TimelineKind.CLOCK.name()))
        .map(CaseView.TimelineLine::title)
        .toList();
  }

  @Test
  void moreTimeTakenBeforeTheDayIsExtendedAndShownOnTheTimeline() {
    tell(house.senior, "2026-03-18T10:00", until("2026-03-27", "2026-03-18T09:00"));
    Obligation answer = owed("2026-03-26T10:00", ObligationKind.FINAL);
    assertThat(answer.status()).isEqualTo(ObligationStatus.EXTENDED);
    assertThat(day(answer)).isEqualTo(LocalDate.of(2026, 3, 27));
    assertThat(timeline())
        .anyMatch(line -> line.startsWith("Final answer: was by Fri 20 March"))
        .anyMatch(line -> line.startsWith("More time until Fri 27 March"));
    assertThat(audit.of("case", id.toString(), 50))
        .anySatisfy(entry -> assertThat(entry.facts()).containsEntry("type", "EXTENDED"));
  }

  @Test
  void moreTimeTakenAfterTheDayIsRefusedWithTheReason() {
    assertThatThrownBy(
            () -> tell(house.senior, "2026-03-21T00:10", until("2026-03-27", "2026-03-20T09:00")))
        .isInstanceOf(Refused.class)
        .hasMessage("This moves nothing. The time was over.");
    assertThatThrownBy(() -> tell(house.senior, "2026-03-18T10:00", until("2026-03-27", null)))
        .hasMessage("This moves nothing. The person was not told.");
    assertThat(owed("2026-03-26T10:00", ObligationKind.FINAL).status())
        .isEqualTo(ObligationStatus.MISSED);
  }

  @Test
  void theSecondTimeASupervisorDecidesAndTheThirdTimeADirector() {
    tell(house.senior, "2026-03-18T10:00", until("2026-03-27", "2026-03-18T09:00"));
    Turn second = until("2026-04-03", "2026-03-26T09:00");
    assertThatThrownBy(() -> tell(house.senior, "2026-03-26T10:00", second))
        .hasMessageContaining("is decided by a supervisor");
    tell(house.supervisor, "2026-03-26T10:00", second);
    Turn third = until("2026-04-10", "2026-04-02T09:00");
    assertThatThrownBy(() -> tell(house.supervisor, "2026-04-02T10:00", third))
        .hasMessageContaining("is decided by a director");
    tell(house.director, "2026-04-02T10:00", third);
    Obligation answer = owed("2026-04-09T10:00", ObligationKind.FINAL);
    assertThat(answer.extended()).isEqualTo(3);
    assertThat(answer.status()).isEqualTo(ObligationStatus.EXTENDED);
  }

  @Test
  void aHospitalsGrievanceNeverStandsStill() {
    Turn pause = new Turn(EventType.PAUSED, null, null, null, null, "Holidays", false);
    assertThatThrownBy(() -> tell(house.senior, "2026-02-20T10:00", pause))
        .hasMessageContaining("Nothing that is owed here may stand still");
    assertThatThrownBy(
            () -> tell(house.senior, "2026-02-20T10:00", turn(EventType.INFORMATION_REQUESTED)))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> tell(house.senior, "2026-02-20T10:00", turn(EventType.RESUMED)))
        .hasMessage("Nothing stands still here.");
  }

  @Test
  void aBreachFoundOutHasClocksOfItsOwnThatStandStillAndHoldTheCaseOpen() {
    tell(
        house.senior,
        "2026-02-23T10:00",
        about(EventType.CLASSIFIED, "breach", "2026-02-20T09:00"));
    Obligation report = owed("2026-02-24T10:00", ObligationKind.REPORT);
    assertThat(report.label()).isEqualTo("Tell each person of the breach");
    assertThat(day(report)).isEqualTo(LocalDate.of(2026, 4, 21));
    assertThat(timeline())
        .anyMatch(line -> line.startsWith("This is also about a breach of privacy"))
        .anyMatch(line -> line.startsWith("Tell each person of the breach by Tue 21 April"));
    tell(
        house.senior,
        "2026-03-02T10:00",
        new Turn(EventType.PAUSED, null, null, null, null, "law enforcement", false));
    Obligation stopped = owed("2026-05-02T10:00", ObligationKind.REPORT);
    assertThat(stopped.status()).isEqualTo(ObligationStatus.PAUSED);
    assertThat(stopped.pausedFor().toDays()).isEqualTo(60);
    assertThat(stopped.pausedWhy()).isEqualTo("LAW_ENFORCEMENT");
    assertThat(owed("2026-05-02T10:00", ObligationKind.FINAL).status())
        .isEqualTo(ObligationStatus.MISSED);
    tell(house.senior, "2026-03-12T10:00", turn(EventType.RESUMED));
    assertThat(day(owed("2026-03-13T10:00", ObligationKind.REPORT)))
        .isEqualTo(LocalDate.of(2026, 5, 1));
    assertThatThrownBy(
            () ->
                TimeSource.at(
                    at("2026-03-13T10:00"),
                    () -> {
                      closeCase.close(
                          house.senior, reference, ending(Outcome.TRANSFERRED, "St. Anne"));
                      return "";
                    }))
        .hasMessageContaining("Tell each person of the breach is owed by");
    tell(house.senior, "2026-03-14T10:00", about(EventType.RESOLVED, "breach", null));
    assertThat(TimeSource.at(at("2026-03-15T10:00"), () -> clocks.of(id)))
        .filteredOn(one -> one.kind() == ObligationKind.REPORT)
        .allSatisfy(one -> assertThat(one.status()).isEqualTo(ObligationStatus.MET));
  }

  private static Ending ending(Outcome outcome, String to) {
    return new Ending(outcome, "Theirs", to, true, null, null, null);
  }

  @Test
  void aComplaintThatIsARequestForTheRecordCountsFromItsReceipt() {
    take(false);
    assertThat(clocks.of(id)).isEmpty();
    tell(house.senior, "2026-02-25T10:00", about(EventType.CLASSIFIED, "record-access", null));
    Obligation record = owed("2026-02-26T10:00", ObligationKind.FINAL);
    assertThat(record.startedAt()).isEqualTo(RECEIVED);
    assertThat(day(record)).isEqualTo(LocalDate.of(2026, 3, 20));
    Turn not =
        new Turn(
            EventType.CLASSIFIED, "record-access", null, null, null, "A misunderstanding", true);
    tell(house.senior, "2026-02-26T10:00", not);
    assertThat(owed("2026-02-27T10:00", ObligationKind.FINAL).status())
        .isEqualTo(ObligationStatus.CANCELLED);
  }

  @Test
  void anEarlierReceiptMovesEverythingAndSaysSo() {
    tell(house.senior, "2026-02-23T10:00", about(EventType.RECEIVED, "", "2026-02-13T09:00"));
    assertThat(day(owed("2026-02-23T10:00", ObligationKind.ACK_OR_RESOLVE)))
        .isEqualTo(LocalDate.of(2026, 2, 20));
    assertThat(readCase.read(house.senior, reference).summary().receivedAt())
        .isEqualTo(at("2026-02-13T09:00"));
    assertThat(timeline())
        .contains("Received earlier than was known")
        .anyMatch(
            line ->
                line.startsWith("Answer or progress letter: was by Wed 25 February")
                    && line.contains("now by Fri 20 February"));
    assertThatThrownBy(
            () ->
                tell(
                    house.senior,
                    "2026-02-23T10:00",
                    about(EventType.RECEIVED, "", "2026-02-20T09:00")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void whatCannotBeIsRefusedAndMovesNothing() {
    List<Obligation> before = clocks.of(id);
    for (Turn turn :
        List.of(
            about(EventType.CLASSIFIED, "weather", null),
            about(EventType.CLASSIFIED, "danger", null),
            about(EventType.RESOLVED, "breach", null),
            turn(EventType.STAGE_2),
            turn(EventType.CLOSED),
            turn(EventType.INTERIM_SENT),
            about(EventType.ACKNOWLEDGED, "", "2026-02-01T10:00"),
            until("2126-03-27", "2026-02-20T09:00"))) {
      assertThatThrownBy(() -> tell(house.senior, "2026-02-20T10:00", turn))
          .as(turn.toString())
          .isInstanceOf(Refused.class);
    }
    assertThat(clocks.of(id)).isEqualTo(before);
    assertThatThrownBy(() -> tell(house.stranger, "2026-02-20T10:00", turn(EventType.RESUMED)))
        .isInstanceOf(NotFound.class);
  }
}
