package org.harken.cases.handover;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Staff;
import org.harken.cases.forms.Choice;
import org.harken.cases.forms.Colleagues;
import org.harken.cases.forms.Typed;
import org.harken.cases.handover.PlanHandOver.Asked;
import org.harken.cases.handover.WorkSummary.Piece;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Handing over for leave: look through it, give it, take it back. */
@Controller
@RequestMapping("/handover")
@Permits("cases:work")
class HandOverPage {

  /**
   * The page before anything goes.
   *
   * @param givers whose work may be given; one's own alone for most
   */
  public record Screen(
      Typed typed,
      List<Choice> givers,
      List<Choice> takers,
      String giver,
      String giverName,
      boolean own,
      List<Piece> pieces,
      int beyond,
      List<HandOver> earlier) {}

  private final CarryOver carryOver;
  private final MayHandOver mayHandOver;
  private final WorkSummary summary;
  private final Reading reading;

  /** What the page reads. */
  @org.springframework.stereotype.Component
  record Reading(HandOvers handOvers, Colleagues colleagues) {}

  HandOverPage(CarryOver carryOver, MayHandOver mayHandOver, WorkSummary summary, Reading reading) {
    this.carryOver = carryOver;
    this.mayHandOver = mayHandOver;
    this.summary = summary;
    this.reading = reading;
  }

  @GetMapping
  ModelAndView look(Actor actor, @RequestParam(required = false) @Nullable String giver) {
    return page(actor, giver, Typed.nothing());
  }

  @PostMapping
  ModelAndView give(Actor actor, @RequestParam Map<String, String> fields) {
    var typed = new Typed("handover", fields);
    try {
      var from = typed.date("fromDay");
      var to = typed.date("toDay");
      var asked = new Asked(typed.raw("giver"), typed.raw("taker"), from, to, typed.raw("word"));
      if (!typed.faults().isEmpty()) {
        carryOver.check(actor, asked, typed);
      }
      typed.check();
      HandOver one = carryOver.begin(actor, asked);
      return new ModelAndView("redirect:/handover/" + one.id());
    } catch (Refused refusal) {
      typed.refused(refusal);
      var page = page(actor, typed.raw("giver"), typed);
      page.setStatus(status(refusal));
      return page;
    }
  }

  @GetMapping("/{id}")
  ModelAndView open(Actor actor, @PathVariable UUID id) {
    return one(actor, carryOver.find(actor, id), Typed.nothing());
  }

  /** Back again, or called off where it has not begun. */
  @PostMapping("/{id}/back")
  ModelAndView back(Actor actor, @PathVariable UUID id) {
    try {
      carryOver.end(actor, id);
      return new ModelAndView("redirect:/handover/" + id);
    } catch (Refused refusal) {
      var typed = new Typed("back", Map.of());
      typed.refused(refusal);
      var page = one(actor, carryOver.find(actor, id), typed);
      page.setStatus(status(refusal));
      return page;
    }
  }

  private static HttpStatus status(Refused refusal) {
    return refusal.faults().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
  }

  private ModelAndView one(Actor actor, HandOver one, Typed typed) {
    return new ModelAndView(
        "cases/handover/one",
        Map.of("one", one, "pieces", carryOver.pieces(actor, one), "typed", typed));
  }

  private ModelAndView page(Actor actor, @Nullable String asked, Typed typed) {
    List<Staff> workers = reading.colleagues().workers(actor);
    List<Staff> givers = workers.stream().filter(staff -> mayHandOver.of(actor, staff)).toList();
    UUID giver =
        givers.stream()
            .map(Staff::id)
            .filter(id -> id.toString().equals(asked))
            .findFirst()
            .orElse(actor.id());
    var screen =
        new Screen(
            typed,
            Colleagues.choices(givers),
            Colleagues.choices(
                workers.stream().filter(staff -> !staff.id().equals(giver)).toList()),
            giver.toString(),
            summary.name(giver),
            giver.equals(actor.id()),
            summary.open(actor, giver),
            summary.beyond(actor, giver),
            reading.handOvers().around(mayHandOver.concerning(actor)));
    return new ModelAndView("cases/handover/handover", Map.of("screen", screen));
  }
}
