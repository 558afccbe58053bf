package org.harken.competency.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.harken.access.Access;
import org.harken.access.AccessFixture;
import org.harken.access.PracticeLevel;
import org.harken.access.Practised;
import org.harken.access.SignedIn;
import org.harken.access.account.CreateToken;
import org.harken.audit.Audit;
import org.harken.competency.Competency;
import org.harken.competency.Framework;
import org.harken.competency.Statement;
import org.harken.competency.evidence.AnnotateEvidence;
import org.harken.competency.evidence.RecordPurpose;
import org.harken.competency.frameworks.AdoptFramework;
import org.harken.competency.frameworks.ImportFramework;
import org.harken.competency.frameworks.ReadFramework;
import org.harken.competency.model.Stage;
import org.harken.competency.moving.MoveUp;
import org.harken.competency.signing.AssessWork;
import org.harken.competency.signing.Look;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.testing.Web;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** In a database of its own: which ladder a house has is one for all. */
@SpringBootTest(properties = "HARKEN_FRAMEWORKS=target/no-frameworks-here")
class LadderTest {

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired CreateToken createToken;
  @Autowired ImportFramework importFramework;
  @Autowired AdoptFramework adoptFramework;
  @Autowired ReadFramework readFramework;
  @Autowired Competency competency;
  @Autowired Access access;
  @Autowired Ladders ladders;
  @Autowired AssessWork assessWork;
  @Autowired RecordPurpose recordPurpose;
  @Autowired AnnotateEvidence annotateEvidence;
  @Autowired MoveUp moveUp;
  @Autowired Audit audit;
  @Autowired Clock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  AccessFixture house;
  Framework framework;

  @BeforeEach
  void aLadder() {
    house = new AccessFixture(database);
    adoptFramework.makeLadder(house.director, importFramework.importExample(house.director).id());
    framework = competency.framework().orElseThrow();
  }

  private Statement statement(int level, int place) {
    return framework.levels().get(level).statements().get(place);
  }

  private Ladders.Entry entry(Actor who, UUID statement) {
    return ladders
        .of(access.staff(who.id()).orElseThrow())
        .orElseThrow()
        .entry(statement)
        .orElseThrow();
  }

  // -- evidence ------------------------------------------------------------------------------

  @Test
  void workIsNoEvidenceUntilAPurposeIsRecordedAndThenHeardOnce() {
    if (database
            .sql("select count(*) from competency.purpose where ended_at is null")
            .query(Long.class)
            .single()
        > 0) {
      recordPurpose.end(house.director);
    }
    UUID letters = statement(1, 2).id();
    UUID before = Ids.next();
    practised(before, "letter.released", Map.of("corrections", 0));
    assertThatThrownBy(
            () -> recordPurpose.begin(house.director, "Growing", false, today(), "Meeting"))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () ->
                recordPurpose.begin(
                    house.director, "Growing", true, today().plusDays(9), "Meeting"))
        .isInstanceOf(Refused.class);
    recordPurpose.begin(house.director, "Growing", true, today(), "Meeting");
    UUID one = Ids.next();
    practised(one, "letter.released", Map.of("corrections", 0));
    practised(one, "letter.released", Map.of("corrections", 0));
    practised(Ids.next(), "nobody.knows", Map.of());
    waitFor(() -> !entry(house.trainee, letters).evidence().isEmpty());
    var counted = entry(house.trainee, letters);
    assertThat(counted.evidence()).hasSize(1);
    assertThat(counted.evidence().getFirst().number()).isEqualTo(1);
    assertThat(counted.standing().stage()).isEqualTo(Stage.PRACTISING);

    annotateEvidence.annotate(house.trainee, one, letters, "I asked first.");
    assertThatThrownBy(() -> annotateEvidence.annotate(house.supervisor, one, letters, "No."))
        .isInstanceOf(NotFound.class);

