package org.harken.cases.cosign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.harken.access.AccessFixture;
import org.harken.access.SignedIn;
import org.harken.cases.Concerns;
import org.harken.cases.intake.RecordCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
class CosignPagesTest {

  @Autowired JdbcClient database;
  @Autowired WebApplicationContext context;
  @Autowired Clock clock;
  @Autowired RecordCase recordCase;

  AccessFixture house;
  SignedIn senior;
  SignedIn trainee;
  String reference;

  @BeforeEach
  void aDraft() throws Exception {
    house = new AccessFixture(database);
    senior = new SignedIn(context, house.senior);
    trainee = new SignedIn(context, house.trainee);
    reference =
        recordCase
            .record(
                house.trainee, Concerns.callBell(house, clock.instant().minus(Duration.ofHours(1))))
            .reference();
  }

  @Test
  void theRailCountsWhatWaitsForThoseWhoSign() throws Exception {
    assertThat(senior.page("/account")).contains("Supervise", "<b class=\"n\">1");
    assertThat(trainee.page("/account")).doesNotContain("Supervise");
    senior.send("/cosign/" + reference, Map.of());
    assertThat(senior.page("/account")).contains("Supervise").doesNotContain("<b class=\"n\">");
  }

  @Test
  void theCaseAndTheListSayThatItWaits() throws Exception {
    assertThat(senior.page("/cases/" + reference))
        .contains(
            "Waits for co-sign.", "one is waiting.", "/practice#intake", "/cosign/" + reference);
    assertThat(trainee.page("/cases/" + reference))
        .contains("Waits for co-sign.")
        .doesNotContain("href=\"/cosign/");
    assertThat(trainee.page("/")).contains("Waits for co-sign.", "/practice/mine");
  }

  @Test
  void theTableIsExplainedToEverybody() throws Exception {
    assertThat(trainee.page("/practice"))
        .contains("A senior signs it", "Nothing in Harken enforces this yet.", "You</span>");
    assertThat(senior.page("/practice")).contains("After 4 hours", "Proficient or Advanced");
  }

  @Test
  void whatIsTypedComesBackBesideItsField() throws Exception {
    var refused =
        senior.send(
            "/cosign/" + reference,
            Map.of("patient.birthDate", "yesterday", "patient.birthDate.reason", "Looked up."));

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString())
        .contains("Please give the date as year, month and day", "yesterday", "Looked up.");
  }

  @Test
  void theSecondKeepsWhatTheyHadTyped() throws Exception {
    SignedIn supervisor = new SignedIn(context, house.supervisor);
    senior.send(
        "/cosign/" + reference,
        Map.of("patient.mrn", "M-4471", "patient.mrn.reason", "Look at the wristband."));

    var second =
        supervisor.send(
            "/cosign/" + reference,
            Map.of("title", "Bell unanswered", "title.reason", "Shorter is enough."));

    assertThat(second.getStatus()).isEqualTo(409);
    assertThat(second.getContentAsString())
        .contains(
            house.senior.name() + " signed this",
            "Record number",
            "Bell unanswered",
            "Shorter is enough.");
  }

  @Test
  void whoDoesNotSignIsToldWhy() throws Exception {
    assertThat(trainee.page("/cosign")).contains("Your level does not sign for others yet.");
    assertThat(trainee.open("/cosign/" + reference).getStatus()).isEqualTo(403);
    assertThat(trainee.send("/cosign/" + reference, Map.of()).getStatus()).isEqualTo(403);
    assertThat(new SignedIn(context, house.stranger).open("/cosign/" + reference).getStatus())
        .isEqualTo(404);
  }

  @Test
  void sentBackAndReadyAgain() throws Exception {
    assertThat(senior.send("/cosign/" + reference + "/back", Map.of()).getStatus()).isEqualTo(422);
    assertThat(
            senior
                .send("/cosign/" + reference + "/back", Map.of("word", "Call her again."))
                .getStatus())
        .isEqualTo(302);
    assertThat(trainee.page("/cases/" + reference))
        .contains("Sent back by " + house.senior.name(), "Ready to be signed again");
    assertThat(trainee.send("/cosign/" + reference + "/ready", Map.of()).getStatus())
        .isEqualTo(302);
    assertThat(trainee.page("/cases/" + reference)).doesNotContain("/ready\"");
  }
}
