package org.harken.cases.protection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.forms.Typed;
import org.harken.cases.store.Guard;
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

/** Who must stay out of a case: named staff, and everybody beyond its list. */
@Controller
class ProtectionPage {

  private final ReadProtection protection;
  private final NameStaff nameStaff;
  private final RestrictCase restrictCase;

  ProtectionPage(ReadProtection protection, NameStaff nameStaff, RestrictCase restrictCase) {
    this.protection = protection;
    this.nameStaff = nameStaff;
    this.restrictCase = restrictCase;
  }

  @GetMapping("/cases/{reference}/protection")
  @Permits("cases:read")
  ModelAndView open(Actor actor, @PathVariable String reference) {
    return page(actor, reference, Typed.nothing());
  }

  @PostMapping("/cases/{reference}/about")
  @Permits("cases:work")
  ModelAndView name(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    return send(
        actor,
        reference,
        new Typed("about", fields),
        typed -> {
          String chosen = typed.raw("staff");
          String who = chosen == null ? typed.raw("name") : chosen;
          if (who == null) {
            typed.fault("staff", "Who is it? Choose an account, or write a name.");
          }
          var as = typed.choice("as", Guard.As.class);
          typed.check();
          nameStaff.name(actor, reference, who, as);
        });
  }

  @PostMapping("/cases/{reference}/about/{id}/withdraw")
  @Permits("cases:protect")
  ModelAndView withdraw(
      Actor actor,
      @PathVariable String reference,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields) {
    return send(
        actor,
        reference,
        new Typed("withdraw-" + id, fields),
        typed -> nameStaff.withdraw(actor, reference, id, typed.raw("because")));
  }

  @PostMapping("/cases/{reference}/restriction")
  @Permits("cases:work")
  ModelAndView restrict(
      Actor actor,
      @PathVariable String reference,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable List<String> list) {
    return send(
        actor,
        reference,
        new Typed("restrict", fields),
        typed ->
            restrictCase.restrict(
                actor, reference, typed.raw("because"), list == null ? List.of() : list));
  }

  @PostMapping("/cases/{reference}/restriction/list")
  @Permits("cases:work")
  ModelAndView add(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    return send(
        actor,
        reference,
        new Typed("add", fields),
        typed -> restrictCase.add(actor, reference, typed.raw("staff")));
  }

  @PostMapping("/cases/{reference}/restriction/list/{staff}/strike")
  @Permits("cases:protect")
  ModelAndView strike(Actor actor, @PathVariable String reference, @PathVariable UUID staff) {
    return send(
        actor,
        reference,
        new Typed("strike", Map.of()),
        typed -> restrictCase.strike(actor, reference, staff));
  }

  @PostMapping("/cases/{reference}/restriction/lift")
  @Permits("cases:protect")
  ModelAndView lift(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    return send(
        actor,
        reference,
        new Typed("lift", fields),
        typed -> restrictCase.lift(actor, reference, typed.raw("because")));
  }

  @FunctionalInterface
  private interface Work {
    void run(Typed typed);
  }

  private ModelAndView send(Actor actor, String reference, Typed typed, Work work) {
    try {
      work.run(typed);
    } catch (Refused refusal) {
      typed.refused(refusal);
      var page = page(actor, reference, typed);
      page.setStatus(
          refusal.faults().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    // whoever closed it to themselves too goes back to their own work
    return new ModelAndView(
        protection.isStillOpenTo(actor, reference)
            ? "redirect:/cases/" + reference + "/protection"
            : "redirect:/");
  }

  private ModelAndView page(Actor actor, String reference, Typed typed) {
    return new ModelAndView(
        "cases/protection/protection",
        Map.of("view", protection.read(actor, reference), "typed", typed));
  }
}
