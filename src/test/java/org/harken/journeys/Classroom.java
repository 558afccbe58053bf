package org.harken.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;

/** The steps of a training session and of learning, as people walk them. */
final class Classroom {

  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
  private static final ZoneId LAKESIDE = ZoneId.of("America/Chicago");

  private Classroom() {}

  static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .first()
        .click();
  }

  /** A trainer plans a session that begins in ten minutes, with two questions. */
  static void plan(Walk trainer, Clock clock, String title) {
    trainer.open("/training");
    Page page = trainer.page;
    page.locator("#plan-title").fill(title);
    page.locator("#plan-topic").selectOption("RIGHTS");
    page.locator("#plan-place").fill("Ward 4A, staff room");
    page.locator("#plan-startsAt")
        .fill(TYPED.format(clock.instant().plus(Duration.ofMinutes(10)).atZone(LAKESIDE)));
    press(page, "Plan it");
    assertThat(page.locator("h1")).hasText(title);
    ask(page, "Who may complain?", "Only the patient\n*Any patient, and whoever they choose");
    ask(page, "Somebody complains in the corridor. What now?", "*Listen first\nSend them away");
  }

  private static void ask(Page page, String question, String options) {
    Locator form = page.locator("details:has(#question-question)");
    if (form.getAttribute("open") == null) {
      form.locator("summary").click();
    }
    page.locator("#question-question").fill(question);
    page.locator("#question-options").fill(options);
    press(page, "Add the question");
    assertThat(page.locator("ol b").getByText(question)).isVisible();
  }

  /** Opens the door; returns the address of the screen beside it. */
  static String openDoor(Walk trainer) {
    press(trainer.page, "Open the door");
    return String.valueOf(trainer.page.locator("a[href^='/attend/screen/']").getAttribute("href"));
  }

  /** Somebody scans the code on the screen and writes down a name. */
  static void sign(Walk person, String screen, String name) {
    person.open(screen);
    person.open("/attend/" + person.page.locator(".door-code code").textContent().strip());
    person.page.locator("#sign-name").fill(name);
    person.page.locator("#sign-department").selectOption("other");
    press(person.page, "I am here");
    assertThat(person.page.locator("main")).containsText(name);
  }

  /** Chooses for each question the answer with that place. */
  static void answer(Walk person, int... places) {
    Locator questions = person.page.locator("form[action$='/quiz'] fieldset");
    for (int at = 0; at < places.length; at++) {
      questions.nth(at).locator("label").nth(places[at]).click();
    }
    press(person.page, "That is what I think");
  }

  /** What a learner finds: the own page, the path, the talks, the log, what there is to read. */
  static void learns(Walk learner, Consumer<String> looks) {
    Page page = learner.page;
    learner.open("/learning");
    looks.accept("the own page of learning");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go on")).click();
    page.getByText("Ask who was there").first().click();
    looks.accept("a path");
    page.locator("a[href^='/learning/tests/']").first().click();
    looks.accept("a test that is marked");
    page.goBack();
    page.locator("a[href$='/test']").first().click();
    looks.accept("a test");
    learner.open("/learning");
    page.locator("a[href^='/learning/mentoring/']").first().click();
    looks.accept("mentor and learner");
    for (String each : new String[] {"/learning/log", "/learning/reading", "/training"}) {
      learner.open(each);
      for (Locator more : page.locator("main details > summary").all()) {
        more.click();
      }
      looks.accept(each);
    }
  }

  /** What somebody finds who leads: the team, one of it, a curriculum to write. */
  static void leads(Walk leader, Consumer<String> looks) {
    Page page = leader.page;
    leader.open("/learning/team");
    looks.accept("the team");
    page.locator("main a[href^='/learning/people/']").first().click();
    looks.accept("one of the team");
    leader.open("/learning/curricula");
    looks.accept("curricula");
    page.locator("#begin-title").fill("First steps");
    page.locator("#begin-level").fill("E");
    press(page, "Begin a draft");
    page.locator("#unit-kind").selectOption("TEST");
    page.locator("#unit-title").fill("Show it");
    page.locator("#unit-week").fill("2");
    press(page, "Add the unit");
    page.locator("li details > summary").first().click();
    looks.accept("a draft");
  }

  /** A session from its plan to its end, in one browser: who teaches leaves and comes back. */
  static void teaches(Walk walk, Clock clock, Runnable signIn, Consumer<String> looks) {
    signIn.run();
    walk.open("/learning");
    walk.page.locator("a[href^='/learning/confirm/']").first().click();
    looks.accept("what an observer is asked");
    plan(walk, clock, "Listening at the desk");
    walk.page.locator("#quiz li details > summary").first().click();
    looks.accept("a planned session with a question to change");
    String session = walk.page.url().replaceFirst("^https?://[^/]+", "");
    String screen = openDoor(walk);
    looks.accept("a session whose door is open");
    walk.open(screen);
    looks.accept("the screen at the door");
    walk.open("/attend/ABCD2345");
    looks.accept("an old code");
    walk.leaves();
    walk.open(screen);
    walk.open("/attend/" + walk.page.locator(".door-code code").textContent().strip());
    looks.accept("the door");
    sign(walk, screen, "Ana Ruiz");
    looks.accept("a seat");
    String seat = walk.page.url().replaceFirst("^https?://[^/]+", "");
    walk.open(seat + "?lang=es");
    looks.accept("a seat in Spanish");
    walk.open(seat + "?lang=en");
    signIn.run();
    walk.open(session);
    press(walk.page, "End the session");
    looks.accept("a session that was given");
    walk.leaves();
    walk.open(seat);
    looks.accept("a seat after the end");
  }
}
