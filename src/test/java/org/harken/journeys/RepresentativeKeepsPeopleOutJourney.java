package org.harken.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A case about a colleague: named and kept out, kept to a list; mail stopped because it is not
 * safe, a new code read out, a sentence asked of a reviewer; and a case of another house opened
 * with a reason that the supervisor looks at.
 */
@RunningHarken
@EnabledIfEnvironmentVariable(named = "BROWSER_PATH", matches = ".+")
class RepresentativeKeepsPeopleOutJourney {

  private static final String GRACE = "lead@lakeside.example";

  @LocalServerPort int port;
  @Autowired Clock clock;

  @Test
  void protectsAtADesk() {
    try (Walk walk = new Walk(port, 1440, true)) {
      protects(walk, "1440");
    }
  }

  @Test
  void protectsOnAPhone() {
    try (Walk walk = new Walk(port, 390, true)) {
      protects(walk, "390");
    }
  }

  private void protects(Walk walk, String width) {
    String reference = new Demo(port, clock).newGrievance();
    walk.signInAsSenior();
    names(walk, reference, width);
    restricts(walk, reference, width);
    stops(walk, reference, width);
    renews(walk, reference, width);
    asksForReview(walk, reference, width);
    opensWithAReason(walk, width);
  }

  private void names(Walk walk, String reference, String width) {
    Page page = walk.page;
    walk.open("/cases/" + reference);
    page.locator("#protection a").first().click();
    page.getByLabel("Or a name").fill("The night nurse");
    button(page, "Name them").click();
    assertThat(page.locator("main")).containsText("No account here");
    page.locator("#about summary").click();
    choose(page.getByLabel("Member of staff"), "Amara Diallo");
    button(page, "Name them").click();
    assertThat(page.locator("main")).containsText("Amara Diallo");
    look(walk, "named", width);
    walk.open("/cases/" + reference);
    page.locator("#tasks summary").first().click();
    look(walk, "case", width);
  }

  private void restricts(Walk walk, String reference, String width) {
    Page page = walk.page;
    walk.open("/cases/" + reference + "/protection");
    page.locator("#restrict summary").click();
    page.locator("#restrict-because").fill("A colleague is the patient");
    page.getByLabel("Jon Tveit").check();
    look(walk, "restricting", width);
    button(page, "Restrict").click();
    assertThat(page.locator("main")).containsText("Restricted.");
    look(walk, "restricted", width);
  }

  private void stops(Walk walk, String reference, String width) {
    Page page = walk.page;
    walk.open("/cases/" + reference + "/safety");
    page.locator("#stop-safeWay").fill("Her sister, 555 0147, mornings");
    button(page, "Stop mail and voicemail now").click();
    assertThat(page.locator("main .note.red").first()).containsText("Her sister");
    page.locator("#lift summary").click();
    button(page, "Let mail and voicemail go again").click();
    assertThat(page.locator("main")).containsText("Talk with the person first");
    look(walk, "stopped", width);
  }

  private void renews(Walk walk, String reference, String width) {
    Page page = walk.page;
    walk.open("/cases/" + reference + "/code");
    page.getByLabel("Why?").fill("She came to the desk");
    button(page, "Give a new code").click();
    assertThat(page.locator("main")).containsText("Read this to them now");
    assertThat(page.locator("main .note.red").first()).containsText("Not safe");
    look(walk, "code", width);
  }

  private void asksForReview(Walk walk, String reference, String width) {
    Page page = walk.page;
    walk.open("/cases/" + reference);
    page.locator("#letters").getByText("Write the answer").click();
    page.waitForURL(url -> url.contains("/letters/"));
    assertThat(page.locator("main .note.red").first()).containsText("by hand only");
    page.locator("#steps").fill("I read the log. We are sorry that nobody came.");
    page.locator("#results").fill("It was our fault that you fell.");
    button(page, "Save").first().click();
    assertThat(page.getByText("Ask risk review")).hasCount(1);
    look(walk, "risk-letter", width);
    page.getByText("Ask risk review").click();
    assertThat(page.locator("main")).containsText("It was our fault");
    choose(page.getByLabel("Reviewer"), "Dana Levy");
    button(page, "Ask for a risk review").click();
    assertThat(page.locator("main")).containsText("Maya Klein asked Dana Levy.");
    look(walk, "risk", width);
  }

  private void opensWithAReason(Walk walk, String width) {
    Page page = walk.page;
    String other = ofAnotherHouse();
    walk.open("/cases/" + other);
    assertThat(page.locator("h1")).hasText("Why do you open this case?");
    look(walk, "reason", width);
    page.locator("#reason-reason").fill("The person called us, and nobody there answers");
    button(page, "Open the case").click();
    assertThat(page.locator(".crumb").first()).containsText(other);
    walk.leaves();
    walk.signIn("supervisor@lakeside.example", Demo.PASSWORD);
    walk.open("/openings");
    assertThat(page.locator("main")).containsText("nobody there answers");
    look(walk, "openings", width);
    page.getByText("Ask back").first().click();
    page.getByLabel("Your question").first().fill("Which number did they call?");
    button(page, "Ask").first().click();
    assertThat(page.locator("main")).containsText("You asked: Which number");
    button(page, other + " by Maya Klein is fine").click();
    assertThat(page.locator("main")).containsText("Fine, Marcus Bell");
  }

  /** A case of the health center that its own representative keeps. */
  private String ofAnotherHouse() {
    var director = new Api(port, "demo-director");
    var kept =
        director.post(
            "/api/v1/cases",
            Map.of(
                "channel", "PHONE",
                "receivedAt", clock.instant().minusSeconds(7_200).toString(),
                "narrative", "The physiotherapist cancelled three times.",
                "facility", "Harbor Street Health Center",
                "answers", Map.of("dissatisfied", true, "representative", true)));
    String reference = kept.text("reference");
    director.post("/api/v1/cases/" + reference + "/assign", Map.of("assignee", GRACE));
    return reference;
  }

  private static void choose(Locator list, String name) {
    String value =
        list.locator("option", new Locator.LocatorOptions().setHasText(name))
            .first()
            .getAttribute("value");
    list.selectOption(value);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void look(Walk walk, String what, String width) {
    walk.page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/looks/protect-" + what + "-" + width + ".png")));
    walk.looksRight(what + " at " + width);
  }
}
