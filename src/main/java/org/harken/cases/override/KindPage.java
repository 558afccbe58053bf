package org.harken.cases.override;

import java.util.Map;
import org.harken.cases.CaseKind;
import org.harken.cases.file.CaseForms;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Decides otherwise than the table. */
@Controller
@Permits("cases:work")
class KindPage {

  private final OverrideKind overrideKind;
  private final CaseForms forms;

  KindPage(OverrideKind overrideKind, CaseForms forms) {
    this.overrideKind = overrideKind;
    this.forms = forms;
  }

  @PostMapping("/cases/{reference}/kind")
  ModelAndView change(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    return forms.send(
        actor,
        reference,
        "kind",
        fields,
        typed -> {
          var kind = typed.choice("kind", CaseKind.class);
          typed.check();
          overrideKind.override(actor, reference, kind, typed.raw("reason"));
        });
  }
}
