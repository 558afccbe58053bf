package org.harken.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.harken.clocks.model.Decider;
import org.harken.clocks.model.Event;
import org.harken.clocks.model.EventType;
import org.harken.platform.Ids;
import org.harken.platform.time.TimeSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class ClocksTest {

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final Instant SOON_AFTER = Instant.parse("2026-10-21T12:00:00Z");
  private static final Instant RECEIVED = Instant.parse("2026-02-18T20:15:00Z");

  @Autowired Clocks clocks;
  @Autowired CheckDueDates check;
  @Autowired JdbcClient database;

  private final UUID subject = Ids.next();
  private final UUID facility = Ids.next();

  private List<Obligation> received(UUID about, Instant at) {
    return clocks.start(new Clocks.Trigger(about, facility, "grievance-received", at, CHICAGO));
  }

  private List<Obligation> asOf(String moment) {
    return TimeSource.at(Instant.parse(moment), () -> clocks.of(subject));
  }

  private Obligation only(ObligationKind kind) {
    return clocks.of(subject).stream().filter(o -> o.kind() == kind).findFirst().orElseThrow();
  }

  @Test
  void aGrievanceOwesALetterInSevenDaysAndAnAnswerInThirty() {
    var started = received(subject, RECEIVED);
    assertThat(started)
        .extracting(Obligation::kind)
        .containsExactly(ObligationKind.ACK_OR_RESOLVE, ObligationKind.FINAL);
    var letter = only(ObligationKind.ACK_OR_RESOLVE);
    assertThat(letter.label()).isEqualTo("Answer or progress letter");
    assertThat(letter.dueAt()).isEqualTo(Instant.parse("2026-02-26T05:59:59Z"));
    assertThat(letter.because())
        .isEqualTo(
            "7 days after Wed 18 February, the day we got it"
                + " (42 CFR 482.13(a)(2); SOM A-0122, an expectation on average)");
    assertThat(only(ObligationKind.FINAL).dueAt())
        .as("March 20, in summer time")
        .isEqualTo(Instant.parse("2026-03-21T04:59:59Z"));
  }

  @Test
  void isMissedByTheClockAloneAndMetLateAfterThat() {
    received(subject, RECEIVED);
    assertThat(asOf("2026-02-26T05:59:59Z").getFirst().status())
        .isEqualTo(ObligationStatus.RUNNING);
    assertThat(asOf("2026-02-26T06:00:00Z").getFirst().status()).isEqualTo(ObligationStatus.MISSED);
    Instant late = Instant.parse("2026-03-01T12:00:00Z");
    clocks.happened(subject, Event.of(EventType.INTERIM_SENT, late).by("Progress letter"));
    var met = only(ObligationKind.ACK_OR_RESOLVE);
    assertThat(met.status()).isEqualTo(ObligationStatus.MET);
    assertThat(met.metAt()).isEqualTo(late).isAfter(met.dueAt());
    assertThat(met.metBy()).isEqualTo("Progress letter");
    assertThat(only(ObligationKind.FINAL).status().isOpen()).isTrue();
  }

  @Test
  void dangerIsDueAtOnceAndMissedAnHourLater() {
    var started =
        clocks.start(new Clocks.Trigger(subject, facility, "danger-alleged", RECEIVED, CHICAGO));
    assertThat(started).singleElement().extracting(Obligation::dueAt).isEqualTo(RECEIVED);
    assertThat(started.getFirst().label()).isEqualTo("Look at once");
    assertThat(asOf("2026-02-18T20:20:00Z").getFirst().status())
        .isEqualTo(ObligationStatus.RUNNING);
    assertThat(asOf("2026-02-18T21:15:01Z").getFirst().status()).isEqualTo(ObligationStatus.MISSED);
  }

  @Test
  void startingAgainKeepsOneClockOfAKindAtTheEarlierStart() {
    received(subject, RECEIVED);
    UUID first = only(ObligationKind.FINAL).id();
    received(subject, Instant.parse("2026-02-20T20:15:00Z"));
    assertThat(only(ObligationKind.FINAL).startedAt()).isEqualTo(RECEIVED);
    Instant original = Instant.parse("2026-02-10T20:15:00Z");
    var again = received(subject, original);
    assertThat(again).hasSize(2);
    assertThat(clocks.of(subject)).hasSize(2);
    assertThat(only(ObligationKind.FINAL).startedAt()).isEqualTo(original);
    assertThat(only(ObligationKind.FINAL).id()).isEqualTo(first);
    assertThat(only(ObligationKind.ACK_OR_RESOLVE).dueAt())
        .isEqualTo(Instant.parse("2026-02-18T05:59:59Z"));
    assertThat(only(ObligationKind.ACK_OR_RESOLVE).because()).contains("Tue 10 February");
    assertThat(check.rederive(subject)).isEmpty();
  }

  @Test
  void theSameReceiptToldAgainDoesNotOweWhatWasDone() {
    received(subject, RECEIVED);
    clocks.happened(
        subject, Event.of(EventType.INTERIM_SENT, Instant.parse("2026-02-20T12:00:00Z")));
    received(subject, RECEIVED);
    assertThat(clocks.of(subject)).hasSize(2);
    assertThat(only(ObligationKind.ACK_OR_RESOLVE).status()).isEqualTo(ObligationStatus.MET);
  }

  @Test
  void openingAgainAfterTheAnswerOwesItAnew() {
    received(subject, RECEIVED);
    clocks.happened(subject, Event.of(EventType.RESOLVED, Instant.parse("2026-02-20T12:00:00Z")));
    clocks.start(
        new Clocks.Trigger(
            subject,
            facility,
            "grievance-reopened",
            Instant.parse("2026-04-01T12:00:00Z"),
            CHICAGO));
    assertThat(clocks.of(subject)).hasSize(4);
    assertThat(clocks.of(subject).getFirst().dueAt())
        .isEqualTo(Instant.parse("2026-04-09T04:59:59Z"));
  }

  @Test
  void aPromiseEndsOnItsDayWhereTheFacilityIs() {
    received(subject, Instant.parse("2026-10-15T15:00:00Z"));
    clocks.happened(
        subject,
        Event.of(EventType.INTERIM_SENT, Instant.parse("2026-10-20T15:00:00Z"))
            .until(LocalDate.of(2026, 11, 1), Decider.REPRESENTATIVE, null));
    var promise = TimeSource.at(SOON_AFTER, () -> only(ObligationKind.UPDATE));
    assertThat(promise.dueAt())
        .as("the day summer time ends")
        .isEqualTo(Instant.parse("2026-11-02T05:59:59Z"));
    assertThat(promise.because())
        .isEqualTo("The progress letter of Tue 20 October names this day.");
    assertThat(promise.status()).isEqualTo(ObligationStatus.EXTENDED);
    assertThat(check.rederive(subject)).isEmpty();
  }

  @Test
  void whatIsCancelledIsOwedNoMore() {
    received(subject, RECEIVED);
    clocks.happened(
        subject, Event.of(EventType.CLOSED, RECEIVED.plusSeconds(60)).because("Withdrawn"));
    assertThat(only(ObligationKind.FINAL).status()).isEqualTo(ObligationStatus.CANCELLED);
    clocks.happened(subject, Event.of(EventType.RESOLVED, RECEIVED.plusSeconds(120)));
    assertThat(only(ObligationKind.FINAL).status()).isEqualTo(ObligationStatus.CANCELLED);
  }

  @Test
  void mergingKeepsTheEarlierStartOfEachKind() {
    UUID duplicate = Ids.next();
    Instant earlier = Instant.parse("2026-02-12T20:15:00Z");
    received(subject, RECEIVED);
    received(duplicate, earlier);
    clocks.start(new Clocks.Trigger(duplicate, facility, "danger-alleged", earlier, CHICAGO));
    clocks.move(duplicate, subject);
    assertThat(clocks.of(duplicate)).isEmpty();
    var open = clocks.of(subject).stream().filter(o -> o.status().isOpen()).toList();
    assertThat(open)
        .extracting(Obligation::kind)
        .containsExactlyInAnyOrder(
            ObligationKind.IMMEDIATE_REVIEW, ObligationKind.ACK_OR_RESOLVE, ObligationKind.FINAL);
    assertThat(open).allSatisfy(o -> assertThat(o.startedAt()).isEqualTo(earlier));
    assertThat(check.rederive(subject)).isEmpty();
  }

  @Test
  void aMergeIntoACaseAlreadyAnsweredLeavesTheOtherOneOwed() {
    UUID duplicate = Ids.next();
    received(subject, RECEIVED);
    clocks.happened(subject, Event.of(EventType.RESOLVED, RECEIVED.plusSeconds(60)));
    received(duplicate, RECEIVED);
    clocks.move(duplicate, subject);
    assertThat(clocks.of(subject).stream().filter(o -> o.status().isOpen())).hasSize(2);
  }

  @Test
  void theFacilitysOwnDaysCountAsTheyStoodAtReceipt() {
    state(LocalDate.of(2026, 1, 1), 21);
    state(LocalDate.of(2026, 2, 19), 14);
    received(subject, RECEIVED);
    assertThat(only(ObligationKind.FINAL).dueAt()).isEqualTo(Instant.parse("2026-03-12T04:59:59Z"));
    assertThat(only(ObligationKind.FINAL).because())
        .startsWith("21 days after Wed 18 February")
        .contains("the hospital's own stated time");
    state(LocalDate.of(2026, 1, 1), 45);
    assertThat(check.rederive(subject)).as("stored with what counted then").isEmpty();
  }

  @Test
  void aDateChangedByHandIsFound() {
    received(subject, RECEIVED);
    UUID changed = only(ObligationKind.FINAL).id();
    database
        .sql("update clocks.obligation set due_at = due_at + interval '1 day' where id = :id")
        .param("id", changed)
        .update();
    assertThat(check.rederive(subject)).containsExactly(changed);
  }

  @Test
  void theOrderOfTellingDoesNotMatter() {
    var events =
        new java.util.ArrayList<>(
            List.of(
                Event.of(EventType.INTERIM_SENT, Instant.parse("2026-02-24T15:00:00Z"))
                    .until(LocalDate.of(2026, 3, 27), Decider.REPRESENTATIVE, null),
                Event.of(EventType.CLASSIFIED, Instant.parse("2026-03-01T15:00:00Z"))
                    .about("danger"),
                Event.of(EventType.ACKNOWLEDGED, Instant.parse("2026-03-01T15:30:00Z"))
                    .about("danger"),
                Event.of(EventType.RESOLVED, Instant.parse("2026-03-26T15:00:00Z"))));
    java.util.Set<String> answers = new java.util.HashSet<>();
    for (int order = 0; order < 8; order++) {
      java.util.Collections.shuffle(events, new java.util.Random(order));
      UUID one = Ids.next();
      received(one, RECEIVED);
      events.forEach(event -> clocks.happened(one, event));
      answers.add(
          clocks.of(one).stream()
              .map(owed -> owed.kind() + " " + owed.dueAt() + " " + owed.status() + owed.metAt())
              .sorted()
              .toList()
              .toString());
      assertThat(check.rederive(one)).isEmpty();
    }
    assertThat(answers).hasSize(1);
    assertThat(answers.iterator().next())
        .contains("FINAL 2026-03-28T04:59:59Z MET", "IMMEDIATE_REVIEW 2026-03-01T15:00:00Z MET");
  }

  @Test
  void anAllegationFoundLateStartsThenAndLeavesTheRestAlone() {
    received(subject, RECEIVED);
    Instant found = Instant.parse("2026-03-05T15:00:00Z");
    clocks.start(new Clocks.Trigger(subject, facility, "danger-alleged", found, CHICAGO));
    assertThat(only(ObligationKind.IMMEDIATE_REVIEW).startedAt()).isEqualTo(found);
    assertThat(only(ObligationKind.FINAL).startedAt()).isEqualTo(RECEIVED);
  }

  @Test
  void aTransferInCountsByTheRulesAndTheZoneOfItsNewHouseFromTheFirstReceipt() {
    received(subject, Instant.parse("2026-02-19T05:30:00Z")); // the 18th, half past eleven at night
    assertThat(only(ObligationKind.ACK_OR_RESOLVE).dueAt())
        .isEqualTo(Instant.parse("2026-02-26T05:59:59Z"));
    ZoneId london = ZoneId.of("Europe/London");
    clocks.start(
        new Clocks.Trigger(
            subject,
            Ids.next(),
            "grievance-received",
            Instant.parse("2026-02-23T10:00:00Z"),
            london));
    assertThat(clocks.of(subject).stream().filter(one -> one.status().isOpen()))
        .extracting(one -> one.pack() + " " + one.kind() + " " + one.dueAt())
        .containsExactly("UK-ENG ACK 2026-02-24T23:59:59Z", "UK-ENG FINAL 2026-08-19T22:59:59Z");
    assertThat(check.rederive(subject)).isEmpty();
  }

  @Test
  void whatIsToldAfterAMergeTouchesBothAndWhatWasToldBeforeOnlyItsOwn() {
    UUID duplicate = Ids.next();
    received(subject, RECEIVED);
    clocks.happened(subject, Event.of(EventType.INTERIM_SENT, RECEIVED.plusSeconds(60)));
    received(duplicate, RECEIVED.plusSeconds(3600));
    clocks.move(duplicate, subject);
    assertThat(clocks.of(subject).stream().filter(one -> one.status().isOpen()))
        .extracting(Obligation::kind)
        .containsExactly(ObligationKind.ACK_OR_RESOLVE, ObligationKind.FINAL);
    clocks.happened(subject, Event.of(EventType.RESOLVED, RECEIVED.plusSeconds(7200)));
    assertThat(clocks.of(subject)).noneMatch(one -> one.status().isOpen());
    assertThat(check.rederive(subject)).isEmpty();
  }

  @Test
  void anUnknownTriggerStartsNothing() {
    assertThat(clocks.start(new Clocks.Trigger(subject, facility, "sneezed", RECEIVED, CHICAGO)))
        .isEmpty();
    assertThat(clocks.of(subject)).isEmpty();
  }

  private void state(LocalDate from, int days) {
    database
        .sql(
            """
            insert into clocks.policy (facility, effective_from, final_days, set_by, set_at)
            values (:facility, :from, :days, :facility, now())
            on conflict (facility, effective_from) do update set final_days = :days
            """)
        .param("facility", facility)
        .param("from", from)
        .param("days", days)
        .update();
  }
}
