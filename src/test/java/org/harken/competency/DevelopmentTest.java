package org.harken.competency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.access.SignedIn;
import org.harken.access.account.CreateToken;
import org.harken.alerts.Alerts;
import org.harken.competency.development.ActivityKind;
import org.harken.competency.development.CreditRules;
import org.harken.competency.development.DevelopmentLog;
import org.harken.competency.development.Hours;
import org.harken.competency.development.KeepLog;
import org.harken.competency.development.RemindOfHours;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.files.Blobs;
import org.harken.platform.testing.Web;
import org.harken.platform.time.TimeSource;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
class DevelopmentTest {

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired Clock clock;
  @Autowired KeepLog keepLog;
  @Autowired DevelopmentLog log;
  @Autowired Hours hours;
  @Autowired CreditRules rules;
  @Autowired RemindOfHours remindOfHours;
  @Autowired Alerts alerts;
  @Autowired Blobs blobs;
  @Autowired CreateToken createToken;

  AccessFixture house;
  LocalDate today;

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
    today = LocalDate.now(clock.withZone(AccessFixture.ZONE));
  }

  private UUID course(int minutes, String category) {
    return keepLog.add(
        house.senior,
        new KeepLog.NewLine(
            today.minusDays(3), ActivityKind.COURSE, "A course", "College", minutes, category),
        null);
  }

  /** A credential with so many days left. */
  private void holdsFor(int days) {
    keepLog.hold(
        house.senior, "BCPA", today.plusDays(days + 1L).minusYears(3), today.plusDays(days), null);
  }

  private String missing() {
    return hours.of(house.senior.id()).getFirst().missing();
  }

  @Test
  void theDatedRuleOfTheBoardIsData() {
    var rule = rules.on("BCPA", today).orElseThrow();
    assertThat(rule.hours()).isEqualTo(30);
    assertThat(rule.years()).isEqualTo(3);
    assertThat(rule.atLeast()).isEqualTo(Map.of("ETHICS", 6, "EQUITY", 3));
    assertThat(rules.on("BCPA", LocalDate.of(2010, 1, 1))).isEmpty();
    assertThat(rules.remindDays()).containsExactly(90, 30);
  }

  @Test
  void saysWhatIsMissingInWords() {
    holdsFor(200);
    course(20 * 60 + 59, "GENERAL");
    course(4 * 60, "ETHICS");
    assertThat(missing()).isEqualTo("6 hours, 3 hours of equity and justice, 2 hours of ethics");
    UUID last = course(6 * 60, "EQUITY");
    course(2 * 60, "ETHICS");
    assertThat(missing()).isEmpty();
    keepLog.strike(house.senior, last, "It was another day.");
    assertThat(missing()).startsWith("4 hours");
    assertThatThrownBy(() -> keepLog.strike(house.trainee, last, "no"))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void remindsNinetyAndThirtyDaysBeforeTheEnd() {
    holdsFor(91);
    remindOfHours.remind(today);
    assertThat(reminders()).isZero();
    remindAfter(1);
    remindAfter(2);
    assertThat(reminders()).isEqualTo(1);
    remindAfter(60);
    assertThat(reminders()).isEqualTo(1);
    remindAfter(61);
    remindAfter(70);
    assertThat(reminders()).isEqualTo(2);
  }

  private void remindAfter(int days) {
    TimeSource.at(
        clock.instant().plus(java.time.Duration.ofDays(days)),
        () -> {
          remindOfHours.remind(LocalDate.now(clock.withZone(AccessFixture.ZONE)));
          return true;
        });
  }

  private long reminders() {
    return alerts.unread(house.senior.id()).stream()
        .filter(line -> line.text().contains("Missing: 30 hours"))
        .count();
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(
            () ->
                keepLog.add(
                    house.senior,
                    new KeepLog.NewLine(
                        today.plusDays(2), ActivityKind.COURSE, "To come", "", 60, "ETHICS"),
                    null))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> course(60, "FUN")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> course(0, "ETHICS")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> keepLog.hold(house.senior, "NONE", today, null, null))
        .isInstanceOf(Refused.class);
    assertThat(log.of(house.senior.id())).isEmpty();
  }

  @Test
  void aCertificateIsForItsOwnerAndWhoeverLeads() throws Exception {
    var file =
        blobs.receive(
            "certificate.pdf",
            new ByteArrayInputStream("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8)));
    UUID line =
        keepLog.add(
            house.senior,
            new KeepLog.NewLine(today, ActivityKind.COURSE, "With paper", "", 60, "ETHICS"),
            file);
    String path = "/learning/log/" + line + "/file";
    MockHttpServletResponse own = new SignedIn(context, house.senior).open(path);
    assertThat(own.getStatus()).isEqualTo(200);
    assertThat(own.getContentType()).isEqualTo("application/pdf");
    assertThat(new SignedIn(context, house.supervisor).open(path).getStatus()).isEqualTo(200);
    assertThat(new SignedIn(context, house.trainee).open(path).getStatus()).isEqualTo(404);
  }

  @Test
  void theFormSaysWhatIsWrong() throws Exception {
    var senior = new SignedIn(context, house.senior);
    MockHttpServletResponse refused =
        senior.send(
            "/learning/log",
            Map.of(
                "title",
                "",
                "onDay",
                "soon",
                "kind",
                "COURSE",
                "hours",
                "x",
                "category",
                "ETHICS"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString())
        .contains("line-title-fault", "line-onDay-fault", "line-hours-fault");
    assertThat(
            senior
                .send(
                    "/learning/log",
                    Map.of(
                        "title",
                        "Ethics",
                        "onDay",
                        today.toString(),
                        "kind",
                        "COURSE",
                        "hours",
                        "2",
                        "minutes",
                        "30",
                        "category",
                        "ETHICS"))
                .getRedirectedUrl())
        .isEqualTo("/learning/log");
    assertThat(senior.page("/learning/log")).contains("2 h 30 min");
  }

  @Test
  void theApiTellsWhoMaySee() throws Exception {
    holdsFor(200);
    assertThat(api(house.senior).getContentAsString())
        .contains("\"code\":\"BCPA\"", "\"hoursNeeded\":30");
    assertThat(api(house.supervisor).getStatus()).isEqualTo(200);
    assertThat(api(house.director).getStatus()).isEqualTo(200);
    assertThat(api(house.trainee).getStatus()).isEqualTo(404);
    assertThat(api(house.stranger).getStatus()).isEqualTo(404);
    assertThat(api(house.auditor).getStatus()).isEqualTo(403);
  }

  private MockHttpServletResponse api(Actor actor) throws Exception {
    return Web.of(context)
        .perform(
            get("/api/v1/learning/people/" + house.senior.id())
                .header(
                    "Authorization",
                    "Bearer " + createToken.create(actor, "test", actor.permissions(), 1)))
        .andReturn()
        .getResponse();
  }

  @Test
  void theTeamPageShowsWhoNeedsSomebodyFirst() throws Exception {
    holdsFor(20);
    var supervisor = new SignedIn(context, house.supervisor);
    String page = supervisor.page("/learning/team");
    assertThat(page).contains("Hours lapse", "Petra Proficient");
    assertThat(page.indexOf("Petra Proficient")).isLessThan(page.indexOf("Ada Advanced"));
    assertThat(
            supervisor
                .send("/learning/people/" + house.senior.id() + "/remind", Map.of())
                .getRedirectedUrl())
        .isEqualTo("/learning/people/" + house.senior.id());
    assertThat(alerts.unread(house.senior.id()))
        .anyMatch(line -> line.text().contains("reminds you of your hours"));
    var senior = new SignedIn(context, house.senior);
    assertThat(senior.open("/learning/team").getStatus()).isEqualTo(404);
    assertThat(senior.open("/learning/people/" + house.trainee.id()).getStatus()).isEqualTo(404);
    assertThat(senior.page("/learning")).contains("My hours", "30 hours");
    assertThat(senior.page("/account")).contains("href=\"/learning\"");
  }
}
