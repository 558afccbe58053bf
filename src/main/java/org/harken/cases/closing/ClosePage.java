package org.harken.cases.closing;

import java.util.Map;
import org.harken.cases.Outcome;
import org.harken.cases.file.CaseForms;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Closes a case and opens it again. */
@Controller
@Permits("cases:work")
class ClosePage {

  private final CloseCase closeCase;
  private final ReopenCase reopenCase;
  private final CaseForms forms;

  ClosePage(CloseCase closeCase, ReopenCase reopenCase, CaseForms forms) {
    this.closeCase = closeCase;
    this.reopenCase = reopenCase;
    this.forms = forms;
  }

  @PostMapping("/cases/{reference}/close")
  ModelAndView close(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    return forms.send(
        actor,
        reference,
        "close",
        fields,
        typed -> {
          var outcome = typed.choice("outcome", Outcome.class);
          typed.check();
          closeCase.close(
              actor,
              reference,
              new Ending(
                  outcome,
                  typed.raw("rationale"),
                  typed.raw("transferredTo"),
                  typed.ticked("personTold"),
                  typed.raw("reason"),
                  typed.raw("agreedBy"),
                  typed.raw("duplicateOf")));
        });
  }

  @PostMapping("/cases/{reference}/reopen")
  ModelAndView reopen(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    return forms.send(
        actor,
        reference,
        "reopen",
        fields,
        typed -> {
          reopenCase.reopen(actor, reference, typed.raw("because"));
        });
  }
}
