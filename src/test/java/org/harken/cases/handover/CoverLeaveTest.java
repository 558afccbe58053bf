package org.harken.cases.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.access.SignedIn;
import org.harken.access.organisation.PlanLeave;
import org.harken.access.organisation.SetSupervisor;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.cases.Concerns;
import org.harken.cases.handover.HandOver.State;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.store.CaseFiles;
import org.harken.cases.tasks.AddLooseTask;
import org.harken.cases.tasks.NewTask;
import org.harken.platform.testing.Swept;
import org.harken.platform.time.TimeSource;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@Swept
class CoverLeaveTest {

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired Clock clock;
  @Autowired RecordCase recordCase;
  @Autowired AddLooseTask addLooseTask;
  @Autowired PlanLeave planLeave;
  @Autowired SetSupervisor setSupervisor;
  @Autowired CoverLeave coverLeave;
  @Autowired HandOvers handOvers;
  @Autowired HandWork handWork;
  @Autowired CarryOver carryOver;
  @Autowired CaseFiles files;
  @Autowired Alerts alerts;
  @Autowired Audit audit;

  AccessFixture house;
  LocalDate today;
  UUID caseId;

  @BeforeEach
  void aSeniorWithWork() {
    house = new AccessFixture(database);
    today = clock.instant().atZone(AccessFixture.ZONE).toLocalDate();
    caseId =
        recordCase
            .record(house.senior, Concerns.callBell(house, clock.instant().minusSeconds(600)))
            .id();
  }

  private void leave(Actor staff, int from, int to) {
    planLeave.plan(house.administrator, staff.id(), today.plusDays(from), today.plusDays(to));
  }

  private @Nullable UUID owner() {
    return files.find(caseId).orElseThrow().owner();
  }

  @Test
  void onTheFirstDayTheWorkGoesToTheNextUpTheLine() throws Exception {
    UUID task = addLooseTask.add(house.senior, new NewTask("Order leaflets", "me", null));
    leave(house.senior, 0, 6);
    coverLeave.cover();
    coverLeave.cover();

    assertThat(owner()).isEqualTo(house.supervisor.id());
    HandOver made = handOvers.openOf(house.senior.id()).orElseThrow();
    assertThat(made.state()).isEqualTo(State.RUNNING);
    assertThat(made.toDay()).isEqualTo(today.plusDays(6));
    assertThat(handOvers.items(made.id())).hasSize(2);
    assertThat(
            database
                .sql("select assignee from cases.task where id = ?")
                .param(task)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single())
        .isEqualTo(house.supervisor.id());
    assertThat(alerts.unread(house.supervisor.id()).toString()).contains("work is yours until");
    assertThat(audit.of("hand-over", made.id().toString(), 5))
        .singleElement()
        .satisfies(entry -> assertThat(entry.actor()).isEqualTo(Actor.SYSTEM.id()));
    assertThat(new SignedIn(context, house.supervisor).page("/handover/" + made.id()))
        .contains("Decided by Harken");

    carryOver.end(house.senior, made.id());
    coverLeave.cover();
    assertThat(owner()).as("taken back on purpose: it stays").isEqualTo(house.senior.id());
  }

  @Test
  void shortLeaveAndLeaveToComeMoveNothing() {
    leave(house.senior, 0, 1);
    leave(house.senior, 4, 20);
    coverLeave.cover();
    assertThat(owner()).isEqualTo(house.senior.id());
    assertThat(handOvers.openOf(house.senior.id())).isEmpty();
  }

  @Test
  void whoWasNamedHasItAlready() {
    leave(house.senior, 0, 6);
    carryOver.begin(
        house.senior,
        new PlanHandOver.Asked(
            null, house.developing.id().toString(), null, today.plusDays(6), null));
    coverLeave.cover();
    assertThat(owner()).isEqualTo(house.developing.id());
  }

  @Test
  void whoeverIsAwayTooIsPassedOver() {
    setSupervisor.set(house.administrator, house.supervisor.id(), house.director.id());
    leave(house.supervisor, -1, 9);
    leave(house.senior, 0, 6);
    coverLeave.cover();
    assertThat(owner()).isEqualTo(house.director.id());
  }

  @Test
  void whereNobodyIsAboveTheWorkStaysAndItsWarningsGoToTheSupervisors() {
    setSupervisor.set(house.administrator, house.senior.id(), null);
    leave(house.senior, 0, 6);
    coverLeave.cover();
    assertThat(owner()).isEqualTo(house.senior.id());
  }

  @Test
  void whatAStoppedNodeDidNotFinishIsFinished() {
    leave(house.senior, 0, 6);
    coverLeave.cover();
    HandOver made = handOvers.openOf(house.senior.id()).orElseThrow();
    database
        .sql("update cases.hand_over set started_at = null where id = ?")
        .param(made.id())
        .update();
    database
        .sql("update cases.case_file set owner = ? where id = ?")
        .params(house.senior.id(), caseId)
        .update();
    database
        .sql("update cases.worklist_row set owner = ? where case_id = ?")
        .params(house.senior.id(), caseId)
        .update();
    TimeSource.at(
        clock.instant().plus(Duration.ofMinutes(10)),
        () -> {
          handWork.giveDue();
          return true;
        });
    assertThat(owner()).isEqualTo(house.supervisor.id());
  }
}
