package org.harken.journeys;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Somebody tells on the public pages what happened, step by step. */
final class Telling {

  private Telling() {}

  /** Tells it all, stopping to look at each step; returns the code that is shown once. */
  static String whole(Walk walk, Consumer<String> look) {
    Page page = walk.page;
    walk.open("/tell-us/1?lang=en");
    goOn(page);
    look.accept("the first step, refused");
    page.locator("#words").fill(ProgramSettlesAGrievanceJourney.WORDS);
    goOn(page);
    arrive(page, "2");
    look.accept("the second step");
    page.locator("[name=who][value=SELF]").check();
    page.locator("[name=reach][value=EMAIL]").check();
    page.locator("[name=email]").fill("rosa@quill.example");
    goOn(page);
    arrive(page, "3");
    look.accept("the third step");
    page.locator("[name=about][value=CARE]").check();
    page.locator("[name=harm][value=NO]").check();
    page.locator("[name=answer][value=YES]").check();
    goOn(page);
    arrive(page, "4");
    look.accept("reading it over");
    page.locator("form[action='/tell-us/4'] .btn.pri").click();
    arrive(page, "sent");
    look.accept("the receipt");
    return page.locator(".code.big").textContent().strip();
  }

  /** Begins, stops, and sees the code to come back with. */
  static void stops(Walk walk, Consumer<String> look) {
    walk.open("/tell-us/1?lang=en");
    walk.page.locator("#words").fill(ProgramSettlesAGrievanceJourney.WORDS);
    walk.page.locator("button[name=go][value=save]").click();
    arrive(walk.page, "saved");
    look.accept("saved for later");
  }

  private static void goOn(Page page) {
    page.locator("button[name=go][value=next]").click();
  }

  private static void arrive(Page page, String step) {
    page.waitForURL(Pattern.compile(".*/tell-us/" + step + ".*"));
  }
}
