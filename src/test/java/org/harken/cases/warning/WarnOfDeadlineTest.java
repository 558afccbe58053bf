package org.harken.cases.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.access.Role;
import org.harken.access.organisation.NameOwner;
import org.harken.access.organisation.PlanLeave;
import org.harken.access.organisation.SetSupervisor;
import org.harken.alerts.Alert;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.cases.CaseKind;
import org.harken.cases.Concerns;
import org.harken.cases.assignment.AssignCase;
import org.harken.cases.danger.AcceptDanger;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.intake.RecordedCase;
import org.harken.cases.store.Guard;
import org.harken.clocks.Clocks;
import org.harken.clocks.model.Event;
import org.harken.clocks.model.EventType;
import org.harken.clocks.sweep.SweepDeadlines;
import org.harken.platform.Ids;
import org.harken.platform.testing.Swept;
import org.harken.platform.time.TimeSource;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Swept
class WarnOfDeadlineTest {

  @Autowired JdbcClient database;
  @Autowired RecordCase recordCase;
  @Autowired AssignCase assignCase;
  @Autowired AcceptDanger acceptDanger;
  @Autowired PlanLeave planLeave;
  @Autowired NameOwner nameOwner;
  @Autowired SetSupervisor setSupervisor;
  @Autowired Guard guard;
  @Autowired Clocks clocks;
  @Autowired SweepDeadlines sweep;
  @Autowired Alerts alerts;
  @Autowired Audit audit;

  AccessFixture house;
  String reference;
  UUID caseId;

  @BeforeEach
  void aGrievanceOfWednesday() {
    house = new AccessFixture(database);
    RecordedCase bell =
        TimeSource.at(
            at("2026-02-18T14:15"),
            () ->
                recordCase.record(house.senior, Concerns.callBell(house, at("2026-02-18T14:10"))));
    assertThat(bell.kind()).isEqualTo(CaseKind.GRIEVANCE);
    reference = bell.reference();
    caseId = bell.id();
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(AccessFixture.ZONE).toInstant();
  }

  private void sweepAt(String local) {
    TimeSource.at(at(local), () -> sweep.sweep());
  }

  private List<String> told(Actor staff) {
    return alerts.unread(staff.id()).stream()
        .map(Alert::text)
        .filter(text -> text.startsWith(reference + ": Answer or progress letter"))
        .toList();
  }

  private void director() {
    setSupervisor.set(house.administrator, house.supervisor.id(), house.director.id());
  }

  private void away(Actor staff) {
    planLeave.plan(
        house.administrator, staff.id(), LocalDate.of(2026, 2, 16), LocalDate.of(2026, 3, 30));
  }

  @Test
  void climbsFromTheOwnerToTheSupervisorToTheDirector() {
    sweepAt("2026-02-20T12:00");
    assertThat(told(house.senior)).as("not half of the time yet").isEmpty();
    sweepAt("2026-02-22T12:00");
    assertThat(told(house.senior)).as("nobody is told on a Sunday").isEmpty();
    sweepAt("2026-02-23T08:00");
    assertThat(told(house.senior))
        .containsExactly(reference + ": Answer or progress letter is due by Wed 25 February 2026.");
    assertThat(told(house.supervisor)).isEmpty();

    sweepAt("2026-02-24T08:00");
    assertThat(told(house.supervisor))
        .containsExactly(
            reference
                + ": Answer or progress letter is due by Wed 25 February 2026. "
                + house.senior.name()
                + " has it.");
    assertThat(told(house.director)).isEmpty();

    sweepAt("2026-02-26T08:00");
    assertThat(told(house.director))
        .containsExactly(
            reference
                + ": Answer or progress letter was due by Wed 25 February 2026 and is late. "
                + house.senior.name()
                + " has it.");
    assertThat(told(house.senior)).as("one line of a deadline, the newest").hasSize(1);
    assertThat(audit.of("case", caseId.toString(), 50))
        .filteredOn(entry -> entry.action().equals("warned"))
        .hasSize(3)
        .allSatisfy(entry -> assertThat(entry.facts().toString()).doesNotContain("bell"));
  }

  @Test
  void whereNobodyLookedForLongOnlyTheLastPointIsTold() {
    sweepAt("2026-03-09T09:00");
    assertThat(told(house.senior)).singleElement().asString().contains("is late");
    assertThat(told(house.director)).hasSize(1);
  }

  @Test
  void whatIsFoundAtNightIsToldInTheMorning() {
    sweepAt("2026-03-09T23:30");
    assertThat(told(house.senior)).isEmpty();
    sweepAt("2026-03-10T08:00");
    assertThat(told(house.senior)).hasSize(1);
  }

  @Test
  void whoeverIsOnLeaveIsPassedOverUpTheLine() {
    director();
    away(house.senior);
    sweepAt("2026-02-23T08:00");
    assertThat(told(house.senior)).isEmpty();
    assertThat(told(house.supervisor))
        .singleElement()
        .asString()
        .endsWith(house.senior.name() + " has it and is away: you stand in.");
    away(house.supervisor);
    sweepAt("2026-02-24T08:00");
    assertThat(told(house.director)).hasSize(1);
  }

  @Test
  void whoeverHasTheWorkOfSomebodyOnLeaveStandsInFirst() {
    away(house.senior);
    database
        .sql(
            """
            insert into cases.hand_over (id, giver, giver_name, taker, taker_name, from_day, to_day, zone, word,
              state, made_by, made_by_name, made_at, started_at)
            values (?, ?, 'x', ?, 'y', date '2026-02-16', date '2026-03-30', 'America/Chicago', '', 'RUNNING', ?, 'z',
              now(), now())
            """)
        .params(Ids.next(), house.senior.id(), house.advanced.id(), house.senior.id())
        .update();
    sweepAt("2026-02-23T08:00");
    assertThat(told(house.advanced)).hasSize(1);
    assertThat(told(house.supervisor)).isEmpty();
  }

