package org.harken.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.harken.access.AccessFixture;
import org.harken.access.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
class StaffPagesTest {

  private static final String WORDS =
      "My mother's call bell went unanswered for forty minutes, the nurse said she would look into"
          + " it tomorrow <b>really</b>";

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired Clock clock;
  AccessFixture house;
  SignedIn senior;

  @BeforeEach
  void aSeniorAtTheDesk() throws Exception {
    house = new AccessFixture(database);
    senior = new SignedIn(context, house.senior);
  }

  @Test
  void aCallBecomesACaseThatIsReadBack() throws Exception {
    MockHttpServletResponse saved = senior.send("/cases/new", call(Map.of()));
    assertThat(saved.getRedirectedUrl()).matches("/cases/PR-\\d\\d-\\d+\\?saved=1");
    String page = senior.page(String.valueOf(saved.getRedirectedUrl()));
    assertThat(page)
        .contains("Read this back", "555 0110", "Answer or progress letter")
        .contains("went unanswered for forty minutes")
        .doesNotContain("<b>really</b>", "style=\"", "<script>");
  }

  @Test
  void dangerShowsTheNumberToCallBeforeAnythingElse() throws Exception {
    MockHttpServletResponse saved =
        senior.send("/cases/new", call(Map.of("danger", "unsure", "place", "d:" + house.ward)));
    assertThat(saved.getRedirectedUrl()).endsWith("#danger");
    String reference = reference(saved);
    String page = senior.page("/cases/" + reference + "?saved=1");
    assertThat(page.indexOf("555 0140")).isPositive().isLessThan(page.indexOf("Read this back"));
    assertThat(senior.page("/")).contains("In danger now", reference);

    senior.send("/cases/" + reference + "/danger", Map.of("by", "Nurse Lund, 6B"));
    assertThat(senior.page("/cases/" + reference)).contains("Nurse Lund, 6B", "accepted it");
    assertThat(senior.page("/")).doesNotContain("In danger now");
  }

