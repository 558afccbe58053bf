package org.harken.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.access.SignedIn;
import org.harken.alerts.Alerts;
import org.harken.audit.Audit;
import org.harken.cases.assignment.AssignMany;
import org.harken.cases.contact.CallOutcome;
import org.harken.cases.contact.RecordCall;
import org.harken.cases.file.ReadCase;
import org.harken.cases.intake.NewCase;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.store.ContactStops;
import org.harken.cases.store.Guard;
import org.harken.cases.tasks.AddLooseTask;
import org.harken.cases.tasks.CompleteTask;
import org.harken.cases.tasks.NewTask;
import org.harken.cases.tasks.TaskLines;
import org.harken.people.Person;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Calls in two clicks, tasks of no case, several cases given at once. */
@SpringBootTest
class SmallWorkTest {

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired Clock clock;
  @Autowired RecordCase recordCase;
  @Autowired RecordCall recordCall;
  @Autowired ReadCase readCase;
  @Autowired AssignMany assignMany;
  @Autowired Guard guard;
  @Autowired ContactStops stops;
  @Autowired AddLooseTask addTask;
  @Autowired CompleteTask completeTask;
  @Autowired TaskLines lines;
  @Autowired Alerts alerts;
  @Autowired Audit audit;

  AccessFixture house;

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
  }

  private String aCase() {
    return recordCase
        .record(house.senior, Concerns.callBell(house, clock.instant().minus(Duration.ofHours(2))))
        .reference();
  }

  private String aCaseWishing(String wish) {
    NewCase bell = Concerns.callBell(house, clock.instant().minus(Duration.ofHours(2)));
    var daughter = new Person.Details("Rosa Quill", null, "555 0142", null, null, null, null, wish);
    return recordCase
        .record(
            house.senior,
            new NewCase(
                bell.channel(),
                bell.receivedAt(),
                bell.narrative(),
                "es",
                daughter,
                "daughter",
                bell.patient(),
                null,
                bell.facility(),
                bell.department(),
                false,
                bell.answers()))
        .reference();
  }

  private List<String> story(String reference) {
    return readCase.read(house.senior, reference).timeline().stream()
        .map(line -> line.title())
        .toList();
  }

  @Test
  void callsAreCountedOnTheTimeline() {
    String reference = aCase();
    recordCall.record(house.senior, reference, CallOutcome.NO_ANSWER);
    recordCall.record(house.senior, reference, CallOutcome.SPOKE);
    assertThat(story(reference))
        .contains("First attempt by phone: no answer", "Second attempt by phone: spoke with them");
  }

  @Test
  void whatWasLeftOnTheMachineIsKeptInTheirLanguage() {
    String reference = aCaseWishing("mornings");
    recordCall.record(house.senior, reference, CallOutcome.VOICEMAIL);
    assertThat(readCase.read(house.senior, reference).timeline().toString())
        .contains("Left on the machine: “Hola, le habla " + house.senior.name());
  }

  @Test
  void nothingIsLeftOnAMachineAgainstTheirWish() throws Exception {
    String reference = aCaseWishing("Please leave no voicemail");
    assertThatThrownBy(() -> recordCall.record(house.senior, reference, CallOutcome.VOICEMAIL))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Please leave no voicemail");
    var desk = new SignedIn(context, house.senior);
    assertThat(desk.page("/cases/" + reference))
        .contains("No voicemail.", "value=\"VOICEMAIL\" disabled");
    assertThat(
            desk.send("/cases/" + reference + "/calls", Map.of("outcome", "VOICEMAIL")).getStatus())
        .isEqualTo(409);
    assertThat(desk.send("/cases/" + reference + "/calls", Map.of()).getStatus()).isEqualTo(422);
    assertThat(
            desk.send("/cases/" + reference + "/calls", Map.of("outcome", "NO_ANSWER")).getStatus())
        .isEqualTo(302);
  }

  @Test
  void aTaskOfNoCaseStandsInTheSameList() throws Exception {
    UUID id =
        addTask.add(
            house.senior, new NewTask("Order leaflets", house.developing.id().toString(), null));
    assertThat(alerts.unread(house.developing.id()).toString()).contains("asks you to do");
    var desk = new SignedIn(context, house.developing);
    assertThat(desk.page("/")).contains("Order leaflets", "/tasks/" + id);
    assertThat(desk.send("/tasks/" + id + "/complete", Map.of("note", "Ordered.")).getStatus())
        .isEqualTo(302);
    assertThat(desk.page("/")).doesNotContain("Order leaflets");
    assertThat(desk.page("/tasks/" + id)).contains("Done ", "Ordered.");
    assertThat(alerts.unread(house.senior.id()).toString()).contains("did what you asked for");
    assertThat(audit.of("task", id.toString(), 10))
        .extracting(entry -> entry.action())
        .containsExactly("completed task", "added task");
  }

  @Test
  void aTaskOfNoCaseIsNobodyElsesBusiness() {
    UUID id = addTask.add(house.senior, new NewTask("Order leaflets", "me", null));
    assertThatThrownBy(() -> completeTask.complete(house.advanced, id, null))
        .isInstanceOf(NotFound.class);
    assertThat(lines.of(house.advanced)).isEmpty();
    assertThatThrownBy(
            () ->
                addTask.add(
                    house.senior, new NewTask("Help", house.stranger.id().toString(), null)))
        .isInstanceOf(Refused.class);
    completeTask.complete(house.senior, id, null);
    assertThatThrownBy(() -> completeTask.complete(house.senior, id, null))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("done already");
  }

  @Test
  void severalCasesGoToOnePersonAndEachSaysWhatBecameOfIt() {
    String first = aCase();
    String second = aCase();
    database
        .sql("update cases.case_file set status = 'CLOSED' where reference = ?")
        .param(second)
        .update();
    var chosen = assignMany.chosen(house.senior, List.of(first, second, "PR-00-0001"));
    assertThat(chosen).hasSize(2);
    var told =
        assignMany.assign(house.senior, chosen, house.developing.id().toString(), "On rounds");
    assertThat(told)
        .anySatisfy(
            one -> {
              assertThat(one.chosen().reference()).isEqualTo(first);
              assertThat(one.why()).isNull();
            })
        .anySatisfy(
            one -> {
              assertThat(one.chosen().reference()).isEqualTo(second);
              assertThat(one.why()).contains("closed");
            });
    assertThat(assignMany.chosen(house.stranger, List.of(first))).isEmpty();
    assertThat(
            assignMany
                .assign(
                    house.senior,
                    assignMany.chosen(house.senior, List.of(first)),
                    house.auditor.id().toString(),
                    null)
                .getFirst()
                .why())
        .contains("cannot open this case");
  }

  @Test
  void choosingThePersonComesFirst() throws Exception {
    String reference = aCase();
    var desk = new SignedIn(context, house.senior);
    assertThat(desk.page("/")).contains("Choose " + reference);
    assertThat(desk.send("/cases/assign", Map.of("case", reference)).getContentAsString())
        .contains(reference, house.developing.name());
    assertThat(desk.send("/cases/assign", Map.of("case", reference, "assignee", "")).getStatus())
        .isEqualTo(422);
    assertThat(
            desk.send(
                    "/cases/assign",
                    Map.of("case", reference, "assignee", house.developing.id().toString()))
                .getContentAsString())
        .contains("Given.");
  }

  private UUID id(String reference) {
    return readCase.read(house.senior, reference).summary().id();
  }

  @Test
  void aRestrictedCaseIsNotAmongTheChosen() throws Exception {
    String reference = aCase();
    guard.restrict(house.director, id(reference), "A colleague", clock.instant());
    assertThat(assignMany.chosen(house.senior, List.of(reference))).isEmpty();
    assertThat(assignMany.chosen(house.director, List.of(reference))).hasSize(1);
    var desk = new SignedIn(context, house.senior);
    assertThat(desk.send("/cases/assign", Map.of("case", reference)).getContentAsString())
        .doesNotContain(reference);
  }

  @Test
  void noVoicemailWhereItIsNotSafe() throws Exception {
    String reference = aCase();
    stops.stop(house.senior, id(reference), "Her sister", clock.instant());
    assertThatThrownBy(() -> recordCall.record(house.senior, reference, CallOutcome.VOICEMAIL))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("not safe");
    var desk = new SignedIn(context, house.senior);
    assertThat(desk.page("/cases/" + reference))
        .contains("value=\"VOICEMAIL\" disabled")
        .doesNotContain("On a machine say only this");
    recordCall.record(house.senior, reference, CallOutcome.NO_ANSWER);
    assertThat(story(reference)).contains("First attempt by phone: no answer");
  }
}
