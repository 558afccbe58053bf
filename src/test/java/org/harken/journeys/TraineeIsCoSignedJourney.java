package org.harken.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A trainee takes a call, the supervisor puts two fields right and signs, the trainee learns. */
@RunningHarken
@EnabledIfEnvironmentVariable(named = "BROWSER_PATH", matches = ".+")
class TraineeIsCoSignedJourney {

  @LocalServerPort int port;
  @Autowired Clock clock;

  @Test
  void fromTheCallToWhatWasLearned() {
    new Demo(port, clock);
    try (Walk walk = new Walk(port, 1440, true)) {
      walk.signIn("trainee@lakeside.example", Demo.PASSWORD);
      String reference = takesACall(walk);
      walk.leaves();
      walk.signIn("senior@lakeside.example", Demo.PASSWORD);
      signs(walk, reference);
      walk.leaves();
      walk.signIn("trainee@lakeside.example", Demo.PASSWORD);
      learns(walk, reference);
    }
  }

  private static String takesACall(Walk walk) {
    Page page = walk.page;
    walk.open("/cases/new");
    page.locator("#intake-narrative").fill("He waited two hours for his pain medicine.");
    page.locator("[name='complainant.name']").fill("Wanda Ostrow");
    page.locator("[name='complainant.relationship']").selectOption("wife");
    page.locator("[name='patient.name']").fill("Pavel Ostro");
    page.locator("#intake-dissatisfied [value=yes]").check();
    button(page, "Save and read back").click();
    page.waitForURL(Pattern.compile(".*/cases/PR-.*"));
    String reference = page.url().replaceFirst(".*/cases/(PR-[0-9-]+).*", "$1");
    assertThat(page.locator("#cosign")).containsText("A senior has to co-sign this;");
    look(walk, "draft");
    page.locator("#cosign a").click();
    assertThat(page.locator("#intake")).containsText("A senior signs it");
    look(walk, "practice");
    return reference;
  }

  private static void signs(Walk walk, String reference) {
    Page page = walk.page;
    assertThat(page.locator(".rail .n")).isVisible();
    page.locator(".rail a", new Page.LocatorOptions().setHasText("Supervise")).click();
    look(walk, "queue");
    page.locator("a[href='/cosign/" + reference + "']").click();
    assertThat(page.locator("blockquote")).containsText("He waited two hours");
    puts(page, "patient.name", "Pavel Ostrow", "Have the last name spelled.");
    Locator resolved = row(page, "answers.resolvedAtOnce");
    page.locator(".not-asked > summary").click();
    resolved.locator("summary").click();
    resolved.locator("select").selectOption("no");
    button(page, "Sign").click();
    assertThat(page.locator("#sign-trouble")).containsText("Why? A few words help");
    look(walk, "refused");
    page.locator("[name='answers.resolvedAtOnce.reason']").fill("Ask it every time.");
    button(page, "Sign").click();
    assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Signed.");
    walk.open("/cases/" + reference);
    assertThat(page.locator("#cosign")).hasCount(0);
    assertThat(page.locator("#timeline")).containsText("Before: Pavel Ostro. Now: Pavel Ostrow.");
    assertThat(page.locator("#people")).containsText("Pavel Ostrow");
    look(walk, "signed");
  }

  private static void learns(Walk walk, String reference) {
    Page page = walk.page;
    walk.open("/");
    assertThat(page.locator("#panel")).containsText("Two fields were put right.");
    page.locator(".foot a[href='/practice/mine']").click();
    Locator main = page.locator("main");
    assertThat(main).containsText("The patient's name");
    assertThat(main).containsText("Have the last name spelled.");
    assertThat(main).containsText("Ask it every time.");
    assertThat(main).not().containsText("Ostro");
    look(walk, "mine");
    page.locator("a[href='/cases/" + reference + "']").first().click();
    assertThat(page.locator("#signed")).containsText("Maya Klein");
  }

  private static Locator row(Page page, String field) {
    return page.locator(".taken-row:has([name='" + field + "'])");
  }

  private static void puts(Page page, String field, String value, String reason) {
    row(page, field).locator("summary").click();
    page.locator("[name='" + field + "']").fill(value);
    page.locator("[name='" + field + ".reason']").fill(reason);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Wide and narrow, light and dark, for whoever judges it; right for everybody at a desk. */
  private static void look(Walk walk, String what) {
    for (var theme : Map.of("light", ColorScheme.LIGHT, "dark", ColorScheme.DARK).entrySet()) {
      walk.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme.getValue()));
      for (int width : new int[] {390, 1440}) {
        walk.page.setViewportSize(width, 900);
        walk.page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(
                    Path.of(
                        "target/looks/cosign-"
                            + what
                            + "-"
                            + width
                            + "-"
                            + theme.getKey()
                            + ".png")));
      }
    }
    walk.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    walk.looksRight(what);
  }
}
