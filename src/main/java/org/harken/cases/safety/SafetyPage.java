package org.harken.cases.safety;

import java.time.Clock;
import java.util.Map;
import org.harken.audit.Audit;
import org.harken.cases.forms.Typed;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.ContactStops;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Spoken;
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

/** Whether it is safe to write to the person, and who says so. */
@Controller
class SafetyPage {

  private final Reach reach;
  private final ContactStops stops;
  private final StopContact stopContact;
  private final Audit audit;
  private final Clock clock;

  SafetyPage(Reach reach, ContactStops stops, StopContact stopContact, Audit audit, Clock clock) {
    this.reach = reach;
    this.stops = stops;
    this.stopContact = stopContact;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/cases/{reference}/safety")
  @Permits("cases:read")
  ModelAndView open(Actor actor, @PathVariable String reference) {
    return page(actor, reference, Typed.nothing());
  }

  @PostMapping("/cases/{reference}/safety")
  @Permits("cases:work")
  ModelAndView stop(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    return send(
        actor,
        reference,
        new Typed("stop", fields),
        () -> stopContact.stop(actor, reference, fields.get("safeWay")));
  }

  @PostMapping("/cases/{reference}/safety/lift")
  @Permits("cases:work")
  ModelAndView lift(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    var typed = new Typed("lift", fields);
    return send(
        actor,
        reference,
        typed,
        () -> stopContact.lift(actor, reference, typed.ticked("talked"), typed.raw("because")));
  }

  private ModelAndView send(Actor actor, String reference, Typed typed, Runnable work) {
    try {
      work.run();
      return new ModelAndView("redirect:/cases/" + reference + "/safety");
    } catch (Refused refusal) {
      typed.refused(refusal);
      var page = page(actor, reference, typed);
      page.setStatus(
          refusal.faults().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  private ModelAndView page(Actor actor, String reference, Typed typed) {
    CaseFile file = reach.read(actor, reference);
    audit.viewed(actor, "case", file.id().toString(), "safety");
    return new ModelAndView(
        "cases/safety/safety",
        Map.of(
            "reference",
            file.reference(),
            "stop",
            stops.standing(file.id()),
            "since",
            stops
                .standing(file.id())
                .map(
                    stop ->
                        stop.byName()
                            + ", "
                            + Spoken.moment(stop.at(), file.zone(), clock.instant()))
                .orElse(""),
            "mayWork",
            actor.may("cases:work"),
            "typed",
            typed));
  }
}
