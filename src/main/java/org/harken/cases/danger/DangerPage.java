package org.harken.cases.danger;

import java.util.Map;
import org.harken.cases.file.CaseForms;
import org.harken.cases.file.CaseZone;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who took on the review of possible harm, and when. */
@Controller
@Permits("cases:record")
class DangerPage {

  private final AcceptDanger acceptDanger;
  private final CaseZone zones;
  private final CaseForms forms;

  DangerPage(AcceptDanger acceptDanger, CaseZone zones, CaseForms forms) {
    this.acceptDanger = acceptDanger;
    this.zones = zones;
    this.forms = forms;
  }

  @PostMapping("/cases/{reference}/danger")
  ModelAndView accept(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    return forms.send(
        actor,
        reference,
        "danger",
        fields,
        typed -> {
          var at = typed.moment("at", zones.of(actor, reference));
          typed.check();
          acceptDanger.accept(actor, reference, typed.raw("by"), at);
        });
  }
}
