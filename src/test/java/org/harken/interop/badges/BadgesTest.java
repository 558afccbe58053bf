package org.harken.interop.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Clock;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.harken.access.AccessFixture;
import org.harken.access.SignedIn;
import org.harken.access.account.CreateToken;
import org.harken.audit.Audit;
import org.harken.competency.Competency;
import org.harken.competency.Framework;
import org.harken.competency.Level;
import org.harken.competency.Proved;
import org.harken.competency.frameworks.AdoptFramework;
import org.harken.competency.frameworks.ImportFramework;
import org.harken.competency.signing.AssessWork;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.testing.Web;
import org.harken.platform.web.Actor;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Badges from the signature to a verifier of another house. */
@SpringBootTest(properties = "HARKEN_FRAMEWORKS=target/no-frameworks-for-badges")
class BadgesTest {

  private static final String API = "/api/v1/competency/badges";

  @Autowired JdbcClient database;
  @Autowired DataSource source;
  @Autowired WebApplicationContext context;
  @Autowired CreateToken createToken;
  @Autowired ImportFramework importFramework;
  @Autowired AdoptFramework adoptFramework;
  @Autowired Competency competency;
  @Autowired AssessWork assessWork;
  @Autowired ShowBadge showBadge;
  @Autowired BadgeKeys keys;
  @Autowired Audit audit;
  @Autowired Clock clock;
  @Autowired TransactionTemplate transaction;
  AccessFixture house;
  Framework framework;

  @BeforeEach
  void aLadder() {
    house = new AccessFixture(database);
    adoptFramework.makeLadder(house.director, importFramework.importExample(house.director).id());
    framework = competency.framework().orElseThrow();
  }

  private UUID signed(int place) {
    UUID one = framework.levels().getFirst().statements().get(place).id();
    assessWork.sign(house.supervisor, house.trainee.id(), one, 2, null);
    return one;
  }

  private String wanted(UUID statement) {
    return "{\"person\":\"%s\",\"statement\":\"%s\"}".formatted(house.trainee.id(), statement);
  }

  private MockHttpServletResponse call(Actor actor, String path, String body) throws Exception {
    return Web.of(context)
        .perform(
            post(path)
                .header(
                    "Authorization",
                    "Bearer " + createToken.create(actor, "test", actor.permissions(), 1))
                .contentType("application/json")
                .content(body))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse outside(String path, String accept) throws Exception {
    return Web.of(context).perform(get(path).header("Accept", accept)).andReturn().getResponse();
  }

  /** A badge with its id and signed text. */
  private record Made(UUID id, String path, String jwt) {}

  private Made made(UUID statement) throws Exception {
    MockHttpServletResponse answer = call(house.supervisor, API, wanted(statement));
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
    String path = String.valueOf(answer.getHeader("Location"));
    String body = answer.getContentAsString(StandardCharsets.UTF_8);
    return new Made(
        UUID.fromString(path.substring("/badges/".length())), path, JsonPath.read(body, "$.jwt"));
  }

  /** As another house does it: the key from the address in the header, then jose4j. */
  private JwtClaims verify(String jwt) throws Exception {
    String kid = JsonWebStructure.fromCompactSerialization(jwt).getKeyIdHeaderValue();
    MockHttpServletResponse key = outside(URI.create(kid).getPath(), "application/json");
    assertThat(key.getStatus()).isEqualTo(200);
    assertThat(key.getContentAsString()).doesNotContain("\"d\"", "\"p\"", "\"q\"");
    PublicKey found = (PublicKey) JsonWebKey.Factory.newJwk(key.getContentAsString()).getKey();
    assertThat(outside("/badges/keys", "application/json").getContentAsString()).contains(kid);
    return verify(jwt, found);
  }

  private static JwtClaims verify(String jwt, PublicKey key) throws InvalidJwtException {
    return new JwtConsumerBuilder()
        .setVerificationKey(key)
        .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "RS256")
        .setRequireExpirationTime()
        .setRequireNotBefore()
        .setRequireSubject()
        .setAllowedClockSkewInSeconds(2)
        .build()
        .processToClaims(jwt);
  }

