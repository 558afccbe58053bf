package org.harken.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.harken.access.beginning.FirstForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page a person can reach: nothing for axe to find, nothing wider than the window, a quiet
 * console. By default at a desk; with the long proofs also in the dark, mirrored and on phones.
 */
@RunningHarken
@EnabledIfEnvironmentVariable(named = "BROWSER_PATH", matches = ".+")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesAreForEveryoneTest {

  /** A page and who opens it; the key of a practice account, or nobody. */
  private record Spot(String who, String path) {
    static final String NOBODY = "";

    @Override
    public String toString() {
      return (who.isEmpty() ? "anyone" : who) + " at " + path;
    }
  }

  private enum Way {
    DESK(1440),
    DARK(1440),
    MIRRORED(1440),
    PHONE(390),
    SMALL_PHONE(320);

    final int width;

    Way(int width) {
      this.width = width;
    }
  }

  private static final List<Way> DESK = List.of(Way.DESK);
  private static final List<Way> OTHERS =
      List.of(Way.DARK, Way.MIRRORED, Way.PHONE, Way.SMALL_PHONE);

  @LocalServerPort int port;
  @Autowired Clock clock;
  @Autowired TemplateEngine templates;

  private @Nullable Walk walk;
  private @Nullable Demo demo;
  private String who = Spot.NOBODY;

  @BeforeAll
  void begin() {
    demo = new Demo(port, clock);
    walk = new Walk(port, 1440, true);
  }

  @AfterAll
  void end() {
    walk().close();
  }

  @TestFactory
  Stream<DynamicTest> everyPageIsRightAtADesk() {
    return everyPage(DESK);
  }

  @Tag("long")
  @TestFactory
  Stream<DynamicTest> everyPageIsRightInTheDarkMirroredAndOnPhones() {
    return everyPage(OTHERS);
  }

  private Stream<DynamicTest> everyPage(List<Way> ways) {
    Stream<DynamicTest> single =
        spots().stream()
            .map(spot -> DynamicTest.dynamicTest(spot.toString(), () -> see(spot, ways)));
    return Stream.concat(
        single,
        Stream.of(
            DynamicTest.dynamicTest("anyone who tells what happened", () -> tells(ways)),
            DynamicTest.dynamicTest("whoever brings in a register", () -> bringsIn(ways)),
            DynamicTest.dynamicTest("who looks after a colleague", () -> looksAfter(ways)),
            DynamicTest.dynamicTest("who gives work to another", () -> givesWork(ways)),
            DynamicTest.dynamicTest("who supervises the ladder", () -> supervises(ways)),
            DynamicTest.dynamicTest("who keeps the clocks", () -> keepsClocks(ways)),
            DynamicTest.dynamicTest("whoever learns", () -> learns(ways)),
            DynamicTest.dynamicTest("whoever leads learners", () -> leads(ways)),
            DynamicTest.dynamicTest("whoever teaches a ward", () -> teaches(ways)),
            DynamicTest.dynamicTest("the first administrator", () -> begins(ways)),
            DynamicTest.dynamicTest("nobody knows the page", () -> findsNothing(ways))));
  }

  private List<Spot> spots() {
    var spots = new ArrayList<Spot>();
    add(
        spots,
        "senior",
        "/",
        "/cases?tab=all",
        "/cases/new",
        "/cases/quick",
        "/tasks/new",
        "/handover",
        "/cosign",
        "/practice",
        "/cases/import",
        "/inbox",
        "/unsent",
        "/account",
        "/account/passkeys",
        "/account/second-step",
        "/ladder",
        "/ladder/mine");
    add(spots, "senior", casesAndLetters().toArray(String[]::new));
    String draft = Objects.requireNonNull(demo).draftOfATrainee();
    add(spots, "senior", "/cosign/" + draft);
    add(spots, "trainee", "/", "/cases/" + draft, "/practice", "/practice/mine", "/cosign");
    add(
        spots,
        "director",
        "/",
        "/audit",
        "/outbox",
        "/privacy",
        "/retention",
        "/access-review",
        "/ladder/frameworks",
        "/ladder/evidence",
        "/ladder/team",
        "/clocks",
        "/clocks/packs",
        "/clocks/packs/US-HIPAA",
        "/clocks/write",
        "/account");
    add(
        spots,
        "admin",
        "/access",
        "/access/staff/new",
        "/access/groups",
        "/access/second-step",
        "/account");
    add(spots, "department", "/tasks", "/inbox");
    add(spots, "auditor", "/", "/audit");
    add(spots, Spot.NOBODY, "/sign-in", "/your-rights", "/status");
    for (String language : List.of("en", "es")) {
      add(spots, Spot.NOBODY, "/tell-us?lang=" + language, "/tell-us/1?lang=" + language);
    }
    return spots;
  }

  private static void add(List<Spot> spots, String who, String... paths) {
    for (String path : paths) {
      spots.add(new Spot(who, path));
    }
  }

  /** A case of each sort, a letter being written and one that is fixed. */
  private List<String> casesAndLetters() {
    Demo practice = Objects.requireNonNull(demo);
    String fresh = practice.newGrievance();
    String closed = practice.closedGrievance();
    return List.of(
        "/cases/" + practice.openGrievance(),
        "/cases/" + closed,
        "/cases/" + practice.inDanger(),
        "/cases/" + fresh + "/clocks",
        "/cases/" + closed + "/clocks",
        "/cases/" + closed + "/opened",
        "/cases/" + closed + "/repair",
        "/cases/" + closed + "/print",
        "/cases/" + fresh,
        "/letters/" + practice.draftOf(fresh),
        "/letters/" + practice.finishedOnStruckWords(practice.newGrievance()),
        "/letters/" + practice.sentLetter(closed));
  }

  private void see(Spot spot, List<Way> ways) {
    become(spot.who());
    walk().open(spot.path());
    assertThat(walk().page.title()).as("the page at " + spot).isNotBlank();
    looksRight(spot.toString(), ways);
  }

  private void become(String wanted) {
    if (who.equals(wanted)) {
      return;
    }
    walk().leaves();
    if (!wanted.isEmpty()) {
      walk().signIn(wanted + "@lakeside.example", Demo.PASSWORD);
    }
    who = wanted;
  }

  private void findsNothing(List<Way> ways) {
    become("senior");
    walk().open("/cases/PR-00-9999");
    looksRight("a page that is not there", ways);
  }

  private void tells(List<Way> ways) {
    become(Spot.NOBODY);
    walk().leaves();
    Telling.stops(walk(), where -> looksRight(where, ways));
    walk().leaves();
    String code = Telling.whole(walk(), where -> looksRight(where, ways));
    walk().leaves();
    walk().open("/status?lang=en");
    walk().page.locator("#code").fill(code);
    walk().page.locator("form[action='/status'] .btn").click();
    assertThat(walk().page.locator("main").textContent()).contains("What you told us");
    looksRight("how it stands", ways);
  }

  private void bringsIn(List<Way> ways) {
    become("senior");
    Corners.register(walk(), where -> looksRight(where, ways));
  }

  private void givesWork(List<Way> ways) {
    become("senior");
    Corners.severalCases(walk(), where -> looksRight(where, ways));
    become("developing");
    LocalDate until = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(9);
    Corners.leave(walk(), until, where -> looksRight(where, ways));
  }

  private void learns(List<Way> ways) {
    become("trainee");
    Classroom.learns(walk(), where -> looksRight(where, ways));
  }

  private void leads(List<Way> ways) {
    become("supervisor");
    Classroom.leads(walk(), where -> looksRight(where, ways));
  }

  private void teaches(List<Way> ways) {
    become(Spot.NOBODY);
    Classroom.teaches(
        walk(), clock, () -> walk().signInAsSenior(), where -> looksRight(where, ways));
  }

  private void looksAfter(List<Way> ways) {
    become("admin");
    Corners.colleague(walk());
    looksRight("a colleague's page", ways);
    Corners.facility(walk());
    looksRight("a facility's page", ways);
  }

  private void keepsClocks(List<Way> ways) {
    become("director");
    Corners.clocks(walk(), where -> looksRight(where, ways));
  }

  private void supervises(List<Way> ways) {
    become("director");
    Corners.ladder(walk(), where -> looksRight(where, ways));
  }

  /** A practice organisation has begun long ago: its first page is drawn here and shown instead. */
  private void begins(List<Way> ways) {
    become(Spot.NOBODY);
    var drawn = new StringOutput();
    templates.render(
        "access/beginning/beginning.jte",
        Map.of(
            "form",
            new FirstForm("", "ana", "", "", "", "America/Chicago"),
            "faults",
            Map.of("name", "Please say your name.", "email", "This is no e-mail address."),
            "zones",
            List.of("America/Chicago", "America/New_York")),
        drawn);
    walk()
        .page
        .route(
            "**/first-administrator",
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(drawn.toString())));
    walk().open("/first-administrator");
    assertThat(walk().page.locator("#facility").count()).isEqualTo(1);
    looksRight("the first page of an organisation", ways);
  }

  /** The same page in each way: only the window, the theme and the direction of writing change. */
  private void looksRight(String where, List<Way> ways) {
    Page page = walk().page;
    Object direction = page.evaluate("document.documentElement.dir");
    for (Way way : ways) {
      page.setViewportSize(way.width, 900);
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(way == Way.DARK ? ColorScheme.DARK : ColorScheme.LIGHT)
              .setReducedMotion(ReducedMotion.REDUCE));
      page.evaluate(
          "dir => document.documentElement.dir = dir", way == Way.MIRRORED ? "rtl" : direction);
      walk().looksRight(where + " (" + way + ")");
    }
    page.setViewportSize(Way.DESK.width, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private Walk walk() {
    return Objects.requireNonNull(walk);
  }
}
