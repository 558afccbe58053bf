package org.harken.access.review;

import java.util.UUID;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has access: for the owner of each facility, and late ones for the director. */
@Controller
@Permits(Permits.SIGNED_IN)
class ReviewPage {

  private final ReviewReading reading;
  private final DecideAccess decideAccess;

  ReviewPage(ReviewReading reading, DecideAccess decideAccess) {
    this.reading = reading;
    this.decideAccess = decideAccess;
  }

  @GetMapping("/access-review")
  String show(Actor actor, Model model) {
    model.addAttribute("view", reading.view(actor));
    return "access/review/review";
  }

  @PostMapping("/access-review/{review}/{staff}")
  String decide(
      Actor actor,
      @PathVariable UUID review,
      @PathVariable UUID staff,
      @RequestParam(defaultValue = "KEEP") String decision) {
    decideAccess.decide(actor, review, staff, !decision.equals("TAKE_AWAY"));
    return "redirect:/access-review#r-" + review;
  }
}
