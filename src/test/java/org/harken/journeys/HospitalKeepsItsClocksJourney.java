package org.harken.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A director writes a rule of the house's own, tries it on example days, puts it in force and lets
 * it count; a representative finds out about a breach, stops its clock and takes more time for the
 * answer, and the case says what each of them did.
 */
@RunningHarken
@EnabledIfEnvironmentVariable(named = "BROWSER_PATH", matches = ".+")
class HospitalKeepsItsClocksJourney {

  @LocalServerPort int port;
  @Autowired Clock clock;

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static void look(Walk walk, String what) {
    walk.looksRight(what);
    Pictures.take(walk, "clocks-" + what);
  }

  @Test
  void fromTheRuleToTheCase() {
    var demo = new Demo(port, clock);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    try (Walk walk = new Walk(port, 1440, true)) {
      walk.signIn("director@lakeside.example", Demo.PASSWORD);
      Page page = walk.page;
      walk.open("/clocks");
      look(walk, "all");
      walk.open("/clocks/write");
      page.locator("#id").fill("LAKESIDE-CALLS");
      String text = page.locator("#yaml").inputValue();
      page.locator("#yaml").fill(text.replace("duration: 2", "duration: none"));
      assertThat(page.locator("#tries")).containsText("Line 15: duration must be a whole number");
      page.locator("#yaml").fill(text.replace("duration: 2", "duration: 3"));
      assertThat(page.locator("#tries")).containsText("An ordinary Tuesday");
      look(walk, "write");
      page.getByRole(AriaRole.BUTTON, named("Put it in force")).click();
      assertThat(page.locator("main")).containsText("3 business days (us-federal)");
      look(walk, "own");
      walk.open("/clocks");
      page.locator("main th a").first().click();
      page.locator("input[name='pack.LAKESIDE-CALLS']").check();
      page.getByRole(AriaRole.BUTTON, named("Let these count")).click();
      assertThat(page.locator("input[name='pack.LAKESIDE-CALLS']")).isChecked();
      look(walk, "facility");
      page.locator("header a.btn").click();
      assertThat(page.locator("main")).containsText("that the library leaves out");
      look(walk, "calendars");
      walk.leaves();
    }
    movesDates(demo.newGrievance(), today);
  }

  private void movesDates(String reference, LocalDate today) {
    try (Walk walk = new Walk(port, 1440, true)) {
      walk.signInAsSenior();
      Page page = walk.page;
      walk.open("/cases/" + reference);
      look(walk, "strip");
      page.locator(".clocks-foot a").click();
      page.locator("#matter summary").click();
      page.locator("#matter-about").selectOption("breach");
      page.getByRole(AriaRole.BUTTON, named("Start its clocks")).click();
      assertThat(page.locator("main")).containsText("Tell each person of the breach");
      page.locator("#pause summary").click();
      page.locator("#pause-reason").selectOption("LAW_ENFORCEMENT");
      page.getByRole(AriaRole.BUTTON, named("Stop it")).click();
      assertThat(page.locator(".owed.paused").first())
          .containsText("Stands still: law enforcement");
      page.locator("#extend summary").click();
      page.locator("#extend-until").fill(today.plusDays(45).toString());
      page.getByRole(AriaRole.BUTTON, named("Take more time").setExact(true)).last().click();
      assertThat(page.locator("#extend-trouble")).containsText("The person was not told");
      look(walk, "refused");
      page.locator("#extend-noticeSentAt").fill(today + "T00:01");
      page.locator("#extend .acts2 .btn").click();
      assertThat(page.locator("#extend-trouble")).containsText("between the first receipt and now");
      String now = page.locator("#resume-at").inputValue();
      page.locator("#extend-noticeSentAt").fill(now);
      page.locator("#extend .acts2 .btn").click();
      assertThat(page.locator(".owed.extended").first()).containsText("Final answer");
      look(walk, "dates");
      walk.open("/cases/" + reference);
      assertThat(page.locator("#due")).containsText("Extended once");
      assertThat(page.locator("#timeline")).containsText("Final answer: was by");
      look(walk, "moved");
    }
    var file = new Api(port, "demo-senior").get("/api/v1/cases/" + reference).body();
    assertThat(file.path("obligations").findValuesAsString("status"))
        .contains("extended", "paused", "running");
    assertThat(file.path("obligations").path(0).path("because").path("citation").asString())
        .isNotBlank();
  }
}
