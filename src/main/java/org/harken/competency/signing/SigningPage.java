package org.harken.competency.signing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.harken.cases.forms.Typed;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who signs, for how long it counts, what an audit of files asks: read by all, changed by few. */
@Controller
class SigningPage {

  private final ReadSigning reading;
  private final ChangeSigning changeSigning;

  SigningPage(ReadSigning reading, ChangeSigning changeSigning) {
    this.reading = reading;
    this.changeSigning = changeSigning;
  }

  @Permits("ladder:see")
  @GetMapping("/ladder/signing")
  ModelAndView show(Actor actor) {
    return page(actor, Typed.nothing());
  }

  @Permits("ladder:change")
  @PostMapping("/ladder/signing")
  ModelAndView change(Actor actor, @RequestParam Map<String, String> fields) {
    var typed = new Typed("signing", fields);
    try {
      LocalDate from = typed.date("from");
      typed.check();
      changeSigning.change(actor, wanted(typed, from, reading.levels()));
      return new ModelAndView("redirect:/ladder/signing");
    } catch (Refused refusal) {
      typed.refused(refusal);
      ModelAndView page = page(actor, typed);
      page.setStatus(
          refusal.faults().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  private ChangeSigning.Wanted wanted(Typed typed, @Nullable LocalDate from, int levels) {
    Map<String, Integer> months = new HashMap<>();
    List<String> looked = new ArrayList<>();
    for (String line : reading.kinds()) {
      if (typed.ticked("line-" + line)) {
        Integer own = typed.number("line-" + line);
        months.put(line, own == null ? 0 : own);
      }
      if (typed.ticked("look-" + line)) {
        looked.add(line);
      }
    }
    List<@Nullable Integer> observers = new ArrayList<>();
    for (int level = 0; level < levels; level++) {
      observers.add(typed.number("needed-" + level));
    }
    Integer version = typed.number("version");
    return new ChangeSigning.Wanted(
        version == null ? 0 : version,
        from,
        typed.raw("source"),
        observers,
        typed.number("enough"),
        typed.number("months"),
        months,
        typed.number("cases"),
        typed.text("items").lines().toList(),
        looked);
  }

  private ModelAndView page(Actor actor, Typed typed) {
    return new ModelAndView(
        "competency/signing/signing", Map.of("view", reading.view(actor, typed)));
  }
}
