package org.harken.competency.curricula;

import java.util.Map;
import java.util.UUID;
import org.harken.cases.forms.Typed;
import org.harken.competency.learning.Learners;
import org.harken.competency.learning.Sent;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The word of whoever was there, and the marks of whoever reads a test. */
@Controller
@RequestMapping("/learning")
@Permits("learning:own")
class ConfirmPage {

  private final DoUnit doUnit;
  private final Assignments assignments;
  private final ReadPath readPath;
  private final MarkTest markTest;
  private final Learners learners;

  ConfirmPage(
      DoUnit doUnit,
      Assignments assignments,
      ReadPath readPath,
      MarkTest markTest,
      Learners learners) {
    this.doUnit = doUnit;
    this.assignments = assignments;
    this.readPath = readPath;
    this.markTest = markTest;
    this.learners = learners;
  }

  @GetMapping("/confirm/{id}")
  ModelAndView asked(Actor actor, @PathVariable UUID id) {
    return page(actor, id, Typed.nothing());
  }

  @PostMapping("/confirm/{id}")
  ModelAndView answer(Actor actor, @PathVariable UUID id, CurriculumForms.Answer form) {
    doUnit.asked(actor, id);
    return Sent.form(
        Sent.typed("confirm", form),
        "/learning/confirm/" + id,
        typed -> {
          String word = typed.maybe("word", 500);
          String decision = typed.required("decision", 10, "Were you there, and does it count?");
          if (!decision.isEmpty() && !decision.equals("yes") && !decision.equals("no")) {
            typed.fault("decision", "Please choose one.");
          }
          typed.check();
          doUnit.answer(actor, id, decision.equals("yes"), word);
        },
        typed -> page(actor, id, typed));
  }

  private ModelAndView page(Actor actor, UUID id, Typed typed) {
    UnitTime time = doUnit.asked(actor, id);
    Assignment assignment = assignments.find(time.assignment()).orElseThrow();
    LearnerPath path = readPath.path(assignment);
    return new ModelAndView(
        "competency/curricula/confirm",
        Map.of(
            "time", time,
            "unit", path.unit(time.unit()),
            "counted", path.counted(time.unit()),
            "learner", learners.name(assignment.learner()),
            "typed", typed));
  }

  @GetMapping("/tests/{id}")
  ModelAndView test(Actor actor, @PathVariable UUID id) {
    return marking(actor, id, Typed.nothing());
  }

  @PostMapping("/tests/{id}")
  ModelAndView mark(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
    markTest.read(actor, id);
    return Sent.form(
        new Typed("mark", fields),
        "/learning/tests/" + id,
        typed -> markTest.mark(actor, id, typed),
        typed -> marking(actor, id, typed));
  }

  private ModelAndView marking(Actor actor, UUID id, Typed typed) {
    MarkTest.Marking marking = markTest.read(actor, id);
    boolean own = marking.path().assignment().learner().equals(actor.id());
    return new ModelAndView(
        "competency/curricula/marking", Map.of("marking", marking, "own", own, "typed", typed));
  }
}
