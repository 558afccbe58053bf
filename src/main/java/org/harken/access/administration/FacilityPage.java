package org.harken.access.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Facility;
import org.harken.access.organisation.OpenFacility;
import org.harken.access.organisation.ReviseFacility;
import org.harken.access.store.Houses;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One facility: its name, address and phones, as letters and the public page give them. */
@Controller
@Permits("access:administer")
class FacilityPage {

  private static final String VIEW = "access/administration/facility";

  private final Houses houses;
  private final ReviseFacility reviseFacility;

  FacilityPage(Houses houses, ReviseFacility reviseFacility) {
    this.houses = houses;
    this.reviseFacility = reviseFacility;
  }

  @GetMapping("/access/facilities/{id}")
  String show(@PathVariable UUID id, Model model) {
    return view(model, id, FacilityForm.of(facility(id)), Map.of());
  }

  @PostMapping("/access/facilities/{id}")
  String revise(
      Actor actor,
      @PathVariable UUID id,
      @ModelAttribute OpenFacility.Request request,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response,
      Model model) {
    try {
      reviseFacility.revise(actor, id, request);
      return "redirect:/access";
    } catch (Refused refusal) {
      response.setStatus(422);
      return view(model, id, new FacilityForm(typed), StaffPage.faults(refusal));
    }
  }

  private String view(Model model, UUID id, FacilityForm form, Map<String, String> faults) {
    model.addAttribute("facility", facility(id));
    model.addAttribute("form", form);
    model.addAttribute("faults", faults);
    return VIEW;
  }

  private Facility facility(UUID id) {
    return houses.facility(id).orElseThrow(NotFound::new);
  }
}