  // -- issued and verified -------------------------------------------------------------------

  @Test
  void aFinishedCurriculumIsABadgeAndAnUnfinishedOneIsNot() throws Exception {
    UUID curriculum =
        database
            .sql("select id from competency.curriculum where status = 'IN_FORCE' limit 1")
            .query((row, number) -> row.getObject(1, UUID.class))
            .single();
    database
        .sql(
            """
            insert into competency.assignment (id, curriculum, learner, assigned_by,
              assigned_by_name, assigned_on, due_on)
            values (?, ?, ?, ?, ?, current_date, current_date)
            """)
        .params(
            Ids.next(),
            curriculum,
            house.trainee.id(),
            house.supervisor.id(),
            house.supervisor.name())
        .update();
    String body =
        "{\"person\":\"%s\",\"curriculum\":\"%s\"}".formatted(house.trainee.id(), curriculum);
    assertThat(call(house.supervisor, API, body).getStatus()).isEqualTo(409);

    database
        .sql("update competency.assignment set finished_at = ? where learner = ?")
        .params(clock.instant().atOffset(java.time.ZoneOffset.UTC), house.trainee.id())
        .update();
    MockHttpServletResponse answer = call(house.supervisor, API, body);
    String credential = answer.getContentAsString(StandardCharsets.UTF_8);

    assertThat(answer.getStatus()).as(credential).isEqualTo(201);
    assertThat(JsonPath.<String>read(credential, "$.credentialSubject.achievement.achievementType"))
        .isEqualTo("Course");
    assertThat(credential).doesNotContain("validUntil").contains("CFItem");
    assertThat(call(house.trainee, API, body).getStatus()).isIn(403, 409);
    assertThat(
            call(house.supervisor, API, "{\"person\":\"%s\"}".formatted(house.trainee.id()))
                .getStatus())
        .isEqualTo(422);
  }

