package org.harken.cases.opened;

import java.time.Clock;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A page to print for a person who asks who opened their complaint. */
@Controller
class OpenedPage {

  private final TellWhoOpened tellWhoOpened;
  private final Clock clock;

  OpenedPage(TellWhoOpened tellWhoOpened, Clock clock) {
    this.tellWhoOpened = tellWhoOpened;
    this.clock = clock;
  }

  @Permits("cases:read")
  @GetMapping("/cases/{reference}/opened")
  String byRole(Actor actor, @PathVariable String reference, Model model) {
    var told = tellWhoOpened.byRole(actor, reference);
    model.addAttribute("view", OpenedView.of(actor, told, false, clock));
    return "cases/opened/opened";
  }

  @Permits("audit:names")
  @GetMapping("/cases/{reference}/opened/names")
  String byName(Actor actor, @PathVariable String reference, Model model) {
    var told = tellWhoOpened.byName(actor, reference);
    model.addAttribute("view", OpenedView.of(actor, told, true, clock));
    return "cases/opened/opened";
  }
}
