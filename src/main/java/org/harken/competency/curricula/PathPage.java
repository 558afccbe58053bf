package org.harken.competency.curricula;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.harken.cases.forms.Choice;
import org.harken.cases.forms.Typed;
import org.harken.competency.curricula.Curriculum.Unit;
import org.harken.competency.learning.Learners;
import org.harken.competency.learning.Sent;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A curriculum as one person walks it: what comes next, what counts, what waits for whom. */
@Controller
@RequestMapping("/learning/paths/{id}")
@Permits("learning:own")
class PathPage {

  /** What the page shows. */
  public record Screen(
      LearnerPath path,
      String learner,
      boolean own,
      boolean leads,
      java.time.LocalDate today,
      List<Choice> colleagues,
      Typed typed) {

    /** Whether the learner may do something on this unit now. */
    public boolean may(Unit unit) {
      return own && path.assignment().open() && !path.step(unit.id()).finished();
    }

    public boolean isNext(Unit unit) {
      return path.next().filter(next -> next.id().equals(unit.id())).isPresent();
    }
  }

  /** What a person does here. */
  @org.springframework.stereotype.Component
  record Acts(DoUnit doUnit, TakeTest takeTest, AssignCurriculum assign) {}

  private final ReadPath readPath;
  private final Acts acts;
  private final Questions questions;
  private final Learners learners;

  PathPage(ReadPath readPath, Acts acts, Questions questions, Learners learners) {
    this.readPath = readPath;
    this.acts = acts;
    this.questions = questions;
    this.learners = learners;
  }

  @GetMapping
  ModelAndView show(Actor actor, @PathVariable UUID id) {
    return page(actor, id, Typed.nothing());
  }

  private ModelAndView page(Actor actor, UUID id, Typed typed) {
    LearnerPath path = readPath.seen(actor, id);
    UUID learner = path.assignment().learner();
    boolean own = learner.equals(actor.id());
    return new ModelAndView(
        "competency/curricula/path",
        Map.of(
            "screen",
            new Screen(
                path,
                learners.name(learner),
                own,
                learners.leads(actor, learner),
                learners.today(learner),
                own ? Learners.choices(learners.colleagues(actor)) : List.of(),
                typed)));
  }

  @PostMapping("/units/{unit}/read")
  ModelAndView read(Actor actor, @PathVariable UUID id, @PathVariable UUID unit) {
    return act(
        actor, id, new Typed("path", Map.of()), typed -> acts.doUnit().read(actor, id, unit));
  }

  @PostMapping("/units/{unit}/ask")
  ModelAndView ask(
      Actor actor, @PathVariable UUID id, @PathVariable UUID unit, CurriculumForms.Ask form) {
    return act(
        actor,
        id,
        Sent.typed("ask-" + unit, form),
        typed -> {
          var onDay = typed.date("onDay", "On which day was it?");
          String observer = typed.required("observer", 200, "Who was there?");
          String word = typed.maybe("word", 500);
          typed.check();
          acts.doUnit().ask(actor, id, unit, onDay, observer, word);
        });
  }

  @PostMapping("/due")
  ModelAndView due(Actor actor, @PathVariable UUID id, CurriculumForms.Due form) {
    return act(
        actor,
        id,
        Sent.typed("due", form),
        typed -> {
          var day = typed.date("dueOn", "Until when?");
          typed.check();
          acts.assign().moveDueDate(actor, id, day);
        });
  }

  @PostMapping("/remind")
  ModelAndView remind(Actor actor, @PathVariable UUID id) {
    return act(actor, id, new Typed("path", Map.of()), typed -> acts.assign().remind(actor, id));
  }

  @PostMapping("/stop")
  ModelAndView stop(Actor actor, @PathVariable UUID id, CurriculumForms.Stop form) {
    return act(
        actor,
        id,
        Sent.typed("stop", form),
        typed -> {
          String because = typed.required("because", 500, "Why does it stop?");
          typed.check();
          acts.assign().stop(actor, id, because);
        });
  }

  @GetMapping("/units/{unit}/test")
  ModelAndView test(Actor actor, @PathVariable UUID id, @PathVariable UUID unit) {
    return testPage(actor, id, unit, Typed.nothing());
  }

  @PostMapping("/units/{unit}/test")
  ModelAndView handIn(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID unit,
      @RequestParam Map<String, String> fields) {
    ownTest(actor, id, unit);
    return Sent.form(
        new Typed("test", fields),
        "/learning/paths/" + id + "#u-" + unit,
        typed -> acts.takeTest().handIn(actor, id, unit, typed),
        typed -> testPage(actor, id, unit, typed));
  }

  private ModelAndView testPage(Actor actor, UUID id, UUID unitId, Typed typed) {
    Unit unit = ownTest(actor, id, unitId);
    return new ModelAndView(
        "competency/curricula/test",
        Map.of(
            "path",
            id.toString(),
            "unit",
            unit,
            "questions",
            questions.of(unitId),
            "typed",
            typed));
  }

  private Unit ownTest(Actor actor, UUID id, UUID unitId) {
    LearnerPath path = readPath.seen(actor, id);
    Unit unit = path.unit(unitId);
    if (unit.kind() != UnitKind.TEST || !path.assignment().learner().equals(actor.id())) {
      throw new NotFound();
    }
    return unit;
  }

  private ModelAndView act(Actor actor, UUID id, Typed typed, Consumer<Typed> act) {
    readPath.seen(actor, id);
    return Sent.form(typed, "/learning/paths/" + id, act, again -> page(actor, id, again));
  }
}
