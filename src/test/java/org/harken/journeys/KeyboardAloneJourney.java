package org.harken.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * With the Tab key alone: the focus goes through a page in the order of reading, is always seen, is
 * never under the bar at the foot, and comes out at the end.
 */
@RunningHarken
@EnabledIfEnvironmentVariable(named = "BROWSER_PATH", matches = ".+")
class KeyboardAloneJourney {

  private static final int MOST_STOPS = 250;

  /** Where the focus is and what is wrong with it; null where it has left the page. */
  private static final String FOCUS =
      """
      () => {
        const at = document.activeElement;
        if (!at || at === document.body) return null;
        let ringed = false;
        for (let one = at, up = 0; one && up < 4; one = one.parentElement, up++) {
          const style = getComputedStyle(one);
          ringed = ringed || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        }
        const box = at.getBoundingClientRect();
        const top = document.elementFromPoint(box.x + Math.min(box.width / 2, 40), box.y + box.height / 2);
        const seen = top && (top === at || at.contains(top) || top.contains(at)
            || [...(at.labels ?? [])].some(label => label.contains(top)));
        const name = at.tagName + ' ' + (at.id || at.name || at.textContent.trim().slice(0, 40));
        return { place: [...document.querySelectorAll('*')].indexOf(at),
            fault: !ringed ? 'no ring: ' + name : !seen ? 'hidden: ' + name : '' };
      }
      """;

  @LocalServerPort int port;
  @Autowired Clock clock;
  Walk walk;
  Demo demo;

  @BeforeEach
  void aDesk() {
    demo = new Demo(port, clock);
    walk = new Walk(port, 1440, true);
    walk.signInAsSenior();
  }

  @AfterEach
  void leaves() {
    walk.close();
  }

  @Test
  void goesThroughTheListAndACase() {
    goesThrough("/");
    goesThrough("/cases/" + demo.openGrievance());
    goesThrough("/cases/" + demo.inDanger());
  }

  @Test
  void goesThroughANewCallAndALetter() {
    goesThrough("/cases/new");
    goesThrough("/letters/" + demo.draftOf(demo.newGrievance()));
  }

  @Test
  void whatIsMissingHasTheFocusAndLeadsToItsField() {
    walk.open("/cases/" + demo.newGrievance() + "#note");
    Page page = walk.page;
    page.keyboard().press("Tab");
    page.locator("#note form button").press("Enter");
    PlaywrightAssertions.assertThat(page.locator("#note-trouble")).isFocused();
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    PlaywrightAssertions.assertThat(page.locator("#note-text")).isFocused();
  }

  private void goesThrough(String path) {
    walk.open(path);
    var faults = new ArrayList<String>();
    int last = -1;
    int stops = 0;
    for (Map<?, ?> at = next(); at != null; at = next()) {
      int place = ((Number) Objects.requireNonNull(at.get("place"))).intValue();
      if (place < last) {
        faults.add("out of order: " + at);
      }
      last = place;
      faults.addAll(List.of(String.valueOf(at.get("fault"))));
      assertThat(++stops).as("the way out of " + path).isLessThan(MOST_STOPS);
    }
    faults.removeIf(String::isEmpty);
    assertThat(faults).as(path).isEmpty();
    assertThat(stops).as("stops of " + path).isGreaterThan(10);
  }

  private Map<?, ?> next() {
    walk.page.keyboard().press("Tab");
    return (Map<?, ?>) walk.page.evaluate(FOCUS);
  }
}
