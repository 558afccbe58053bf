package org.harken.access.beginning;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Collectors;
import org.harken.access.model.Zones;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Permits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of an empty organisation; not there once it has begun. */
@Controller
@Permits(Permits.PUBLIC)
class FirstAdministratorPage {

  private final BeginOrganisation beginOrganisation;

  FirstAdministratorPage(BeginOrganisation beginOrganisation) {
    this.beginOrganisation = beginOrganisation;
  }

  @GetMapping("/first-administrator")
  String show(Model model) {
    if (!beginOrganisation.isPossible()) {
      throw new NotFound();
    }
    return page(model, FirstForm.empty(), Map.of());
  }

  @PostMapping("/first-administrator")
  String begin(@ModelAttribute FirstForm form, HttpServletResponse response, Model model) {
    try {
      beginOrganisation.begin(form);
      return "redirect:/sign-in?ready";
    } catch (Refused refusal) {
      response.setStatus(422);
      return page(
          model,
          form,
          refusal.faults().stream()
              .collect(
                  Collectors.toMap(
                      Refused.FieldFault::field, Refused.FieldFault::message, (one, two) -> one)));
    }
  }

  private static String page(Model model, FirstForm form, Map<String, String> faults) {
    model.addAttribute("form", form);
    model.addAttribute("faults", faults);
    model.addAttribute("zones", Zones.all());
    return "access/beginning/beginning";
  }
}
