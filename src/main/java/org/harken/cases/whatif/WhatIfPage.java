package org.harken.cases.whatif;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.forms.Typed;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tries a rule before it is adopted, and shows what would have been late. */
@Controller
@Permits("clocks:change")
class WhatIfPage {

  private static final String PATH = "/timeliness/what-if";

  private final TryRule tryRule;
  private final JudgePast judgePast;
  private final ReadWhatIf reading;

  WhatIfPage(TryRule tryRule, JudgePast judgePast, ReadWhatIf reading) {
    this.judgePast = judgePast;
    this.tryRule = tryRule;
    this.reading = reading;
  }

  @GetMapping(PATH)
  ModelAndView ask(Actor actor, @RequestParam(required = false) @Nullable String facility) {
    return page(actor, facility, Typed.nothing());
  }

  @PostMapping(PATH)
  ModelAndView start(
      Actor actor,
      @RequestParam(required = false) @Nullable String facility,
      @RequestParam(required = false) @Nullable String rule,
      @RequestParam(required = false) @Nullable String days,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String calendar) {
    var typed = new Typed("whatif", given(facility, rule, days, unit, calendar));
    try {
      UUID id = tryRule.start(actor, new TryRule.Wish(facility, rule, days, unit, calendar));
      judgePast.soon(id);
      return new ModelAndView("redirect:" + PATH + "/" + id);
    } catch (Refused refusal) {
      typed.refused(refusal);
      ModelAndView page = page(actor, facility, typed);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  private static Map<String, String> given(@Nullable String... values) {
    String[] names = {"facility", "rule", "days", "unit", "calendar"};
    Map<String, String> given = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      String value = values[i];
      if (value != null) {
        given.put(names[i], value);
      }
    }
    return given;
  }

  private ModelAndView page(Actor actor, @Nullable String facility, Typed typed) {
    return new ModelAndView(
        "cases/whatif/whatif", Map.of("view", reading.form(actor, facility), "typed", typed));
  }

  @GetMapping(PATH + "/{id}")
  ModelAndView result(Actor actor, @PathVariable String id) {
    return new ModelAndView(
        "cases/whatif/result", Map.of("result", reading.result(actor, parsed(id))));
  }

  @GetMapping(PATH + "/{id}/csv")
  ResponseEntity<byte[]> csv(Actor actor, @PathVariable String id) {
    return reading.file(actor, parsed(id)).csv();
  }

  private static UUID parsed(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException none) {
      throw new NotFound();
    }
  }
}
