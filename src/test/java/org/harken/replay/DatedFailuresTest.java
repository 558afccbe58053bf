package org.harken.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.access.Role;
import org.harken.access.organisation.NameOwner;
import org.harken.cases.Concerns;
import org.harken.cases.Outcome;
import org.harken.cases.assignment.AssignCase;
import org.harken.cases.closing.CloseCase;
import org.harken.cases.closing.Ending;
import org.harken.cases.closing.StillOwed;
import org.harken.cases.contact.RecordDeclinedLetter;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.issues.CodeIssue;
import org.harken.cases.issues.NewIssue;
import org.harken.clocks.Clocks;
import org.harken.clocks.Obligation;
import org.harken.clocks.ObligationKind;
import org.harken.clocks.ObligationStatus;
import org.harken.clocks.sweep.SweepDeadlines;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.LetterText;
import org.harken.correspondence.LetterText.Contact;
import org.harken.correspondence.LetterText.Passage;
import org.harken.correspondence.SentHow;
import org.harken.correspondence.letters.RecordSent;
import org.harken.correspondence.letters.ReleaseLetter;
import org.harken.correspondence.letters.StartLetter;
import org.harken.correspondence.letters.WriteLetter;
import org.harken.platform.testing.Swept;
import org.harken.platform.time.TimeSource;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What surveyors found in real hospitals, replayed day by day: Harken warns before the breach, and
 * the case does not close while the letter is owed. Each story names the report it comes from.
 */
@Swept
class DatedFailuresTest {

  @Autowired JdbcClient database;
  @Autowired NameOwner nameOwner;
  @Autowired RecordCase recordCase;
  @Autowired AssignCase assignCase;
  @Autowired CodeIssue codeIssue;
  @Autowired CloseCase closeCase;
  @Autowired RecordDeclinedLetter declinedLetter;
  @Autowired StartLetter start;
  @Autowired WriteLetter write;
  @Autowired ReleaseLetter release;
  @Autowired RecordSent sent;
  @Autowired Clocks clocks;
  @Autowired SweepDeadlines sweep;

  AccessFixture house;

  record Taken(UUID id, String reference, UUID issue) {}

  record Told(String point, UUID staff, Instant at) {}

