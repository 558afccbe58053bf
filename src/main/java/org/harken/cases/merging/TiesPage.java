package org.harken.cases.merging;

import java.util.Map;
import org.harken.cases.file.CaseForms;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Links cases, and merges a duplicate into the one that stays. */
@Controller
@Permits("cases:work")
class TiesPage {

  private final LinkCases linkCases;
  private final MergeDuplicate mergeDuplicate;
  private final CaseForms forms;

  TiesPage(LinkCases linkCases, MergeDuplicate mergeDuplicate, CaseForms forms) {
    this.linkCases = linkCases;
    this.mergeDuplicate = mergeDuplicate;
    this.forms = forms;
  }

  @PostMapping("/cases/{reference}/links")
  ModelAndView link(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    return forms.send(
        actor,
        reference,
        "link",
        fields,
        typed -> {
          typed.required("other", 40, "Which case? Its reference, please.");
          typed.check();
          linkCases.link(actor, reference, typed.text("other"));
        });
  }

  /** The case of the page stays; the one named is the duplicate and closes. */
  @PostMapping("/cases/{reference}/merge")
  ModelAndView merge(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    return forms.send(
        actor,
        reference,
        "merge",
        fields,
        typed -> {
          typed.required("into", 40, "Which case is the duplicate? Its reference, please.");
          typed.check();
          mergeDuplicate.merge(actor, typed.text("into"), reference);
        });
  }
}
