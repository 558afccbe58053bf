package org.harken.cases.timeliness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.access.Role;
import org.harken.access.SignedIn;
import org.harken.access.account.CreateToken;
import org.harken.cases.CaseKind;
import org.harken.cases.Concerns;
import org.harken.cases.figures.Asked;
import org.harken.cases.figures.model.Goal;
import org.harken.cases.intake.RecordCase;
import org.harken.platform.testing.Web;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Figures over what is kept, written here as it would be kept. */
@SpringBootTest
class TimelinessTest {

  @Autowired JdbcClient database;
  @Autowired Clock clock;
  @Autowired WebApplicationContext context;
  @Autowired CreateToken createToken;
  @Autowired RecordCase recordCase;
  @Autowired ReadTimeliness reading;
  @Autowired TransactionTemplate inOne;

  private AccessFixture house;
  private LocalDate today = LocalDate.EPOCH;

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
    today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private Instant ago(double days) {
    return clock.instant().minus(Duration.ofMinutes(Math.round(days * 24 * 60)));
  }

  private static LocalDate day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /** A case received so many days ago, answered and closed after so many more; null for not yet. */
  private UUID kept(double receivedAgo, @Nullable Double answered, @Nullable Double closed) {
    return Objects.requireNonNull(
        inOne.execute(status -> keep(ago(receivedAgo), receivedAgo, answered, closed)));
  }

  /** Nobody else is to keep figures of it: it is there only as it is written here. */
  private UUID keep(
      Instant received, double receivedAgo, @Nullable Double answered, @Nullable Double closed) {
    UUID id =
        recordCase.record(house.senior, Concerns.callBell(house, received.minusSeconds(5))).id();
    database
        .sql("update cases.worklist_row set unfigured = 0, figured_at = now() where case_id = ?")
        .param(id)
        .update();
    Instant answeredAt = answered == null ? null : ago(receivedAgo - answered);
    Instant closedAt = closed == null ? null : ago(receivedAgo - closed);
    database
        .sql(
            """
            insert into cases.timing (case_id, facility, department, kind, zone, received_at, received_on, taken_at,
              begun_at, answered_at, closed_at, closed_on, reopened, extended, kept_at)
            values (:id, :facility, :ward, 'GRIEVANCE', 'America/Chicago', :received, :receivedOn, :received,
              :begun, :answered, :closed, :closedOn, 0, 1, now())
            """)
        .param("id", id)
        .param("facility", house.facility)
        .param("ward", house.ward)
        .param("received", received.atOffset(ZoneOffset.UTC))
        .param("receivedOn", day(received))
        .param(
            "begun",
            answered == null ? null : ago(receivedAgo - answered / 2).atOffset(ZoneOffset.UTC))
        .param("answered", answeredAt == null ? null : answeredAt.atOffset(ZoneOffset.UTC))
        .param("closed", closedAt == null ? null : closedAt.atOffset(ZoneOffset.UTC))
        .param("closedOn", closedAt == null ? null : day(closedAt))
        .update();
    owed(id, "ANSWER", received, 30, answeredAt, closedAt);
    return id;
  }

  private void owed(
      UUID caseId,
      String letter,
      Instant received,
      int days,
      @Nullable Instant met,
      @Nullable Instant ended) {
    Instant due = received.plus(Duration.ofDays(days));
    database
        .sql(
            """
            insert into cases.owed (id, case_id, facility, department, kind, letter, started_on, started_at, due_on,
              due_at, met_at, ended_at, first_run)
            values (gen_random_uuid(), :id, :facility, :ward, 'GRIEVANCE', :letter, :startedOn, :started, :dueOn,
              :due, :met, :ended, true)
            """)
        .param("id", caseId)
        .param("facility", house.facility)
        .param("ward", house.ward)
        .param("letter", letter)
        .param("startedOn", day(received))
        .param("started", received.atOffset(ZoneOffset.UTC))
        .param("dueOn", day(due))
        .param("due", due.atOffset(ZoneOffset.UTC))
        .param("met", met == null ? null : met.atOffset(ZoneOffset.UTC))
        .param("ended", met != null || ended == null ? null : ended.atOffset(ZoneOffset.UTC))
        .update();
  }

