package org.harken.competency.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.forms.Typed;
import org.harken.competency.model.SigningPolicy;
import org.harken.competency.moving.MoveUp;
import org.harken.competency.signing.AuditFiles;
import org.harken.competency.signing.SigningRules;
import org.harken.competency.store.FileAudits.Answer;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One person's ladder: goals, notes, audits of files, and the move to the next level. */
@Controller
@Permits("ladder:see")
class LadderPage {

  private final LadderReading reading;
  private final KeepOwnWords keepOwnWords;
  private final AuditFiles auditFiles;
  private final MoveUp moveUp;
  private final SigningRules rules;
  private final LadderReach reach;

  LadderPage(
      LadderReading reading,
      KeepOwnWords keepOwnWords,
      AuditFiles auditFiles,
      MoveUp moveUp,
      SigningRules rules,
      LadderReach reach) {
    this.reading = reading;
    this.keepOwnWords = keepOwnWords;
    this.auditFiles = auditFiles;
    this.moveUp = moveUp;
    this.rules = rules;
    this.reach = reach;
  }

  @GetMapping("/ladder/mine")
  String mine(Actor actor) {
    return "redirect:/ladder/people/" + reach.person(actor, actor.id()).id();
  }

  @GetMapping("/ladder/people/{id}")
  ModelAndView show(Actor actor, @PathVariable UUID id) {
    return page(actor, id, Typed.nothing());
  }

  @PostMapping("/ladder/goals")
  ModelAndView goal(Actor actor, @RequestParam Map<String, String> fields) {
    var typed = new Typed("goal", fields);
    reach.person(actor, actor.id());
    return send(
        actor,
        actor.id(),
        typed,
        () -> {
          var due = typed.date("due");
          typed.check();
          keepOwnWords.setGoal(actor, typed.raw("goal"), due);
        });
  }

  @PostMapping("/ladder/goals/{goal}/reached")
  ModelAndView reached(Actor actor, @PathVariable UUID goal) {
    keepOwnWords.reach(actor, goal);
    return new ModelAndView("redirect:/ladder/people/" + actor.id() + "#goals");
  }

  @PostMapping("/ladder/notes")
  ModelAndView reflect(Actor actor, @RequestParam Map<String, String> fields) {
    var typed = new Typed("note", fields);
    reach.person(actor, actor.id());
    return send(
        actor, actor.id(), typed, () -> keepOwnWords.reflect(actor, null, typed.raw("text")));
  }

  @PostMapping("/ladder/people/{id}/move")
  ModelAndView move(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
    var typed = new Typed("move", fields);
    return send(actor, id, typed, () -> moveUp.propose(actor, id, typed.raw("reason")));
  }

  @PostMapping("/ladder/people/{id}/move/decision")
  ModelAndView decide(
      Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
    var typed = new Typed("decide", fields);
    return send(
        actor,
        id,
        typed,
        () -> {
          Boolean yes = typed.answer("decision");
          if (yes == null) {
            typed.fault("decision", "Yes, or not yet?");
          }
          typed.check();
          moveUp.decide(actor, id, Boolean.TRUE.equals(yes), typed.raw("because"));
        });
  }

  @GetMapping("/ladder/people/{id}/audit")
  ModelAndView audit(Actor actor, @PathVariable UUID id) {
    return auditForm(actor, id, Typed.nothing());
  }

  @PostMapping("/ladder/people/{id}/audit")
  ModelAndView audited(
      Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
    var typed = new Typed("audit", fields);
    try {
      List<Answer> answers = new ArrayList<>();
      List<String> items = rules.inForce().audit().items();
      for (int i = 0; i < items.size(); i++) {
        Integer met = typed.number("met-" + i);
        Integer of = typed.number("of-" + i);
        answers.add(new Answer(items.get(i), met == null ? -1 : met, of == null ? 0 : of));
      }
      auditFiles.audit(
          actor,
          id,
          typed.number("checklist"),
          Arrays.stream(typed.text("cases").split("[\\s,;]+"))
              .filter(one -> !one.isEmpty())
              .toList(),
          answers,
          typed.raw("note"));
      return new ModelAndView("redirect:/ladder/people/" + id + "#audits");
    } catch (Refused refusal) {
      typed.refused(refusal);
      ModelAndView page = auditForm(actor, id, typed);
      page.setStatus(status(refusal));
      return page;
    }
  }

  private ModelAndView auditForm(Actor actor, UUID id, Typed typed) {
    var staff = reach.person(actor, id);
    if (!reach.maySign(actor, staff)) {
      throw new NotFound();
    }
    SigningPolicy policy = rules.inForce();
    return new ModelAndView(
        "competency/person/audit",
        Map.of(
            "id", id.toString(),
            "name", staff.name(),
            "version", policy.name(),
            "items", policy.audit().items(),
            "cases", policy.audit().cases(),
            "typed", typed));
  }

  private ModelAndView send(Actor actor, UUID id, Typed typed, Runnable work) {
    try {
      work.run();
      return new ModelAndView("redirect:/ladder/people/" + id);
    } catch (Refused refusal) {
      typed.refused(refusal);
      ModelAndView page = page(actor, id, typed);
      page.setStatus(status(refusal));
      return page;
    }
  }

  static HttpStatus status(Refused refusal) {
    return refusal.faults().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
  }

  private ModelAndView page(Actor actor, UUID id, Typed typed) {
    Map<String, Object> model = new HashMap<>();
    model.put("view", reading.page(actor, id, typed));
    return new ModelAndView("competency/person/ladder", model);
  }
}
