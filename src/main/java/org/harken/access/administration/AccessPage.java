package org.harken.access.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.harken.access.organisation.NameOwner;
import org.harken.access.organisation.OpenDepartment;
import org.harken.access.organisation.OpenFacility;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.MenuEntry;
import org.harken.platform.web.Permits;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who may see and do what, from when: people, facilities and departments. */
@Controller
@Permits("access:administer")
class AccessPage {

  private static final String VIEW = "access/administration/people";

  private final AccessReading reading;
  private final OpenFacility openFacility;
  private final OpenDepartment openDepartment;
  private final NameOwner nameOwner;

  AccessPage(
      AccessReading reading,
      OpenFacility openFacility,
      OpenDepartment openDepartment,
      NameOwner nameOwner) {
    this.reading = reading;
    this.openFacility = openFacility;
    this.openDepartment = openDepartment;
    this.nameOwner = nameOwner;
  }

  @Bean
  static MenuEntry accessMenu() {
    return new MenuEntry(
        810, "People & access", "users", "/access", "/access", "access:administer", true);
  }

  @GetMapping("/access")
  String show(Model model) {
    model.addAttribute("view", reading.overview(Map.of(), Map.of()));
    return VIEW;
  }

  @PostMapping("/access/facilities")
  String facility(
      Actor actor,
      @ModelAttribute OpenFacility.Request request,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response,
      Model model) {
    return attempt("f-", typed, response, model, () -> openFacility.open(actor, request));
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
        id + "-",
        Map.of("name", name, "phone", phone),
        response,
        model,
        () -> openDepartment.open(actor, id, name, phone));
  }

  @PostMapping("/access/owners/{id}")
  String owner(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String owner,
      HttpServletResponse response,
      Model model) {
    return attempt(
        id + "-",
        Map.of(),
        response,
        model,
        () ->
            nameOwner.name(
                actor,
                id,
                StaffForm.id(owner)
                    .orElseThrow(() -> Refused.field("owner", "Please choose somebody."))));
  }

  /** Fields are told apart by a prefix, for several forms stand on one page. */
  private String attempt(
      String prefix,
      Map<String, String> typed,
      HttpServletResponse response,
      Model model,
      Runnable work) {
    try {
      work.run();
      return "redirect:/access";
    } catch (Refused refusal) {
      response.setStatus(422);
      model.addAttribute(
          "view",
          reading.overview(prefixed(prefix, StaffPage.faults(refusal)), prefixed(prefix, typed)));
      return VIEW;
    }
  }

  private static Map<String, String> prefixed(String prefix, Map<String, String> words) {
    Map<String, String> all = new LinkedHashMap<>();
    words.forEach((field, text) -> all.put(prefix + field, text));
    return all;
  }
}
