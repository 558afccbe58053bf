package org.harken.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
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
    walk.page.locator("main .house a[href^='/access/facilities/']").first().click();
    walk.page.waitForURL(url -> url.contains("/access/facilities/"));
  }
}
