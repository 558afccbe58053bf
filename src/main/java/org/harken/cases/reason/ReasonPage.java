package org.harken.cases.reason;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.forms.Typed;
import org.harken.cases.store.Openings;
import org.harken.cases.store.Openings.Opened;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Spoken;
import org.harken.cases.wording.Here;
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

/** Asks why a case is opened, and shows supervisors what was said. */
@Controller
class ReasonPage {

  /** One opening as the page shows it. */
  public record Line(
      String id,
      String reference,
      String who,
      String reason,
      String when,
      String lookedBy,
      String question,
      String reply) {}

  private final OpenWithReason openWithReason;
  private final Openings openings;
  private final Reach reach;
  private final Here here;
  private final Clock clock;

  ReasonPage(
      OpenWithReason openWithReason, Openings openings, Reach reach, Here here, Clock clock) {
    this.openWithReason = openWithReason;
    this.openings = openings;
    this.reach = reach;
    this.here = here;
    this.clock = clock;
  }

  @GetMapping("/cases/{reference}/reason")
  @Permits("cases:read")
  ModelAndView ask(Actor actor, @PathVariable String reference) {
    return asked(actor, reference, Typed.nothing());
  }

  @PostMapping("/cases/{reference}/reason")
  @Permits("cases:read")
  ModelAndView open(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    var typed = new Typed("reason", fields);
    try {
      openWithReason.open(actor, reference, typed.raw("reason"));
      return new ModelAndView("redirect:/cases/" + reference);
    } catch (Refused refusal) {
      typed.refused(refusal);
      var page = asked(actor, reference, typed);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  private ModelAndView asked(Actor actor, String reference, Typed typed) {
    String known = reach.find(actor, reference).orElseThrow(NotFound::new).reference();
    return new ModelAndView("cases/reason/reason", Map.of("reference", known, "typed", typed));
  }

  @GetMapping("/openings")
  @Permits("cases:read")
  ModelAndView list(Actor actor) {
    return page(actor, Typed.nothing());
  }

  @PostMapping("/openings/{id}/fine")
  @Permits("cases:protect")
  ModelAndView fine(Actor actor, @PathVariable UUID id) {
    return send(actor, new Typed("fine-" + id, Map.of()), () -> openWithReason.fine(actor, id));
  }

  @PostMapping("/openings/{id}/ask")
  @Permits("cases:protect")
  ModelAndView askBack(
      Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
    return send(
        actor,
        new Typed("ask-" + id, fields),
        () -> openWithReason.ask(actor, id, fields.get("question")));
  }

  @PostMapping("/openings/{id}/reply")
  @Permits("cases:read")
  ModelAndView reply(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> fields) {
    return send(
        actor,
        new Typed("reply-" + id, fields),
        () -> openWithReason.reply(actor, id, fields.get("reply")));
  }

  private ModelAndView send(Actor actor, Typed typed, Runnable work) {
    try {
      work.run();
      return new ModelAndView("redirect:/openings");
    } catch (Refused refusal) {
      typed.refused(refusal);
      var page = page(actor, typed);
      page.setStatus(
          refusal.faults().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  private ModelAndView page(Actor actor, Typed typed) {
    return new ModelAndView(
        "cases/reason/openings",
        Map.of(
            "shown", lines(actor, openings.shownTo(actor.id())),
            "own", lines(actor, openings.by(actor.id())),
            "typed", typed));
  }

  private List<Line> lines(Actor actor, List<Opened> opened) {
    return opened.stream()
        .map(
            one ->
                new Line(
                    one.id().toString(),
                    one.reference(),
                    one.staffName(),
                    one.reason(),
                    Spoken.moment(one.at(), here.zone(actor), clock.instant()),
                    text(one.lookedBy()),
                    text(one.question()),
                    text(one.reply())))
        .toList();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
