package org.harken.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
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
    page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
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
    page.getByText("Write the answer").first().click();
    page.waitForURL(Pattern.compile(".*/letters/.*"));
    walk.looksRight("the composer");
    assertThat(page.locator("main")).containsText("call bell went unanswered");
    Locator release = page.locator("#release .release button");
    assertThat(release).hasAttribute("aria-disabled", "true");
    assertThat(page.locator("#why")).containsText("Not yet");
    page.getByText("Use this").first().click();
    assertThat(page.locator("main")).containsText("In the letter");
    page.locator("#steps")
        .fill("I read the call bell log. I spoke with the nurse and the nurse in charge.");
    page.locator("#results")
        .fill("The bell rang for 41 minutes and no one came. A second person now answers it.");
    page.locator("#contact-name").fill("Maya Klein");
    page.locator("#contact-phone").fill("555-0140");
    page.locator("#completed").fill(today(page));
    page.getByText("Save", new Page.GetByTextOptions().setExact(true)).first().click();
    assertThat(page.locator("#why")).containsText("Everything is here");
    page.locator("#release .release button").click();
    assertThat(page.getByText("It cannot change any more")).isVisible();
    walk.looksRight("the released letter");
    byte[] pdf = page.request().get(page.url().replaceFirst("[?#].*$", "") + ".pdf").body();
    org.assertj.core.api.Assertions.assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
  }

  /** The day where the facility is, as the field for the sending already holds it. */
  private static String today(Page page) {
    return (String)
        page.evaluate("new Date().toLocaleDateString('en-CA', {timeZone: 'America/Chicago'})");
  }

  private static void recordsItSent(Walk walk) {
    Page page = walk.page;
    page.locator("#sent [name=how]").first().selectOption("POST");
    page.locator("#sent form button").first().click();
    assertThat(page.getByText("How it left", new Page.GetByTextOptions().setExact(true)))
        .isVisible();
  }

  private static void closes(Walk walk, String file) {
    Page page = walk.page;
    page.navigate(file);
    page.locator("#close summary").click();
    Locator form = page.locator("#close form");
    form.locator("[name=outcome]").selectOption("RESOLVED_SATISFIED");
    form.getByText("Close the case").click();
    assertThat(page.getByText(Pattern.compile("^Closed "))).isVisible();
    Locator timeline = page.locator("main");
    for (String step :
        new String[] {
          "Received by phone", "Recognised as a grievance", "Answer sent by", "Closed: Resolved"
        }) {
      assertThat(timeline).containsText(step);
    }
    walk.looksRight("the closed case");
  }
}
