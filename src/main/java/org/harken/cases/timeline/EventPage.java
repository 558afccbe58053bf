package org.harken.cases.timeline;

import java.util.Map;
import java.util.stream.Collectors;
import org.harken.cases.file.CaseForms;
import org.harken.cases.file.CaseZone;
import org.harken.cases.forms.Typed;
import org.harken.cases.intake.DeskAnswers;
import org.harken.cases.intake.IntakeScreen;
import org.harken.cases.recognition.Answers;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Something happened on a case: they called, they wrote. */
@Controller
@Permits("cases:record")
class EventPage {

  private final AddToCase addToCase;
  private final CaseZone zones;
  private final CaseForms forms;

  EventPage(AddToCase addToCase, CaseZone zones, CaseForms forms) {
    this.addToCase = addToCase;
    this.zones = zones;
    this.forms = forms;
  }

  @PostMapping("/cases/{reference}/events")
  ModelAndView add(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    return forms.send(
        actor,
        reference,
        "event",
        fields,
        typed -> {
          var at = typed.moment("at", zones.of(actor, reference));
          String text = typed.words("text", 50_000, "Please write what they said.");
          typed.check();
          addToCase.add(
              actor, reference, new CaseEvent(typed.text("type"), at, text, Answers.NONE));
        });
  }

  /** A question of the desk, asked later. */
  @PostMapping("/cases/{reference}/answers")
  ModelAndView answer(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    return forms.send(
        actor,
        reference,
        "answers",
        fields,
        typed -> {
          Answers answers = DeskAnswers.of(typed);
          if (answers.equals(Answers.NONE)) {
            throw new Refused("Please answer at least one of the questions.");
          }
          addToCase.add(actor, reference, new CaseEvent("NOTE", null, told(typed), answers));
        });
  }

  /** "Is it only about a bill? No." */
  private static String told(Typed typed) {
    return IntakeScreen.GROUPS.stream()
        .flatMap(group -> group.questions().stream())
        .filter(question -> typed.answer(question.field()) != null)
        .map(
            question ->
                question.words()
                    + (Boolean.TRUE.equals(typed.answer(question.field())) ? " Yes." : " No."))
        .collect(Collectors.joining(" "));
  }
}
