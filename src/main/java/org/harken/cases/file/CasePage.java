package org.harken.cases.file;

import java.util.Map;
import org.harken.cases.forms.Typed;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One case: the person's own words first, then everything that was done about them. */
@Controller
@Permits("cases:read")
class CasePage {

  private static final int GLANCE = 420;

  private final CaseForms forms;
  private final ReadCase cases;

  CasePage(CaseForms forms, ReadCase cases) {
    this.forms = forms;
    this.cases = cases;
  }

  /**
   * @param saved the case was recorded a moment ago
   * @param since the newest line the reader knew before
   */
  @GetMapping("/cases/{reference}")
  ModelAndView open(
      Actor actor,
      @PathVariable String reference,
      @RequestParam(required = false) @Nullable String saved,
      @RequestParam(required = false) @Nullable String since) {
    return forms.page(actor, reference, Typed.nothing(), saved != null, since);
  }

  /** The same in short, beside the list. */
  @GetMapping("/cases/{reference}/panel")
  ModelAndView panel(Actor actor, @PathVariable String reference) {
    CaseView view = cases.read(actor, reference);
    return new ModelAndView(
        "cases/file/panel",
        Map.of(
            "view",
            view,
            "words",
            glance(view.words().strip()),
            "mayWork",
            actor.may("cases:work")));
  }

  /** The beginning of the words, ended at a word. */
  private static String glance(String words) {
    if (words.codePointCount(0, words.length()) <= GLANCE) {
      return words;
    }
    String cut = words.substring(0, words.offsetByCodePoints(0, GLANCE));
    int space = cut.lastIndexOf(' ');
    return (space > GLANCE / 2 ? cut.substring(0, space) : cut) + " …";
  }
}
