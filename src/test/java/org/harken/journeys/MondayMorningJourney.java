package org.harken.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A Monday morning with six voicemails, one of them abuse, at a desk where others look on. */
@RunningHarken
@EnabledIfEnvironmentVariable(named = "BROWSER_PATH", matches = ".+")
class MondayMorningJourney {

  private record Message(String key, String hoursAgo, String words) {}

  private static final List<Message> MESSAGES =
      List.of(
          new Message("2", "61", "I left my brown coat in the waiting room."),
          new Message("3", "58", "We sat there for two hours on Friday."),
          new Message("9", "40", "Please tell the night team thank you."),
          new Message("6", "33", "The aide slapped my mother's hand when she asked for water."),
          new Message("1", "14", "Where do I pay the bill?"),
          new Message("5", "2", "The soup was cold again."));

  @LocalServerPort int port;

  @Test
  void sixVoicemailsAreHeardAndTheOneThatCannotWaitDoesNot() {
    try (Walk walk = new Walk(port, 1440, true)) {
      walk.signInAsSenior();
      coversTheNames(walk);
      Page page = walk.page;
      walk.open("/");
      page.locator("body").press("c");
      page.waitForURL("**/cases/quick");
      page.getByText("Voicemail", new Page.GetByTextOptions().setExact(true)).click();
      MESSAGES.forEach(message -> hears(walk, message));
      assertThat(page.locator(".smalls .small-one")).hasCount(MESSAGES.size());
      walk.looksRight("six voicemails");
      walk.open("/");
      assertThat(page.locator(".alarm")).containsText("slapped my mother's hand");
      page.locator(".alarm summary").click();
      assertThat(page.locator(".alarm [name=reason]")).isVisible();
      walk.looksRight("Today, with the voicemail that cannot wait");
      walk.open("/cases/quick");
      String reference = makesTheCase(walk);
      triesToCall(walk);
      walk.open("/");
      assertThat(page.locator("#danger")).containsText(reference.replaceFirst(".*-", ""));
    }
  }

  /** One key, and the next page comes covered before any script has run. */
  private static void coversTheNames(Walk walk) {
    Page page = walk.page;
    Locator counter = page.locator("#counter");
    page.locator("body").press("h");
    assertThat(counter).isChecked();
    walk.looksRight("Today, covered");
    for (String path : List.of("/cases", "/inbox", "/account", "/cases/quick")) {
      walk.open(path);
      assertThat(counter).isChecked();
      assertThat(page.locator(".is-on-counter")).isVisible();
    }
    page.locator("#quick-name").blur();
    page.locator("body").press("h");
    assertThat(counter).not().isChecked();
  }

  private static void hears(Walk walk, Message message) {
    Page page = walk.page;
    assertThat(page.locator("[name=way][value=VOICEMAIL]")).isChecked();
    String heard = page.locator("#quick-heardAt").inputValue();
    page.locator("[name=what]").first().focus();
    page.keyboard().press(message.key());
    page.keyboard().press("n");
    page.locator("#quick-at")
        .fill(
            LocalDateTime.parse(heard)
                .minusHours(Long.parseLong(message.hoursAgo()))
                .toString()
                .substring(0, 16));
    page.locator("#quick-words").fill(message.words());
    page.locator("#quick-name").press("Enter");
    page.waitForURL(Pattern.compile(".*kept=.*"));
    assertThat(page.locator(".smalls .small-one").first()).containsText(message.words());
    assertThat(page.locator("#quick-heardAt")).hasValue(heard);
    boolean harm = message.words().contains("slapped");
    if (harm) {
      assertThat(page.locator("#danger .numbers a").first()).isVisible();
      walk.looksRight("the voicemail that cannot wait");
    }
  }

  /** One key: the alarm stands above all. */
  private static String makesTheCase(Walk walk) {
    Page page = walk.page;
    page.locator("[name=what]").first().focus();
    page.keyboard().press("f");
    page.waitForURL(Pattern.compile(".*/cases/PR-.*saved=1.*"));
    assertThat(page.locator("#danger")).containsText("Call before anything else");
    assertThat(page.locator("main")).containsText("slapped my mother's hand");
    assertThat(page.locator("#timeline")).containsText("Began as a small contact");
    walk.looksRight("the case of a voicemail");
    return page.url().replaceFirst(".*/cases/(PR-[0-9-]+).*", "$1");
  }

  private static void triesToCall(Walk walk) {
    Page page = walk.page;
    for (String attempt : List.of("First attempt", "Second attempt")) {
      page.locator(".head [href='#call']").click();
      page.locator("#call [value=NO_ANSWER]").click();
      assertThat(page.locator("#timeline .tl")).containsText(attempt + " by phone: no answer");
    }
    page.locator(".head [href='#call']").click();
    assertThat(page.locator("#agreed")).isVisible();
    walk.looksRight("a call is tried");
  }
}
