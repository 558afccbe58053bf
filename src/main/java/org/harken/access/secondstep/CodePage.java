package org.harken.access.secondstep;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.harken.access.Access;
import org.harken.access.model.Base32;
import org.harken.access.store.SecondSteps;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.harken.platform.web.QrDrawing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One-time codes of the own account. */
@Controller
@Permits(Permits.SIGNED_IN)
class CodePage {

  private static final String VIEW = "access/secondstep/codes";

  private final SecondSteps steps;
  private final SecondStepRules rules;
  private final SetUpCodes setUpCodes;
  private final Access access;

  CodePage(SecondSteps steps, SecondStepRules rules, SetUpCodes setUpCodes, Access access) {
    this.steps = steps;
    this.rules = rules;
    this.setUpCodes = setUpCodes;
    this.access = access;
  }

  @GetMapping("/account/second-step")
  String show(Actor actor, Model model) {
    return page(actor, model, List.of(), Map.of());
  }

  @PostMapping("/account/second-step")
  String begin(Actor actor) {
    setUpCodes.begin(actor);
    return "redirect:/account/second-step";
  }

  @PostMapping("/account/second-step/confirm")
  String confirm(
      Actor actor,
      HttpServletResponse response,
      Model model,
      @RequestParam(defaultValue = "") String code) {
    try {
      return page(actor, model, setUpCodes.confirm(actor, code), Map.of());
    } catch (Refused refusal) {
      return again(actor, response, model, "confirm", refusal);
    }
  }

  @PostMapping("/account/second-step/codes")
  String renew(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      @RequestParam(defaultValue = "") String code) {
    try {
      List<String> codes = setUpCodes.renew(actor, code, request.getRemoteAddr());
      return page(actor, model, codes, Map.of());
    } catch (Refused refusal) {
      return again(actor, response, model, "renew", refusal);
    }
  }

  @PostMapping("/account/second-step/remove")
  String remove(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      @RequestParam(defaultValue = "") String code) {
    try {
      setUpCodes.remove(actor, code, request.getRemoteAddr());
      return "redirect:/account/second-step";
    } catch (Refused refusal) {
      return again(actor, response, model, "remove", refusal);
    }
  }

  private String again(
      Actor actor, HttpServletResponse response, Model model, String form, Refused refusal) {
    if (refusal.faults().isEmpty()) {
      throw refusal;
    }
    response.setStatus(422);
    return page(actor, model, List.of(), Map.of(form, refusal.faults().getFirst().message()));
  }

  private String page(
      Actor actor, Model model, List<String> recoveryCodes, Map<String, String> faults) {
    var staff = access.staff(actor.id()).orElseThrow(NotFound::new);
    var step = steps.of(staff.id());
    String key =
        step.filter(pending -> !pending.confirmed())
            .map(pending -> Base32.of(pending.secret()))
            .orElse("");
    model.addAttribute(
        "view",
        new CodeView(
            step.isPresent() && key.isEmpty(),
            rules.demanded().contains(staff.role()),
            key,
            key.isEmpty() ? QrDrawing.NONE : QrDrawing.of(CodeView.address(staff.email(), key)),
            recoveryCodes,
            steps.recoveryCodesLeft(staff.id()),
            faults));
    return VIEW;
  }
}
