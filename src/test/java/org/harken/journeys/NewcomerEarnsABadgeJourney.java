package org.harken.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.harken.access.Access;
import org.harken.access.PracticeLevel;
import org.harken.access.Role;
import org.harken.access.Scope;
import org.harken.access.Staff;
import org.harken.access.organisation.HireStaff;
import org.harken.access.organisation.NewStaff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A new representative takes a first call, which is co-signed and becomes evidence; the first
 * statement is signed, and the badge for it is shown to whom they choose.
 */
@RunningHarken
@EnabledIfEnvironmentVariable(named = "BROWSER_PATH", matches = ".+")
class NewcomerEarnsABadgeJourney {

  private static final String PASSWORD = "seven lamps beside the river";
  private static final String EMAIL = "nell.brisk@lakeside.example";

  @LocalServerPort int port;
  @Autowired Clock clock;
  @Autowired Access access;
  @Autowired HireStaff hireStaff;

  @Test
  void fromTheFirstCallToTheFirstBadge() {
    new Demo(port, clock);
    UUID newcomer = isHired();
    try (Walk walk = new Walk(port, 1440, true)) {
      walk.signIn(EMAIL, PASSWORD);
      String reference = takesACall(walk);
      becomes(walk, "senior@lakeside.example", Demo.PASSWORD);
      coSigns(walk, reference);
      becomes(walk, EMAIL, PASSWORD);
      String statement = asksForASignature(walk);
      becomes(walk, "senior@lakeside.example", Demo.PASSWORD);
      signsAndIssues(walk, newcomer, statement);
      becomes(walk, EMAIL, PASSWORD);
      String badge = shows(walk, statement);
      walk.leaves();
      walk.open(badge);
      assertThat(walk.page.locator("main")).containsText("This badge is valid.");
      assertThat(walk.page.locator("main")).containsText("Nell Brisk");
      walk.looksRight("the badge as everybody sees it");
    }
  }

  /**
   * The senior is the mentor and supervises: one of the two signatures that a first level needs.
   */
  private UUID isHired() {
    Staff senior = access.findStaff("senior@lakeside.example").orElseThrow();
    Staff administrator = access.findStaff("admin@lakeside.example").orElseThrow();
    return hireStaff
        .hire(
            access.actor(administrator.id()),
            new NewStaff(
                "Nell Brisk",
                EMAIL,
                "Patient representative",
                "",
                Role.REPRESENTATIVE,
                PracticeLevel.EMERGING,
                senior.facility(),
                senior.id(),
                new Scope(false, Set.of(senior.facility()), Set.of()),
                PASSWORD))
        .id();
  }

  private static String takesACall(Walk walk) {
    Page page = walk.page;
    walk.open("/cases/new");
    page.locator("#intake-narrative").fill("Her lunch came cold for the third day.");
    page.locator("[name='complainant.name']").fill("Ines Rowe");
    page.locator("[name='complainant.relationship']").selectOption("daughter");
    page.locator("[name='patient.name']").fill("Olive Rowe");
    page.locator("#intake-dissatisfied [value=yes]").check();
    button(page, "Save and read back");
    page.waitForURL(Pattern.compile(".*/cases/PR-.*"));
    assertThat(page.locator("#cosign")).containsText("A senior has to co-sign this");
    return page.url().replaceFirst(".*/cases/(PR-[0-9-]+).*", "$1");
  }

  private static void coSigns(Walk walk, String reference) {
    walk.open("/cosign/" + reference);
    button(walk.page, "Sign");
    assertThat(walk.page.getByRole(AriaRole.STATUS).first()).containsText("Signed.");
  }

  /** What was co-signed stands behind a statement without anybody having typed it. */
  private static String asksForASignature(Walk walk) {
    Page page = walk.page;
    for (int i = 0; i < 40; i++) {
      walk.open("/ladder/mine");
      if (page.locator("a.ev").count() > 0) {
        break;
      }
      page.waitForTimeout(250);
    }
    assertThat(page.locator("a.ev").first()).containsText("1 intake co-signed");
    walk.looksRight("a newcomer's ladder");
    page.locator("a.ev").first().click();
    assertThat(page.locator("#behind")).containsText("intake co-signed");
    button(page, "Ask");
    assertThat(page.locator("main")).containsText("was asked on");
    return page.url().replaceFirst(".*/statements/([0-9a-f-]+).*", "$1");
  }

  private static void signsAndIssues(Walk walk, UUID newcomer, String statement) {
    Page page = walk.page;
    walk.open("/ladder/people/" + newcomer + "/statements/" + statement);
    page.locator("#sign [name=score][value='2']").check();
    page.locator("#sign [name=note]").fill("Took the call alone, nothing to put right.");
    button(page, "Sign");
    assertThat(page.locator("#looks")).containsText("Took the call alone");
    page.locator("#badge form[action='/badges'] button").click();
    walk.open("/ladder/people/" + newcomer + "/statements/" + statement);
    assertThat(page.locator("#badge a[href^='/badges/']").first()).isVisible();
    walk.looksRight("a signed statement with its badge");
  }

  /** Private until its holder says otherwise. */
  private static String shows(Walk walk, String statement) {
    Page page = walk.page;
    walk.open("/ladder/mine");
    String badge = page.locator("#badges a[href^='/badges/']").first().getAttribute("href");
    walk.leaves();
    assertThat(page.request().get(walk.at(badge)).status()).isEqualTo(404);
    walk.signIn(EMAIL, PASSWORD);
    walk.open("/ladder/people/" + mine(walk) + "/statements/" + statement);
    page.locator("#badge details summary").click();
    page.locator("#badge [name=seen][value=name]").check();
    button(page, "Keep it so");
    return badge;
  }

  private static String mine(Walk walk) {
    walk.open("/ladder/mine");
    return walk.page
        .locator("a[href*='/ladder/people/']")
        .first()
        .getAttribute("href")
        .replaceFirst(".*/people/([0-9a-f-]+).*", "$1");
  }

  private static void becomes(Walk walk, String email, String password) {
    walk.leaves();
    walk.signIn(email, password);
  }

  private static void button(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
  }
}
