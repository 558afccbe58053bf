package org.harken.cases.notes;

import java.util.Map;
import org.harken.cases.file.CaseForms;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Notes of the office, and the two dates of a clinical review. */
@Controller
@Permits("cases:work")
class NotePage {

  private final AddNote addNote;
  private final ReferForClinicalReview referForClinicalReview;
  private final CaseForms forms;

  NotePage(AddNote addNote, ReferForClinicalReview referForClinicalReview, CaseForms forms) {
    this.addNote = addNote;
    this.referForClinicalReview = referForClinicalReview;
    this.forms = forms;
  }

  @PostMapping("/cases/{reference}/notes")
  ModelAndView add(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    return forms.send(
        actor,
        reference,
        "note",
        fields,
        typed -> {
          addNote.add(actor, reference, typed.raw("text"));
        });
  }

  @PostMapping("/cases/{reference}/clinical-review")
  ModelAndView refer(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    return forms.send(
        actor,
        reference,
        "clinical",
        fields,
        typed -> {
          var referred = typed.date("referredOn");
          var completed = typed.date("completedOn");
          typed.check();
          referForClinicalReview.refer(actor, reference, referred, completed);
        });
  }
}
