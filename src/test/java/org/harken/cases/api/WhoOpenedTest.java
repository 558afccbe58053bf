package org.harken.cases.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.harken.access.AccessFixture;
import org.harken.access.account.CreateToken;
import org.harken.audit.Audit;
import org.harken.audit.AuditEntry;
import org.harken.cases.Concerns;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** A person asks who opened their complaint. */
@SpringBootTest
class WhoOpenedTest {

  @Autowired WebApplicationContext context;
  @Autowired CreateToken tokens;
  @Autowired JdbcClient database;
  @Autowired Audit audit;
  @Autowired Clock clock;

  private AccessFixture house;
  private Program senior;
  private String reference = "";
  private String id = "";

  @BeforeEach
  void aCaseThatTwoOpened() {
    house = new AccessFixture(database);
    senior = new Program(context, tokens, house.senior);
    reference =
        senior
            .post(
                "/cases",
                Map.of(
                    "channel",
                    "PHONE",
                    "receivedAt",
                    clock.instant().minus(Duration.ofDays(1)).toString(),
                    "narrative",
                    Concerns.BELL,
                    "department",
                    house.wardName))
            .text("reference");
    id = senior.get("/cases/" + reference).text("id");
    new Program(context, tokens, house.director).get("/cases/" + reference);
    audit.viewed(house.contact, "case", id, "file");
  }

  @Test
  void theRepresentativeTellsRoleAndDepartmentOnly() {
    var told = senior.get("/cases/" + reference + "/opened");
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.body().path("items").size()).isEqualTo(3);
    String all = told.body().toString();
    assertThat(all)
        .contains("Patient representative", "Director of patient experience", "Nurse manager")
        .contains(house.wardName, house.facilityName)
        .doesNotContain(house.senior.name(), house.director.name(), house.contact.name());
    assertThat(lastAnswer().facts()).containsEntry("names", false);
    assertThat(lastAnswer().actor()).isEqualTo(house.senior.id());
  }

  @Test
  void namesAreGivenByThePrivacyOfficerAlone() {
    for (var other : new Actor[] {house.senior, house.director, house.auditor}) {
      assertThat(
              new Program(context, tokens, other)
                  .get("/cases/" + reference + "/opened/names")
                  .status())
          .isEqualTo(403);
    }
    var told =
        new Program(context, tokens, house.privacyOfficer)
            .get("/cases/" + reference + "/opened/names");
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.body().toString())
        .contains(house.senior.name(), house.director.name(), house.contact.name());
    assertThat(lastAnswer().facts()).containsEntry("names", true);
    assertThat(lastAnswer().actor()).isEqualTo(house.privacyOfficer.id());
  }

  @Test
  void aStrangerLearnsNothing() {
    var stranger = new Program(context, tokens, house.stranger);
    assertThat(stranger.get("/cases/" + reference + "/opened").status()).isEqualTo(404);
  }

  private AuditEntry lastAnswer() {
    return audit.of("case", id, 50).stream()
        .filter(entry -> entry.action().equals("told-who-opened"))
        .findFirst()
        .orElseThrow();
  }
}
