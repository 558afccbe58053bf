package org.harken.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.harken.correspondence.output.Verified;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A surveyor stands at the desk and wants one file whole, on paper. */
@RunningHarken
@EnabledIfEnvironmentVariable(named = "BROWSER_PATH", matches = ".+")
class SurveyorsFileJourney {

  @LocalServerPort int port;
  @Autowired Clock clock;

  @Test
  void isPrintedWhole() throws Exception {
    String reference = new Demo(port, clock).closedGrievance();
    try (Walk walk = new Walk(port, 1440, true)) {
      walk.signInAsSenior();
      walk.open("/cases/" + reference);
      Page page = walk.page;
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The whole file on paper"))
          .click();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make the PDF")).click();
      assertThat(page.locator("#print-trouble")).containsText("To whom does it go?");
      look(walk, "asked");
    }
    var printed =
        new Api(port, "demo-senior")
            .get(
                "/api/v1/cases/"
                    + reference
                    + ".pdf?to="
                    + URLEncoder.encode("State surveyor", StandardCharsets.UTF_8)
                    + "&why=Survey&annexes=notes,audit");
    assertThat(printed.status()).isEqualTo(200);
    byte[] pdf = printed.raw().body();
    Files.write(Files.createDirectories(Path.of("target/looks")).resolve("file.pdf"), pdf);
    Verified.accessibleAndLasting(pdf);
    assertThat(Verified.words(pdf))
        .contains("First words", "What happened", "Letters", "Proof of sending", "Close")
        .contains("sent by", "State surveyor", "Annex: working notes")
        .doesNotContainIgnoringCase("severity");
    try (Walk walk = new Walk(port, 390, true)) {
      walk.signInAsSenior();
      walk.open("/cases/" + reference + "/print");
      assertThat(walk.page.locator("main")).containsText("State surveyor");
      look(walk, "phone");
    }
  }

  private static void look(Walk walk, String what) {
    walk.page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/looks/print-" + what + ".png")));
    walk.looksRight(what);
  }
}
