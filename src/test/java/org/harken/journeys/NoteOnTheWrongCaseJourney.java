package org.harken.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A note on the wrong patient's case, found after the letter left: moved, struck, and the question
 * of breach answered.
 */
@RunningHarken
@EnabledIfEnvironmentVariable(named = "BROWSER_PATH", matches = ".+")
class NoteOnTheWrongCaseJourney {

  private static final String NOTE = "The chart shows she had a fall in the bathroom on Tuesday.";

  @LocalServerPort int port;
  @Autowired Clock clock;

  @Test
  void isPutRightAndAnswered() {
    var demo = new Demo(port, clock);
    var senior = new Api(port, "demo-senior");
    String wrong = demo.newGrievance();
    String right = demo.newGrievance();
    senior.post("/api/v1/cases/" + wrong + "/notes", Map.of("text", NOTE));
    demo.answer(wrong, "She had a fall in the bathroom on Tuesday. We are sorry.");

    try (Walk walk = new Walk(port, 1440, true)) {
      walk.signInAsSenior();
      walk.open("/cases/" + wrong);
      Page page = walk.page;
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Put something right"))
          .click();
      assertThat(page.locator("h1")).hasText("Put something right");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Put it right")).click();
      assertThat(page.locator("#repair-trouble")).containsText("Please choose");
      look(walk, "refused");
      page.locator("label:has-text('fall in the bathroom') input").check();
      page.getByLabel("It is here because").selectOption("move");
      page.getByLabel("The right case").fill(right);
      page.getByLabel("What happened?").fill("The wrong chart was open.");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Put it right")).click();
      assertThat(page.locator("#timeline .gone").first()).containsText("Moved to " + right);
      assertThat(page.locator("#privacy")).containsText("Was health information");
      look(walk, "struck");
      walk.open("/cases/" + right);
      assertThat(page.locator("#timeline")).containsText("Moved from " + wrong);
      assertThat(page.locator("#timeline")).containsText(NOTE);
      look(walk, "moved");

      walk.leaves();
      walk.signIn("privacy@lakeside.example", Demo.PASSWORD);
      walk.open("/privacy");
      look(walk, "questions");
      page.locator("main a:has-text('" + wrong + "')").first().click();
      look(walk, "question");
      page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
      page.getByLabel("If yes: who got it?").fill("Rosa Quill, daughter of another patient");
      page.getByLabel("If yes: on which day?")
          .fill(clock.instant().atZone(ZoneOffset.UTC).minusDays(1).toLocalDate().toString());
      page.getByLabel("If yes: what was asked back?").fill("The letter, unread, by return mail.");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Answer").setExact(true))
          .click();
      assertThat(page.locator("#privacy")).containsText("Yes.");
      look(walk, "answered");
    }
    var file = senior.get("/api/v1/cases/" + wrong).body();
    assertThat(file.path("notes").path(0).path("struck").path("case").asString()).isEqualTo(right);
    assertThat(file.path("privacy").path(0).path("sentToAnother").asBoolean()).isTrue();
  }

  private static void look(Walk walk, String what) {
    walk.page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/looks/repair-" + what + ".png")));
    walk.looksRight(what);
  }
}