    database
        .sql("update competency.evidence set expires_on = current_date - 1 where happening = ?")
        .param(one)
        .update();
    assertThat(entry(house.trainee, letters).evidence()).isEmpty();
  }

  private void practised(UUID id, String kind, Map<String, Integer> counts) {
    transaction.executeWithoutResult(
        status ->
            events.publishEvent(
                new Practised(
                    id, house.trainee.id(), kind, "/letters/1", counts, clock.instant())));
  }

  private static void waitFor(BooleanSupplier there) {
    for (int i = 0; i < 200 && !there.getAsBoolean(); i++) {
      java.util.concurrent.locks.LockSupport.parkNanos(50_000_000L);
    }
    assertThat(there.getAsBoolean()).isTrue();
  }

  // -- signatures ----------------------------------------------------------------------------

  @Test
  void nobodySignsForThemselvesNorForWhomTheyDoNotSupervise() {
    UUID one = statement(0, 0).id();
    assertThatThrownBy(() -> assessWork.sign(house.trainee, house.trainee.id(), one, 2, null))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("Nobody signs for themselves");
    for (Actor other : List.of(house.senior, house.stranger, house.advanced)) {
      assertThatThrownBy(() -> assessWork.sign(other, house.trainee.id(), one, 2, null))
          .isInstanceOf(NotFound.class);
    }
    assertThatThrownBy(() -> assessWork.sign(house.supervisor, house.trainee.id(), one, 4, null))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () -> assessWork.sign(house.supervisor, house.trainee.id(), Ids.next(), 2, null))
        .isInstanceOf(NotFound.class);
    assertThat(entry(house.trainee, one).standing().stage()).isEqualTo(Stage.NOT_STARTED);
  }

  @Test
  void oneSignatureForTheFirstLevelsTwoPeopleForTheHardOnes() {
    UUID easy = statement(0, 1).id();
    UUID hard = statement(2, 0).id();
    assessWork.sign(house.supervisor, house.trainee.id(), easy, 2, "Three times.");
    assertThat(entry(house.trainee, easy).standing().isSigned()).isTrue();
    assertThat(competency.signOffs(house.trainee.id()))
        .extracting(one -> one.statement().id())
        .contains(easy);

    assessWork.sign(house.supervisor, house.trainee.id(), hard, 3, null);
    assertThat(entry(house.trainee, hard).standing().stage()).isEqualTo(Stage.READY);
    assessWork.ask(house.trainee, house.trainee.id(), hard, house.senior.id());
    assertThatThrownBy(
            () -> assessWork.ask(house.trainee, house.trainee.id(), hard, house.senior.id()))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () -> assessWork.ask(house.trainee, house.trainee.id(), hard, house.stranger.id()))
        .isInstanceOf(Refused.class);
    assertThat(competency.maySee(house.senior, house.trainee.id())).isTrue();
    assessWork.sign(house.senior, house.trainee.id(), hard, 2, null);
    assertThat(entry(house.trainee, hard).standing().isSigned()).isTrue();
    assertThat(competency.maySee(house.senior, house.trainee.id())).isFalse();
  }

  @Test
  void aLookIsKeptAndSignsNothing() {
    UUID one = statement(1, 0).id();
    assessWork.look(
        house.supervisor, house.trainee.id(), one, Look.SIMULATED_CALL, 1, "A hard caller.");
    assertThat(entry(house.trainee, one).standing().stage()).isEqualTo(Stage.PRACTISING);
    assertThatThrownBy(
            () ->
                assessWork.look(house.supervisor, house.trainee.id(), one, Look.SIGNATURE, 2, "x"))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(
            () ->
                assessWork.look(
                    house.supervisor, house.trainee.id(), one, Look.TEST, 2, "a\u0000b"))
        .isInstanceOf(Refused.class);
  }

  // -- levels --------------------------------------------------------------------------------

  @Test
  void aMoveIsProposedWithWhatIsSignedAndDecidedByWhoeverSupervises() {
    assessWork.sign(house.supervisor, house.trainee.id(), statement(0, 0).id(), 2, null);
    moveUp.propose(house.trainee, house.trainee.id(), "I work alone by now.");
    assertThatThrownBy(() -> moveUp.propose(house.trainee, house.trainee.id(), "Again."))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> moveUp.decide(house.trainee, house.trainee.id(), true, "Me."))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> moveUp.decide(house.senior, house.trainee.id(), true, "No."))
        .isInstanceOf(NotFound.class);
    moveUp.decide(house.supervisor, house.trainee.id(), false, "Two are left.");
    assertThat(level()).isEqualTo(PracticeLevel.EMERGING);
    moveUp.propose(house.trainee, house.trainee.id(), "Both are signed.");
    moveUp.decide(house.director, house.trainee.id(), true, "I saw it.");
    assertThat(level()).isEqualTo(PracticeLevel.DEVELOPING);
    assertThat(audit.of("staff", house.trainee.id().toString(), 10))
        .anyMatch(one -> one.action().equals("changed level"));
    assertThatThrownBy(() -> moveUp.propose(house.advanced, house.advanced.id(), "Higher."))
        .isInstanceOf(Refused.class);
  }

  private @org.jspecify.annotations.Nullable PracticeLevel level() {
    return access.staff(house.trainee.id()).orElseThrow().level();
  }

  // -- pages ---------------------------------------------------------------------------------

  @Test
  void oneSeesOnesOwnTheSupervisorTheirsAndForOthersItIsNotThere() throws Exception {
    String path = "/ladder/people/" + house.trainee.id();
    String signs = path + "/statements/" + statement(0, 2).id();
    var trainee = new SignedIn(context, house.trainee);
    var supervisor = new SignedIn(context, house.supervisor);
    assertThat(trainee.open("/ladder/mine").getRedirectedUrl()).isEqualTo(path);
    assertThat(trainee.page(path))
        .contains("My ladder", "Set a goal", framework.credit())
        .doesNotContain("Audit files");
    assertThat(supervisor.page(path))
        .contains("Ladder of Tess", "Audit files")
        .doesNotContain("Set a goal");
    assertThat(new SignedIn(context, house.senior).open(path).getStatus()).isEqualTo(404);
    assertThat(new SignedIn(context, house.stranger).open(signs).getStatus()).isEqualTo(404);

    trainee.send(signs + "/ask", Map.of("observer", ""));
    assertThat(supervisor.page(path)).contains("waits for you");
    MockHttpServletResponse wrong = supervisor.send(signs + "/signature", Map.of("score", "9"));
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(wrong.getContentAsString()).contains("Please choose one of the four");
    assertThat(
            supervisor
                .send(signs + "/signature", Map.of("score", "3", "note", "Teaches it."))
                .getRedirectedUrl())
        .isEqualTo(signs);
    assertThat(trainee.page(signs)).contains("Can teach it", "Teaches it.");
    assertThat(trainee.send(signs + "/signature", Map.of("score", "3")).getStatus()).isEqualTo(409);

    trainee.send("/ladder/goals", Map.of("goal", "Fewer words", "due", ""));
    trainee.send("/ladder/notes", Map.of("text", "I hurried."));
    assertThat(supervisor.page(path)).contains("Fewer words", "I hurried.");
    assertThat(trainee.send("/ladder/goals", Map.of("goal", " ")).getStatus()).isEqualTo(422);
  }

  @Test
  void fiveFilesAreReadAgainstTheChecklist() throws Exception {
    String path = "/ladder/people/" + house.trainee.id() + "/audit";
    var supervisor = new SignedIn(context, house.supervisor);
    assertThat(supervisor.page(path)).contains("Read 5 cases");
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < 12; i++) {
      fields.put("met-" + i, "4");
      fields.put("of-" + i, "5");
    }
    fields.put("cases", "PR-26-0001 PR-26-0002 PR-26-0003");
    assertThat(supervisor.send(path, fields).getStatus()).isEqualTo(422);
    fields.put("cases", "PR-26-0001 PR-26-0002 PR-26-0003 PR-26-0004 PR-26-0005");
    fields.put("met-3", "6");
    assertThat(supervisor.send(path, fields).getContentAsString()).contains("audit-met-3-fault");
    fields.put("met-3", "5");
    assertThat(supervisor.send(path, fields).getStatus()).isEqualTo(302);
    assertThat(supervisor.page("/ladder/people/" + house.trainee.id())).contains("49 of 60 points");
    assertThat(new SignedIn(context, house.trainee).open(path).getStatus()).isEqualTo(404);
  }

  @Test
  void theTeamPageIsForWhoeverSupervisesAndGoesOutAsASheet() throws Exception {
    assessWork.sign(house.supervisor, house.developing.id(), statement(0, 0).id(), 2, null);
    var director = new SignedIn(context, house.director);
    assertThat(director.page("/ladder/team"))
        .contains(
            house.trainee.name(), house.senior.name(), "Hangs on one person", framework.credit());
    assertThat(new SignedIn(context, house.trainee).open("/ladder/team").getStatus())
        .isEqualTo(404);
    MockHttpServletResponse sheet = director.open("/ladder/team/xlsx");
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheet.getContentAsByteArray()))) {
      var rows = book.getSheetAt(0);
      assertThat(rows.getPrintSetup().getFitHeight()).isEqualTo((short) 1);
      assertThat(rows.getLastRowNum())
          .isEqualTo(2 + framework.levels().size() + (int) framework.statements().count());
      assertThat(rows.getRow(rows.getLastRowNum()).getCell(0).getStringCellValue())
          .isEqualTo(framework.credit());
    }
  }

  @Test
  void theMapLeadsToTheWorkAndCanBeChangedByTheAdvanced() throws Exception {
    String path = "/ladder/statements/" + statement(0, 4).id();
    var advanced = new SignedIn(context, house.advanced);
    assertThat(advanced.page("/ladder")).contains("/cases/new", framework.credit());
    assertThat(
            new SignedIn(context, house.senior)
                .send(path + "/places", Map.of("label-0", "x", "path-0", "/"))
                .getStatus())
        .isEqualTo(403);
    assertThat(
            advanced
                .send(path + "/places", Map.of("label-0", "Out", "path-0", "//evil.example"))
                .getStatus())
        .isEqualTo(422);
    advanced.send(path + "/places", Map.of("label-0", "The outbox", "path-0", "/outbox"));
    assertThat(advanced.page("/ladder")).contains("/outbox", "The outbox");
    assertThat(advanced.page("/ladder/evidence")).contains("What shows what");
    assertThat(
            advanced
                .send(
                    "/ladder/evidence/rules/called",
                    Map.of("statements", statement(0, 4).id().toString()))
                .getStatus())
        .isEqualTo(302);
    assertThat(advanced.page("/ladder/evidence")).contains("does not count");
  }

  @Test
  void theApiTellsAPersonsLadder() throws Exception {
    UUID signed = statement(0, 3).id();
    assessWork.sign(house.supervisor, house.trainee.id(), signed, 2, null);
    String path = "/api/v1/competency/people/" + house.trainee.id();
    String body = api(house.supervisor, path).getContentAsString(StandardCharsets.UTF_8);
    assertThat((List<String>) JsonPath.read(body, "$..statements[?(@.stage=='SIGNED')].id"))
        .contains(signed.toString());
    assertThat((String) JsonPath.read(body, "$.framework.attribution"))
        .isEqualTo(framework.attribution());
    assertThat((List<?>) JsonPath.read(body, "$.levels")).hasSize(4);
    assertThat(api(house.senior, path).getStatus()).isEqualTo(404);
    assertThat(api(house.supervisor, "/api/v1/competency/people/" + Ids.next()).getStatus())
        .isEqualTo(404);
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

  // -- versions ------------------------------------------------------------------------------

  @Test
  void whatIsReWordedIsAskedAboutAndMovedGoesAlong() {
    String v1 =
        """
        {"schemaVersion":"1.0","occupation":{"soc":"%s","title":"Pilots"},
         "framework":{"version":"v1","levels":{"first":{"label":"First","statements":["Ropes — tie them.","Fog — sound the horn."]},
           "later":{"label":"Later","statements":["Storms — stay."]}}},"attribution":"© Us"}
        """
            .formatted(Ids.next());
    UUID first =
        importFramework.importFile(house.director, v1.getBytes(StandardCharsets.UTF_8)).id();
    adoptFramework.makeLadder(house.director, first);
    try {
      Framework one = competency.framework().orElseThrow();
      UUID ropes = one.levels().getFirst().statements().getFirst().id();
      UUID fog = one.levels().getFirst().statements().getLast().id();
      assessWork.sign(house.supervisor, house.trainee.id(), ropes, 2, null);
      assessWork.sign(house.supervisor, house.trainee.id(), fog, 2, null);
      String v2 =
          v1.replace("v1", "v2")
              .replace(
                  "\"Ropes — tie them.\",\"Fog — sound the horn.\"", "\"Fog — sound it twice.\"")
              .replace("\"Storms", "\"Ropes — tie them.\",\"Storms");
      UUID second =
          importFramework.importFile(house.director, v2.getBytes(StandardCharsets.UTF_8)).id();
      adoptFramework.adopt(house.director, second, Map.of());
      UUID foggy =
          competency.framework().orElseThrow().levels().getFirst().statements().getFirst().id();
      assertThat(entry(house.trainee, ropes).standing().isSigned()).isTrue();
      assertThat(entry(house.trainee, foggy).standing().isSigned()).isFalse();
      assertThat(readFramework.read(second).reworded()).hasSize(1);
      adoptFramework.answer(house.director, second, Map.of(fog, true));
      assertThat(entry(house.trainee, foggy).standing().isSigned()).isTrue();
    } finally {
      adoptFramework.makeLadder(house.director, framework.id());
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