  private interface Work {
    void run();
  }

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
  }

  private static Instant moment(String local) {
    return LocalDateTime.parse(local).atZone(AccessFixture.ZONE).toInstant();
  }

  private static void at(String local, Work work) {
    TimeSource.at(
        moment(local),
        () -> {
          work.run();
          return true;
        });
  }

  /** A grievance by phone, taken down as it came. */
  private Taken received(String local) {
    return TimeSource.at(
        moment(local),
        () -> {
          var taken = recordCase.record(house.senior, Concerns.callBell(house, moment(local)));
          UUID issue =
              codeIssue
                  .code(
                      house.senior,
                      taken.reference(),
                      new NewIssue("LISTENING", 2, null, null, "My mother's call", null))
                  .id();
          return new Taken(taken.id(), taken.reference(), issue);
        });
  }

  /** Nobody does anything; Harken looks every half day. */
  private void daysGoBy(String from, String to) {
    LocalDate last = LocalDate.parse(to);
    for (LocalDate day = LocalDate.parse(from); !day.isAfter(last); day = day.plusDays(1)) {
      for (String hour : List.of("T08:01", "T13:00", "T23:59:58")) {
        at(day + hour, () -> sweep.sweep());
      }
    }
  }

  private List<Told> told(Taken taken, ObligationKind kind) {
    return database
        .sql(
            """
            select w.point, w.staff, w.told_at from alerts.warning w
            where w.subject = :case and w.deadline = any(:deadlines) order by w.told_at, w.id
            """)
        .param("case", taken.id())
        .param(
            "deadlines",
            clocks.of(taken.id()).stream()
                .filter(one -> one.kind() == kind)
                .map(Obligation::id)
                .toArray(UUID[]::new))
        .query(
            (row, number) ->
                new Told(
                    row.getString("point"),
                    row.getObject("staff", UUID.class),
                    row.getObject("told_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  private Obligation owed(Taken taken, ObligationKind kind) {
    return clocks.of(taken.id()).stream()
        .filter(one -> one.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  /** The owner and whoever leads them heard of it while there was time, and once it was late. */
  private void assertWarnedBeforeTheBreach(Taken taken, ObligationKind kind) {
    Instant due = owed(taken, kind).dueAt();
    List<Told> before = told(taken, kind).stream().filter(one -> one.at().isBefore(due)).toList();
    assertThat(before)
        .as("the owner, in time")
        .extracting(Told::staff)
        .contains(house.senior.id(), house.supervisor.id());
    assertThat(before.getFirst().at())
        .as("with at least a working day left")
        .isBefore(due.minusSeconds(86_400));
    assertThat(told(taken, kind))
        .as("the director, once it is late")
        .filteredOn(one -> one.point().equals("OVERDUE"))
        .extracting(Told::staff)
        .contains(house.senior.id(), house.supervisor.id(), house.director.id());
  }

  private void assertDoesNotClose(Taken taken, String local) {
    at(
        local,
        () -> {
          for (Outcome outcome :
              List.of(Outcome.RESOLVED_SATISFIED, Outcome.CLOSED_UNSATISFIED, Outcome.WITHDRAWN)) {
            assertThatThrownBy(
                    () ->
                        closeCase.close(
                            house.senior,
                            taken.reference(),
                            Ending.of(outcome, "We spoke with her and she is content.")))
                .as(outcome.name())
                .isInstanceOf(StillOwed.class)
                .hasMessageContaining("owed");
          }
        });
  }

  private void answered(Taken taken, String local) {
    at(
        local,
        () -> {
          UUID letter =
              start
                  .start(
                      house.senior,
                      taken.reference(),
                      LetterKind.RESOLUTION,
                      "en",
                      LetterText.EMPTY)
                  .id();
          write.write(
              house.senior,
              letter,
              new LetterText(
                  new Contact("Petra Proficient", "555 0140"),
                  "I read the call bell log. I spoke with the nurse in charge.",
                  "The bell rang for 41 minutes. This should not have happened.",
                  LocalDateTime.parse(local).toLocalDate(),
                  null,
                  List.of(new Passage(taken.issue(), "No one came until 2:51. We are sorry.")),
                  null,
                  ""),
              null);
          release.release(house.senior, letter, null);
          sent.record(house.senior, letter, SentHow.POST, null);
        });
  }

  /**
   * 1TGV13, survey of 4 December 2025: not acknowledged in 7 days, no extension letter, answered
   * after 36 days.
   */
  @Test
  void thirtySixDaysWithoutALetter() {
    Taken taken = received("2025-10-01T10:00");
    daysGoBy("2025-10-01", "2025-11-05");
    assertWarnedBeforeTheBreach(taken, ObligationKind.ACK_OR_RESOLVE);
    assertWarnedBeforeTheBreach(taken, ObligationKind.FINAL);
    assertThat(told(taken, ObligationKind.ACK_OR_RESOLVE))
        .as("each point once to each person")
        .doesNotHaveDuplicates();
    assertDoesNotClose(taken, "2025-11-05T15:00");
    answered(taken, "2025-11-06T10:00");
    at(
        "2025-11-06T11:00",
        () -> {
          assertThat(clocks.of(taken.id())).noneMatch(one -> one.status().isOpen());
          closeCase.close(
              house.senior, taken.reference(), Ending.of(Outcome.RESOLVED_SATISFIED, "Content."));
        });
  }

  /** PUL311: no word to the patient from 19 October to 23 November, though policy says 7 days. */
  @Test
  void noWordFromOctoberToNovember() {
    Taken taken = received("2025-10-19T16:30");
    daysGoBy("2025-10-19", "2025-10-26");
    List<Told> inTime = told(taken, ObligationKind.ACK_OR_RESOLVE);
    assertThat(inTime).isNotEmpty().allMatch(one -> one.at().isBefore(moment("2025-10-27T00:00")));
    daysGoBy("2025-10-27", "2025-11-23");
    assertWarnedBeforeTheBreach(taken, ObligationKind.ACK_OR_RESOLVE);
    assertDoesNotClose(taken, "2025-11-23T12:00");
  }

  /**
   * PC0011: acknowledged the same day, the follow-up letter forgotten, day 27 of a 21-day policy.
   */
  @Test
  void theFollowUpLetterOfDayTwentyOneIsForgotten() {
    database
        .sql(
            """
            insert into clocks.policy (facility, effective_from, final_days, set_by, set_at)
            values (?, date '2025-01-01', 21, ?, now())
            """)
        .params(house.facility, house.director.id())
        .update();
    Taken taken = received("2025-09-02T09:00");
    at(
        "2025-09-02T15:00",
        () -> {
          UUID letter =
              start
                  .start(
                      house.senior,
                      taken.reference(),
                      LetterKind.ACKNOWLEDGEMENT,
                      "en",
                      LetterText.EMPTY.withContact(new Contact("Petra Proficient", "555 0140")))
                  .id();
          release.release(house.senior, letter, null);
          sent.record(house.senior, letter, SentHow.POST, null);
        });
    assertThat(owed(taken, ObligationKind.FINAL).dueAt()).isEqualTo(moment("2025-09-23T23:59:59"));
    daysGoBy("2025-09-02", "2025-09-29");
    assertWarnedBeforeTheBreach(taken, ObligationKind.FINAL);
    assertDoesNotClose(taken, "2025-09-29T10:00");
    at(
        "2025-09-29T10:00",
        () ->
            assertThat(owed(taken, ObligationKind.FINAL).status())
                .isEqualTo(ObligationStatus.MISSED));
  }

  /** GGPO11: six of six grievances without a letter in two months. */
  @Test
  void sixOfSixWithoutALetterInTwoMonths() {
    List<Taken> six = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      six.add(received("2025-07-0" + i + "T11:00"));
    }
    daysGoBy("2025-07-01", "2025-08-31");
    for (Taken one : six) {
      assertWarnedBeforeTheBreach(one, ObligationKind.ACK_OR_RESOLVE);
      assertWarnedBeforeTheBreach(one, ObligationKind.FINAL);
      assertDoesNotClose(one, "2025-08-31T12:00");
    }
  }

  /**
   * 22886: the file was "lost" and found a year later. Here it is nobody's, and still has somebody.
   */
  @Test
  void aLostFileIsNotForgottenForAYear() {
    Actor head = house.staff("Hanna Head", Role.SUPERVISOR, null);
    nameOwner.name(house.administrator, house.ward, head.id());
    Taken taken = received("2024-11-04T09:00");
    at("2024-11-04T12:00", () -> assignCase.assign(house.senior, taken.reference(), null, null));
    daysGoBy("2024-11-04", "2024-12-20");
    assertThat(told(taken, ObligationKind.ACK_OR_RESOLVE))
        .extracting(Told::staff)
        .contains(head.id(), house.director.id())
        .doesNotContain(house.senior.id());
    assertThat(told(taken, ObligationKind.FINAL))
        .extracting(Told::point)
        .contains("PERCENT-50", "PERCENT-80", "WORKING_DAYS_BEFORE-1", "DUE", "OVERDUE");
    assertDoesNotClose(taken, "2025-11-04T09:00");
    at(
        "2025-11-04T09:00",
        () -> {
          assertThat(clocks.of(taken.id()))
              .allMatch(one -> one.status() == ObligationStatus.MISSED);
          assertThat(
                  database
                      .sql(
                          """
                          select count(*) from alerts.alert a join alerts.warning w on w.id = a.id
                          where w.subject = ? and a.read_at is null
                          """)
                      .param(taken.id())
                      .query(Integer.class)
                      .single())
              .as("a year later it still stands in the inbox of those who lead")
              .isPositive();
        });
  }

  /**
   * LOT811 (a letter only "if the person asks"), WSQV11 (told by word of mouth, so no letter) and
   * MUUN11 (callers who declined a letter): these reports give no dates; the case does not close
   * without the letter in any of them.
   */
  @Test
  void aLetterThatNobodyAskedForOrSomebodyDeclinedIsOwedAllTheSame() {
    Taken taken = received("2025-06-03T09:00");
    assertDoesNotClose(taken, "2025-06-03T10:00");
    at("2025-06-04T09:00", () -> declinedLetter.record(house.senior, taken.reference(), null));
    assertDoesNotClose(taken, "2025-06-05T10:00");
  }
}
