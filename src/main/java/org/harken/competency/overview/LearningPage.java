package org.harken.competency.overview;

import java.util.Map;
import org.harken.platform.web.AccountEntry;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** My next unit, my mentor, my hours, my reading, the sessions, and what waits for me. */
@Controller
@Permits("learning:own")
class LearningPage {

  private final ReadOverview readOverview;

  LearningPage(ReadOverview readOverview) {
    this.readOverview = readOverview;
  }

  @Bean
  static AccountEntry learningEntry() {
    return new AccountEntry(
        10,
        "Learning",
        "/learning",
        "your next unit, your mentor, your hours, your reading, training sessions.",
        "learning:own");
  }

  @GetMapping("/learning")
  ModelAndView show(Actor actor) {
    return new ModelAndView("competency/overview/learning", Map.of("view", readOverview.of(actor)));
  }
}
