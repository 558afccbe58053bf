package org.harken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harken.access.account.CreateToken;
import org.harken.access.sso.CheckSso;
import org.harken.platform.Ids;
import org.harken.platform.testing.Web;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

/** Single sign-on against a whole OpenID Connect server. */
@SpringBootTest
class SingleSignOnTest {

  private static final OidcServer PROVIDER = OidcServer.start();
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired CheckSso check;
  @Autowired CreateToken createToken;
  @Autowired PasswordEncoder encoder;
  AccessFixture house;
  MockMvc web;
  String user;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("HARKEN_OIDC_ISSUER", PROVIDER::issuer);
    settings.add("HARKEN_OIDC_CLIENT_ID", () -> OidcServer.CLIENT);
    settings.add("HARKEN_OIDC_CLIENT_SECRET", () -> OidcServer.SECRET);
    settings.add("HARKEN_SECRET", () -> "the key of this house");
  }

  @AfterAll
  static void closes() throws Exception {
    PROVIDER.close();
  }

  @BeforeEach
  void aHouse() throws Exception {
    house = new AccessFixture(database);
    web = Web.of(context);
    user = "user-" + Ids.next();
    database.sql("update access.group_rule set until = now() where until is null").update();
    SignedIn alma = new SignedIn(context, house.administrator);
    opens(alma, "px-senior", "1", "REPRESENTATIVE", "PROFICIENT", "home");
    opens(alma, "px-ward", "2", "REPRESENTATIVE", "EMERGING", house.ward.toString());
    opens(alma, "px-audit", "3", "AUDITOR", "", "everything");
  }

  private void opens(
      SignedIn alma, String group, String place, String role, String level, String reach)
      throws Exception {
    MockHttpServletResponse answer =
        alma.send(
            "/access/groups",
            Map.of(
                "group", group,
                "place", place,
                "role", role,
                "level", level,
                "title", "Patient representative",
                "facility", house.facility.toString(),
                "reach", reach));
    assertThat(answer.getRedirectedUrl()).as(answer.getContentAsString()).isNotNull();
  }

  @Test
  void somebodyNewComesInWithTheRoleAndReachOfTheirGroups() throws Exception {
    PROVIDER.knows(user, person("Nora New", Set.of("px-ward", "staff-all")));
    Browser nora = new Browser();
    assertThat(nora.signIn(user)).isEqualTo("/");
    assertThat(nora.page("/account")).contains("Nora New", "Single sign-on");
    Row row = row(email());
    assertThat(row.role()).isEqualTo("REPRESENTATIVE");
    assertThat(row.level()).isEqualTo("EMERGING");
    assertThat(
            database
                .sql("select department from access.staff_scope where staff = ?")
                .param(row.id())
                .query((one, number) -> one.getObject(1, UUID.class))
                .list())
        .containsExactly(house.ward);
    assertThat(
            database
                .sql("select refresh from access.sso_visit where staff = ?")
                .param(row.id())
                .query((one, number) -> one.getBytes(1)[0])
                .single())
        .as("what asks again is sealed")
        .isEqualTo((byte) 1);
  }

  @Test
  void aKnownPersonIsMatchedByVerifiedEmailOnceAndThenBySubject() throws Exception {
    String email = emailOf(house.developing);
    PROVIDER.knows(user, new OidcServer.Person("Dana", email, true, Set.of("px-senior")));
    assertThat(new Browser().signIn(user)).isEqualTo("/");
    assertThat(row(email).id()).isEqualTo(house.developing.id());
    assertThat(row(email).level()).isEqualTo("PROFICIENT");
    PROVIDER.knows(
        user, new OidcServer.Person("Dana", "x@else.example", false, Set.of("px-senior")));
    Browser dana = new Browser();
    assertThat(dana.signIn(user)).isEqualTo("/");
    assertThat(dana.page("/account")).contains(house.developing.name());
    String thief = "user-" + Ids.next();
    PROVIDER.knows(thief, new OidcServer.Person("T", email, true, Set.of("px-senior")));
    assertThat(new Browser().signIn(thief)).isEqualTo("/sign-in?outside=taken");
  }

  @Test
  void strangersHearAKindSentence() throws Exception {
    PROVIDER.knows(user, person("Nobody Here", Set.of("cafeteria")));
    Browser nobody = new Browser();
    assertThat(nobody.signIn(user)).isEqualTo("/sign-in?outside=no_group");
    assertThat(nobody.page("/sign-in?outside=no_group"))
        .contains("none of your groups opens Harken");
    assertThat(nobody.open("/account").getStatus()).isEqualTo(302);
    PROVIDER.knows(
        user, new OidcServer.Person("U", emailOf(house.senior), false, Set.of("px-senior")));
    assertThat(new Browser().signIn(user)).isEqualTo("/sign-in?outside=email");
    database
        .sql("update access.staff set active = false where id = ?")
        .param(house.senior.id())
        .update();
    PROVIDER.knows(
        user, new OidcServer.Person("U", emailOf(house.senior), true, Set.of("px-senior")));
    assertThat(new Browser().signIn(user)).isEqualTo("/sign-in?outside=closed");
  }

  @Test
  void aForgedOrRepeatedReturnIsRefused() throws Exception {
    Browser forger = new Browser();
    assertThat(forger.open("/sign-in/from/house?code=made-up&state=made-up").getRedirectedUrl())
        .isEqualTo("/sign-in?outside=failed");
    assertThat(forger.open("/account").getStatus()).isEqualTo(302);
  }

  @Test
  void whoeverIsDisabledThereIsOutHereAndSoAreTheirTokens() throws Exception {
    PROVIDER.knows(user, person("Olga Out", Set.of("px-senior")));
    Browser olga = new Browser();
    olga.signIn(user);
    UUID staff = row(email()).id();
    String token = token(staff);
    check.check();
    assertThat(olga.open("/account").getStatus()).isEqualTo(200);
    due(staff, 4);
    check.check();
    assertThat(olga.open("/account").getStatus()).as("asked and still known").isEqualTo(200);
    assertThat(api(token)).isEqualTo(200);
    PROVIDER.disables(user);
    due(staff, 4);
    check.check();
    assertThat(olga.open("/account").getStatus()).isEqualTo(302);
    assertThat(api(token)).isEqualTo(401);
    assertThat(actions(staff)).contains("single sign-on ended");
    givePassword(staff, "lanterns over quiet water");
    assertThat(byPassword(email(), "lanterns over quiet water")).isEqualTo("/sign-in?refused");
    PROVIDER.knows(user, person("Olga Out", Set.of("px-senior")));
    assertThat(new Browser().signIn(user)).isEqualTo("/");
    assertThat(api(token)).isEqualTo(200);
  }

  /** Nowhere signed in any more, and the provider's last answer so long ago. */
  private UUID gone(String name, int minutes) throws Exception {
    PROVIDER.knows(user, person(name, Set.of("px-senior")));
    new Browser().signIn(user);
    UUID staff = row(email()).id();
    database
        .sql("update access.visit set ended_at = now() where staff = ? and ended_at is null")
        .param(staff)
        .update();
    old(staff, minutes);
    return staff;
  }

  private void old(UUID staff, int minutes) {
    database
        .sql(
            """
            update access.sso_visit set confirmed_at = now() - make_interval(mins => :minutes),
              asked_at = now() - make_interval(mins => :minutes) where staff = :staff
            """)
        .param("minutes", minutes)
        .param("staff", staff)
        .update();
  }

  @Test
  void aTokenOfSomebodyNowhereSignedInGoesOnOnlyAsLongAsTheProviderKnowsThem() throws Exception {
    UUID staff = gone("Tom Token", 4);
    String token = token(staff);
    assertThat(api(token)).isEqualTo(200);
    check.check();
    PROVIDER.disables(user);
    assertThat(api(token)).as("asked a moment ago").isEqualTo(200);
    old(staff, 4);
    assertThat(api(token)).isEqualTo(401);
    assertThat(api(token)).isEqualTo(401);
    assertThat(actions(staff)).contains("single sign-on ended");
    PROVIDER.knows(user, person("Tom Token", Set.of("px-senior")));
    assertThat(new Browser().signIn(user)).isEqualTo("/");
    assertThat(api(token)).isEqualTo(200);
  }

  @Test
  void aTokenStopsWithTheGroupsThatOpenedHarken() throws Exception {
    UUID staff = gone("Gina Group", 4);
    String token = token(staff);
    PROVIDER.knows(user, person("Gina Group", Set.of("cafeteria")));
    assertThat(api(token)).isEqualTo(401);
  }

  @Test
  void manyRequestsAtOnceAskTheProviderOnce() throws Exception {
    UUID staff = gone("Mia Many", 4);
    String token = token(staff);
    try (var pool = java.util.concurrent.Executors.newFixedThreadPool(8)) {
      var calls =
          java.util.stream.IntStream.range(0, 16)
              .mapToObj(call -> pool.submit(() -> api(token)))
              .toList();
      for (var call : calls) {
        assertThat(call.get()).isEqualTo(200);
      }
    }
    old(staff, 4);
    assertThat(api(token)).as("what asks again still counts").isEqualTo(200);
    assertThat(actions(staff)).doesNotContain("single sign-on ended");
  }

  @Test
  void aTokenOutlivesASilentProviderByAnHourAtMost() throws Exception {
    UUID staff = gone("Sid Silent", 30);
    String token = token(staff);
    unreachable(staff);
    assertThat(api(token)).isEqualTo(200);
    old(staff, 61);
    assertThat(api(token)).isEqualTo(401);
    assertThat(actions(staff)).doesNotContain("single sign-on ended");
    assertThat(new Browser().signIn(user)).isEqualTo("/");
    assertThat(api(token)).isEqualTo(200);
  }

  @Test
  void aTokenOfSomebodyTheProviderNeverNamedIsAskedAboutNowhere() throws Exception {
    String token = token(house.senior.id());
    assertThat(api(token)).isEqualTo(200);
  }

  @Test
  void aGroupThatIsTakenAwayThereChangesWhatSomebodyIsHere() throws Exception {
    PROVIDER.knows(user, person("Gus Group", Set.of("px-senior")));
    Browser gus = new Browser();
    gus.signIn(user);
    UUID staff = row(email()).id();
    PROVIDER.knows(user, person("Gus Group", Set.of("px-audit")));
    due(staff, 4);
    check.check();
    assertThat(row(email()).role()).isEqualTo("AUDITOR");
    assertThat(gus.open("/cases/new").getStatus()).isEqualTo(403);
    PROVIDER.knows(user, person("Gus Group", Set.of()));
    due(staff, 4);
    check.check();
    assertThat(gus.open("/account").getStatus()).isEqualTo(302);
  }

  @Test
  void aProviderThatIsAwayThrowsNobodyOutAtOnceAndLetsNobodyStayForEver() throws Exception {
    PROVIDER.knows(user, person("Ava Away", Set.of("px-senior")));
    Browser ava = new Browser();
    ava.signIn(user);
    UUID staff = row(email()).id();
    unreachable(staff);
    due(staff, 4);
    check.check();
    assertThat(ava.open("/account").getStatus()).isEqualTo(200);
    database
        .sql(
            "update access.sso_visit set confirmed_at = confirmed_at - interval '2 hours', asked_at = asked_at - interval '2 hours' where staff = ?")
        .param(staff)
        .update();
    check.check();
    assertThat(ava.open("/account").getStatus()).isEqualTo(302);
    assertThat(actions(staff)).contains("visit unconfirmed").doesNotContain("single sign-on ended");
  }

  @Test
  void aLockedDeskOpensByShowingAgainWhoOneIsAndNotInSilence() throws Exception {
    PROVIDER.knows(user, person("Lea Lock", Set.of("px-senior")));
    Browser lea = new Browser();
    lea.signIn(user);
    Thread.sleep(1_100); // a provider tells the second in which somebody showed who they are
    lea.lock();
    assertThat(lea.page("/lock?to=/cases?tab=all")).contains("Go on with single sign-on");
    assertThat(lea.signIn(user))
        .as("the provider asked nothing")
        .isEqualTo("/sign-in?outside=not_again");
    assertThat(lea.open("/account").getStatus()).isEqualTo(302);
    Browser again = new Browser();
    again.signIn(user);
    again.lock();
    again.page("/lock?to=/cases?tab=all");
    again.forgetsProvider();
    assertThat(again.signIn(user)).isEqualTo("/cases?tab=all");
    assertThat(again.open("/account").getStatus()).isEqualTo(200);
  }

  @Test
  void onlyAdministratorsSayWhatAGroupOpensAndEveryLineKeepsItsDates() throws Exception {
    SignedIn petra = new SignedIn(context, house.senior);
    assertThat(petra.open("/access/groups").getStatus()).isEqualTo(403);
    SignedIn alma = new SignedIn(context, house.administrator);
    assertThat(alma.send("/access/groups", Map.of("group", "x")).getStatus()).isEqualTo(422);
    assertThat(
            alma.send(
                    "/access/groups",
                    Map.of(
                        "group",
                        "g",
                        "place",
                        "1",
                        "role",
                        "AUDITOR",
                        "title",
                        "t",
                        "facility",
                        house.facility.toString(),
                        "reach",
                        house.stranger.id().toString()))
                .getStatus())
        .isEqualTo(422);
    String line =
        database
            .sql("select id from access.group_rule where until is null and group_name = 'px-ward'")
            .query((row, number) -> row.getString(1))
            .single();
    alma.send("/access/groups/" + line + "/end", Map.of());
    assertThat(alma.page("/access/groups")).contains("ended ", "px-ward");
    PROVIDER.knows(user, person("Nora Late", Set.of("px-ward")));
    assertThat(new Browser().signIn(user)).isEqualTo("/sign-in?outside=no_group");
    assertThat(alma.send("/access/groups/" + line + "/end", Map.of()).getStatus()).isEqualTo(404);
  }

  // ---- what the tests are made of

  private record Row(UUID id, String role, @Nullable String level) {}

  private String email() {
    return user + "@test.example";
  }

  private OidcServer.Person person(String name, Set<String> groups) {
    return new OidcServer.Person(name, email(), true, groups);
  }

  private Row row(String email) {
    return database
        .sql("select id, role, level from access.staff where email = ?")
        .param(email)
        .query(
            (row, number) ->
                new Row(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
        .single();
  }

  private String emailOf(Actor staff) {
    return database
        .sql("select email from access.staff where id = ?")
        .param(staff.id())
        .query((row, number) -> row.getString(1))
        .single();
  }

  private void due(UUID staff, int minutes) {
    database
        .sql(
            "update access.sso_visit set asked_at = asked_at - make_interval(mins => ?) where staff = ?")
        .params(minutes, staff)
        .update();
  }

  /** What asks again for this person alone meets a closed door. */
  private void unreachable(UUID staff) {
    database
        .sql("update access.sso_visit set refresh = null where staff = ?")
        .param(staff)
        .update();
  }

  private List<String> actions(UUID staff) {
    return database
        .sql("select action from audit.entry where subject = ?")
        .param(staff.toString())
        .query((row, number) -> row.getString(1))
        .list();
  }

  private String token(UUID staff) {
    Actor actor =
        new Actor(
            staff,
            "Olga",
            "Representative",
            org.harken.access.model.Roles.table().permissions(Role.REPRESENTATIVE));
    return createToken.create(actor, "test", Set.of("cases:read"), 1);
  }

  private int api(String token) throws Exception {
    return web.perform(get("/api/v1/cases").header("Authorization", "Bearer " + token))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private void givePassword(UUID staff, String password) {
    database
        .sql("update access.staff set password = ? where id = ?")
        .params(encoder.encode(password), staff)
        .update();
  }

  private @Nullable String byPassword(String email, String password) throws Exception {
    MockHttpServletResponse page = web.perform(get("/sign-in")).andReturn().getResponse();
    return web.perform(
            post("/sign-in")
                .cookie(page.getCookies())
                .param("_csrf", token(page.getContentAsString()))
                .param("email", email)
                .param("password", password))
        .andReturn()
        .getResponse()
        .getRedirectedUrl();
  }

  private static String token(String page) {
    Matcher matcher = CSRF.matcher(page);
    assertThat(matcher.find()).as(page).isTrue();
    return matcher.group(1);
  }

  /** One browser: cookies of Harken in one jar, of the provider in the other. */
  private final class Browser {
    private final Map<String, Cookie> jar = new java.util.HashMap<>();
    private HttpClient there = client();

    private static HttpClient client() {
      return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    void forgetsProvider() {
      there = client();
    }

    MockHttpServletResponse open(String path) throws Exception {
      var request = get(URI.create(path)).header("Accept", "text/html");
      if (!jar.isEmpty()) {
        request.cookie(jar.values().toArray(Cookie[]::new));
      }
      return kept(web.perform(request).andReturn().getResponse());
    }

    String page(String path) throws Exception {
      return open(path).getContentAsString();
    }

    void lock() throws Exception {
      String form = token(page("/account"));
      kept(
          web.perform(
                  post("/lock").cookie(jar.values().toArray(Cookie[]::new)).param("_csrf", form))
              .andReturn()
              .getResponse());
    }

    private MockHttpServletResponse kept(MockHttpServletResponse answer) {
      for (Cookie cookie : answer.getCookies()) {
        if (cookie.getMaxAge() == 0) {
          jar.remove(cookie.getName());
        } else {
          jar.put(cookie.getName(), cookie);
        }
      }
      return answer;
    }

    /** Goes to the provider, signs in there where it asks, comes back; where that leads to. */
    String signIn(String who) throws Exception {
      assertThat(open("/sign-in/single").getRedirectedUrl()).isEqualTo("/sign-in/with/house");
      String to = Objects.requireNonNull(open("/sign-in/with/house").getRedirectedUrl());
      assertThat(to).startsWith(PROVIDER.issuer());
      URI back = atProvider(URI.create(to), who);
      return Objects.requireNonNull(
          open(back.getRawPath() + "?" + back.getRawQuery()).getRedirectedUrl());
    }

    private URI atProvider(URI to, String who) throws Exception {
      URI next = to;
      for (int step = 0; step < 8; step++) {
        HttpResponse<String> answer =
            there.send(
                HttpRequest.newBuilder(next).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 200) {
          String form =
              "username="
                  + encoded(who)
                  + "&password="
                  + encoded(OidcServer.PASSWORD)
                  + "&_csrf="
                  + encoded(token(answer.body()));
          answer =
              there.send(
                  HttpRequest.newBuilder(URI.create(PROVIDER.issuer() + "/login"))
                      .header("Content-Type", "application/x-www-form-urlencoded")
                      .POST(HttpRequest.BodyPublishers.ofString(form))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
        }
        next =
            next.resolve(
                answer
                    .headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new AssertionError("no way on")));
        if (next.getPath().startsWith("/sign-in/from/")) {
          return next;
        }
      }
      throw new AssertionError("the provider leads nowhere: " + next);
    }

    private static String encoded(String words) {
      return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
  }
}
