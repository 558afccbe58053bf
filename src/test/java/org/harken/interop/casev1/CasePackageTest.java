package org.harken.interop.casev1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.access.account.CreateToken;
import org.harken.competency.format.FrameworkFile;
import org.harken.competency.format.JsonDocument;
import org.harken.competency.frameworks.ImportFramework;
import org.harken.competency.frameworks.ReadFramework;
import org.harken.platform.Ids;
import org.harken.platform.testing.Web;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
class CasePackageTest {

  private static final Path SCHEMA =
      Path.of("../shared/data/case-give/config/schema/case-v1p0-cfpackage-schema.json");
  private static final Path SAMPLE = Path.of("../shared/data/case-give/docs/sample files");
  private static final Path REAL = Path.of("../shared/data/framework/patient-representatives.json");

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired CreateToken createToken;
  @Autowired ImportFramework importFramework;
  @Autowired ReadFramework reading;
  @Autowired ReadPackage readPackage;
  AccessFixture house;
  MockMvc web;
  String token;
  UUID id;

  @BeforeEach
  void aFramework() {
    house = new AccessFixture(database);
    web = Web.of(context);
    token = createToken.create(house.senior, "test", house.senior.permissions(), 1);
    id =
        importFramework
            .importFile(
                house.director,
                """
                {"schemaVersion":"1.0","exportedAt":"2026-05-15T12:38:27.530Z",
                 "occupation":{"soc":"%s","title":"Pilots","group":"Boats & ports","sector":"48","jobZone":4,"jobZoneInferred":false},
                 "framework":{"version":"v1","description":"","contextCovered":"A harbor.","levels":{
                   "first":{"label":"First","statements":["Ropes — tie them.","Look out","Fog — sound the horn."]},
                   "later":{"label":"Later","statements":["Storms — know when not to go."]}}},
                 "sources":{"onet":"v30.2 (CC BY 4.0)","crosswalk":"https://example.org","generator":"Us"},"attribution":"© The harbor"}
                """
                    .formatted(Ids.next())
                    .getBytes(StandardCharsets.UTF_8))
            .id();
  }

  @Test
  void hasTheShapeOfAPackage() throws Exception {
    String whole = page("/api/v1/competency/frameworks/" + id + "/case");
    assertThat((String) JsonPath.read(whole, "$.CFDocument.identifier")).isEqualTo(id.toString());
    assertThat((String) JsonPath.read(whole, "$.CFDocument.caseVersion")).isEqualTo("1.1");
    assertThat((String) JsonPath.read(whole, "$.CFDocument.creator")).isEqualTo("© The harbor");
    assertThat((List<?>) JsonPath.read(whole, "$.CFItems[?(@.CFItemType=='Level')]")).hasSize(2);
    assertThat((List<?>) JsonPath.read(whole, "$.CFItems[?(@.CFItemType=='Competency')]"))
        .hasSize(4);
    assertThat(
            (List<?>) JsonPath.read(whole, "$.CFAssociations[?(@.associationType=='isChildOf')]"))
        .hasSize(6);
    assertThat((List<?>) JsonPath.read(whole, "$.CFAssociations[?(@.associationType=='precedes')]"))
        .hasSize(1);
    assertThat((String) JsonPath.read(whole, "$.CFDefinitions.CFLicenses[0].licenseText"))
        .contains("onet: v30.2 (CC BY 4.0)");
    String former = page("/ims/case/v1p1/CFPackages/" + id + "?version=1.0");
    assertThat(former).doesNotContain("caseVersion", "frameworkType", "extensions");
    assertThat((List<?>) JsonPath.read(former, "$.CFItems[*].subject")).isEmpty();
  }

  @Test
  void comesBackWithoutADifferenceInBothVersions() throws Exception {
    for (String version : List.of("1.0", "1.1")) {
      String whole = page("/ims/case/v1p1/CFPackages/" + id + "?version=" + version);
      var again =
          importFramework.importFile(house.director, whole.getBytes(StandardCharsets.UTF_8));
      assertThat(again.unchanged()).isTrue();
      assertThat(again.id()).isEqualTo(id);
    }
  }

