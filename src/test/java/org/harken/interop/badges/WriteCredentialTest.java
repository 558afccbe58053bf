package org.harken.interop.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Facility;
import org.harken.access.OfficeHours;
import org.harken.competency.Proved;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A badge as Open Badges 3.0 wants it, without a database. */
class WriteCredentialTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path GIVEN = Path.of("../shared/data/openbadges-give");
  private static final UUID BADGE = new UUID(1, 1);
  private static final UUID ITEM = new UUID(2, 2);
  private static final UUID HOLDER = new UUID(3, 3);
  private static final Facility HOUSE =
      new Facility(
          new UUID(4, 4),
          "Lakeside",
          ZoneOffset.UTC,
          "IL",
          "",
          "",
          OfficeHours.NONE,
          "",
          "",
          "",
          null);
  private static final Proved PROVED =
      new Proved(
          Proved.STATEMENT,
          ITEM,
          "Intake",
          "Listens before asking.",
          List.of(new Proved.Item(ITEM, "E01", "Intake")),
          "Patient Representatives, 26.05",
          "© Somebody",
          LocalDate.of(2027, 3, 1));

  private static Map<String, Object> payload(Proved proved) {
    return new WriteCredential(
            new BadgeAddress("https://house.example"),
            HOUSE,
            new BadgeWords().kind(proved.kind()).orElseThrow())
        .payload(
            BADGE,
            proved,
            new WriteCredential.Holder(HOLDER, "Tess@House.example", "salty"),
            Instant.parse("2026-03-02T10:00:00Z"),
            WriteCredential.ownStatus(new BadgeAddress("https://house.example"), BADGE));
  }

  private static JsonNode tree(Map<String, Object> payload) {
    return JSON.valueToTree(payload);
  }

  @Test
  void theClaimsAreThoseOfAnAchievementCredential() {
    JsonNode one = tree(payload(PROVED));
    assertThat(one.at("/@context/0").asString()).isEqualTo("https://www.w3.org/ns/credentials/v2");
    assertThat(one.at("/@context/1").asString())
        .isEqualTo("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
    assertThat(one.at("/type").toString())
        .isEqualTo("[\"VerifiableCredential\",\"OpenBadgeCredential\"]");
    assertThat(one.at("/id").asString()).isEqualTo("https://house.example/badges/" + BADGE);
    assertThat(one.at("/issuer/id").asString())
        .isEqualTo("https://house.example/badges/issuers/" + HOUSE.id());
    assertThat(one.at("/issuer/type").toString()).isEqualTo("[\"Profile\"]");
    assertThat(one.at("/validFrom").asString()).isEqualTo("2026-03-02T10:00:00Z");
    assertThat(one.at("/validUntil").asString()).isEqualTo("2027-03-02T00:00:00Z");
    JsonNode subject = one.at("/credentialSubject");
    assertThat(subject.at("/type").toString()).isEqualTo("[\"AchievementSubject\"]");
    JsonNode achievement = subject.at("/achievement");
    assertThat(achievement.at("/id").asString()).isEqualTo("urn:uuid:" + ITEM);
    assertThat(achievement.at("/type").toString()).isEqualTo("[\"Achievement\"]");
    assertThat(achievement.at("/achievementType").asString()).isEqualTo("Competency");
    assertThat(achievement.at("/criteria/narrative").asString())
        .contains("signed that it is done without help", "© Somebody");
    assertThat(achievement.at("/alignment/0/targetType").asString()).isEqualTo("CFItem");
    assertThat(achievement.at("/alignment/0/targetUrl").asString())
        .isEqualTo("https://house.example/ims/case/v1p1/CFItems/" + ITEM);
    assertThat(achievement.at("/alignment/0/targetName").asString()).isEqualTo("Intake");
    assertThat(one.at("/credentialStatus/id").asString())
        .isEqualTo("https://house.example/badges/" + BADGE + "/status");
    assertThat(one.at("/credentialStatus/type").asString()).isEqualTo("1EdTechRevocationList");
  }

  /** Open Badges 3.0, 8.2: the claims of the envelope equal what they repeat. */
  @Test
  void theEnvelopeRepeatsTheCredential() {
    JsonNode one = tree(payload(PROVED));
    assertThat(one.at("/iss").asString()).isEqualTo(one.at("/issuer/id").asString());
    assertThat(one.at("/jti").asString()).isEqualTo(one.at("/id").asString());
    assertThat(one.at("/sub").asString()).isEqualTo(one.at("/credentialSubject/id").asString());
    assertThat(Instant.ofEpochSecond(one.at("/nbf").asLong()).toString())
        .isEqualTo(one.at("/validFrom").asString());
    assertThat(Instant.ofEpochSecond(one.at("/exp").asLong()).toString())
        .isEqualTo(one.at("/validUntil").asString());
    assertThat(WriteCredential.credential(payload(PROVED)))
        .doesNotContainKeys("iss", "jti", "sub", "nbf", "exp")
        .containsKeys("@context", "credentialSubject");
    var endless =
        new Proved("CURRICULUM", ITEM, "First weeks", "Eight units.", List.of(), "House", "", null);
    assertThat(payload(endless)).doesNotContainKeys("exp", "validUntil");
  }

  @Test
  void theHolderIsASaltedPrintAndNothingElse() throws Exception {
    String text = JSON.writeValueAsString(payload(PROVED));
    assertThat(text.toLowerCase(java.util.Locale.ROOT)).doesNotContain("tess", "evidence");
    byte[] print =
        MessageDigest.getInstance("SHA-256")
            .digest("tess@house.examplesalty".getBytes(StandardCharsets.UTF_8));
    JsonNode identity = JSON.readTree(text).at("/credentialSubject/identifier/0");
    assertThat(identity.at("/identityHash").asString())
        .isEqualTo("sha256$" + HexFormat.of().formatHex(print));
    assertThat(identity.at("/hashed").asBoolean()).isTrue();
    assertThat(identity.at("/salt").asString()).isEqualTo("salty");
  }

  /**
   * Read by another's JSON-LD with the contexts of 1EdTech. The W3C one does not lie there: the
   * terms of it that we use stand here.
   */
  @Test
  void everyWordOfItMeansSomethingInJsonLd() throws Exception {
    assumeTrue(Files.isDirectory(GIVEN), "the contexts of 1EdTech are not on this machine");
    DocumentLoader loader =
        (address, options) -> {
          try {
            return JsonDocument.of(context(address.toString()));
          } catch (IOException problem) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, problem);
          }
        };
    String text = JSON.writeValueAsString(WriteCredential.credential(payload(PROVED)));
    var options = new com.apicatalog.jsonld.JsonLdOptions(loader);
    String expanded =
        JsonLd.expand(JsonDocument.of(new StringReader(text))).options(options).get().toString();
    assertThat(expanded)
        .contains(
            "https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential",
            "https://purl.imsglobal.org/spec/vc/ob/vocab.html#AchievementSubject",
            "https://purl.imsglobal.org/spec/vc/ob/vocab.html#achievementType",
            "https://purl.imsglobal.org/spec/vc/ob/vocab.html#identityHash",
            "https://purl.imsglobal.org/spec/vc/ob/vocab.html#narrative",
            "https://schema.org/targetUrl",
            "https://schema.org/AlignmentObject",
            "https://purl.imsglobal.org/spec/vcrl/v1p0/context.json#1EdTechRevocationList");
    for (String kept :
        List.of("Listens before asking.", "E01", "26.05", "salty", "Lakeside", "2027-03-02")) {
      assertThat(expanded).as("nothing was dropped as unknown").contains(kept);
    }
    String unknown = text.replace("\"achievementType\"", "\"achievmentType\"");
    assertThat(
            JsonLd.expand(JsonDocument.of(new StringReader(unknown)))
                .options(options)
                .get()
                .toString())
        .as("a word that is none is dropped")
        .doesNotContain("Competency");
  }

  private static Reader context(String address) throws IOException {
    if (address.equals(WriteCredential.CONTEXT.get(1))) {
      return Files.newBufferedReader(GIVEN.resolve("context-3.0.3.json"));
    }
    return new StringReader(
        address.equals(WriteCredential.CONTEXT.get(0))
            ? """
              {"@context": {"@protected": true, "id": "@id", "type": "@type",
                "VerifiableCredential": {"@id": "https://www.w3.org/2018/credentials#VerifiableCredential"},
                "issuer": {"@id": "https://www.w3.org/2018/credentials#issuer", "@type": "@id"},
                "validFrom": {"@id": "https://www.w3.org/2018/credentials#validFrom"},
                "validUntil": {"@id": "https://www.w3.org/2018/credentials#validUntil"},
                "credentialSubject": {"@id": "https://www.w3.org/2018/credentials#credentialSubject", "@type": "@id"},
                "credentialStatus": {"@id": "https://www.w3.org/2018/credentials#credentialStatus", "@type": "@id"}}}
              """
            : """
              {"@context": {"1EdTechRevocationList":
                "https://purl.imsglobal.org/spec/vcrl/v1p0/context.json#1EdTechRevocationList"}}
              """);
  }
}
