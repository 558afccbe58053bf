package org.harken.cases.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.harken.cases.forms.Typed;
import org.harken.cases.store.Destructions.Destroyed;
import org.harken.cases.store.Labels;
import org.harken.cases.store.Spoken;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.MenuEntry;
import org.harken.platform.web.Permits;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What has served its time is confirmed here, case by case, or kept longer. */
@Controller
@Permits("retention:confirm")
class RetentionPage {

  private static final String CHOSEN = "case-";

  private final ReadRetention read;
  private final DestroyCase destroyCase;
  private final KeepLonger keepLonger;
  private final Clock clock;

  RetentionPage(ReadRetention read, DestroyCase destroyCase, KeepLonger keepLonger, Clock clock) {
    this.read = read;
    this.destroyCase = destroyCase;
    this.keepLonger = keepLonger;
    this.clock = clock;
  }

  @Bean
  static MenuEntry retentionEntry() {
    return new MenuEntry(
        70, "Retention", "archive", "/retention", "/retention", "retention:confirm", true);
  }

  @GetMapping("/retention")
  ModelAndView open(Actor actor) {
    return page(actor, Typed.nothing());
  }

  @PostMapping("/retention/destroy")
  ModelAndView destroy(Actor actor, @RequestParam Map<String, String> fields) {
    var typed = new Typed("destroy", fields);
    try {
      List<String> chosen =
          fields.keySet().stream()
              .filter(name -> name.startsWith(CHOSEN))
              .map(name -> name.substring(CHOSEN.length()))
              .toList();
      if (chosen.isEmpty()) {
        typed.fault("cases", "Please choose which cases.");
      }
      if (!typed.ticked("sure")) {
        typed.fault("sure", "Please say that you looked at each. It cannot be undone.");
      }
      typed.check();
      chosen.forEach(reference -> destroyCase.destroy(actor, reference));
      return new ModelAndView("redirect:/retention#log");
    } catch (Refused refusal) {
      typed.refused(refusal);
      return refused(actor, typed, refusal);
    }
  }

  @PostMapping("/retention/{reference}/keep")
  ModelAndView keep(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    var typed = new Typed("keep-" + reference, fields);
    try {
      var until = typed.date("until");
      typed.check();
      keepLonger.keep(actor, reference, until, typed.raw("because"));
      return new ModelAndView("redirect:/retention");
    } catch (Refused refusal) {
      typed.refused(refusal);
      return refused(actor, typed, refusal);
    }
  }

  private ModelAndView refused(Actor actor, Typed typed, Refused refusal) {
    ModelAndView page = page(actor, typed);
    page.setStatus(
        refusal.faults().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(Actor actor, Typed typed) {
    return new ModelAndView(
        "cases/retention/retention",
        Map.of(
            "view",
            new RetentionView(
                read.waiting(actor).stream().map(this::line).toList(),
                read.log().stream().map(this::gone).toList(),
                typed)));
  }

  private RetentionView.Line line(ReadRetention.Waiting one) {
    LocalDate closed = one.closedOn();
    return new RetentionView.Line(
        CHOSEN + one.reference(),
        one.reference(),
        Labels.of(one.kind()),
        day(one.receivedOn()),
        closed == null ? "" : day(closed),
        day(one.dueOn()),
        one.what(),
        one.citation() + " (" + one.confidence() + ")",
        one.heldBy());
  }

  private RetentionView.Gone gone(Destroyed one) {
    return new RetentionView.Gone(
        one.reference(),
        Labels.of(one.kind()),
        day(one.receivedOn()),
        day(one.closedOn()),
        one.rule() + ", version " + one.ruleVersion(),
        one.confirmedByName(),
        day(ReadRetention.day(one.at())));
  }

  private String day(LocalDate day) {
    return Spoken.plainDay(day, LocalDate.now(clock));
  }
}
