package org.harken.cases.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.harken.access.AccessFixture;
import org.harken.access.SignedIn;
import org.harken.access.account.CreateToken;
import org.harken.audit.Audit;
import org.harken.cases.Concerns;
import org.harken.cases.file.ReadCase;
import org.harken.cases.findings.NewFinding;
import org.harken.cases.findings.RecordFinding;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.issues.CodeIssue;
import org.harken.cases.issues.NewIssue;
import org.harken.cases.notes.AddNote;
import org.harken.cases.repair.RepairEntry;
import org.harken.cases.repair.Wish;
import org.harken.correspondence.output.Verified;
import org.harken.platform.testing.Web;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
class PrintFileTest {

  @Autowired JdbcClient database;
  @Autowired Clock clock;
  @Autowired WebApplicationContext context;
  @Autowired CreateToken createToken;
  @Autowired RecordCase recordCase;
  @Autowired CodeIssue codeIssue;
  @Autowired AddNote addNote;
  @Autowired RecordFinding recordFinding;
  @Autowired RepairEntry repair;
  @Autowired ReadCase readCase;
  @Autowired Audit audit;

  private AccessFixture house;
  private MockMvc web;
  private String reference;

  @BeforeEach
  void aFile() {
    house = new AccessFixture(database);
    web = Web.of(context);
    reference =
        recordCase
            .record(
                house.senior, Concerns.callBell(house, clock.instant().minus(Duration.ofDays(2))))
            .reference();
    codeIssue.code(
        house.senior,
        reference,
        new NewIssue("LISTENING", 3, null, null, "call bell went unanswered", null));
    addNote.add(house.senior, reference, "The ward was called at noon.");
    recordFinding.record(
        house.senior, reference, new NewFinding(null, "The log shows 41 minutes.", "log"));
    var error =
        recordFinding.record(
            house.senior, reference, new NewFinding(null, "She had a fall.", "chart"));
    repair.repair(house.senior, reference, new Wish(List.of(error), null, "Wrong chart"));
  }

  private MockHttpServletResponse ask(Actor actor, String query) throws Exception {
    return web.perform(
            get(URI.create("/api/v1/cases/" + reference + ".pdf" + query))
                .header(
                    "Authorization",
                    "Bearer " + createToken.create(actor, "test", actor.permissions(), 1)))
        .andReturn()
        .getResponse();
  }

  @Test
  void holdsTheWholeFileWithoutSeverityNotesAndErrors() throws Exception {
    MockHttpServletResponse answer = ask(house.auditor, "?to=State%20surveyor&why=Survey");
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentType()).isEqualTo("application/pdf");
    byte[] pdf = answer.getContentAsByteArray();
    Verified.accessibleAndLasting(pdf);
    assertThat(Verified.words(pdf))
        .contains("First words", "forty minutes", "Grievance")
        .contains("call bell went unanswered", "The log shows 41 minutes.", "Proof of sending")
        .contains("This case is open.", "State surveyor", "Survey", "Page 1 of")
        .doesNotContain("She had a fall")
        .doesNotContain("The ward was called")
        .doesNotContainIgnoringCase("severity");
  }

  @Test
  void annexesComeWhereTheyAreAskedFor() throws Exception {
    MockHttpServletResponse answer = ask(house.senior, "?to=Counsel&why=Asked&annexes=notes,audit");
    String words = Verified.words(answer.getContentAsByteArray());
    assertThat(words)
        .contains("Annex: working notes", "The ward was called at noon.")
        .contains("Annex: who did and saw what", "coded issue")
        .doesNotContainIgnoringCase("severity");
  }

  @Test
  void neitherForecastNorWaitingIsPrinted() throws Exception {
    MockHttpServletResponse answer = ask(house.senior, "?to=Counsel&why=Asked&annexes=notes,audit");
    String page = new SignedIn(context, house.senior).page("/cases/" + reference);
    assertThat(page).as("both stand on the case").contains("id=\"waiting\"", "id=\"forecast\"");
    assertThat(Verified.words(answer.getContentAsByteArray()))
        .doesNotContainIgnoringCase("for whom it waits")
        .doesNotContainIgnoringCase("forecast")
        .doesNotContain("cannot be known yet", "Work of the office", "Stays in the office");
  }

  @Test
  void isAuditedWithToWhomAndWhy() throws Exception {
    ask(house.senior, "?to=State%20surveyor&why=Survey%20of%20March");
    String id = readCase.read(house.senior, reference).summary().id().toString();
    assertThat(audit.of("case", id, 20))
        .filteredOn(entry -> entry.action().equals("printed file"))
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.facts())
                    .containsEntry("to", "State surveyor")
                    .containsEntry("why", "Survey of March")
                    .containsKey("sha256"));
  }

  @Test
  void refusesWithoutToWhomAndWhyAndKnowsNothingForStrangers() throws Exception {
    MockHttpServletResponse answer = ask(house.senior, "");
    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentAsString()).contains("\"to\"", "\"why\"");
    assertThat(ask(house.senior, "?to=x&why=y&annexes=severity").getStatus()).isEqualTo(422);
    assertThat(ask(house.stranger, "?to=x&why=y").getStatus()).isEqualTo(404);
    assertThat(ask(house.contact, "?to=x&why=y").getStatus()).isEqualTo(403);
  }
}
