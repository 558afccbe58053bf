package org.harken.cases.assignment;

import java.util.Map;
import org.harken.cases.file.CaseForms;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Gives a case to somebody, or hands it over. */
@Controller
@Permits("cases:work")
class AssignPage {

  private final AssignCase assignCase;
  private final CaseForms forms;

  AssignPage(AssignCase assignCase, CaseForms forms) {
    this.assignCase = assignCase;
    this.forms = forms;
  }

  @PostMapping("/cases/{reference}/owner")
  ModelAndView assign(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    return forms.send(
        actor,
        reference,
        "assign",
        fields,
        typed -> {
          typed.required("assignee", 254, "To whom?");
          typed.check();
          assignCase.assign(actor, reference, typed.raw("assignee"), typed.raw("reason"));
        });
  }
}
