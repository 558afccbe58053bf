package org.harken.competency.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.access.SignedIn;
import org.harken.access.account.CreateToken;
import org.harken.competency.Competency;
import org.harken.competency.format.FrameworkReaderTest;
import org.harken.platform.Ids;
import org.harken.platform.Refused;
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
class FrameworksTest {

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired CreateToken createToken;
  @Autowired ImportFramework importFramework;
  @Autowired ReadFramework reading;
  @Autowired Competency competency;
  AccessFixture house;
  MockMvc web;

  /** An occupation nobody else in this test has. */
  String file;

  @BeforeEach
  void aFile() {
    house = new AccessFixture(database);
    web = Web.of(context);
    file =
        """
        {"schemaVersion":"1.0","occupation":{"soc":"%s","title":"Pilots"},
         "framework":{"version":"v1","levels":{
           "first":{"label":"First","statements":["Ropes — tie them.","Fog — sound the horn.","Crew — call them by name."]},
           "later":{"label":"Later","statements":["Storms — know when not to go."]}}},
         "sources":{"license":"CC BY 4.0"},"attribution":"© The harbor"}
        """
            .formatted(Ids.next());
  }

  @Test
  void theFirstIsInForceAtOnceAndTheSameAgainChangesNothing() throws Exception {
    MockHttpServletResponse first = send(house.advanced, file);
    assertThat(first.getStatus()).isEqualTo(201);
    String body = first.getContentAsString(StandardCharsets.UTF_8);
    assertThat((String) JsonPath.read(body, "$.status")).isEqualTo("ADOPTED");
    assertThat((Boolean) JsonPath.read(body, "$.unchanged")).isFalse();
    assertThat((String) JsonPath.read(body, "$.attribution")).isEqualTo("© The harbor");
    assertThat((String) JsonPath.read(body, "$.levels[0].statements[1].code")).isEqualTo("F02");
    assertThat((String) JsonPath.read(body, "$.levels[1].statements[0].topic")).isEqualTo("Storms");
    assertThat((String) JsonPath.read(body, "$.levels[1].label")).isEqualTo("Later");

    MockHttpServletResponse again = send(house.director, file.replace("\n", "\n\n"));
    assertThat(again.getStatus()).isEqualTo(200);
    assertThat((Boolean) JsonPath.read(again.getContentAsString(), "$.unchanged")).isTrue();
    assertThat((String) JsonPath.read(again.getContentAsString(), "$.id"))
        .isEqualTo(JsonPath.read(body, "$.id"));
  }

  @Test
  void aChangedVersionIsProposedWithItsDifferenceAndAdopted() throws Exception {
    String v1 = send(house.advanced, file).getContentAsString(StandardCharsets.UTF_8);
    String changed =
        file.replace("v1", "v2")
            .replace(
                "\"Ropes — tie them.\",\"Fog — sound the horn.\",", "\"Fog — sound it twice.\",")
            .replace("\"Storms", "\"Ropes — tie them.\",\"Ice — keep away.\",\"Storms");
    MockHttpServletResponse answer = send(house.senior, changed);
    assertThat(answer.getStatus()).isEqualTo(201);
    String v2 = answer.getContentAsString(StandardCharsets.UTF_8);
    assertThat((String) JsonPath.read(v2, "$.status")).isEqualTo("PROPOSED");
    assertThat((String) JsonPath.read(v2, "$.difference.added[0].text")).startsWith("Ice");
    assertThat((List<?>) JsonPath.read(v2, "$.difference.removed")).isEmpty();
    assertThat((String) JsonPath.read(v2, "$.difference.moved[0].text")).startsWith("Ropes");
    assertThat((String) JsonPath.read(v2, "$.difference.reworded[0].text")).contains("twice");
    // a moved one keeps its id, a re-worded one has another
    assertThat((String) JsonPath.read(v2, "$.levels[1].statements[0].id"))
        .isEqualTo(JsonPath.read(v1, "$.levels[0].statements[0].id"));
    assertThat((String) JsonPath.read(v2, "$.difference.reworded[0].replacedBy"))
        .isEqualTo(JsonPath.read(v2, "$.levels[0].statements[0].id"))
        .isNotEqualTo(JsonPath.read(v1, "$.levels[0].statements[1].id"));

    String id = JsonPath.read(v2, "$.id");
    assertThat(adopt(house.senior, id).getStatus()).isEqualTo(403);
    assertThat(adopt(house.trainee, id).getStatus()).isEqualTo(403);
    assertThat(adopt(house.contact, id).getStatus()).isEqualTo(403);
    assertThat(adopt(house.advanced, Ids.next().toString()).getStatus()).isEqualTo(404);
    MockHttpServletResponse adopted = adopt(house.advanced, id);
    assertThat(adopted.getStatus()).isEqualTo(200);
    assertThat((String) JsonPath.read(adopted.getContentAsString(), "$.status"))
        .isEqualTo("ADOPTED");
    assertThat(adopt(house.advanced, id).getStatus()).isEqualTo(409);
    assertThat(reading.read(UUID.fromString(JsonPath.read(v1, "$.id"))).head().status())
        .hasToString("RETIRED");
  }

  @Test
  void whatWasReWordedAndWordedBackIsTheFirstStatementAgain() throws Exception {
    String v1 = send(house.director, file).getContentAsString();
    String v2 =
        send(house.director, file.replace("v1", "v2").replace("tie them", "knot them"))
            .getContentAsString();
    adopt(house.director, JsonPath.read(v2, "$.id"));
    String v3 = send(house.director, file.replace("v1", "v3")).getContentAsString();
    assertThat((String) JsonPath.read(v3, "$.levels[0].statements[0].id"))
        .isEqualTo(JsonPath.read(v1, "$.levels[0].statements[0].id"))
        .isNotEqualTo(JsonPath.read(v2, "$.levels[0].statements[0].id"));
  }

