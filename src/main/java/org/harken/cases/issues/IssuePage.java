package org.harken.cases.issues;

import java.util.Map;
import org.harken.cases.file.CaseForms;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Codes an issue from the page of the case. */
@Controller
@Permits("cases:work")
class IssuePage {

  private final CodeIssue codeIssue;
  private final CaseForms forms;

  IssuePage(CodeIssue codeIssue, CaseForms forms) {
    this.codeIssue = codeIssue;
    this.forms = forms;
  }

  @PostMapping("/cases/{reference}/issues")
  ModelAndView code(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    return forms.send(
        actor,
        reference,
        "issue",
        fields,
        typed -> {
          codeIssue.code(
              actor,
              reference,
              new NewIssue(
                  typed.raw("category"),
                  typed.number("severity"),
                  typed.raw("department"),
                  typed.raw("stage"),
                  typed.raw("words"),
                  typed.raw("subCode")));
        });
  }
}
