package org.harken.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.AccessFixture;
import org.harken.access.SignedIn;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.cases.assignment.AssignCase;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.store.Guard;
import org.harken.cases.tasks.AddLooseTask;
import org.harken.cases.tasks.AddTask;
import org.harken.cases.tasks.CompleteTask;
import org.harken.cases.tasks.NewTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
class HandOverTest {

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired Clock clock;
  @Autowired RecordCase recordCase;
  @Autowired AssignCase assignCase;
  @Autowired AddTask addTask;
  @Autowired AddLooseTask addLooseTask;
  @Autowired CompleteTask completeTask;
  @Autowired Guard guard;
  @Autowired Access access;
  @Autowired Alerts alerts;
  @Autowired Audit audit;

  AccessFixture house;
  SignedIn senior;
  LocalDate today;

  @BeforeEach
  void aSeniorWithWork() throws Exception {
    house = new AccessFixture(database);
    senior = new SignedIn(context, house.senior);
    today = clock.instant().atZone(AccessFixture.ZONE).toLocalDate();
  }

  private String aCase() {
    return recordCase
        .record(house.senior, Concerns.callBell(house, clock.instant().minus(Duration.ofHours(2))))
        .reference();
  }

  private Map<String, String> form(String taker, LocalDate from) {
    return Map.of(
        "giver", house.senior.id().toString(),
        "taker", taker,
        "fromDay", from.toString(),
        "toDay", today.plusDays(20).toString(),
        "word", "Two weeks away.");
  }

  private String given() throws Exception {
    MockHttpServletResponse sent =
        senior.send("/handover", form(house.developing.id().toString(), today));
    assertThat(sent.getStatus()).as(sent.getContentAsString()).isEqualTo(302);
    return String.valueOf(sent.getRedirectedUrl());
  }

  private String owner(String reference) {
    return database
        .sql("select owner::text from cases.case_file where reference = ?")
        .param(reference)
        .query(String.class)
        .single();
  }

  private String assignee(UUID task) {
    return database
        .sql("select assignee::text from cases.task where id = ?")
        .param(task)
        .query(String.class)
        .single();
  }

  @Test
  void everythingGoesAndComesBack() throws Exception {
    String reference = aCase();
    UUID onCase = addTask.add(house.senior, reference, new NewTask("Ask the ward", "me", null));
    UUID loose = addLooseTask.add(house.senior, new NewTask("Order leaflets", "me", null));
    assertThat(senior.page("/handover"))
        .contains(reference, "Order leaflets", "Answer or progress letter", "Next");

    String page = given();
    String developing = house.developing.id().toString();
    assertThat(owner(reference)).isEqualTo(developing);
    assertThat(assignee(onCase)).isEqualTo(developing);
    assertThat(assignee(loose)).isEqualTo(developing);
    assertThat(alerts.unread(house.developing.id()).toString()).contains("work is yours until");
    assertThat(senior.page(page)).contains(reference, "Given.", "Back again");
    assertThat(senior.send("/handover", form(developing, today)).getStatus()).isEqualTo(409);

    senior.send(page + "/back", Map.of());
    String own = house.senior.id().toString();
    assertThat(owner(reference)).isEqualTo(own);
    assertThat(assignee(onCase)).isEqualTo(own);
    assertThat(assignee(loose)).isEqualTo(own);
    assertThat(senior.page(page)).contains("The work is back").doesNotContain("Back again");
    assertThat(senior.send(page + "/back", Map.of()).getStatus()).isEqualTo(409);
    assertThat(audit.of("hand-over", page.substring(page.lastIndexOf('/') + 1), 10))
        .extracting(entry -> entry.action())
        .containsExactly("took work back", "handed over");
  }

  @Test
  void whatChangedMeanwhileStaysAndSaysWhy() throws Exception {
    String closed = aCase();
    String moved = aCase();
    UUID done = addLooseTask.add(house.senior, new NewTask("Order leaflets", "me", null));
    String page = given();
    database
        .sql("update cases.case_file set status = 'CLOSED' where reference = ?")
        .param(closed)
        .update();
    assignCase.assign(house.developing, moved, house.advanced.id().toString(), null);
    completeTask.complete(house.developing, done, null);
    senior.send(page + "/back", Map.of());
    assertThat(senior.page(page))
        .contains("It was closed meanwhile.", house.advanced.name() + " has it now.")
        .contains("It ended meanwhile.");
    assertThat(owner(moved)).isEqualTo(house.advanced.id().toString());
  }

