package org.harken.cases.retention;

import java.util.Map;
import org.harken.cases.file.CaseForms;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A legal hold, set and released from the page of the case. */
@Controller
class HoldPage {

  private final HoldCase holdCase;
  private final CaseForms forms;

  HoldPage(HoldCase holdCase, CaseForms forms) {
    this.holdCase = holdCase;
    this.forms = forms;
  }

  @PostMapping("/cases/{reference}/hold")
  @Permits("cases:work")
  ModelAndView hold(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    return forms.send(
        actor,
        reference,
        "hold",
        fields,
        typed -> {
          var since = typed.date("since");
          typed.check();
          holdCase.hold(actor, reference, typed.raw("who"), typed.raw("why"), since);
        });
  }

  @PostMapping("/cases/{reference}/hold/release")
  @Permits("retention:confirm")
  ModelAndView release(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    return forms.send(
        actor,
        reference,
        "release",
        fields,
        typed -> holdCase.release(actor, reference, typed.raw("because")));
  }
}
