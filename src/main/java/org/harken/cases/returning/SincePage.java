package org.harken.cases.returning;

import java.util.Map;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of whoever comes back: take it up, hand it on, or see. */
@Controller
@RequestMapping("/since")
@Permits("cases:read")
class SincePage {

  private final ShowReturn showReturn;

  SincePage(ShowReturn showReturn) {
    this.showReturn = showReturn;
  }

  @GetMapping
  ModelAndView show(Actor actor) {
    return new ModelAndView("cases/returning/since", Map.of("view", showReturn.show(actor)));
  }

  @PostMapping("/known")
  String known(Actor actor) {
    showReturn.putAway(actor);
    return "redirect:/";
  }
}
