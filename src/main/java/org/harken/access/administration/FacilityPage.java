package org.harken.access.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.harken.access.organisation.NameOwner;
import org.harken.access.organisation.OpenDepartment;
import org.harken.access.organisation.OpenFacility;
import org.harken.access.organisation.ReviseFacility;
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

/** One facility: what letters say of it, its departments, and who answers for each. */
@Controller
@Permits("access:administer")
class FacilityPage {

  private final AccessReading reading;
  private final OpenDepartment openDepartment;
  private final NameOwner nameOwner;
  private final ReviseFacility reviseFacility;

  FacilityPage(
      AccessReading reading,
      OpenDepartment openDepartment,
      NameOwner nameOwner,
      ReviseFacility reviseFacility) {
    this.reviseFacility = reviseFacility;
    this.reading = reading;
    this.openDepartment = openDepartment;
    this.nameOwner = nameOwner;
  }

  @GetMapping("/access/facilities/{id}")
  String show(@PathVariable UUID id, Model model) {
    model.addAttribute("view", reading.place(id, Map.of(), Map.of()));
    return "access/administration/facility";
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
      return "redirect:/access/facilities/" + id;
    } catch (Refused refusal) {
      response.setStatus(422);
      Map<String, String> faults = AccessPage.prefixed(StaffPage.faults(refusal));
      model.addAttribute("view", reading.place(id, new FacilityForm(typed), faults, Map.of()));
      return "access/administration/facility";
    }
  }

  @PostMapping("/access/facilities/{id}/departments")
  String department(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String phone,
      HttpServletResponse response,
      Model model) {
    return attempt(
        id,
        Map.of("name", name, "phone", phone),
        response,
        model,
        () -> openDepartment.open(actor, id, name, phone));
  }

  @PostMapping("/access/facilities/{id}/owners")
  String owner(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String owner,
      HttpServletResponse response,
      Model model) {
    return attempt(
        id,
        Map.of("place", place, "owner", owner),
        response,
        model,
        () -> nameOwner.name(actor, chosen("place", place), chosen("owner", owner)));
  }

  private static UUID chosen(String field, String typed) {
    return StaffForm.id(typed).orElseThrow(() -> Refused.field(field, "Please choose one."));
  }

  private String attempt(
      UUID id,
      Map<String, String> typed,
      HttpServletResponse response,
      Model model,
      Runnable work) {
    try {
      work.run();
      return "redirect:/access/facilities/" + id;
    } catch (Refused refusal) {
      response.setStatus(422);
      model.addAttribute("view", reading.place(id, StaffPage.faults(refusal), typed));
      return "access/administration/facility";
    }
  }
}
