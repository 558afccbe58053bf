package org.harken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.harken.access.AccessFixture;
import org.harken.access.account.CreateToken;
import org.harken.platform.testing.Web;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that writes through the API, sent everything it should not be sent. Whatever comes
 * back is an answer, never a fault of ours; a refusal says which field it means.
 */
@SpringBootTest
class HostileInputTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path NAUGHTY =
      Path.of("../shared/data/naughty-strings/resources/blns.base64.txt");
  private static final String ID = "0190a5d2-0000-7000-8000-000000000001";

  /** As they stand in JSON. */
  private static final List<String> VALUES =
      List.of(
          "\"a\\u0000b\"",
          "\"a\\ud800b\"",
          "\"\\udfff\"",
          "\"" + "x".repeat(150_000) + "\"",
          "\"" + "😀".repeat(60_000) + "\"",
          "\"\\u202egnissik\\u2066\\u200f\"",
          "\"<script>alert(1)</script>\"",
          "\"'; drop table cases.case_file; --\"",
          "\"a\\r\\nBcc: b@example.org\\r\\n\\r\\n\"",
          "\"😀👩‍👩‍👧‍👦🏳️‍🌈\"",
          "\"\"",
          "\" \\t\\n\"",
          "\"0000-01-01\"",
          "\"0000-01-01T00:00:00Z\"",
          "\"9999-12-31\"",
          "\"9999-12-31T23:59:59Z\"",
          "\"+999999999-12-31T23:59:59-18:00\"",
          "\"-999999999-01-01\"",
          "\"2099-01-01\"",
          "\"2099-01-01T00:00:00Z\"",
          "\"2026-02-30\"",
          "\"NaN\"",
          "\"%00%s${7*7}{{7*7}}\"",
          "\"../../etc/passwd\"",
          "\"" + ID + "\"",
          "null",
          "true",
          "-1",
          "1e400",
          "99999999999999999999999999999999",
          "0.5",
          "[]",
          "{}",
          "[null]",
          "{\"a\":{\"b\":[1]}}");

  @Autowired WebApplicationContext context;
  @Autowired CreateToken tokens;
  @Autowired JdbcClient database;

  private AccessFixture house;
  private final List<String> wrong = new ArrayList<>();

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
  }

  /** One address that writes, with a body in which every field is filled. */
  private record Door(HttpMethod method, String path, String body) {}

  private static final String CASE =
      """
      {"channel":"PHONE","receivedAt":"2026-03-02T10:00:00-06:00","narrative":"The bell.",
       "title":"Bell","language":"en","facility":"","department":"","mayEmail":false,
       "complainant":{"name":"Rosa","relationship":"daughter","email":"r@example.org",
         "phone":"555 0100","address":"1 Way","language":"en","contactWishes":"mornings"},
       "patient":{"name":"Elena","mrn":"42","birthDate":"1951-03-04"},
       "answers":{"dissatisfied":true,"allegesAbuseNeglectOrHarm":false,
         "asksForFormalHandling":true,"onSurvey":false,"resolutionRequested":true,
         "billingOnly":false,"medicareRights":false,"resolvedAtOnce":false,"satisfied":false,
         "afterDischarge":false,"representative":true,"anonymous":false,"serviceOnly":false,
         "thanks":false}}
      """;

  private List<Door> doors(String reference, String letter, String task) {
    String file = "/api/v1/cases/" + reference;
    String paper = "/api/v1/letters/" + letter;
    return List.of(
        post("/api/v1/cases", CASE),
        post(
            file + "/events",
            "{'type':'CALL','at':'2026-03-03T10:00:00-06:00','text':'Called.','answers':{'thanks':false}}"),
        post(
            file + "/issues",
            "{'category':'LISTENING','severity':1,'department':'','stage':'','words':'bell','subCode':''}"),
        post(file + "/findings", "{'issue':'','text':'The log was read.','source':'log'}"),
        post(file + "/notes", "{'text':'The log was read.'}"),
        post(file + "/tasks", "{'text':'Read the log','assignee':'','dueOn':'2026-12-01'}"),
        post(file + "/tasks/" + task + "/done", "{'note':'done'}"),
        post("/api/v1/tasks/" + task + "/done", "{'note':'done'}"),
        post(file + "/assign", "{'assignee':'nobody','reason':'leave'}"),
        post(file + "/override", "{'kind':'GRIEVANCE','reason':'so'}"),
        post(file + "/danger/accept", "{'by':'Nobody','at':'2026-03-03T10:00:00-06:00'}"),
        post(file + "/merge", "{'into':'nothing'}"),
        post(file + "/link", "{'other':'nothing'}"),
        post(file + "/clinical-review", "{'referredOn':'2026-03-03','completedOn':'2026-03-04'}"),
        post(
            file + "/close",
            "{'outcome':'WITHDRAWN','rationale':'x','transferredTo':'x','personTold':true,'reason':'x','agreedBy':'x','duplicateOf':'x'}"),
        post(file + "/reopen", "{'reason':'x'}"),
        post(file + "/letters", "{'kind':'INTERIM','language':'en'}"),
        new Door(
            HttpMethod.PUT,
            paper,
            "{'contact':{'name':'Maya','phone':'555 0140'},'steps':'a','results':'b','completedOn':'2026-03-09','promisedOn':'2026-12-09','passages':[{'issueId':'ID','text':'c'}],'translation':{'kind':'INTERPRETER','name':'d','on':'2026-03-09'},'gradeReason':'e','version':0}"
                .replace('\'', '"')
                .replace("ID", ID)),
        post(paper + "/release", "{'reason':'x'}"),
        post(paper + "/sent", "{'how':'FAX','at':'2026-03-09'}"));
  }

  private static Door post(String path, String body) {
    return new Door(HttpMethod.POST, path, body.replace('\'', '"'));
  }

  private List<Door> doors() {
    String token = token(house.senior);
    JsonNode taken = read(send(token, post("/api/v1/cases", CASE).path(), CASE));
    String reference = taken.path("reference").asString();
    String file = "/api/v1/cases/" + reference;
    String letter =
        read(send(token, file + "/letters", "{\"kind\":\"RESOLUTION\",\"language\":\"en\"}"))
            .path("id")
            .asString();
    String task =
        read(send(
                token,
                file + "/tasks",
                "{\"text\":\"Read it\",\"assignee\":\"%s\"}".formatted(house.senior.id())))
            .path("id")
            .asString();
    assertThat(List.of(reference, letter, task)).doesNotContain("");
    return doors(reference, letter, task);
  }

  @Test
  @Tag("long")
  void everyFieldTakesEveryValueOrSaysWhyNot() {
    fieldsTakeValues(1);
  }

  /** Every field and every value, not every pair of them. */
  @Test
  void everyFieldTakesItsShareOfTheValuesOrSaysWhyNot() {
    fieldsTakeValues(6);
  }

  private void fieldsTakeValues(int step) {
    String token = token(house.senior);
    int first = 0;
    for (Door door : doors()) {
      JsonNode whole = JSON.readTree(door.body());
      for (List<Object> place : leaves(whole)) {
        first = (first + 1) % step;
        for (int next = first; next < VALUES.size(); next += step) {
          String value = VALUES.get(next);
          if (isAnswer(place) && value.startsWith("\"")) {
            continue;
          }
          String body = replaced(whole, place, value);
          judge(door, place, value, send(token, door.method(), door.path(), body));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aBodyThatIsNoneIsRefused() {
    String token = token(house.senior);
    String deep = "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
    List<byte[]> bodies = new ArrayList<>();
    for (String text :
        List.of(
            "",
            "null",
            "[]",
            "\"text\"",
            "12",
            "{",
            "{\"a\":1",
            "{'a':1}",
            "<a/>",
            deep,
            "[".repeat(5_000),
            "{\"text\":" + deep + "}",
            "\u0000",
            "9".repeat(2_000))) {
      bodies.add(text.getBytes(StandardCharsets.UTF_8));
    }
    bodies.add(
        new byte[] {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xC3, 0x28, '"', '}'});
    bodies.add(new byte[] {(byte) 0xFF, (byte) 0xFE, '{', 0, '}', 0});
    for (Door door : doors()) {
      for (byte[] body : bodies) {
        String shown = new String(body, StandardCharsets.ISO_8859_1);
        MockHttpServletResponse answer = send(token, door.method(), door.path(), body);
        judge(door, List.of(), shown, answer);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aBodyOfAnotherKindOrByAnotherMethodIsRefused() throws Exception {
    String token = token(house.senior);
    for (Door door : doors()) {
      for (MediaType type : List.of(MediaType.TEXT_PLAIN, MediaType.APPLICATION_XML)) {
        var answer =
            call(
                token,
                MockMvcRequestBuilders.request(door.method(), door.path())
                    .contentType(type)
                    .content("<a/>"));
        judge(door, List.of(), type.toString(), answer);
        assertThat(answer.getStatus()).as(door.path()).isIn(403, 415);
      }
      judge(
          door,
          List.of(),
          "PATCH",
          call(token, MockMvcRequestBuilders.request(HttpMethod.PATCH, door.path())));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatFailsBeforeAnyControllerIsAnsweredAlike() {
    var request =
        MockMvcRequestBuilders.get("/error")
            .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/cases");
    var away =
        call(
            token(house.senior),
            request.requestAttr(
                RequestDispatcher.ERROR_EXCEPTION,
                new ServletException(
                    new IllegalStateException(new SQLTransientConnectionException("host x")))));
    assertThat(away.getStatus()).isEqualTo(503);
    assertThat(away.getHeader("Retry-After")).isEqualTo("5");
    assertThat(away.getContentType()).isEqualTo("application/problem+json");
    assertThat(read(away).path("instance").asString()).isEqualTo("/api/v1/cases");
    assertThat(text(away)).contains("try again").doesNotContain("host x");
    var refused =
        call(
            token(house.senior),
            MockMvcRequestBuilders.get("/error")
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/cases/new")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 400));
    assertThat(refused.getStatus()).isEqualTo(400);
    assertThat(text(refused)).contains("Bad Request.").contains("<main");
  }

  @Test
  void refusedConcernsLeaveNothingBehind() {
    String token = token(house.senior);
    int taken = 0;
    JsonNode whole = JSON.readTree(CASE);
    for (List<Object> place : leaves(whole)) {
      for (String value :
          List.of("\"a\\u0000b\"", "\"\\ud800\"", "[]", "\"9999-12-31T00:00:00Z\"")) {
        taken +=
            send(token, "/api/v1/cases", replaced(whole, place, value)).getStatus() == 201 ? 1 : 0;
      }
    }
    assertThat(written()).isEqualTo(taken);
  }

  @Test
  void aPlaceOfSomebodyElseIsAsUnknownAsOneThatIsNot() throws IOException {
    AccessFixture other = new AccessFixture(database);
    String token = token(house.senior);
    Function<String, String> asked =
        facility -> {
          ObjectNode body = (ObjectNode) JSON.readTree(CASE);
          body.put("facility", facility);
          var answer = send(token, "/api/v1/cases", body.toString());
          return answer.getStatus() + read(answer).toString().replace(facility, "#");
        };
    String absent = asked.apply("No such hospital");
    assertThat(absent).startsWith("422").contains("facility");
    assertThat(asked.apply(other.facilityName)).isEqualTo(absent);
    assertThat(asked.apply(other.facility.toString())).isEqualTo(absent);
    assertThat(written()).isZero();
  }

  @Test
  @Tag("long")
  void theBigListOfNaughtyStringsIsKeptWordForWordOrRefused() throws IOException {
    assertThat(keptWordForWord(1)).isGreaterThan(200);
  }

  @Test
  void oneInSixOfTheNaughtyStringsIsKeptWordForWordOrRefused() throws IOException {
    assertThat(keptWordForWord(6)).isGreaterThan(33);
  }

  private int keptWordForWord(int step) throws IOException {
    assumeThat(NAUGHTY).exists();
    String token = token(house.senior);
    int kept = 0;
    List<String> lines =
        Files.readAllLines(NAUGHTY).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    for (int next = 0; next < lines.size(); next += step) {
      String line = lines.get(next);
      String words =
          new String(java.util.Base64.getDecoder().decode(line.strip()), StandardCharsets.UTF_8);
      ObjectNode body = (ObjectNode) JSON.readTree(CASE);
      body.put("narrative", words).put("title", words);
      ((ObjectNode) body.path("patient")).put("name", words).put("mrn", words);
      var answer = send(token, "/api/v1/cases", body.toString());
      judge(post("/api/v1/cases", ""), List.of("narrative"), words, answer);
      if (answer.getStatus() == 201) {
        kept++;
        var file =
            call(
                token,
                MockMvcRequestBuilders.get(
                    "/api/v1/cases/" + read(answer).path("reference").asString()));
        assertThat(read(file).path("narrative").asString()).isEqualTo(words);
      }
    }
    assertThat(wrong).isEmpty();
    return kept;
  }

  @Test
  void aRegisterOfAnyBytesIsRefusedOrReported() throws Exception {
    String token = token(house.supervisor);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("empty", new byte[0]);
    files.put("nul", "received,words\n2026-03-01,a\u0000b\n".getBytes(StandardCharsets.UTF_8));
    files.put("utf16", "received,words\n2026-03-01,a\n".getBytes(StandardCharsets.UTF_16));
    files.put("broken", new byte[] {'r', ',', 'w', '\n', (byte) 0xC3, 0x28, ',', 'x', '\n'});
    files.put("zip", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 1, 2, 3});
    files.put("exe", new byte[] {'M', 'Z', 0, 1, 2, 3});
    files.put("quote", "a,b\n\"never closed,1\n2,3\n".getBytes(StandardCharsets.UTF_8));
    files.put("wide", (",".repeat(20_000) + "\n").getBytes(StandardCharsets.UTF_8));
    files.put("header only", "received,words\n".getBytes(StandardCharsets.UTF_8));
    for (var file : files.entrySet()) {
      for (String mapping :
          List.of(
              "",
              "{",
              "[]",
              "null",
              "{\"nothing\":\"here\"}",
              "{\"narrative\":[]}",
              "{\"narrative\":\"words\",\"receivedAt\":\"received\",\"channel\":{\"constant\":\"SURVEY\"}}",
              "{\"a\":".repeat(5_000))) {
        for (String dry : List.of("true", "perhaps")) {
          var part =
              new MockMultipartFile("file", file.getKey() + ".csv", "text/csv", file.getValue());
          var request =
              MockMvcRequestBuilders.multipart("/api/v1/cases/import")
                  .file(part)
                  .param("mapping", mapping)
                  .param("dryRun", dry);
          judge(
              post("/api/v1/cases/import", ""),
              List.of(),
              file.getKey() + " " + mapping,
              call(token, request));
        }
      }
    }
    var empty =
        MockMvcRequestBuilders.multipart("/api/v1/cases/import")
            .part(new MockPart("other", new byte[1]));
    judge(post("/api/v1/cases/import", ""), List.of("file"), "no file", call(token, empty));
    assertThat(wrong).isEmpty();
  }

  // -- judging ---------------------------------------------------------------------------------

  private void judge(
      Door door, List<Object> place, String sentText, MockHttpServletResponse answer) {
    int status = answer.getStatus();
    String body = text(answer);
    String shown =
        door.method()
            + " "
            + door.path().replaceAll("[^/]*[0-9][^/]*", "#")
            + " "
            + place
            + " = "
            + (sentText.length() > 60 ? sentText.substring(0, 60) + "…" : sentText)
            + " -> "
            + status
            + " "
            + (body.length() > 300 ? body.substring(0, 300) : body);
    if (status >= 500 || status >= 300 && status < 400) {
      wrong.add(shown);
      return;
    }
    if (status < 400) {
      return;
    }
    String type = String.valueOf(answer.getContentType());
    JsonNode problem =
        type.startsWith("application/problem+json") ? JSON.readTree(body) : JSON.createObjectNode();
    boolean named =
        problem.path("errors").isArray() && (status != 422 || !problem.path("errors").isEmpty());
    boolean leaking = body.contains("Exception") || body.contains("org.") || body.contains("SQL");
    if (problem.path("detail").asString("").isBlank() || !named || leaking) {
      wrong.add(shown);
    } else if (status == 400 && !place.isEmpty() && problem.path("errors").isEmpty()) {
      wrong.add("names no field: " + shown);
    }
  }

  /** Yes or no: tried with other kinds of value, not with every text. */
  private static boolean isAnswer(List<Object> place) {
    return place.size() == 2 && place.getFirst().equals("answers");
  }

  /** The places of all values, innermost. */
  private static List<List<Object>> leaves(JsonNode node) {
    List<List<Object>> found = new ArrayList<>();
    for (var property : node.properties()) {
      found.add(List.of(property.getKey()));
      JsonNode value = property.getValue();
      JsonNode inner = value.isArray() ? value.get(0) : value;
      for (List<Object> below : leaves(inner)) {
        List<Object> place = new ArrayList<>(List.of(property.getKey()));
        if (value.isArray()) {
          place.add(0);
        }
        place.addAll(below);
        found.add(place);
      }
    }
    return found;
  }

  private static String replaced(JsonNode whole, List<Object> place, String value) {
    JsonNode copy = whole.deepCopy();
    JsonNode at = copy;
    for (Object step : place.subList(0, place.size() - 1)) {
      at = step instanceof Integer index ? at.get(index) : at.get(step.toString());
    }
    String marker = "@@here@@";
    if (at instanceof ArrayNode list) {
      list.set((Integer) place.getLast(), marker);
    } else {
      ((ObjectNode) at).put(place.getLast().toString(), marker);
    }
    return copy.toString().replace("\"" + marker + "\"", value);
  }

  private int written() {
    return database
        .sql("select count(*) from cases.case_file where facility = ?")
        .param(house.facility)
        .query((row, number) -> row.getInt(1))
        .single();
  }

  private String token(Actor actor) {
    return tokens.create(actor, "test", actor.permissions(), 1);
  }

  private MockHttpServletResponse send(String token, String path, String body) {
    return send(token, HttpMethod.POST, path, body);
  }

  private MockHttpServletResponse send(String token, HttpMethod method, String path, String body) {
    return send(token, method, path, body.getBytes(StandardCharsets.UTF_8));
  }

  private MockHttpServletResponse send(String token, HttpMethod method, String path, byte[] body) {
    return call(
        token,
        MockMvcRequestBuilders.request(method, path)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  private MockHttpServletResponse call(
      String token, AbstractMockHttpServletRequestBuilder<?> request) {
    try {
      return Web.of(context)
          .perform(request.header("Authorization", "Bearer " + token))
          .andReturn()
          .getResponse();
    } catch (Exception problem) {
      var answer = new MockHttpServletResponse();
      answer.setStatus(599);
      answer.addHeader("Fault", problem.toString());
      return answer;
    }
  }

  private static String text(MockHttpServletResponse answer) {
    try {
      String body = answer.getContentAsString(StandardCharsets.UTF_8);
      String fault = answer.getHeader("Fault");
      return fault == null ? body : fault;
    } catch (IOException problem) {
      throw new IllegalStateException(problem);
    }
  }

  private static JsonNode read(MockHttpServletResponse answer) {
    String body = text(answer);
    return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
  }
}