  @Test
  void noClockIsUnowned() {
    TimeSource.at(
        at("2026-02-19T09:00"),
        () -> {
          assignCase.assign(house.senior, reference, null, null);
          return true;
        });
    sweepAt("2026-02-23T08:00");
    assertThat(told(house.supervisor))
        .as("no owner of the place: a supervisor")
        .containsExactly(
            reference
                + ": Answer or progress letter is due by Wed 25 February 2026."
                + " Nobody has it yet: until somebody does, it is yours.");
  }

  @Test
  void theOwnerOfTheQueueAnswersUntilSomebodyTakesIt() {
    nameOwner.name(house.administrator, house.facility, house.director.id());
    nameOwner.name(house.administrator, house.ward, house.advanced.id());
    TimeSource.at(
        at("2026-02-19T09:00"),
        () -> {
          assignCase.assign(house.senior, reference, null, null);
          return true;
        });
    sweepAt("2026-02-23T08:00");
    assertThat(told(house.advanced)).hasSize(1);
    assertThat(told(house.director)).isEmpty();

    TimeSource.at(
        at("2026-02-23T09:00"),
        () -> {
          assignCase.assign(house.developing, reference, "me", null);
          return true;
        });
    assertThat(told(house.advanced)).as("it is somebody's now").isEmpty();
    assertThat(told(house.developing)).hasSize(1);
  }

  @Test
  void aContactOfADepartmentWhoCannotOpenTheCaseDoesNotAnswerForIt() {
    nameOwner.name(house.administrator, house.ward, house.contact.id());
    nameOwner.name(house.administrator, house.facility, house.director.id());
    TimeSource.at(
        at("2026-02-19T09:00"),
        () -> {
          assignCase.assign(house.senior, reference, null, null);
          return true;
        });
    sweepAt("2026-02-23T08:00");
    assertThat(told(house.contact)).isEmpty();
    assertThat(told(house.director)).hasSize(1);
  }

  @Test
  void whoeverIsNamedOnTheCaseHearsNothingOfIt() {
    guard.name(
        house.director,
        caseId,
        new Guard.Named(
            Ids.next(),
            house.supervisor.id(),
            house.supervisor.name(),
            Guard.As.ABOUT,
            house.director.name(),
            at("2026-02-19T09:00")));
    // whoever reports to them stays out as well
    setSupervisor.set(house.administrator, house.senior.id(), house.director.id());
    sweepAt("2026-02-26T08:00");
    assertThat(told(house.supervisor)).isEmpty();
    assertThat(told(house.senior)).hasSize(1);
    assertThat(told(house.director)).hasSize(1);
  }

  @Test
  void whatIsMetAsksNobodyAnyMore() {
    sweepAt("2026-02-24T08:00");
    assertThat(told(house.senior)).hasSize(1);
    TimeSource.at(
        at("2026-02-24T10:00"),
        () -> {
          clocks.happened(
              caseId, Event.of(EventType.RESOLVED, at("2026-02-24T10:00")).by("letter"));
          assignCase.assign(house.senior, reference, house.advanced.id().toString(), null);
          return true;
        });
    sweepAt("2026-02-27T08:00");
    assertThat(told(house.senior)).isEmpty();
    assertThat(told(house.advanced)).isEmpty();
    assertThat(told(house.supervisor)).isEmpty();
  }

  @Test
  void dangerIsToldToTheWholeLadderAtAnyHour() {
    director();
    RecordedCase slap =
        TimeSource.at(
            at("2026-02-21T02:00"),
            () -> recordCase.record(house.senior, Concerns.slap(house, at("2026-02-21T02:00"))));
    sweepAt("2026-02-21T02:01");
    for (Actor one : List.of(house.senior, house.supervisor, house.director)) {
      assertThat(alerts.unread(one.id()))
          .as(one.name())
          .anySatisfy(
              line ->
                  assertThat(line.text())
                      .startsWith(slap.reference() + ": Look at once. Somebody may be in danger"));
    }
    sweepAt("2026-02-21T03:01");
    assertThat(alerts.unread(house.director.id()))
        .anySatisfy(line -> assertThat(line.text()).contains("Nobody has accepted it since"));
    assertThat(
            database
                .sql(
                    "select count(*) from alerts.warning where subject = ? and safety and point = 'OVERDUE'")
                .param(slap.id())
                .query(Integer.class)
                .single())
        .isEqualTo(3);
  }

  @Test
  void aClosedCaseWarnsNobody() {
    database
        .sql("update cases.case_file set status = 'CLOSED' where id = ?")
        .param(caseId)
        .update();
    sweepAt("2026-02-26T08:00");
    assertThat(told(house.senior)).isEmpty();
  }

  @Test
  void thereIsAlwaysSomebodyToTell() {
    for (Actor one : List.of(house.senior, house.supervisor, house.director, house.advanced)) {
      away(one);
    }
    away(house.developing);
    away(house.trainee);
    Actor other = house.staff("Lea Last", Role.SUPERVISOR, null);
    sweepAt("2026-02-23T08:00");
    assertThat(told(other)).hasSize(1);
    away(other);
    sweepAt("2026-02-26T08:00");
    assertThat(told(house.senior)).as("nobody is here: it waits in the owner's inbox").hasSize(1);
  }
}
