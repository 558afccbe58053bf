package org.harken.cases.findings;

import java.util.Map;
import org.harken.cases.file.CaseForms;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keeps a finding from the page of the case. */
@Controller
@Permits("cases:work")
class FindingPage {

  private final RecordFinding recordFinding;
  private final CaseForms forms;

  FindingPage(RecordFinding recordFinding, CaseForms forms) {
    this.recordFinding = recordFinding;
    this.forms = forms;
  }

  @PostMapping("/cases/{reference}/findings")
  ModelAndView record(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    return forms.send(
        actor,
        reference,
        "finding",
        fields,
        typed -> {
          var issue = typed.id("issue");
          typed.check();
          recordFinding.record(
              actor, reference, new NewFinding(issue, typed.raw("text"), typed.raw("source")));
        });
  }
}
