package org.harken.competency.observing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.harken.access.Staff;
import org.harken.cases.forms.Choice;
import org.harken.cases.forms.Typed;
import org.harken.competency.Framework;
import org.harken.competency.Statement;
import org.harken.competency.person.LadderReach;
import org.harken.competency.person.Ladders;
import org.harken.competency.person.Ladders.Ground;
import org.harken.competency.signing.Look;
import org.harken.competency.signing.SigningRules;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whom to observe, and what was seen. */
@Controller
@Permits("ladder:sign")
class ObservePage {

  /** Somebody who may be observed. */
  public record Person(String id, String name, String title) {}

  /**
   * The sheet beside a call.
   *
   * @param ladder the way back to the ladder; empty for whoever does not see it
   */
  public record Sheet(
      String id,
      String name,
      String ladder,
      List<Choice> statements,
      List<Choice> kinds,
      List<Choice> rubric,
      String statement,
      String credit,
      Typed typed) {}

  private final ObserveWork observeWork;
  private final Ladders ladders;
  private final LadderReach reach;
  private final SigningRules rules;

  ObservePage(ObserveWork observeWork, Ladders ladders, LadderReach reach, SigningRules rules) {
    this.observeWork = observeWork;
    this.ladders = ladders;
    this.reach = reach;
    this.rules = rules;
  }

  @GetMapping("/ladder/observe")
  ModelAndView people(Actor actor, @RequestParam(required = false) @Nullable UUID kept) {
    List<Staff> people = observeWork.people(actor);
    return new ModelAndView(
        "competency/observing/people",
        Map.of(
            "people",
            people.stream()
                .map(one -> new Person(one.id().toString(), one.name(), one.title()))
                .toList(),
            "told",
            people.stream()
                .filter(one -> one.id().equals(kept))
                .map(Staff::name)
                .findFirst()
                .orElse("")));
  }

  @GetMapping("/ladder/people/{id}/observe")
  ModelAndView sheet(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID statement) {
    return sheet(actor, id, statement == null ? "" : statement.toString(), Typed.nothing());
  }

  @PostMapping("/ladder/people/{id}/observe")
  ModelAndView observe(
      Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
    var typed = new Typed("observe", fields);
    observeWork.person(actor, id);
    try {
      UUID statement = typed.id("statement");
      Look kind = typed.choice("kind", Look.class);
      typed.check();
      observeWork.observe(actor, id, statement, kind, typed.number("score"), typed.raw("note"));
      return new ModelAndView("redirect:/ladder/observe?kept=" + id);
    } catch (Refused refusal) {
      typed.refused(refusal);
      ModelAndView page = sheet(actor, id, "", typed);
      page.setStatus(
          refusal.faults().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  private ModelAndView sheet(Actor actor, UUID id, String statement, Typed typed) {
    Staff staff = observeWork.person(actor, id);
    Framework framework = ladders.ground().map(Ground::framework).orElseThrow(NotFound::new);
    return new ModelAndView(
        "competency/observing/sheet",
        Map.of(
            "sheet",
            new Sheet(
                id.toString(),
                staff.name(),
                reach.maySign(actor, staff) ? "/ladder/people/" + id : "",
                framework.levels().stream()
                    .flatMap(
                        level ->
                            level.statements().stream()
                                .map(
                                    one ->
                                        new Choice(
                                            one.id().toString(), shortly(one), level.label())))
                    .toList(),
                Stream.of(Look.OBSERVATION, Look.SIMULATED_CALL, Look.TEST, Look.FEEDBACK)
                    .map(kind -> Choice.of(kind.name(), kind.label()))
                    .toList(),
                IntStream.range(0, rules.rubric().size())
                    .mapToObj(score -> Choice.of(String.valueOf(score), rules.rubric().get(score)))
                    .toList(),
                statement,
                framework.credit(),
                typed)));
  }

  private static String shortly(Statement one) {
    return one.code() + " " + (one.topic().isEmpty() ? one.text() : one.topic());
  }
}
