package org.harken.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
    demo.findOut(rich);
    try (Walk walk = new Walk(port, 1440, true)) {
      walk.page.setViewportSize(1440, 1000);
      walk.signInAsSenior();
      walk.open("/");
      walk.page.locator("[data-panel]").first().click();
      walk.page.locator("#panel .facts").waitFor();
      take(walk, "today");
      walk.open("/cases/" + rich);
      take(walk, "case");
      walk.open("/letters/" + demo.draftOf(rich));
      writeSomething(walk.page);
      take(walk, "answer");
      walk.open("/cases/new");
      walk.page.getByLabel("Their words").fill(ProgramSettlesAGrievanceJourney.WORDS);
      walk.page.locator("[name='complainant.name']").fill("Rosa Quill");
      answerYes(walk.page, "Are they unhappy about something?");
      answerYes(walk.page, "Is it the patient, or somebody the patient lets speak for them?");
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

  /** A few sentences of an answer, so that the picture shows a letter and no empty form. */
  private static void writeSomething(Page page) {
    page.locator("#steps")
        .fill("I read the record of that day and spoke with the nurse in charge.");
    page.locator(".pair textarea")
        .nth(1)
        .fill("You were right to tell us. The record shows it happened as you say.");
    page.locator("#contact-name").fill("Maya Klein");
    page.locator("#contact-phone").fill("555-0143");
    page.locator("header button[form=letter]").click();
    page.getByText("1 of 2").first().waitFor();
    page.evaluate("window.scrollTo(0, 0)");
  }

  private static void answerYes(Page page, String question) {
    page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
        .getByText("Yes", new Locator.GetByTextOptions().setExact(true))
        .click();
  }

  private static void take(Walk walk, String name) throws IOException {
    Path picture = IMAGES.resolve(name + ".png");
    walk.page.screenshot(new Page.ScreenshotOptions().setPath(picture));
    assertThat(Files.size(picture)).as(name).isBetween(10_000L, (long) MODERATE);
  }
}
