package org.harken.competency.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.cases.forms.Choice;
import org.harken.cases.forms.Typed;
import org.harken.competency.learning.InWords;
import org.harken.competency.learning.Learners;
import org.harken.competency.learning.Sent;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The sessions that come and those that were, and a new one. */
@Controller
@RequestMapping("/training")
@Permits("learning:own")
class TrainingPage {

  /** A session to plan. */
  record PlanForm(
      @Nullable String title,
      @Nullable String topic,
      @Nullable String about,
      @Nullable String facility,
      @Nullable String place,
      @Nullable String startsAt,
      @Nullable String minutes) {}

  /** One session in words. */
  public record Line(Session session, String when, String house, String trainer, boolean mine) {}

  private final Sessions sessions;
  private final PlanSession planSession;
  private final MaySee maySee;
  private final Effect effect;
  private final Learners learners;
  private final Access access;

  TrainingPage(
      Sessions sessions,
      PlanSession planSession,
      MaySee maySee,
      Effect effect,
      Learners learners,
      Access access) {
    this.sessions = sessions;
    this.planSession = planSession;
    this.maySee = maySee;
    this.effect = effect;
    this.learners = learners;
    this.access = access;
  }

  @GetMapping
  ModelAndView list(Actor actor) {
    return page(actor, Typed.nothing());
  }

  @PostMapping
  @Permits("training:give")
  ModelAndView plan(Actor actor, PlanForm form) {
    var made = new ArrayList<UUID>();
    ModelAndView answer =
        Sent.form(
            Sent.typed("plan", form),
            "/training",
            typed -> made.add(planSession.plan(actor, typed)),
            typed -> page(actor, typed));
    return made.isEmpty() ? answer : new ModelAndView("redirect:/training/" + made.getFirst());
  }

  private ModelAndView page(Actor actor, Typed typed) {
    List<Choice> houses =
        access.facilities(actor).stream()
            .map(one -> Choice.of(one.id().toString(), one.name()))
            .toList();
    return new ModelAndView(
        "competency/training/trainings",
        Map.of(
            "coming", lines(actor, sessions.coming()),
            "past", lines(actor, sessions.past()),
            "houses", houses,
            "home", access.staff(actor.id()).map(one -> one.facility().toString()).orElse(""),
            "topics",
                Arrays.stream(Session.Topic.values())
                    .map(one -> Choice.of(one.name(), one.label()))
                    .toList(),
            "gives", actor.may("training:give"),
            "typed", typed));
  }

  private List<Line> lines(Actor actor, List<Session> found) {
    return found.stream()
        .filter(one -> maySee.sees(actor, one))
        .map(
            one ->
                new Line(
                    one,
                    InWords.moment(one.startsAt(), effect.zone(one)),
                    effect.house(one),
                    learners.name(one.trainer()),
                    one.trainer().equals(actor.id())))
        .toList();
  }
}
