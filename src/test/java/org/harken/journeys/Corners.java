package org.harken.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Consumer;

/** The way to pages that have no address of their own before somebody goes there. */
final class Corners {

  private static final String REGISTER =
      "received,words,name\n2026-01-05,The lamp over my bed was broken for a week,Ana Lee\nsoon,,\n";

  private Corners() {}

  /** A register on its way in, as far as its columns: nothing is taken in. */
  static void register(Walk walk, Consumer<String> look) {
    Page page = walk.page;
    walk.open("/cases/import");
    page.locator("#file")
        .setInputFiles(
            new FilePayload("register.csv", "text/csv", REGISTER.getBytes(StandardCharsets.UTF_8)));
    page.locator("main form .btn.pri").click();
    page.waitForURL(url -> url.endsWith("/columns"));
    look.accept("the columns of a register");
  }

  /** The page of the first colleague in the list. */
  static void colleague(Walk walk) {
    walk.open("/access");
    walk.page.locator("main .reach h3 a").first().click();
    walk.page.waitForURL(url -> url.contains("/access/staff/"));
  }

  /** The page of the first facility in the list. */
  static void facility(Walk walk) {
    walk.open("/access");
    walk.page.locator("main .reach h3 a[href*='/access/facilities/']").first().click();
    walk.page.waitForURL(url -> url.contains("/access/facilities/"));
  }

  /** Two own cases are chosen and given to oneself: nothing changes hands. */
  static void severalCases(Walk walk, Consumer<String> sees) {
    var page = walk.page;
    walk.open("/?tab=mine");
    page.locator(".pickone").nth(0).check();
    page.locator(".pickone").nth(1).check();
    page.locator("#many button").click();
    page.waitForURL("**/cases/assign");
    sees.accept("several cases chosen");
    String me =
        page.locator("#many-assignee option")
            .filter(new Locator.FilterOptions().setHasText("Maya Klein"))
            .getAttribute("value");
    page.locator("#many-assignee").selectOption(me);
    page.locator("form.one-task .pri").click();
    page.locator("section[role=status] .told-rows").waitFor();
    sees.accept("what became of several cases");
  }

  /** Everything goes to another and comes back. */
  static void leave(Walk walk, LocalDate until, Consumer<String> sees) {
    var page = walk.page;
    walk.open("/handover");
    page.locator("#handover .pri").click();
    page.locator("#handover-trouble").waitFor();
    sees.accept("a hand-over that lacks something");
    page.locator("#handover-taker").selectOption(new SelectOption().setIndex(1));
    page.locator("#handover-toDay").fill(until.toString());
    page.locator("#handover .pri").click();
    page.waitForURL(url -> url.matches(".*/handover/[0-9a-f-]+"));
    sees.accept("work in another's hands");
    page.locator("header form .pri").click();
    page.locator("main .note[role=status]").waitFor();
    sees.accept("work that is back");
  }

  /** From all facilities to the rules and the working days of one. */
  static void clocks(Walk walk, Consumer<String> looks) {
    walk.open("/clocks");
    walk.page.locator("main th a").first().click();
    walk.page.waitForURL(url -> url.contains("/clocks/facilities/"));
    looks.accept("the rules of a facility");
    walk.page.locator("header a.btn").click();
    walk.page.waitForURL(url -> url.endsWith("/calendars"));
    looks.accept("the working days of a facility");
  }

  /** From the team to one person, one of their statements, and the audit of their files. */
  static void ladder(Walk walk, Consumer<String> looks) {
    walk.open("/ladder/frameworks");
    walk.page.locator("main ul.rows a").first().click();
    looks.accept("a framework");
    walk.open("/ladder");
    walk.page.locator("main .stm .plain-link").first().click();
    looks.accept("a statement of the map");
    walk.open("/ladder/team");
    walk.page.locator(".teamlist a").first().click();
    looks.accept("somebody's ladder");
    String person = walk.page.url();
    walk.page.locator("main .stm .plain-link").first().click();
    looks.accept("a statement of somebody");
    walk.page.locator("#look summary").click();
    looks.accept("a statement of somebody, writing down a look");
    walk.page.navigate(person.replaceFirst("[#?].*", "") + "/audit");
    looks.accept("the audit of five files");
    walk.page.navigate(person);
    badge(walk, looks);
  }

  /** From somebody's ladder: one for what is signed, its page, and the form that revokes it. */
  private static void badge(Walk walk, Consumer<String> looks) {
    walk.page.locator("main .stm:has(.pips.done) .plain-link").first().click();
    walk.page.locator("#badge button").click();
    looks.accept("somebody's ladder with a badge");
    walk.page.locator("#badges a[href$='/revocation']").first().click();
    looks.accept("revoking a badge");
    walk.page.navigate(walk.page.url().replace("/revocation", ""));
    looks.accept("a badge");
  }
}
