package org.harken.cases.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.access.SignedIn;
import org.harken.cases.CaseKind;
import org.harken.cases.Concerns;
import org.harken.cases.figures.Asked;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.intake.RecordedCase;
import org.harken.cases.tasks.AddTask;
import org.harken.cases.tasks.NewTask;
import org.harken.cases.waiting.WaitingSums.Sum;
import org.harken.cases.waiting.model.Party;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
class WaitingPageTest {

  @Autowired JdbcClient database;
  @Autowired Clock clock;
  @Autowired WebApplicationContext context;
  @Autowired RecordCase recordCase;
  @Autowired AddTask addTask;
  @Autowired WaitingSums sums;
  @Autowired TransactionTemplate inOne;

  private AccessFixture house;

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
  }

  private RecordedCase aCase() {
    return recordCase.record(
        house.senior, Concerns.callBell(house, clock.instant().minus(Duration.ofDays(3))));
  }

  /** Kept as it would be, for so many cases. */
  private void waited(int cases, String party, UUID department, int days) {
    for (int i = 0; i < cases; i++) {
      inOne.executeWithoutResult(status -> waited(party, department, days));
    }
  }

  /** Nobody else is to keep figures of it: it is there only as it is written here. */
  private void waited(String party, UUID department, int days) {
    UUID id = aCase().id();
    database
        .sql("update cases.worklist_row set unfigured = 0, figured_at = now() where case_id = ?")
        .param(id)
        .update();
    database
        .sql(
            """
              insert into cases.waited (case_id, party, department, seconds, facility, case_department, kind, received_on)
              values (?, ?, ?, ?, ?, ?, 'GRIEVANCE', current_date - 3)
              """)
        .params(id, party, department, days * 86_400L, house.facility, house.ward)
        .update();
  }

  private List<Sum> lines() {
    LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    return sums.of(
            house.supervisor,
            new Asked(today.minusDays(9), today.plusDays(1), house.facility, CaseKind.GRIEVANCE))
        .lines();
  }

  @Test
  void theCaseShowsForWhomItWaitsInTheOfficeOnly() throws Exception {
    RecordedCase recorded = aCase();
    var senior = new SignedIn(context, house.senior);
    addTask.add(
        house.senior,
        recorded.reference(),
        new NewTask("Please look at the log.", house.contact.id().toString(), null));
    String page = senior.page("/cases/" + recorded.reference());
    assertThat(page)
        .contains("For whom it waits", house.wardName + ": Asked, not answered yet")
        .contains("Patient representatives", "Stays in the office")
        .contains("<section class=\"card noprint\" id=\"waiting\">")
        .doesNotContain("style=\"");
    String bar = page.substring(page.indexOf("id=\"waiting\""));
    bar = bar.substring(0, bar.indexOf("</section>"));
    assertThat(bar).as("never a person by name").doesNotContain("Cora Contact", "Petra Proficient");
    assertThat(senior.open("/cases/" + recorded.reference() + "/panel").getContentAsString())
        .doesNotContain("For whom it waits");
  }

  @Test
  void sumsAreByDepartmentAndSmallOnesAreKeptBack() throws Exception {
    waited(14, "REPRESENTATIVE", WaitingSums.NO_DEPARTMENT, 2);
    waited(12, "DEPARTMENT", house.ward, 4);
    waited(3, "DEPARTMENT", house.otherWard, 9);
    List<Sum> lines = lines();
    assertThat(lines)
        .extracting(Sum::name, Sum::cases)
        .containsExactlyInAnyOrder(
            tuple(house.wardName, null),
            tuple(house.otherWardName, null),
            tuple(Party.REPRESENTATIVE.words(), 14));
    String page =
        new SignedIn(context, house.supervisor)
            .page("/timeliness/waiting?facility=" + house.facility);
    assertThat(page)
        .contains("29 cases", "1 to 10, or kept back", house.otherWardName)
        .doesNotContain("27 days", "Cora Contact");
  }

  @Test
  void withEnoughCasesEachDepartmentStandsForItself() throws Exception {
    waited(11, "DEPARTMENT", house.ward, 4);
    waited(11, "DEPARTMENT", house.otherWard, 1);
    String page =
        new SignedIn(context, house.supervisor)
            .page("/timeliness/waiting?facility=" + house.facility);
    assertThat(page)
        .contains(house.wardName + ", 44 days together. Talk with them first.", "11 days");
    String csv =
        new SignedIn(context, house.supervisor)
            .page("/timeliness/waiting/csv?facility=" + house.facility);
    assertThat(csv).contains(house.wardName + "," + house.facilityName + ",11,44,4");
  }

  @Test
  void isForThoseWhoReadFigures() throws Exception {
    var senior = new SignedIn(context, house.senior);
    assertThat(senior.open("/timeliness/waiting").getStatus()).isEqualTo(403);
    assertThat(senior.page("/")).doesNotContain("href=\"/timeliness\"");
    assertThat(new SignedIn(context, house.director).page("/")).contains("href=\"/timeliness\"");
    assertThat(
            new SignedIn(context, house.director)
                .open("/timeliness/waiting?from=never")
                .getStatus())
        .isEqualTo(422);
  }
}
