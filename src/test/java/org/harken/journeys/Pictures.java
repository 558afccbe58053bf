package org.harken.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Pictures of a journey, for whoever wants to look: into the folder {@code HARKEN_PICTURES}. */
final class Pictures {

  private static final @Nullable String FOLDER = System.getenv("HARKEN_PICTURES");

  private Pictures() {}

  /** At a desk, in the dark and on a phone; nothing where no folder is named. */
  static void take(Walk walk, String name) {
    if (FOLDER == null) {
      return;
    }
    Page page = walk.page;
    shoot(page, name, 1440, ColorScheme.LIGHT);
    shoot(page, name + "-dark", 1440, ColorScheme.DARK);
    shoot(page, name + "-390", 390, ColorScheme.LIGHT);
    page.setViewportSize(1440, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private static void shoot(Page page, String name, int width, ColorScheme scheme) {
    page.setViewportSize(width, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of(FOLDER + "/" + name + ".png"))
            .setFullPage(true));
  }
}
