package org.harken.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.harken.cases.retention.ProposeDestruction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case has served its time: held for counsel first, then destroyed, and the log says so. */
@RunningHarken
@EnabledIfEnvironmentVariable(named = "BROWSER_PATH", matches = ".+")
class DirectorLetsACaseGoJourney {

  @LocalServerPort int port;
  @Autowired Clock clock;
  @Autowired JdbcClient database;
  @Autowired ProposeDestruction propose;

  @Test
  void afterCounselHasLetItGo() {
    var demo = new Demo(port, clock);
    String reference = demo.newGrievance();
    demo.answer(reference, "She rang at 2:10. No one came. We are sorry.");
    var closed =
        new Api(port, "demo-senior")
            .post(
                "/api/v1/cases/" + reference + "/close",
                Map.of("outcome", "RESOLVED_SATISFIED", "rationale", "She is content."));
    assertThat(closed.status()).as(closed.body().toString()).isLessThan(300);
    database
        .sql(
            """
            update cases.closing set closed_at = closed_at - interval '30 years' where case_id =
              (select id from cases.case_file where reference = ?)
            """)
        .param(reference)
        .update();
    propose.propose();
    new Api(port, "demo-senior")
        .post(
            "/api/v1/cases/" + reference + "/hold",
            Map.of("who", "Counsel of the house", "why", "Suit served."));

    try (Walk walk = new Walk(port, 1440, true)) {
      walk.signIn("director@lakeside.example", Demo.PASSWORD);
      Page page = walk.page;
      walk.open("/retention");
      assertThat(page.locator("#waiting")).containsText("Kept by a legal hold");
      look(walk, "held");
      walk.open("/cases/" + reference);
      assertThat(page.locator("#held")).containsText("Legal hold since");
      page.locator("#release summary").click();
      page.locator("#release-because").fill("Counsel wrote that the suit is settled.");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Release it")).click();
      assertThat(page.locator("#held")).hasCount(0);

      walk.open("/retention");
      page.getByRole(
              AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Destroy the chosen ones"))
          .click();
      assertThat(page.locator("#destroy-trouble")).containsText("Please choose which cases.");
      look(walk, "refused");
      page.locator("input[name=case-" + reference + "]").check();
      page.locator("#destroy-sure").check();
      page.getByRole(
              AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Destroy the chosen ones"))
          .click();
      assertThat(page.locator("#log")).containsText(reference);
      look(walk, "gone");
      walk.open("/cases/" + reference);
      assertThat(page.locator("main")).not().containsText("Letters");
    }
    assertThat(new Api(port, "demo-senior").get("/api/v1/cases/" + reference).status())
        .isEqualTo(404);
    assertThat(new Api(port, "demo-director").get("/api/v1/audit/verify").body().toString())
        .contains("true");
  }

  private static void look(Walk walk, String what) {
    walk.page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/looks/retention-" + what + ".png")));
    walk.looksRight(what);
  }
}
