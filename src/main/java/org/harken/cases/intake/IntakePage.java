package org.harken.cases.intake;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.harken.cases.Channel;
import org.harken.cases.forms.Choice;
import org.harken.cases.forms.PlaceChoices;
import org.harken.cases.forms.Typed;
import org.harken.cases.store.Labels;
import org.harken.cases.wording.Words;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The desk: safety first, their words, and beside it what becomes of them. */
@Controller
@RequestMapping("/cases/new")
@Permits("cases:record")
class IntakePage {

  private final RecordCase recordCase;
  private final Foresee foresee;
  private final PlaceChoices places;
  private final Clock clock;

  IntakePage(RecordCase recordCase, Foresee foresee, PlaceChoices places, Clock clock) {
    this.recordCase = recordCase;
    this.foresee = foresee;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView desk(Actor actor) {
    return page(actor, Typed.nothing(), null);
  }

  @PostMapping
  ModelAndView save(Actor actor, @RequestParam Map<String, String> fields) {
    var typed = new Typed("intake", fields);
    try {
      NewCase concern = new IntakeForm(typed, zone(actor, typed), clock).read();
      RecordedCase recorded = recordCase.record(actor, concern);
      return new ModelAndView(
          "redirect:/cases/"
              + recorded.reference()
              + "?saved=1"
              + (recorded.because().danger() ? "#danger" : ""));
    } catch (Refused refusal) {
      typed.refused(refusal);
      var page = page(actor, typed, foresee.of(actor, typed, zone(actor, typed)));
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  /** What it would become: a part of the page for htmx, the whole page for the button "Check". */
  @PostMapping("/preview")
  ModelAndView preview(
      Actor actor,
      @RequestParam Map<String, String> fields,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
    var typed = new Typed("intake", fields);
    IntakeScreen.Preview preview = foresee.of(actor, typed, zone(actor, typed));
    return part != null
        ? new ModelAndView("cases/intake/preview", Map.of("preview", preview))
        : page(actor, typed, preview);
  }

  private ModelAndView page(Actor actor, Typed typed, IntakeScreen.@Nullable Preview preview) {
    ZoneId zone = zone(actor, typed);
    var screen =
        new IntakeScreen(
            typed,
            Arrays.stream(Channel.values())
                .map(channel -> Choice.of(channel.name(), Labels.of(channel)))
                .toList(),
            places.of(actor),
            IntakeScreen.LANGUAGES,
            IntakeScreen.RELATIONSHIPS,
            places.home(actor),
            Words.field(clock.instant(), zone),
            zone.getDisplayName(TextStyle.FULL_STANDALONE, Locale.ENGLISH) + ".",
            preview);
    return new ModelAndView("cases/intake/intake", Map.of("screen", screen));
  }

  /** Local time is that of the place chosen. */
  private ZoneId zone(Actor actor, Typed typed) {
    return places.zone(actor, typed.text("place"));
  }
}
