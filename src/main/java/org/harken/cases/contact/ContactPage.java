package org.harken.cases.contact;

import java.util.Map;
import java.util.Objects;
import org.harken.cases.file.CaseForms;
import org.harken.cases.file.CaseZone;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Attempts to reach the person, and how they want to be written to. */
@Controller
@Permits("cases:work")
class ContactPage {

  private final RecordCall recordCall;
  private final RecordContactAttempt recordContactAttempt;
  private final RecordDeclinedLetter recordDeclinedLetter;
  private final AgreeEmail agreeEmail;
  private final CaseZone zones;
  private final CaseForms forms;

  ContactPage(
      RecordCall recordCall,
      RecordContactAttempt recordContactAttempt,
      RecordDeclinedLetter recordDeclinedLetter,
      AgreeEmail agreeEmail,
      CaseZone zones,
      CaseForms forms) {
    this.recordCall = recordCall;
    this.recordContactAttempt = recordContactAttempt;
    this.recordDeclinedLetter = recordDeclinedLetter;
    this.agreeEmail = agreeEmail;
    this.zones = zones;
    this.forms = forms;
  }

  @PostMapping("/cases/{reference}/calls")
  ModelAndView called(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    return forms.send(
        actor,
        reference,
        "call",
        fields,
        typed -> {
          var outcome = typed.choice("outcome", CallOutcome.class);
          if (outcome == null) {
            typed.fault("outcome", "How did the call end?");
          }
          typed.check();
          recordCall.record(actor, reference, Objects.requireNonNull(outcome));
        });
  }

  @PostMapping("/cases/{reference}/attempts")
  ModelAndView tried(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    return forms.send(
        actor,
        reference,
        "attempt",
        fields,
        typed -> {
          var at = typed.moment("at", zones.of(actor, reference));
          typed.check();
          recordContactAttempt.record(actor, reference, at, typed.raw("how"), typed.raw("result"));
        });
  }

  @PostMapping("/cases/{reference}/declined")
  ModelAndView declined(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    return forms.send(
        actor,
        reference,
        "declined",
        fields,
        typed -> {
          recordDeclinedLetter.record(actor, reference, typed.raw("said"));
        });
  }

  @PostMapping("/cases/{reference}/email")
  ModelAndView email(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    return forms.send(
        actor,
        reference,
        "email",
        fields,
        typed -> agreeEmail.record(actor, reference, typed.ticked("agrees"), typed.raw("said")));
  }
}
