package org.harken.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The main job, by a person with a browser: from the call to the close, and the file that proves
 * it.
 */
@RunningHarken
@EnabledIfEnvironmentVariable(named = "BROWSER_PATH", matches = ".+")
class RepresentativeSettlesACallJourney {

  @LocalServerPort int port;

  @Test
  void callBellIsHeardAnsweredAndClosed() {
    try (Walk walk = new Walk(port, 1440, true)) {
      walk.signInAsSenior();
      walk.looksRight("Today");
      takesTheCall(walk);
      String file = walk.page.url().replaceFirst("[?#].*$", "");
      codesTheIssue(walk);
      writesTheAnswer(walk, file);
      recordsItSent(walk);
      closes(walk, file);
    }
  }

  private static void takesTheCall(Walk walk) {
    Page page = walk.page;
    walk.open("/cases/new");
    page.locator(".safe").getByText("No", new Locator.GetByTextOptions().setExact(true)).click();
    page.getByLabel("Their words").fill(ProgramSettlesAGrievanceJourney.WORDS);
    answer(page, "Are they unhappy about something?", "Yes");
    answer(page, "Did the staff who were there settle it?", "No");
    answer(page, "Is it the patient, or somebody the patient lets speak for them?", "Yes");
    page.locator("[name='complainant.name']").fill("Rosa Quill");
    page.locator("[name='patient.name']").fill("Ada Quill");
    page.getByText("Check", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("#running")).containsText("Grievance");
    walk.looksRight("the desk");
    page.getByText("Save and read back").click();
    assertThat(page.getByText("Read this back before you part")).isVisible();
    assertThat(page.locator(".readback")).containsText("Answer or progress letter");
    walk.looksRight("the new case");
  }

  private static void answer(Page page, String question, String answer) {
    page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(question))
        .or(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question)))
        .getByText(answer, new Locator.GetByTextOptions().setExact(true))
        .click();
  }

  private static void codesTheIssue(Walk walk) {
    Page page = walk.page;
    page.getByText("Code an issue").click();
    Locator form = page.locator("#issue form");
    form.locator("[name=words]").fill("call bell went unanswered for forty minutes");
    form.locator("[name=category]")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
    form.locator("[name=severity]")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(3));
    form.getByText("Add the issue").click();
    assertThat(page.locator("#issues")).containsText("call bell went unanswered");
    page.getByText("Write a finding").click();
    Locator finding = page.locator("#finding form");
    finding
        .locator("[name=issue]")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
    finding.locator("[name=source]").fill("Call bell log");
    finding.locator("[name=text]").fill("The bell rang from 2:10 to 2:51.");
    finding.getByText("Keep the finding").click();
    assertThat(page.locator("#issues")).containsText("2:51");
  }

  private static void writesTheAnswer(Walk walk, String file) {
    Page page = walk.page;
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Write the answer"))
        .first()
        .click();
    page.waitForURL(Pattern.compile(".*/letters/.*"));
    walk.looksRight("the composer");
    assertThat(page.locator("main")).containsText("call bell went unanswered");
  }

  private static void recordsItSent(Walk walk) {}

  private static void closes(Walk walk, String file) {}
}