  @Test
  void whatCannotBeUsedLeavesNothingBehind() throws Exception {
    long before = rows();
    for (String bad :
        List.of(
            "",
            "{",
            file.substring(0, file.length() / 2),
            file.replace("\"later\":", "\"first\":"),
            file.replace("\"v1\"", "5"),
            "\ufeff" + file,
            "[".repeat(100_000))) {
      MockHttpServletResponse answer = send(house.advanced, bad);
      assertThat(answer.getStatus()).isEqualTo(422);
      String body = answer.getContentAsString(StandardCharsets.UTF_8);
      assertThat((String) JsonPath.read(body, "$.detail")).startsWith("At ");
      assertThat((String) JsonPath.read(body, "$.errors[0].field")).isNotBlank();
    }
    assertThat(send(house.trainee, file).getStatus()).isEqualTo(403);
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void tenThousandStatementsComeInWithinSeconds() throws Exception {
    // the ladder of this house, if it has none yet: not the long one
    importFramework.importFile(house.director, file.getBytes(StandardCharsets.UTF_8));
    String many = FrameworkReaderTest.many(10_000).replace("11-1111", Ids.next().toString());
    long start = System.nanoTime();
    MockHttpServletResponse answer = send(house.advanced, many);
    assertThat(answer.getStatus()).isEqualTo(201);
    assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    String body =
        send(house.advanced, many.replace("\"v1\"", "\"v2\"").replace("well.", "very well."))
            .getContentAsString();
    assertThat((List<?>) JsonPath.read(body, "$.difference.reworded")).hasSize(9_998);
  }

  @Test
  void thePageShowsTheFileItsFaultsAndItsOwner() throws Exception {
    UUID id =
        importFramework.importFile(house.advanced, file.getBytes(StandardCharsets.UTF_8)).id();
    var advanced = new SignedIn(context, house.advanced);
    assertThat(advanced.page("/ladder/frameworks/" + id))
        .contains("Ropes", "tie them.", "© The harbor", "license: CC BY 4.0");
    assertThat(advanced.page("/ladder/frameworks")).contains("Bring in a framework", "Pilots");
    UUID next =
        importFramework
            .importFile(
                house.advanced,
                file.replace("v1", "v2")
                    .replace("tie them", "tie two")
                    .getBytes(StandardCharsets.UTF_8))
            .id();
    assertThat(advanced.page("/ladder/frameworks/" + next)).contains("Re-worded (1)", "tie two");
    var trainee = new SignedIn(context, house.trainee);
    assertThat(trainee.page("/ladder/frameworks/" + next)).doesNotContain("Put it in force");
    advanced.send("/ladder/frameworks/" + next + "/adopt", java.util.Map.of());
    assertThat(advanced.page("/ladder/frameworks/" + next)).contains("Asked about re-worded");
  }

  @Test
  void theTableStartsNoFormula() throws Exception {
    String risky = file.replace("Ropes — tie", "=cmd|' /C calc'!A0 — tie");
    String id = JsonPath.read(send(house.advanced, risky).getContentAsString(), "$.id");
    String table =
        web.perform(
                get("/api/v1/competency/frameworks/" + id + "/csv")
                    .header("Authorization", "Bearer " + token(house.senior)))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(table).contains("\"'=cmd|", "© The harbor").doesNotContain("\"=cmd");
  }

  @Test
  void theExampleGivesWayToTheFirstRealOne() {
    UUID example = importFramework.importExample(Actor.SYSTEM).id();
    assertThat(importFramework.importExample(Actor.SYSTEM).id()).isEqualTo(example);
    assertThat(reading.read(example).framework().levels()).hasSize(4);
    importFramework.importFile(house.director, file.getBytes(StandardCharsets.UTF_8));
    assertThat(competency.framework().orElseThrow().example()).isFalse();
  }

  /** The real file is no part of the repository; where it lies beside it, it comes in. */
  @Test
  void theRealFileComesIn() throws Exception {
    Path real = Path.of("../shared/data/framework/patient-representatives.json");
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(real));
    UUID id = importFramework.importFile(house.director, Files.readAllBytes(real)).id();
    var whole = reading.read(id);
    assertThat(whole.framework().levels()).hasSize(4);
    assertThat(whole.framework().statements()).hasSize(40);
    assertThat(whole.framework().attribution()).startsWith("©");
    assertThat(importFramework.importFile(house.director, Files.readAllBytes(real)).unchanged())
        .isTrue();
  }

  @Test
  void anUnsoundFileIsRefusedByTheUseCaseToo() {
    assertThatThrownBy(() -> importFramework.importFile(house.director, new byte[] {1}))
        .isInstanceOf(Refused.class);
  }

  private MockHttpServletResponse send(Actor actor, String body) throws Exception {
    return web.perform(
            post("/api/v1/competency/frameworks")
                .header("Authorization", "Bearer " + token(actor))
                .contentType("application/json")
                .content(body.getBytes(StandardCharsets.UTF_8)))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse adopt(Actor actor, String id) throws Exception {
    return web.perform(
            post("/api/v1/competency/frameworks/" + id + "/adopt")
                .header("Authorization", "Bearer " + token(actor)))
        .andReturn()
        .getResponse();
  }

  private String token(Actor actor) {
    return createToken.create(actor, "test", actor.permissions(), 1);
  }

  /** Of this test's occupation: others run beside it. */
  private long rows() {
    String soc = JsonPath.read(file, "$.occupation.soc");
    return database
        .sql("select count(*) from competency.framework where soc = ?")
        .param(soc)
        .query((row, number) -> row.getLong(1))
        .single();
  }
}
