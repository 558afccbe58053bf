package org.harken.competency.overview;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.harken.access.Staff;
import org.harken.cases.forms.Choice;
import org.harken.cases.forms.Typed;
import org.harken.competency.curricula.AssignCurriculum;
import org.harken.competency.curricula.Curricula;
import org.harken.competency.development.CreditRules;
import org.harken.competency.development.DevelopmentLog;
import org.harken.competency.learning.Learners;
import org.harken.competency.learning.Sent;
import org.harken.competency.mentoring.PairUp;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who is behind, whose hours lapse, which sessions come; and one person with what to do now. */
@Controller
@RequestMapping("/learning")
@Permits("learning:own")
class LearnersPage {

  /** A curriculum to give. */
  record AssignForm(@Nullable String curriculum, @Nullable String dueOn) {}

  /** A mentor to give. */
  record MentorForm(
      @Nullable String mentor,
      @Nullable String from,
      @Nullable String until,
      @Nullable String nextTalk) {}

  /** What a leader does here. */
  @Component
  record Acts(AssignCurriculum assign, PairUp pairUp, RemindPerson remind) {}

  /** What a leader reads here. */
  @Component
  record Shown(ReadTeam team, ReadOverview overview, Curricula curricula) {}

  private final Shown shown;
  private final Acts acts;
  private final DevelopmentLog log;
  private final CreditRules rules;
  private final Learners learners;

  LearnersPage(Shown shown, Acts acts, DevelopmentLog log, CreditRules rules, Learners learners) {
    this.shown = shown;
    this.acts = acts;
    this.log = log;
    this.rules = rules;
    this.learners = learners;
  }

  @GetMapping("/team")
  ModelAndView team(Actor actor) {
    List<Member> members = shown.team().team(actor);
    return new ModelAndView(
        "competency/overview/team",
        Map.of("members", members, "sessions", shown.overview().of(actor).sessions()));
  }

  @GetMapping("/people/{id}")
  ModelAndView person(Actor actor, @PathVariable UUID id) {
    return page(actor, id, Typed.nothing());
  }

  private ModelAndView page(Actor actor, UUID id, Typed typed) {
    Member member = shown.team().seen(actor, id, "page");
    boolean leads = learners.leads(actor, id);
    List<Choice> curricula =
        shown.curricula().inForce().stream()
            .map(one -> Choice.of(one.id().toString(), one.title() + " (" + one.level() + ")"))
            .toList();
    return new ModelAndView(
        "competency/overview/person",
        Map.of(
            "member", member,
            "leads", leads,
            "curricula", curricula,
            "mentors", leads ? Learners.choices(mentors(actor, id)) : List.of(),
            "lines", log.of(id),
            "rules", rules,
            "typed", typed));
  }

  /** Oneself or a colleague, but nobody for themselves. */
  private List<Staff> mentors(Actor actor, UUID learner) {
    List<Staff> colleagues = learners.colleagues(actor);
    return learners.everybody().stream()
        .filter(one -> !one.id().equals(learner))
        .filter(one -> one.id().equals(actor.id()) || colleagues.contains(one))
        .toList();
  }

  @PostMapping("/people/{id}/curricula")
  ModelAndView assign(Actor actor, @PathVariable UUID id, AssignForm form) {
    return act(
        actor,
        id,
        Sent.typed("assign", form),
        typed -> {
          UUID curriculum = typed.id("curriculum", "Which curriculum?");
          var due = typed.date("dueOn");
          typed.check();
          acts.assign().assign(actor, id, curriculum, due);
        });
  }

  @PostMapping("/people/{id}/mentor")
  ModelAndView mentor(Actor actor, @PathVariable UUID id, MentorForm form) {
    return act(
        actor,
        id,
        Sent.typed("mentor", form),
        typed -> {
          String mentor = typed.required("mentor", 200, "Who is the mentor?");
          var from = typed.date("from", "From which day on?");
          var until = typed.date("until");
          var next = typed.date("nextTalk");
          typed.check();
          acts.pairUp().pair(actor, id, mentor, from, until, next);
        });
  }

  @PostMapping("/people/{id}/remind")
  ModelAndView remind(Actor actor, @PathVariable UUID id) {
    return act(actor, id, new Typed("remind", Map.of()), typed -> acts.remind().ofHours(actor, id));
  }

  private ModelAndView act(Actor actor, UUID id, Typed typed, Consumer<Typed> act) {
    learners.seen(actor, id);
    return Sent.form(typed, "/learning/people/" + id, act, again -> page(actor, id, again));
  }
}
