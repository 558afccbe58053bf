package org.harken.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pictures of the handbook, taken anew from the running product. */
@RunningHarken
@Tag("screenshots")
@EnabledIfEnvironmentVariable(named = "BROWSER_PATH", matches = ".+")
class ScreenshotsTest {

  private static final Path IMAGES = Path.of("docs/images");
  private static final int MODERATE = 300 * 1024;

  @LocalServerPort int port;
  @Autowired Clock clock;

  @Test
  void showTheWorkOfARepresentative() throws IOException {
    var demo = new Demo(port, clock);
    String rich = demo.richGrievance();
    try (Walk walk = new Walk(port, 1440, true)) {
      walk.page.setViewportSize(1440, 1000);
      walk.signInAsSenior();
      walk.open("/");
      take(walk, "today");
      walk.open("/cases/" + rich);
      take(walk, "case");
      walk.open("/letters/" + demo.draftOf(rich));
      take(walk, "answer");
      walk.open("/cases/new");
      walk.page.getByLabel("Their words").fill(ProgramSettlesAGrievanceJourney.WORDS);
      walk.page.getByText("Check", new Page.GetByTextOptions().setExact(true)).click();
      walk.page.locator("#running").getByText("Grievance").first().waitFor();
      walk.page.evaluate("window.scrollTo(0, 0)");
      take(walk, "call");
    }
  }

  @Test
  void showWhatAPatientSees() throws IOException {
    new Demo(port, clock);
    try (Walk walk = new Walk(port, 1440, true)) {
      walk.page.setViewportSize(1440, 1000);
      walk.open("/tell-us");
      take(walk, "tell-us");
      String code = Telling.whole(walk, where -> {});
      walk.leaves();
      walk.open("/status");
      walk.page.locator("#code").fill(code);
      walk.page.locator("form[action='/status'] .btn").click();
      walk.page.locator("main h1").waitFor();
      take(walk, "status");
    }
  }

  private static void take(Walk walk, String name) throws IOException {
    Path picture = IMAGES.resolve(name + ".png");
    walk.page.screenshot(new Page.ScreenshotOptions().setPath(picture));
    assertThat(Files.size(picture)).as(name).isBetween(10_000L, (long) MODERATE);
  }
}
