package org.harken.cases.cosign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.harken.access.AccessFixture;
import org.harken.access.organisation.PlanLeave;
import org.harken.alerts.Alert;
import org.harken.alerts.Alerts;
import org.harken.cases.Concerns;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.intake.RecordedCase;
import org.harken.platform.time.TimeSource;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class EscalateCosignsTest {

  @Autowired JdbcClient database;
  @Autowired Clock clock;
  @Autowired RecordCase recordCase;
  @Autowired SignIntake signIntake;
  @Autowired EscalateCosigns escalate;
  @Autowired PlanLeave planLeave;
  @Autowired Alerts alerts;

  AccessFixture house;
  RecordedCase bell;

  @BeforeEach
  void aDraft() {
    house = new AccessFixture(database);
    database
        .sql("update access.staff set supervisor = ? where id = ?")
        .params(house.director.id(), house.supervisor.id())
        .update();
    bell =
        recordCase.record(
            house.trainee, Concerns.callBell(house, clock.instant().minus(Duration.ofHours(1))));
  }

  private void after(int hours) {
    TimeSource.at(
        clock.instant().plus(Duration.ofHours(hours)),
        () -> {
          escalate.escalate();
          return true;
        });
  }

  private List<String> told(Actor staff) {
    return alerts.unread(staff.id()).stream()
        .map(Alert::text)
        .filter(text -> text.contains(bell.reference()) && text.contains("waits for a signature"))
        .toList();
  }

  private void away(Actor staff) {
    LocalDate today = clock.instant().atZone(AccessFixture.ZONE).toLocalDate();
    planLeave.plan(house.administrator, staff.id(), today.minusDays(1), today.plusDays(5));
  }

  @Test
  void theSupervisorIsToldFirstThenTheirsEachOnce() {
    after(3);
    assertThat(told(house.supervisor)).isEmpty();

    after(5);
    after(6);
    assertThat(told(house.supervisor)).hasSize(1);
    assertThat(told(house.director)).isEmpty();

    after(25);
    after(49);
    assertThat(told(house.supervisor)).hasSize(1);
    assertThat(told(house.director)).hasSize(1);
  }

  @Test
  void whoIsOnLeaveIsPassedOver() {
    away(house.supervisor);

    after(5);

    assertThat(told(house.supervisor)).isEmpty();
    assertThat(told(house.director)).hasSize(1);
  }

  @Test
  void whereTheLineEndsSomebodyOnDutyIsTold() {
    away(house.supervisor);
    away(house.director);

    after(25);

    assertThat(told(house.director)).isEmpty();
    assertThat(told(house.developing)).as("does not sign").isEmpty();
    assertThat(told(house.advanced).size() + told(house.senior).size()).isPositive();
  }

  @Test
  void whatIsSignedIsNotToldAnyMore() {
    signIntake.sign(house.senior, bell.reference(), List.of());

    after(30);

    assertThat(told(house.supervisor)).isEmpty();
  }
}