  @Test
  void nothingTypedIsLostAndEveryFaultStandsBesideItsField() throws Exception {
    String tomorrow =
        clock
            .instant()
            .plus(Duration.ofDays(1))
            .atZone(AccessFixture.ZONE)
            .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm"));
    MockHttpServletResponse refused =
        senior.send(
            "/cases/new",
            call(
                Map.of(
                    "narrative",
                    " ",
                    "receivedAt",
                    tomorrow,
                    "complainant.email",
                    "rosa at home",
                    "complainant.name",
                    "Rosa \"Delgado\"",
                    "patient.birthDate",
                    "yesterday",
                    "dissatisfied",
                    "yes")));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString())
        .contains("intake-narrative-fault", "intake-receivedAt-fault")
        .contains("intake-complainant.email-fault", "intake-patient.birthDate-fault")
        .contains("value=\"rosa at home\"", "Rosa &#34;Delgado&#34;", tomorrow);
  }

  @Test
  void whatItBecomesIsSaidBeforeItIsSaved() throws Exception {
    int before = count();
    String part = senior.sendForPart("/cases/new/preview", call(Map.of())).getContentAsString();
    assertThat(part).contains("<b>Grievance</b>", "Answer or progress letter by");
    assertThat(part).doesNotContain("<html");
    String whole = senior.send("/cases/new/preview", call(Map.of())).getContentAsString();
    assertThat(whole).contains("<html", "<b>Grievance</b>", "forty minutes");
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void aNoteAboutFaultComesBackWithItsWords() throws Exception {
    String reference = reference(senior.send("/cases/new", call(Map.of())));
    MockHttpServletResponse refused =
        senior.send(
            "/cases/" + reference + "/notes",
            Map.of("text", "The peer review found that nurse Hall was negligent."));
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString())
        .contains("note-text-fault", "The peer review found that nurse Hall was negligent.")
        .contains("No peer review, event review, discipline or opinion on fault");
    senior.send("/cases/" + reference + "/notes", Map.of("text", "Asked for the call-bell log."));
    assertThat(senior.page("/cases/" + reference))
        .contains("Asked for the call-bell log.")
        .doesNotContain("negligent");
  }

  @Test
  void anIssueMarksTheWordsItPointsAt() throws Exception {
    String reference = reference(senior.send("/cases/new", call(Map.of())));
    var issue =
        Map.of("category", "LISTENING", "severity", "2", "words", "call bell went unanswered");
    MockHttpServletResponse coded = senior.send("/cases/" + reference + "/issues", issue);
    assertThat(coded.getStatus()).isEqualTo(302);
    assertThat(senior.page("/cases/" + reference))
        .contains("<mark class=\"i1\">call bell went unanswered")
        .contains("Severity medium", "Codes stay in the office");
    assertThat(
            senior
                .send(
                    "/cases/" + reference + "/issues",
                    Map.of("category", "SAFETY", "severity", "1", "words", "never said"))
                .getContentAsString())
        .contains("issue-words-fault", "never said");
  }

  @Test
  void anOpenQuestionIsAnsweredOnTheCase() throws Exception {
    String reference = reference(senior.send("/cases/new", call(Map.of())));
    assertThat(senior.page("/cases/" + reference)).contains("One question is open");
    assertThat(senior.send("/cases/" + reference + "/answers", Map.of()).getStatus())
        .isEqualTo(409);
    senior.send("/cases/" + reference + "/answers", Map.of("billingOnly", "no"));
    assertThat(senior.page("/cases/" + reference))
        .contains("Is it only about a bill? No.")
        .doesNotContain("One question is open");
  }

  @Test
  void whatIsNobodysIsTakenWithOnePress() throws Exception {
    var supervisor = new SignedIn(context, house.supervisor);
    String reference = reference(supervisor.send("/cases/new", call(Map.of())));
    assertThat(senior.page("/?tab=unassigned")).contains(reference, "Take it");
    senior.send("/cases/" + reference + "/owner", Map.of("assignee", "me"));
    assertThat(senior.page("/?tab=mine")).contains(reference);
    assertThat(
            senior
                .send("/cases/" + reference + "/owner", Map.of("assignee", "Nobody At All"))
                .getContentAsString())
        .contains("assign-assignee-fault");
  }

  @Test
  void aDepartmentSeesItsTaskAndNothingElseOfTheCase() throws Exception {
    String reference = reference(senior.send("/cases/new", call(Map.of())));
    senior.send(
        "/cases/" + reference + "/tasks",
        Map.of(
            "text", "Please send the call-bell log.", "assignee", house.contact.id().toString()));
    var contact = new SignedIn(context, house.contact);
    assertThat(contact.open("/").getRedirectedUrl()).isEqualTo("/tasks");
    String tasks = contact.page("/tasks");
    assertThat(tasks)
        .contains("Please send the call-bell log.")
        .doesNotContain(reference, "forty minutes", "Okafor");
    assertThat(contact.open("/cases/" + reference).getStatus()).isEqualTo(403);
    assertThat(contact.open("/cases/" + reference + "/panel").getStatus()).isEqualTo(403);

    String done = tasks.replaceAll("(?s).*action=\"(/tasks/[^\"]+/done)\".*", "$1");
    assertThat(contact.send(done, Map.of("note", "The log is in the file room.")).getStatus())
        .isEqualTo(302);
    assertThat(contact.page("/tasks")).doesNotContain("call-bell log");
    assertThat(senior.page("/cases/" + reference)).contains("The log is in the file room.");
  }

  @Test
  void outOfReachLooksLikeNothingThere() throws Exception {
    String reference = reference(senior.send("/cases/new", call(Map.of())));
    var stranger = new SignedIn(context, house.stranger);
    assertThat(stranger.open("/cases/" + reference).getStatus()).isEqualTo(404);
    assertThat(stranger.page("/cases/" + reference).replace(reference, "X"))
        .isEqualTo(stranger.page("/cases/PR-99-9999").replace("PR-99-9999", "X"));
    assertThat(stranger.page("/?tab=all&q=" + reference)).doesNotContain("/cases/" + reference);
    var auditor = new SignedIn(context, house.auditor);
    assertThat(auditor.page("/cases/" + reference)).doesNotContain("method=\"post\"");
    assertThat(auditor.send("/cases/" + reference + "/notes", Map.of("text", "x")).getStatus())
        .isEqualTo(403);
  }

  @Test
  void theSecondOfTwoSeesWhatTheFirstDid() throws Exception {
    String reference =
        reference(
            senior.send(
                "/cases/new",
                call(Map.of("resolvedAtOnce", "yes", "satisfied", "yes", "dissatisfied", "yes"))));
    var supervisor = new SignedIn(context, house.supervisor);
    String seen =
        supervisor
            .page("/cases/" + reference)
            .replaceAll("(?s).*name=\"seen\" value=\"([^\"]+)\".*", "$1");
    senior.send("/cases/" + reference + "/notes", Map.of("text", "She is content."));
    var ending = Map.of("outcome", "RESOLVED_SATISFIED", "rationale", "Settled.", "seen", seen);
    assertThat(senior.send("/cases/" + reference + "/close", ending).getStatus()).isEqualTo(302);
    MockHttpServletResponse second = supervisor.send("/cases/" + reference + "/close", ending);
    assertThat(second.getStatus()).isEqualTo(409);
    assertThat(second.getContentAsString())
        .contains("New since you opened this page", house.senior.name(), "Closed");
  }

  @Test
  void tabsFiltersAndWordsStandInTheAddress() throws Exception {
    String reference = reference(senior.send("/cases/new", call(Map.of())));
    assertThat(senior.page("/?tab=mine")).contains(reference);
    assertThat(senior.page("/?tab=unassigned")).doesNotContain(reference);
    assertThat(senior.page("/cases?q=Okafor&kind=GRIEVANCE"))
        .contains(reference, "q=Okafor&amp;kind=GRIEVANCE&amp;tab=mine");
    assertThat(senior.page("/cases?kind=COMPLIMENT")).doesNotContain(reference);
    assertThat(senior.page("/cases?q=zzzznothing&tab=<x>&facility='&due=%00"))
        .contains("Nothing matches.");
    assertThat(senior.page("/cases/" + reference + "/panel"))
        .contains("forty minutes")
        .doesNotContain("<html");
  }

  private int count() {
    Integer found =
        database
            .sql("select count(*) from cases.case_file where facility = ?")
            .param(house.facility)
            .query(Integer.class)
            .single();
    return found == null ? 0 : found;
  }

  /** What is typed during a call, with some fields changed. */
  private Map<String, String> call(Map<String, String> changed) {
    Map<String, String> fields = new HashMap<>();
    fields.put("narrative", WORDS);
    fields.put("channel", "PHONE");
    fields.put("place", "f:" + house.facility);
    fields.put("complainant.name", "Grace Okafor");
    fields.put("complainant.relationship", "daughter");
    fields.put("patient.name", "Samuel Okafor");
    fields.put("dissatisfied", "yes");
    fields.put("resolvedAtOnce", "no");
    fields.put("representative", "yes");
    fields.putAll(changed);
    return fields;
  }

  private static String reference(MockHttpServletResponse saved) throws Exception {
    String url = saved.getRedirectedUrl();
    assertThat(url).as(saved.getContentAsString()).isNotNull();
    return String.valueOf(url).replaceAll(".*/(PR-[0-9-]+).*", "$1");
  }
}