  private Timeliness figures() {
    return reading.of(
        house.supervisor,
        new Asked(today.minusDays(365), today, house.facility, CaseKind.GRIEVANCE));
  }

  private Timeliness.Letter answers() {
    return TimelinessWords.letter(figures(), Goal.ANSWER).orElseThrow();
  }

  @Test
  void openAndOverdueCountsAsAFailureAmongWhatWasDueOnly() {
    kept(100, 20.0, 25.0);
    kept(100, 45.0, 50.0);
    kept(90, null, null);
    kept(3, null, null);
    assertThat(figures().answers())
        .as("among closed: one of two")
        .extracting(Timeliness.Closed::cases, Timeliness.Closed::inTime)
        .containsExactly(2, 1);
    Timeliness.Letter answers = answers();
    assertThat(answers.due()).as("the newest is not due yet").isEqualTo(3);
    assertThat(answers.inTime()).isEqualTo(1);
    assertThat(answers.late()).isEqualTo(1);
    assertThat(answers.openLate()).isEqualTo(1);
    assertThat(answers.extended()).isEqualTo(new Timeliness.Extended(3, 3));
  }

  @Test
  void whatEndedAfterItsDayWithoutALetterIsAFailureAndBeforeItIsNone() {
    kept(100, null, 60.0);
    kept(100, null, 10.0);
    assertThat(answers().never()).isEqualTo(1);
    assertThat(answers().due()).isEqualTo(1);
    assertThat(figures().answers())
        .extracting(Timeliness.Closed::cases, Timeliness.Closed::inTime)
        .containsExactly(1, 0);
  }

  @Test
  void openCasesLengthenTheMedian() {
    kept(100, 10.0, 12.0);
    kept(100, 10.0, 12.0);
    kept(100, 10.0, 12.0);
    assertThat(figures().closing().half()).hasValue(12 * 24);
    for (int i = 0; i < 4; i++) {
      kept(80, null, null);
    }
    Lasting closing = figures().closing();
    assertThat(closing.half()).as("four of seven are open after 80 days").isEmpty();
    assertThat(closing.open()).isEqualTo(4);
    assertThat(answers().lasting().half()).isEmpty();
  }

  @Test
  void theStepInWhichMostTimeGoesIsNamed() {
    for (int i = 0; i < 3; i++) {
      kept(100, 20.0, 45.0);
    }
    assertThat(figures().slowest().orElseThrow().stretch())
        .as("ten days until the answer is begun; what comes after the answer is not asked")
        .isEqualTo(Timeliness.Stretch.BEGUN);
  }

  @Test
  void thePageSaysItInWordsWithTheExpectedAverageBeside() throws Exception {
    UUID id = kept(100, 20.0, 25.0);
    owed(id, "PROGRESS", ago(100), 7, ago(94), null);
    String page = new SignedIn(context, house.supervisor).page("/timeliness");
    assertThat(page)
        .contains("How long it takes", "1 of 1", "closed cases had their answer in time")
        .contains(
            "6 days", "About 7 days are expected on average (42 CFR 482.13(a)(2); SOM A-0122)")
        .contains("A new date was named once on 1 case")
        .contains("make it quicker first", "For the office only")
        .doesNotContain("style=\"", "%");
  }

