package org.harken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.harken.access.AccessFixture;
import org.harken.access.account.CreateToken;
import org.harken.access.model.Roles;
import org.harken.platform.Ids;
import org.harken.platform.testing.Route;
import org.harken.platform.testing.Visitor;
import org.harken.platform.testing.Web;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.junit.jupiter.api.BeforeEach;
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

/**
 * Every route of the house, as every role and as nobody. The list comes from the running house and
 * the expectation from roles.yaml: a new route is tried without a line here.
 */
@SpringBootTest
class RouteTest {

  private static final String REFUSAL = "Your role does not include this.";

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired PasswordEncoder encoder;
  @Autowired CreateToken createToken;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  AccessFixture house;
  MockMvc web;
  List<Route> routes;

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
    web = Web.of(context);
    routes =
        Route.all(mapping).stream().sorted(Comparator.comparing(RouteTest::locksTheDesk)).toList();
  }

  /** Comes last: whoever has called it is nobody from then on. */
  private static boolean locksTheDesk(Route route) {
    return route.pattern().equals("/lock") && !route.isRead();
  }

  @Test
  void everyRouteNamesAPermissionThatRolesYamlKnows() {
    assertThat(routes).hasSizeGreaterThan(10);
    for (Route route : routes) {
      assertThat(
              route.permission().equals(Permits.PUBLIC)
                  || route.permission().equals(Permits.SIGNED_IN)
                  || Roles.table().known().contains(route.permission()))
          .as(route + " asks for the unknown permission " + route.permission())
          .isTrue();
    }
  }

  @Test
  void nobodyGetsInWhereItIsNotPublic() throws Exception {
    Visitor nobody = Visitor.nobody(web);
    List<String> wrong = new ArrayList<>();
    for (Route route : routes) {
      MockHttpServletResponse answer = nobody.call(route, Map.of());
      int status = answer.getStatus();
      String to = String.valueOf(answer.getRedirectedUrl());
      if (route.permission().equals(Permits.PUBLIC)) {
        if (status == 401 || status == 403 || status >= 500) {
          wrong.add(route + " is public and answered " + status);
        }
      } else if (route.isApi() ? status != 401 : status != 302 || !to.startsWith("/sign-in")) {
        wrong.add(route + " let nobody in with " + status + " " + to);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyRoleGetsWhereItsPermissionsLeadAndNowhereElse() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Actor actor :
        List.of(
            house.senior,
            house.supervisor,
            house.director,
            house.contact,
            house.auditor,
            house.privacyOfficer,
            house.administrator)) {
      Visitor visitor = visitor(actor);
      for (Route route : routes) {
        boolean allowed =
            route.permission().equals(Permits.PUBLIC)
                || route.permission().equals(Permits.SIGNED_IN)
                || actor.may(route.permission());
        MockHttpServletResponse answer = visitor.call(route, Map.of());
        int status = answer.getStatus();
        if (allowed && (status == 401 || status == 403 || status >= 500)) {
          wrong.add(route + " refused " + actor.title() + " with " + status);
        }
        if (!allowed && (status != 403 || !answer.getContentAsString().contains(REFUSAL))) {
          wrong.add(route + " told " + actor.title() + " more than it should: " + status);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatLiesOutOfScopeIsAsUnknownAsWhatIsAbsent() throws Exception {
    String reference = aCase();
    Visitor stranger = visitor(house.stranger);
    Visitor owner = visitor(house.senior);
    String absent = reference.substring(0, reference.length() - 1) + "~";
    List<String> wrong = new ArrayList<>();
    int seen = 0;
    for (Route route : routes) {
      if (!route.pattern().contains("{reference}") || !house.senior.may(route.permission())) {
        continue;
      }
      String there = shape(stranger.call(route, Map.of("reference", reference)), reference);
      String notThere = shape(stranger.call(route, Map.of("reference", absent)), absent);
      if (!there.equals(notThere)) {
        wrong.add(route + " tells a stranger that the case exists: " + there + " / " + notThere);
      }
      if (there.startsWith("2")) {
        wrong.add(route + " opened the case of another house");
      }
      if (route.isRead() && owner.call(route, Map.of("reference", reference)).getStatus() < 300) {
        seen++;
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(seen).as("the case was there for its own house").isPositive();
  }

  /** Status and body, without the id that the caller itself gave. */
  private static String shape(MockHttpServletResponse answer, String given) throws Exception {
    String body =
        answer
            .getContentAsString()
            .replace(given, "#")
            .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "#");
    return answer.getStatus() + " " + answer.getRedirectedUrl() + " " + Visitor.withoutTokens(body);
  }

  private String aCase() throws Exception {
    MockHttpServletResponse answer =
        web.perform(
                post("/api/v1/cases")
                    .header("Authorization", "Bearer " + token(house.senior))
                    .contentType("application/json")
                    .content(
                        """
                        {"channel":"PHONE","receivedAt":"2026-03-02T10:00:00-06:00",
                         "narrative":"The call bell went unanswered for an hour."}
                        """))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
    return com.jayway.jsonpath.JsonPath.read(answer.getContentAsString(), "$.reference");
  }

  private String token(Actor actor) {
    return createToken.create(actor, "test", actor.permissions(), 1);
  }

  private Visitor visitor(Actor actor) throws Exception {
    String password = "quiet tin boats " + Ids.next();
    String email =
        database
            .sql("update access.staff set password = ? where id = ? returning email")
            .params(encoder.encode(password), actor.id())
            .query((row, number) -> row.getString(1))
            .single();
    return Visitor.signedIn(web, email, password, token(actor));
  }

  @Test
  void aSessionNeedsTheFormTokenOnTheApiToo() throws Exception {
    Visitor auditor = visitor(house.auditor);
    assertThat(
            web.perform(get("/api/v1/audit/verify").cookie(auditor.cookies()))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(200);
    assertThat(
            web.perform(
                    post("/api/v1/cases")
                        .cookie(auditor.cookies())
                        .contentType("application/json")
                        .content("{}"))
                .andReturn()
                .getResponse()
                .getContentAsString())
        .contains("open for too long");
  }
}
