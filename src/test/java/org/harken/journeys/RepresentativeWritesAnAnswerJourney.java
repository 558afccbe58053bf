package org.harken.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The answer, issue by issue: refused until it is complete, bettered where it leaks, released and
 * recorded as sent; at a desk and on a phone without scripts.
 */
@RunningHarken
@EnabledIfEnvironmentVariable(named = "BROWSER_PATH", matches = ".+")
class RepresentativeWritesAnAnswerJourney {

  @LocalServerPort int port;
  @Autowired Clock clock;

  @Test
  void isWrittenAtADesk() {
    try (Walk walk = new Walk(port, 1440, true)) {
      writes(walk, "1440");
    }
  }

  @Test
  void isWrittenOnAPhoneWithoutScripts() {
    try (Walk walk = new Walk(port, 390, false)) {
      writes(walk, "390");
    }
  }

  private void writes(Walk walk, String width) {
    String reference = aCodedGrievance();
    walk.signInAsSenior();
    walk.open("/cases/" + reference);
    Page page = walk.page;
    page.locator("#letters").getByText("Write the answer").click();
    page.waitForURL(url -> url.contains("/letters/"));
    assertThat(page.locator("main")).containsText("call bell went unanswered");
    assertThat(page.locator("#why")).containsText("Say what was done to find out.");
    assertThat(button(page, "Release")).hasAttribute("aria-disabled", "true");
    look(walk, "begun", width);

    page.locator("#steps").fill("I read the call bell log. I spoke with the nurse in charge.");
    page.locator(".pair textarea")
        .nth(1)
        .fill("The bell rang for 41 minutes. The nurse has been given a written warning.");
    page.locator("#results").fill("Nobody came in time. We are sorry you feel you were alone.");
    page.locator("#completed").fill(day());
    save(page);
    assertThat(page.locator("#why")).containsText("cannot leave the office");
    look(walk, "checked", width);

    page.locator(".better.stop").getByText("Use this").first().click();
    assertThat(page.locator(".pair textarea").nth(1))
        .hasValue(java.util.regex.Pattern.compile(".*spoken with the team.*"));
    page.locator(".better").getByText("Use this").first().click();
    assertThat(page.locator("#why")).containsText("Everything is here.");
    look(walk, "complete", width);

    button(page, "Release").click();
    assertThat(page.locator("main")).containsText("It cannot change any more.");
    look(walk, "released", width);
    page.getByText("Record as sent").click();
    assertThat(page.locator("#sent")).containsText("by mail");
    look(walk, "sent", width);
    walk.open("/cases/" + reference);
    assertThat(page.locator("#letters")).containsText("Sent");
  }

  private static com.microsoft.playwright.Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void save(Page page) {
    page.locator("header button[form=letter]").click();
  }

  private static void look(Walk walk, String what, String width) {
    walk.page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/looks/letter-" + what + "-" + width + ".png")));
    if (width.equals("1440")) {
      walk.looksRight(what);
    }
  }

  private String day() {
    return clock.instant().atZone(ZoneOffset.UTC).minusDays(1).toLocalDate().toString();
  }

  private String aCodedGrievance() {
    var senior = new Api(port, "demo-senior");
    var created =
        senior.post(
            "/api/v1/cases",
            Map.of(
                "channel", "PHONE",
                "receivedAt",
                    clock.instant().minus(3, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC).toString(),
                "narrative", ProgramSettlesAGrievanceJourney.WORDS,
                "complainant", Map.of("name", "Rosa Quill", "relationship", "daughter"),
                "patient", Map.of("name", "Ada Quill"),
                "answers", Map.of("dissatisfied", true, "representative", true)));
    String reference = created.text("reference");
    senior.post(
        "/api/v1/cases/" + reference + "/issues",
        Map.of(
            "category", "LISTENING",
            "severity", 2,
            "words", "call bell went unanswered for forty minutes"));
    return reference;
  }
}
