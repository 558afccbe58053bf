package org.harken;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.harken.access.AccessFixture;
import org.harken.access.account.CreateToken;
import org.harken.cases.Channel;
import org.harken.cases.intake.NewCase;
import org.harken.cases.intake.RecordCase;
import org.harken.cases.recognition.Answers;
import org.harken.platform.Ids;
import org.harken.platform.testing.Route;
import org.harken.platform.testing.Visitor;
import org.harken.platform.testing.Web;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every route that the running house has, sent hostile values in every field it reads and in its
 * address, by somebody who may use it: never a fault of ours, never slow, nothing told of the
 * inside, and nothing written where it was refused.
 */
@SpringBootTest
class HostileRoutesTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long SLOW = 2_000_000_000L;
  private static final int LONG = 2_000_000;
  private static final String PLAIN = "A plain sentence.";

  /** They end the visit of whoever calls them. */
  private static final Set<String> ENDING = Set.of("/lock", "/sign-out", "/lock/other");

  private static final List<String> INSIDE =
      List.of("org.harken.", "java.lang", "Exception", "SQLSTATE", "PSQL", "\tat ", "jdbc:");

  private static final List<String> VALUES =
      List.of(
          "a\u0000b",
          "\ud800",
          "x".repeat(1_000_000),
          "\u202egnissik\u2066\u200f",
          "<script>alert(1)</script>",
          "'; drop table cases.case_file; --",
          "a\r\nBcc: b@example.org\r\n\r\n",
          "../../../../etc/passwd",
          "..%2f..%2f",
          "=cmd|' /C calc'!A0",
          "%00%s${7*7}{{7*7}}",
          "😀👩‍👩‍👧‍👦🏳️‍🌈",
          " \t\n",
          "-1",
          "99999999999999999999999999999999",
          "1e400",
          "0000-01-01",
          "9999-12-31T23:59:59Z",
          "+999999999-12-31T23:59:59-18:00",
          "2026-02-30");

  @Autowired WebApplicationContext context;
  @Autowired JdbcClient database;
  @Autowired PasswordEncoder encoder;
  @Autowired CreateToken createToken;
  @Autowired RecordCase recordCase;
  @Autowired Clock clock;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  private AccessFixture house;
  private MockMvc web;

  /** Ids grow with time: what was written before the last request need not be counted again. */
  private UUID begun = Ids.next();

  private final List<String> wrong = new ArrayList<>();
  private final Map<Actor, Visitor> visitors = new HashMap<>();
  private Map<String, String> place = Map.of();
  private List<String> hostile = List.of();

  @BeforeEach
  void aHouseWithACase() {
    house = new AccessFixture(database);
    web = Web.of(context);
    var stranger = new AccessFixture(database);
    place = Map.of("reference", aCase(house));
    hostile = new ArrayList<>(VALUES);
    hostile.add(aCase(stranger));
    hostile.add(stranger.senior.id().toString());
    hostile.add(stranger.facility.toString());
  }

  private String aCase(AccessFixture of) {
    return recordCase
        .record(
            of.senior,
            new NewCase(
                Channel.PHONE,
                clock.instant(),
                "The bell rang for an hour.",
                "en",
                null,
                null,
                null,
                null,
                of.facilityName,
                null,
                false,
                Answers.NONE))
        .reference();
  }

  /** Each field takes its share of the values; the long form gives every value to every field. */
  @Test
  void everyRouteStandsItsShare() throws Exception {
    everyRoute(8);
  }

  @Test
  @Tag("long")
  void everyRouteStandsEverything() throws Exception {
    everyRoute(1);
  }

  private void everyRoute(int step) throws Exception {
    int first = 0;
    int tried = 0;
    for (Route route : Route.all(mapping)) {
      if (ENDING.contains(route.pattern())) {
        continue;
      }
      List<String> names = new ArrayList<>(route.fields());
      names.add(""); // all of them at once
      if (route.pattern().contains("{")) {
        names.add("{}"); // the address
      }
      for (String name : names) {
        first = (first + 1) % step;
        for (int next = first; next < hostile.size(); next += step) {
          judge(route, name, hostile.get(next));
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThan(500);
    assertThat(wrong).isEmpty();
  }

  private void judge(Route route, String name, String value) throws Exception {
    Visitor visitor = visitor(whoMay(route));
    String shown =
        route
            + " "
            + name
            + "="
            + value.substring(0, Math.min(40, value.length())).replaceAll("\\p{Cntrl}", "?");
    begun = Ids.next();
    long start = System.nanoTime();
    MockHttpServletResponse answer = call(route, name, value, visitor);
    for (int more = 0; System.nanoTime() - start > SLOW; more++) {
      if (more == 3) {
        wrong.add(shown + " took more than two seconds, four times");
        break;
      }
      start = System.nanoTime(); // once more: another test may have held the machine
      answer = call(route, name, value, visitor);
    }
    int status = answer.getStatus();
    String text = answer.getContentAsString();
    if (text.length() > LONG) {
      wrong.add(shown + " answers with " + text.length() + " characters");
    }
    if (status >= 500) {
      wrong.add(shown + " -> " + status + " " + text.substring(0, Math.min(200, text.length())));
    }
    for (String inside : INSIDE) {
      if (status >= 400 && text.contains(inside)) {
        wrong.add(shown + " tells of the inside: " + inside);
      }
    }
    if (status >= 400 && written() > 0) {
      wrong.add(shown + " was refused with " + status + " and wrote something");
    }
  }

  private MockHttpServletResponse call(Route route, String name, String value, Visitor visitor)
      throws Exception {
    Map<String, String> values = new LinkedHashMap<>(place);
    Map<String, String> fields = new LinkedHashMap<>();
    ObjectNode body = JSON.createObjectNode();
    // an address is never longer, and so many fields of a megabyte no form has
    boolean cut = route.isRead() || name.isEmpty();
    String sent = cut ? value.substring(0, Math.min(8_000, value.length())) : value;
    for (String field : route.fields()) {
      boolean meant = name.isEmpty() || name.equals(field);
      fields.put(field, meant ? sent : PLAIN);
      if (meant) {
        at(body, field).put(field.substring(field.lastIndexOf('.') + 1), sent);
      }
    }
    Route called = route;
    if (name.equals("{}")) {
      String safe = value.length() > 2_000 ? value.substring(0, 2_000) : value;
      called = route.with(safe);
    }
    return visitor.call(called, values, fields, body.toString());
  }

  private static ObjectNode at(ObjectNode body, String field) {
    ObjectNode here = body;
    String[] parts = field.split("\\.");
    for (int i = 0; i < parts.length - 1; i++) {
      here = here.path(parts[i]) instanceof ObjectNode known ? known : here.putObject(parts[i]);
    }
    return here;
  }

  /**
   * Changes by this house's people in this request, as the audit and the files of its cases tell.
   */
  private long written() {
    return database
        .sql(
            """
            select (select count(*) from audit.entry where id > :begun and action <> 'viewed' and action not like '%refused%'
                and actor in (select id from access.staff where facility = :facility))
              + (select count(*) from cases.case_file where id > :begun and facility = :facility)
              + (select count(*) from cases.event e join cases.case_file f on f.id = e.case_id where e.id > :begun and f.facility = :facility)
              + (select count(*) from cases.task t join cases.case_file f on f.id = t.case_id where t.id > :begun and f.facility = :facility)
              + (select count(*) from cases.note n join cases.case_file f on f.id = n.case_id where n.id > :begun and f.facility = :facility)
            """)
        .param("facility", house.facility)
        .param("begun", begun)
        .query((row, number) -> row.getLong(1))
        .single();
  }

  private Actor whoMay(Route route) {
    return List.of(
            house.senior,
            house.supervisor,
            house.director,
            house.administrator,
            house.privacyOfficer,
            house.auditor,
            house.contact)
        .stream()
        .filter(
            actor ->
                route.permission().equals(Permits.PUBLIC)
                    || route.permission().equals(Permits.SIGNED_IN)
                    || actor.may(route.permission()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nobody may " + route));
  }

  private Visitor visitor(Actor actor) throws Exception {
    Visitor known = visitors.get(actor);
    if (known != null) {
      return known;
    }
    String password = "quiet tin boats " + Ids.next();
    String email =
        database
            .sql("update access.staff set password = ? where id = ? returning email")
            .params(encoder.encode(password), actor.id())
            .query((row, number) -> row.getString(1))
            .single();
    Visitor visitor =
        Visitor.signedIn(
            web, email, password, createToken.create(actor, "test", actor.permissions(), 1));
    visitors.put(actor, visitor);
    return visitor;
  }
}
