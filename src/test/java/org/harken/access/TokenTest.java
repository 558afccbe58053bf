package org.harken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.harken.access.account.CreateToken;
import org.harken.access.account.GrantFixedToken;
import org.harken.access.account.RevokeToken;
import org.harken.access.model.PermissionWords;
import org.harken.access.model.Roles;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.testing.Web;
import org.harken.platform.time.TimeSource;
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
class TokenTest {

  private static final String HEAD = "/api/v1/audit/verify";

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired CreateToken createToken;
  @Autowired RevokeToken revokeToken;
  @Autowired GrantFixedToken grantFixedToken;
  AccessFixture house;
  MockMvc web;

  @BeforeEach
  void aHouse() {
    house = new AccessFixture(database);
    web = Web.of(context);
  }

  @Test
  void aTokenOpensTheApiWithoutASessionAndIsKeptAsAHash() throws Exception {
    String secret = create(house.auditor, "audit:read");
    MockHttpServletResponse answer = ask(secret, HEAD);
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getCookies()).isEmpty();
    String row =
        database
            .sql("select t::text from access.token t where staff = ? and last_used_at is not null")
            .param(house.auditor.id())
            .query((one, number) -> one.getString(1))
            .single();
    assertThat(row).doesNotContain(secret);
  }

  @Test
  void aTokenMayOnlyWhatItWasGivenAndNeverMoreThanItsOwner() throws Exception {
    assertThat(ask(create(house.auditor, "cases:read"), HEAD).getStatus()).isEqualTo(403);
    assertThatThrownBy(() -> create(house.senior, "audit:read")).isInstanceOf(Refused.class);
    String once = create(house.supervisor, "audit:read");
    database
        .sql("update access.staff set role = 'REPRESENTATIVE', level = 'PROFICIENT' where id = ?")
        .param(house.supervisor.id())
        .update();
    assertThat(ask(once, HEAD).getStatus()).isEqualTo(403);
  }

  @Test
  void aTokenThatWasRevokedOrHasExpiredOrWhoseOwnerLeftOpensNothing() throws Exception {
    String revoked = create(house.auditor, "audit:read");
    UUID id = tokenOf(house.auditor);
    assertThatThrownBy(() -> revokeToken.revoke(house.senior, id)).isInstanceOf(NotFound.class);
    revokeToken.revoke(house.auditor, id);
    assertProblem(ask(revoked, HEAD), 401);
    String expired =
        TimeSource.at(
            java.time.Clock.systemUTC().instant().minus(Duration.ofDays(40)),
            () -> createToken.create(house.director, "old", Set.of("audit:read"), 30));
    assertProblem(ask(expired, HEAD), 401);
    String orphan = create(house.supervisor, "audit:read");
    database
        .sql("update access.staff set active = false where id = ?")
        .param(house.supervisor.id())
        .update();
    assertProblem(ask(orphan, HEAD), 401);
  }

  @Test
  void theApiNeverAnswersByRedirect() throws Exception {
    assertProblem(web.perform(get(HEAD)).andReturn().getResponse(), 401);
    assertProblem(web.perform(get("/api/v1/no/such/thing")).andReturn().getResponse(), 401);
    assertProblem(web.perform(post("/api/v1/cases")).andReturn().getResponse(), 401);
    assertProblem(ask("made-up", HEAD), 401);
    assertProblem(ask("", HEAD), 401);
    assertProblem(ask(create(house.auditor, "audit:read"), "/api/v1/no/such/thing"), 404);
  }

  @Test
  void fixedTokensAreForPracticeOnly() throws Exception {
    assertThatThrownBy(
            () -> grantFixedToken.grant(Actor.SYSTEM, house.auditor.id(), "demo-auditor"))
        .isInstanceOf(Refused.class);
    String secret = create(house.auditor, "audit:read");
    database
        .sql("update access.token set fixed = true where staff = ?")
        .param(house.auditor.id())
        .update();
    assertProblem(ask(secret, HEAD), 401);
  }

  @Test
  void theDescriptionOfTheApiIsForThoseWhoMayUseIt() throws Exception {
    assertThat(ask(create(house.auditor, "audit:read"), "/v3/api-docs").getStatus()).isEqualTo(200);
  }

  @Test
  void everyPermissionHasWords() {
    assertThat(PermissionWords.of(Roles.table().known()).keySet())
        .containsExactlyInAnyOrderElementsOf(Roles.table().known());
  }

  private String create(Actor owner, String permission) {
    return createToken.create(owner, "a program", Set.of(permission), 30);
  }

  private UUID tokenOf(Actor owner) {
    return database
        .sql("select id from access.token where staff = ?")
        .param(owner.id())
        .query((row, number) -> row.getObject(1, UUID.class))
        .single();
  }

  private MockHttpServletResponse ask(String token, String path) throws Exception {
    return web.perform(get(path).header("Authorization", "Bearer " + token))
        .andReturn()
        .getResponse();
  }

  private static void assertProblem(MockHttpServletResponse answer, int status) throws Exception {
    assertThat(answer.getStatus()).isEqualTo(status);
    assertThat(answer.getContentType()).startsWith("application/problem+json");
    assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("\"detail\"");
    assertThat(answer.getRedirectedUrl()).isNull();
  }
}
