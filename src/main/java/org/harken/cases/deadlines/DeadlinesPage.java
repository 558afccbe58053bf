package org.harken.cases.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.harken.cases.file.CaseView;
import org.harken.cases.file.ReadCase;
import org.harken.cases.forms.Choice;
import org.harken.cases.forms.Typed;
import org.harken.cases.wording.Words;
import org.harken.clocks.CaseChoices;
import org.harken.clocks.CaseChoices.Choices;
import org.harken.clocks.Clocks;
import org.harken.clocks.model.Event;
import org.harken.clocks.model.EventType;
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

/** Every date of a case: why it is then, what moved it, and what may be said that moves it. */
@Controller
class DeadlinesPage {

  private final ReadCase readCase;
  private final TellClocks tellClocks;
  private final Clocks clocks;
  private final CaseChoices choices;
  private final Clock clock;

  DeadlinesPage(
      ReadCase readCase, TellClocks tellClocks, Clocks clocks, CaseChoices choices, Clock clock) {
    this.readCase = readCase;
    this.tellClocks = tellClocks;
    this.clocks = clocks;
    this.choices = choices;
    this.clock = clock;
  }

  @Permits("cases:read")
  @GetMapping("/cases/{reference}/clocks")
  ModelAndView show(Actor actor, @PathVariable String reference) {
    return page(actor, reference, Typed.nothing());
  }

  @Permits("cases:work")
  @PostMapping("/cases/{reference}/clocks")
  ModelAndView tell(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    String form = fields.getOrDefault("form", "").replaceAll("[^a-z]", "");
    var typed = new Typed(form, fields);
    ZoneId zone = readCase.read(actor, reference).summary().zone();
    try {
      Turn turn =
          new Turn(
              typed.choice("type", EventType.class),
              typed.raw("about"),
              typed.moment("at", zone),
              typed.date("until"),
              typed.moment("noticeSentAt", zone),
              typed.raw("reason"),
              typed.ticked("ends"));
      typed.check();
      tellClocks.tell(actor, reference, turn);
      return new ModelAndView("redirect:/cases/" + reference + "/clocks");
    } catch (Refused refusal) {
      typed.refused(refusal);
      ModelAndView page = page(actor, reference, typed);
      page.setStatus(
          refusal.faults().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  private ModelAndView page(Actor actor, String reference, Typed typed) {
    CaseView view = readCase.read(actor, reference);
    ZoneId zone = view.summary().zone();
    Instant now = clock.instant();
    Choices may = choices.of(view.summary().id(), view.summary().facility(), zone);
    List<Event> story =
        clocks
            .events(List.of(view.summary().id()))
            .getOrDefault(view.summary().id(), List.of())
            .reversed();
    boolean open =
        actor.may("cases:work") && view.summary().status() == org.harken.cases.CaseStatus.OPEN;
    return new ModelAndView(
        "cases/deadlines/deadlines",
        Map.of(
            "view",
            new DeadlinesView(
                view.head().reference(),
                view.head().title(),
                view.due(),
                clocks.next(view.summary().id()),
                story.stream().map(event -> EventWords.told(event, zone, now)).toList(),
                forms(may),
                typed,
                open,
                Words.field(now, zone))));
  }

  private static DeadlinesView.Forms forms(Choices may) {
    return new DeadlinesView.Forms(
        may.movable().stream()
            .map(one -> Choice.of(one.obligation().matter(), one.obligation().label()))
            .distinct()
            .toList(),
        may.movable().stream().map(DeadlinesPage::words).distinct().toList(),
        may.reasons().stream()
            .filter(reason -> !reason.equals(EventType.INFORMATION_REQUESTED.name()))
            .map(reason -> Choice.of(reason, upperFirst(TellClocks.word(reason))))
            .toList(),
        may.standing(),
        may.matters().stream().map(one -> Choice.of(one.id(), one.label())).toList(),
        may.named().stream().map(one -> Choice.of(one.id(), one.label())).toList(),
        may.reports().stream().map(one -> Choice.of(one.matter(), one.label())).distinct().toList(),
        may.secondStage(),
        may.reasons().contains(EventType.INFORMATION_REQUESTED.name()));
  }

  private static String upperFirst(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** "Final answer: the hospital. The next extension is decided by a supervisor." */
  private static String words(CaseChoices.Movable one) {
    String told = one.noticeRequired() ? " The person has to be told before the time is over." : "";
    return one.obligation().label()
        + ": "
        + one.whoMay()
        + ". In the office the next one is decided by a "
        + TellClocks.word(one.decider().name())
        + "."
        + told;
  }
}
