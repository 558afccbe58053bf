package org.harken.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.harken.alerts.WarningPolicies;
import org.harken.clocks.sweep.SweepDeadlines;
import org.harken.platform.time.TimeSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * A grievance that cannot be answered in seven days: on the sixth day its progress letter lies
 * ready on the list, leaves with a new day, nothing is late, and the answer comes before that day.
 */
@RunningHarken
@EnabledIfEnvironmentVariable(named = "BROWSER_PATH", matches = ".+")
class ProgressLetterLeavesInTimeJourney {

  private static final ZoneId HOME = ZoneId.of("America/Chicago");

  @LocalServerPort int port;
  @Autowired Clock clock;
  @Autowired SweepDeadlines sweep;
  @Autowired WarningPolicies policies;

  @Test
  void leavesOnTheSixthDayAndTheAnswerMeetsTheNewDay() {
    var demo = new Demo(port, clock);
    var senior = new Api(port, "demo-senior");
    String reference = demo.grievance(Duration.ofDays(6));
    sweep.sweep();
    // at night nobody is told of it before the office opens
    var office = policies.inForce().usual();
    TimeSource.at(office.openOnOrAfter(clock.instant(), HOME), () -> sweep.sweep());
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> letter(senior, reference, "INTERIM").equals("DRAFT"));
    LocalDate promised = LocalDate.now(clock.withZone(HOME)).plusDays(9);
    try (Walk walk = new Walk(port, 1440, true)) {
      walk.signInAsSenior();
      walk.open("/");
      Page page = walk.page;
      var step =
          page.locator("#letters .item, #late .item")
              .filter(
                  new com.microsoft.playwright.Locator.FilterOptions()
                      .setHasText("Send the progress letter by")
                      .setHasText(reference.substring(reference.lastIndexOf('-') + 1)));
      assertThat(step.first()).containsText("It is drafted.");
      walk.looksRight("Today, with a letter that has to leave");
      look(page, "today");
      step.first().locator(".do").click();
      page.waitForURL(url -> url.contains("/letters/"));
      assertThat(page.locator("#contact-name")).not().hasValue("");
      page.locator("#promised").fill(promised.toString());
      page.locator("header button[form=letter]").click();
      assertThat(page.locator("#why")).containsText("Everything is here.");
      button(page, "Release").click();
      assertThat(page.locator("main")).containsText("It cannot change any more.");
      page.getByText("Record as sent").click();
      assertThat(page.locator("#sent")).containsText("by mail");

      walk.open("/cases/" + reference);
      assertThat(page.locator("#due")).containsText("Extended");
      assertThat(page.locator("#due")).not().containsText("late");
      assertThat(page.locator("#timeline"))
          .containsText("Progress letter drafted, because the time for the answer runs out");
      walk.looksRight("the case, with its new day");
      look(page, "case");
      walk.open("/");
      assertThat(page.locator(".work"))
          .not()
          .containsText("Send the progress letter by " + reference);
    }
    assertThat(due(senior, reference)).contains(promised.toString());
    demo.answer(reference, "No one came for forty minutes. We are sorry.");
    JsonNode owed = senior.get("/api/v1/cases/" + reference).body().path("obligations");
    assertThat(owed.size()).isPositive();
    assertThat(StreamSupport.stream(owed.spliterator(), false))
        .allSatisfy(
            one -> {
              assertThat(one.path("status").asString()).isEqualTo("met");
              assertThat(one.path("metAt").asString())
                  .isLessThanOrEqualTo(one.path("dueAt").asString());
            });
    var closed =
        senior.post(
            "/api/v1/cases/" + reference + "/close",
            Map.of("outcome", "RESOLVED_SATISFIED", "rationale", "She is content."));
    assertThat(closed.status()).as(closed.body().toString()).isLessThan(300);
  }

  private static String letter(Api senior, String reference, String kind) {
    return StreamSupport.stream(
            senior.get("/api/v1/cases/" + reference).body().path("letters").spliterator(), false)
        .filter(one -> one.path("kind").asString().equals(kind))
        .map(one -> one.path("status").asString())
        .findFirst()
        .orElse("");
  }

  /** The days by which something is still owed. */
  private static String due(Api senior, String reference) {
    return senior.get("/api/v1/cases/" + reference).body().path("obligations").toString();
  }

  private static com.microsoft.playwright.Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void look(Page page, String what) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/looks/progress-" + what + ".png")));
  }
}