  @Test
  void bringsItsIdsAlongToAHouseThatDoesNotKnowIt() throws Exception {
    String whole = page("/ims/case/v1p1/CFPackages/" + id + "?version=1.0");
    FrameworkFile read = readPackage.read(document(whole));
    FrameworkFile ours = reading.file(id);
    assertThat(read.levels()).isEqualTo(ours.levels());
    assertThat(read.occupation()).isEqualTo(ours.occupation());
    assertThat(read.sources()).isEqualTo(ours.sources());
    assertThat(read.contentHash()).isEqualTo(ours.contentHash());
    assertThat(read.exportedAt()).isEqualTo(ours.exportedAt());
  }

  @Test
  void everyAddressInItLeadsToItsPart() throws Exception {
    String whole = page("/ims/case/v1p1/CFPackages/" + id);
    List<String> addresses = JsonPath.read(whole, "$..uri");
    for (String address : addresses.stream().distinct().toList()) {
      MockHttpServletResponse answer = call(address.replaceFirst("^https?://[^/]+", ""));
      assertThat(answer.getStatus()).as(address).isEqualTo(200);
    }
    String item = JsonPath.read(whole, "$.CFItems[2].identifier");
    String around = page("/ims/case/v1p1/CFItemAssociations/" + item);
    assertThat((List<?>) JsonPath.read(around, "$.CFAssociations")).hasSizeGreaterThanOrEqualTo(2);
    assertThat((List<?>) JsonPath.read(page("/ims/case/v1p1/CFDocuments?limit=1"), "$.CFDocuments"))
        .hasSize(1);
  }

  @Test
  void whatIsNotThereIsToldInTheWordsOfTheProtocol() throws Exception {
    for (String kind : List.of("CFItems", "CFPackages", "CFAssociations", "CFRubrics")) {
      MockHttpServletResponse answer = call("/ims/case/v1p1/" + kind + "/" + Ids.next());
      assertThat(answer.getStatus()).isEqualTo(404);
      assertThat(answer.getContentAsString()).contains("unknownobject");
    }
    assertThat(call("/ims/case/v1p1/CFPackages/" + id + "?version=7").getStatus()).isEqualTo(422);
    assertThat(web.perform(get("/ims/case/v1p1/CFDocuments")).andReturn().getResponse().getStatus())
        .isEqualTo(401);
  }

  @Test
  void isValidByTheSchemaOfVersion10() throws Exception {
    Assumptions.assumeTrue(Files.exists(SCHEMA));
    assertThat(faults(page("/ims/case/v1p1/CFPackages/" + id + "?version=1.0"))).isEmpty();
    assertThat(faults("{\"CFItems\":[]}")).as("the schema bites").isNotEmpty();
  }

  @Test
  void theRealFileGoesOutValidAndComesBackUnchanged() throws Exception {
    Assumptions.assumeTrue(Files.exists(SCHEMA) && Files.exists(REAL));
    UUID real = importFramework.importFile(house.director, Files.readAllBytes(REAL)).id();
    String whole = page("/api/v1/competency/frameworks/" + real + "/case?version=1.0");
    assertThat(faults(whole)).isEmpty();
    assertThat(
            importFramework
                .importFile(house.director, whole.getBytes(StandardCharsets.UTF_8))
                .unchanged())
        .isTrue();
  }

  @Test
  void aPackageOfAnotherHouseIsRead() throws Exception {
    Assumptions.assumeTrue(Files.isDirectory(SAMPLE));
    try (var files = Files.list(SAMPLE)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".json")).toList()) {
        UUID foreign = importFramework.importFile(house.director, Files.readAllBytes(file)).id();
        assertThat(reading.read(foreign).framework().levels()).isNotEmpty();
        assertThat(faults(page("/ims/case/v1p1/CFPackages/" + foreign + "?version=1.0"))).isEmpty();
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> document(String text) {
    return (Map<String, @Nullable Object>)
        Objects.requireNonNull(JsonDocument.read(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> faults(String json) throws Exception {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    return schema
        .validate(
            json,
            InputFormat.JSON,
            run -> run.executionConfig(c -> c.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  private String page(String path) throws Exception {
    MockHttpServletResponse answer = call(path);
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse call(String path) throws Exception {
    return web.perform(get(path).header("Authorization", "Bearer " + token))
        .andReturn()
        .getResponse();
  }
}