  @Test
  void aSignedStatementBecomesABadgeThatAnotherHouseVerifies() throws Exception {
    UUID statement = signed(0);
    Made badge = made(statement);
    JwtClaims claims = verify(badge.jwt());
    assertThat(claims.getJwtId()).isEqualTo("http://localhost" + badge.path());
    assertThat(claims.getClaimValue("type").toString()).contains("OpenBadgeCredential");
    assertThat(claims.getRawJson())
        .contains("/ims/case/v1p1/CFItems/" + statement)
        .doesNotContain(house.trainee.name())
        .doesNotContain(house.supervisor.name());
    String[] parts = badge.jwt().split("\\.");
    String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String altered =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                payload.replace("Competency", "Doctorate").getBytes(StandardCharsets.UTF_8));
    assertThat(altered).isNotEqualTo(parts[1]);
    assertThatThrownBy(() -> verify(parts[0] + "." + altered + "." + parts[2]))
        .isInstanceOf(InvalidJwtException.class);
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    PublicKey another = generator.generateKeyPair().getPublic();
    assertThatThrownBy(() -> verify(badge.jwt(), another)).isInstanceOf(InvalidJwtException.class);
    assertThat(call(house.supervisor, API, wanted(statement)).getStatus()).isEqualTo(409);
    assertThat(audit.of("ladder", house.trainee.id().toString(), 20))
        .anyMatch(one -> one.action().equals("issued badge"));
  }

  /**
   * Open Badges 3.0 knows one status in a credential: the other way of asking is a form of its own.
   */
  @Test
  void whoKnowsOnlyStatusListsOfTheW3cVerifiesItToo() throws Exception {
    UUID statement = signed(2);
    MockHttpServletResponse answer = call(house.supervisor, API, wanted(statement));
    String body = answer.getContentAsString(StandardCharsets.UTF_8);
    assertThat(JsonPath.<String>read(body, "$.credentialStatus.type"))
        .isEqualTo("1EdTechRevocationList");
    JwtClaims claims = verify(JsonPath.read(body, "$.jwtForStatusLists"));
    Map<String, Object> status = claims.getClaimValue("credentialStatus", Map.class);
    assertThat(status).containsEntry("type", "BitstringStatusListEntry");
    int index = Integer.parseInt(String.valueOf(status.get("statusListIndex")));
    String list = URI.create(String.valueOf(status.get("statusListCredential"))).getPath();

    assertThat(StatusListsTest.isSet(list(list), index)).isFalse();
    UUID id =
        UUID.fromString(
            String.valueOf(answer.getHeader("Location")).substring("/badges/".length()));
    showBadge.revoke(house.supervisor, id, "mistake");

    byte[] after = list(list);
    assertThat(StatusListsTest.isSet(after, index)).isTrue();
    assertThat(BitSet.valueOf(after).cardinality()).isEqualTo(1);
    assertThat(outside("/badges/status-lists/" + house.facility + "/99", "*/*").getStatus())
        .isEqualTo(404);
    assertThat(outside(list, "application/json").getContentAsString())
        .contains("EnvelopedVerifiableCredential", "data:application/vc+jwt,");
    showBadge.agree(house.trainee, id, true, false);
    assertThat(
            outside("/badges/" + id + "/credential.jwt?status=bitstring", "*/*")
                .getContentAsString())
        .isEqualTo(JsonPath.read(body, "$.jwtForStatusLists"));
  }

  /** The bits of a list as another house reads them: its signature first. */
  private byte[] list(String path) throws Exception {
    MockHttpServletResponse answer = outside(path, "application/vc+jwt");
    assertThat(answer.getContentType()).startsWith("application/vc+jwt");
    String jwt = answer.getContentAsString();
    String kid = JsonWebStructure.fromCompactSerialization(jwt).getKeyIdHeaderValue();
    PublicKey key =
        (PublicKey)
            JsonWebKey.Factory.newJwk(
                    outside(URI.create(kid).getPath(), "application/json").getContentAsString())
                .getKey();
    JwtClaims claims =
        new JwtConsumerBuilder()
            .setVerificationKey(key)
            .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "RS256")
            .build()
            .processToClaims(jwt);
    assertThat(claims.getStringListClaimValue("type")).contains("BitstringStatusListCredential");
    Map<String, Object> subject = claims.getClaimValue("credentialSubject", Map.class);
    assertThat(subject).containsEntry("statusPurpose", "revocation");
    return StatusListsTest.decoded(String.valueOf(subject.get("encodedList")));
  }

  @Test
  void aLevelBecomesABadgeOnceAllOfItIsSigned() throws Exception {
    Level level = framework.levels().getFirst();
    String body = "{\"person\":\"%s\",\"level\":\"%s\"}".formatted(house.trainee.id(), level.key());
    assertThat(call(house.director, API, body).getStatus()).isEqualTo(409);
    for (int place = 0; place < level.statements().size(); place++) {
      signed(place);
    }
    assertThat(competency.proved(house.trainee.id()))
        .extracting(Proved::kind)
        .contains(Proved.LEVEL);
    MockHttpServletResponse answer = call(house.director, API, body);
    assertThat(answer.getStatus()).isEqualTo(201);
    String item =
        JsonPath.read(
            answer.getContentAsString(), "$.credentialSubject.achievement.alignment[0].targetUrl");
    assertThat(
            Web.of(context)
                .perform(
                    get(URI.create(item).getPath())
                        .header(
                            "Authorization",
                            "Bearer "
                                + createToken.create(
                                    house.director, "test", house.director.permissions(), 1)))
                .andReturn()
                .getResponse()
                .getStatus())
        .as("the item of the level is there in CASE")
        .isEqualTo(200);
  }

  // -- refused -------------------------------------------------------------------------------

  @Test
  void nobodyForThemselvesNothingUnsignedAndOutOfReachIsNotThere() throws Exception {
    UUID statement = signed(1);
    assertThat(call(house.trainee, API, wanted(statement)).getStatus()).isEqualTo(409);
    assertThat(call(house.trainee, API, wanted(statement)).getContentAsString())
        .contains("Nobody issues a badge to themselves");
    for (Actor other : List.of(house.senior, house.stranger)) {
      assertThat(call(other, API, wanted(statement)).getStatus()).isEqualTo(404);
    }
    UUID unsigned = framework.levels().getLast().statements().getFirst().id();
    assertThat(call(house.supervisor, API, wanted(unsigned)).getStatus()).isEqualTo(409);
    assertThat(call(house.supervisor, API, wanted(Ids.next())).getStatus()).isEqualTo(409);
    assertThat(call(house.supervisor, API, "{}").getStatus()).isEqualTo(422);
    assertThat(
            call(
                    house.supervisor,
                    API,
                    "{\"person\":\"%s\",\"level\":\"none\"}".formatted(house.trainee.id()))
                .getStatus())
        .isEqualTo(422);
    assertThat(call(house.auditor, API, wanted(statement)).getStatus()).isEqualTo(403);
    assertThat(
            database
                .sql("select count(*) from interop.badge where person = ?")
                .param(house.trainee.id())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void withoutAPublicAddressNothingIsSignedForAnotherHost() throws Exception {
    UUID statement = signed(1);
    MockHttpServletResponse answer =
        Web.of(context)
            .perform(
                post(API)
                    .header(
                        "Authorization",
                        "Bearer "
                            + createToken.create(
                                house.supervisor, "test", house.supervisor.permissions(), 1))
                    .contentType("application/json")
                    .content(wanted(statement))
                    .with(
                        request -> {
                          request.setServerName("evil.example");
                          return request;
                        }))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).isEqualTo(409);
    assertThat(answer.getContentAsString()).contains("HARKEN_URL");
  }

  // -- shown ---------------------------------------------------------------------------------

  @Test
  void othersSeeItOnlyWhileTheHolderAgrees() throws Exception {
    Made badge = made(signed(2));
    var trainee = new SignedIn(context, house.trainee);
    String ladder = "/ladder/people/" + house.trainee.id();
    for (String path : List.of(badge.path(), badge.path() + "/credential.jwt")) {
      assertThat(outside(path, "text/html").getStatus()).isEqualTo(404);
    }
    assertThat(new SignedIn(context, house.stranger).open(badge.path()).getStatus()).isEqualTo(404);
    assertThat(trainee.page(badge.path())).contains("Only you", house.trainee.name());
    assertThat(trainee.page(ladder)).contains("My badges", "private", "Who may see this badge?");

    assertThat(trainee.send(badge.path() + "/consent", Map.of("seen", "page")).getRedirectedUrl())
        .isEqualTo(ladder + "#badges");
    String page = outside(badge.path(), "text/html").getContentAsString(StandardCharsets.UTF_8);
    assertThat(page)
        .contains("This badge is valid.", "How to check it", "QR code", framework.attribution())
        .doesNotContain(house.trainee.name(), house.supervisor.name(), "Back to the ladder");
    MockHttpServletResponse credential = outside(badge.path(), "application/json");
    assertThat((String) JsonPath.read(credential.getContentAsString(), "$.id"))
        .isEqualTo("http://localhost" + badge.path());
    assertThat(outside(badge.path() + "/credential.jwt", "*/*").getContentAsString())
        .isEqualTo(badge.jwt());

    trainee.send(badge.path() + "/consent", Map.of("seen", "name"));
    assertThat(outside(badge.path(), "text/html").getContentAsString())
        .contains(house.trainee.name());
    assertThat(trainee.send(badge.path() + "/consent", Map.of("seen", "x")).getStatus())
        .isEqualTo(422);
    assertThatThrownBy(() -> showBadge.agree(house.supervisor, badge.id(), true, true))
        .isInstanceOf(NotFound.class);

    trainee.send(badge.path() + "/consent", Map.of("seen", "nobody"));
    assertThat(outside(badge.path(), "text/html").getStatus()).isEqualTo(404);
    assertThat(outside(badge.path(), "application/json").getStatus()).isEqualTo(404);
    assertThat(outside(badge.path() + "/credential.jwt", "*/*").getStatus()).isEqualTo(404);
  }

  @Test
  void buttonsIssueAndRevokeAndWhatIsRevokedSaysSo() throws Exception {
    UUID statement = signed(3);
    var supervisor = new SignedIn(context, house.supervisor);
    String person = house.trainee.id().toString();
    String signs = "/ladder/people/" + person + "/statements/" + statement;
    assertThat(supervisor.page(signs)).contains("Issue a badge");
    supervisor.send(
        "/badges", Map.of("person", person, "kind", "STATEMENT", "subject", statement.toString()));
    assertThat(supervisor.page(signs)).contains("valid until").doesNotContain("Issue a badge");
    UUID id =
        database
            .sql("select id from interop.badge where person = ?")
            .param(house.trainee.id())
            .query((row, number) -> row.getObject(1, UUID.class))
            .single();
    showBadge.agree(house.trainee, id, true, false);
    String path = "/badges/" + id;
    String status = outside(path + "/status", "application/json").getContentAsString();
    assertThat((Boolean) JsonPath.read(status, "$.revoked")).isFalse();
    assertThat((List<?>) JsonPath.read(status, "$.revokedCredentials")).isEmpty();

    assertThat(new SignedIn(context, house.trainee).open(path + "/revocation").getStatus())
        .isEqualTo(404);
    assertThat(supervisor.page(path + "/revocation")).contains("Revoke a badge");
    assertThat(supervisor.send(path + "/revocation", Map.of("reason", "x")).getStatus())
        .isEqualTo(422);
    supervisor.send(path + "/revocation", Map.of("reason", "mistake"));
    assertThatThrownBy(() -> showBadge.revoke(house.supervisor, id, "mistake"))
        .isInstanceOf(Refused.class);
    assertThat(outside(path, "text/html").getContentAsString())
        .contains("does not count any more", "issued by mistake")
        .doesNotContain("This badge is valid");
    String after = outside(path + "/status", "application/json").getContentAsString();
    assertThat((Boolean) JsonPath.read(after, "$.revoked")).isTrue();
    assertThat((List<String>) JsonPath.read(after, "$.revokedCredentials[*].id"))
        .containsExactly("http://localhost" + path);
    assertThat(supervisor.page(signs)).contains("revoked", "Issue a badge");
  }

  // -- keys ----------------------------------------------------------------------------------

  @Test
  void aChangedKeySignsWhatComesAndTheOldOneStillVerifies() throws Exception {
    Made before = made(signed(0));
    String old = JsonWebStructure.fromCompactSerialization(before.jwt()).getKeyIdHeaderValue();
    assertThat(call(house.supervisor, API + "/keys", "{}").getStatus()).isEqualTo(403);
    assertThat(call(house.administrator, API + "/keys", "{}").getStatus()).isEqualTo(201);
    Made after = made(signed(1));
    assertThat(JsonWebStructure.fromCompactSerialization(after.jwt()).getKeyIdHeaderValue())
        .isNotEqualTo(old);
    verify(before.jwt());
    verify(after.jwt());
    assertThat(outside("/badges/keys/" + "A".repeat(43), "*/*").getStatus()).isEqualTo(404);
  }

  @Test
  void underAnotherSecretOfTheHouseItSignsAsBefore() throws Exception {
    Made before = made(signed(0));
    assertThat(new SealKeysAnew().change(source, "", "after")).isPositive();
    try {
      var address = new BadgeAddress("http://localhost");
      Map<String, Object> payload =
          Map.of(
              "sub",
              "urn:x",
              "nbf",
              clock.instant().getEpochSecond(),
              "exp",
              clock.instant().getEpochSecond() + 60);
      BadgeKeys.Signed signed =
          transaction.execute(
              status ->
                  new BadgeKeys(database, "after", audit, clock)
                      .sign(house.supervisor, payload, address));
      assertThat(signed).isNotNull();
      verify(signed.text());
      assertThatThrownBy(() -> keys.sign(house.supervisor, payload, address))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> new SealKeysAnew().change(source, "wrong", "x"))
          .isInstanceOf(IllegalStateException.class);
    } finally {
      new SealKeysAnew().change(source, "after", "");
    }
    verify(before.jwt());
  }
}