  @Test
  void aRepresentativeAHouseElsewhereAndAWrongDayAreRefused() throws Exception {
    kept(100, 20.0, 25.0);
    assertThat(new SignedIn(context, house.senior).open("/timeliness").getStatus()).isEqualTo(403);
    Actor elsewhere =
        house.staff(
            "Una Elsewhere", Role.SUPERVISOR, null, house.facility, null, house.otherWard, false);
    var stranger = new SignedIn(context, elsewhere);
    assertThat(stranger.page("/timeliness?facility=" + house.facility))
        .contains("Nothing came and nothing was due");
    var supervisor = new SignedIn(context, house.supervisor);
    MockHttpServletResponse wrong = supervisor.open("/timeliness?from=2026-05-01&to=2026-02-30");
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(wrong.getContentAsString()).contains("Please give the day as 2026-02-18.");
    assertThat(supervisor.page("/timeliness?from=2026-05-01&to=2026-04-01"))
        .contains("The last day lies before the first.");
    assertThat(supervisor.page("/timeliness?from=2020-05-01&to=2026-04-01"))
        .contains("At most three years at once, please.");
    assertThat(supervisor.open("/timeliness/csv?kind=NONSENSE").getStatus()).isEqualTo(422);
  }

  @Test
  void theFilesKeepSmallNumbersBack() throws Exception {
    for (int i = 0; i < 12; i++) {
      kept(100, i < 3 ? 50.0 : 20.0, 55.0);
    }
    var supervisor = new SignedIn(context, house.supervisor);
    String csv = supervisor.page("/timeliness/csv?facility=" + house.facility);
    assertThat(csv)
        .contains("Grievances, " + house.facilityName)
        .contains("Final answer,12,*,*,0,20,50,")
        .contains("kept back: *");
    MockHttpServletResponse xlsx = supervisor.open("/timeliness/xlsx");
    assertThat(xlsx.getStatus()).isEqualTo(200);
    assertThat(xlsx.getHeader("Content-Disposition")).contains("timeliness.xlsx");
    assertThat(xlsx.getContentAsByteArray()).startsWith('P', 'K');
  }

  @Test
  void programsReadTheSame() throws Exception {
    kept(100, 20.0, 25.0);
    MockHttpServletResponse answer =
        api(house.auditor, "/api/v1/timeliness?facility=" + house.facility);
    assertThat(answer.getStatus()).isEqualTo(200);
    String json = answer.getContentAsString();
    assertThat(JsonPath.<Integer>read(json, "$.closed.inTime")).isEqualTo(1);
    assertThat(JsonPath.<Double>read(json, "$.daysToClose.half")).isEqualTo(25.0);
    assertThat(JsonPath.<String>read(json, "$.letters[0].letter")).isEqualTo("ANSWER");
    assertThat(JsonPath.<Integer>read(json, "$.letters[0].extended.times")).isEqualTo(1);
    assertThat(api(house.senior, "/api/v1/timeliness").getStatus()).isEqualTo(403);
    assertThat(api(house.auditor, "/api/v1/timeliness?from=x").getStatus()).isEqualTo(422);
  }

  @Test
  void theTimeOfOneCaseIsThereForProgramsInReachAlone() throws Exception {
    String reference =
        recordCase.record(house.senior, Concerns.callBell(house, ago(3))).reference();
    MockHttpServletResponse answer = api(house.senior, "/api/v1/cases/" + reference + "/time");
    assertThat(answer.getStatus()).isEqualTo(200);
    String json = answer.getContentAsString();
    assertThat(JsonPath.<String>read(json, "$.waited[0].party")).isEqualTo("REPRESENTATIVE");
    assertThat(JsonPath.<Integer>read(json, "$.waited[0].seconds"))
        .isBetween(3 * 86_400 - 60, 3 * 86_400 + 60);
    assertThat(JsonPath.<String>read(json, "$.forecast.code")).isEqualTo("UNKNOWN");
    assertThat(api(house.stranger, "/api/v1/cases/" + reference + "/time").getStatus())
        .isEqualTo(404);
    assertThat(api(house.contact, "/api/v1/cases/" + reference + "/time").getStatus())
        .isEqualTo(403);
  }

  private MockHttpServletResponse api(Actor actor, String path) throws Exception {
    return Web.of(context)
        .perform(
            get(path)
                .header(
                    "Authorization",
                    "Bearer " + createToken.create(actor, "test", actor.permissions(), 1)))
        .andReturn()
        .getResponse();
  }
}