  @Test
  void aLaterDayIsPlannedAndMayBeCalledOff() throws Exception {
    String reference = aCase();
    MockHttpServletResponse sent =
        senior.send("/handover", form(house.developing.id().toString(), today.plusDays(3)));
    String page = String.valueOf(sent.getRedirectedUrl());
    assertThat(senior.page(page)).contains("Planned.", "Call it off");
    assertThat(owner(reference)).isEqualTo(house.senior.id().toString());
    senior.send(page + "/back", Map.of());
    assertThat(senior.page(page)).contains("Called off");
  }

  @Test
  void onlyOnesOwnWorkOrAsASupervisor() throws Exception {
    String reference = aCase();
    var advanced = new SignedIn(context, house.advanced);
    assertThat(
            advanced.send("/handover", form(house.developing.id().toString(), today)).getStatus())
        .isEqualTo(422);
    assertThat(owner(reference)).isEqualTo(house.senior.id().toString());
    var supervisor = new SignedIn(context, house.supervisor);
    MockHttpServletResponse sent =
        supervisor.send("/handover", form(house.developing.id().toString(), today));
    assertThat(sent.getStatus()).isEqualTo(302);
    assertThat(owner(reference)).isEqualTo(house.developing.id().toString());
    String page = String.valueOf(sent.getRedirectedUrl());
    assertThat(advanced.open(page).getStatus()).isEqualTo(404);
    assertThat(new SignedIn(context, house.stranger).open(page).getStatus()).isEqualTo(404);
  }

  @Test
  void whatIsMissingIsSaidBesideItsField() throws Exception {
    MockHttpServletResponse refused =
        senior.send("/handover", Map.of("giver", house.senior.id().toString(), "word", "Bye"));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("To whom?", "Until when?", "Bye");

    String all =
        senior
            .send(
                "/handover",
                Map.of(
                    "giver", house.senior.id().toString(),
                    "taker", house.senior.id().toString(),
                    "fromDay", "soon",
                    "toDay", today.minusDays(9).toString(),
                    "word", "x".repeat(1_001)))
            .getContentAsString();
    assertThat(all)
        .contains(
            "Please choose somebody else.",
            "Please give the date as year, month and day",
            "Please choose a day after the first one, within a year.",
            "value=\"" + today.minusDays(9) + "\"",
            "x".repeat(1_001));
    assertThat(all.split("class=\"fault\"", -1)).hasSize(5);
  }

  private UUID id(String reference) {
    return database
        .sql("select id from cases.case_file where reference = ?")
        .param(reference)
        .query(UUID.class)
        .single();
  }

  /** On the list is the senior alone; the supervisor and the taker are not. */
  private String restricted() {
    String reference = aCase();
    UUID task = addTask.add(house.senior, reference, new NewTask("Ask Dr. Reed", "me", null));
    assertThat(task).isNotNull();
    guard.restrict(house.director, id(reference), "A colleague", clock.instant());
    guard.list(
        house.director,
        id(reference),
        access.staff(house.senior.id()).orElseThrow(),
        clock.instant());
    return reference;
  }

  @Test
  void aRestrictedCaseStaysAndOnlyItsListHearsWhy() throws Exception {
    String reference = restricted();
    String page = given();
    assertThat(owner(reference)).isEqualTo(house.senior.id().toString());
    assertThat(senior.page(page))
        .contains(reference, house.developing.name() + " is not on the list of this case.");
    assertThat(new SignedIn(context, house.developing).page(page))
        .doesNotContain(reference, "Ask Dr. Reed", "not on the list");
    assertThat(
            database
                .sql("select assignee::text from cases.task where case_id = ?")
                .param(id(reference))
                .query(String.class)
                .single())
        .isEqualTo(house.senior.id().toString());
  }

  @Test
  void aSupervisorNeitherSeesNorMovesWhatIsClosedToThem() throws Exception {
    String reference = restricted();
    var supervisor = new SignedIn(context, house.supervisor);
    assertThat(supervisor.page("/handover?giver=" + house.senior.id()))
        .doesNotContain(reference, "Ask Dr. Reed");
    supervisor.send("/handover", form(house.developing.id().toString(), today));
    assertThat(owner(reference)).isEqualTo(house.senior.id().toString());
  }

  @Test
  void whatIsClosedToTheTakerMeanwhileIsNotMovedByThem() throws Exception {
    String reference = aCase();
    String page = given();
    guard.restrict(house.director, id(reference), "A colleague", clock.instant());
    var developing = new SignedIn(context, house.developing);
    assertThat(developing.page(page)).doesNotContain(reference);
    developing.send(page + "/back", Map.of());
    assertThat(owner(reference)).isEqualTo(house.developing.id().toString());
  }
}
