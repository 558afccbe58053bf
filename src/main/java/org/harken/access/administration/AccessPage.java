package org.harken.access.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who may see and do what, from when: people, and the facilities. */
@Controller
@Permits("access:administer")
class AccessPage {

  private static final String VIEW = "access/administration/people";

  private final AccessReading reading;
  private final OpenFacility openFacility;

  AccessPage(AccessReading reading, OpenFacility openFacility) {
    this.reading = reading;
    this.openFacility = openFacility;
  }

  @Bean
  static MenuEntry accessMenu() {
    return new MenuEntry(
        810, "People & access", "users", "/access", "/access", "access:administer", true);
  }

  @GetMapping("/access")
  String show(@RequestParam(defaultValue = "") String q, Model model) {
    model.addAttribute("view", reading.overview(q, Map.of(), Map.of()));
    return VIEW;
  }

  @PostMapping("/access/facilities")
  String facility(
      Actor actor,
      @ModelAttribute OpenFacility.Request request,
      @RequestParam Map<String, String> typed,
      HttpServletResponse response,
      Model model) {
    try {
      openFacility.open(actor, request);
      return "redirect:/access";
    } catch (Refused refusal) {
      response.setStatus(422);
      model.addAttribute(
          "view", reading.overview("", prefixed(StaffPage.faults(refusal)), prefixed(typed)));
      return VIEW;
    }
  }

  /** Fields of a facility, which may stand on a page with others. */
  static Map<String, String> prefixed(Map<String, String> words) {
    Map<String, String> all = new LinkedHashMap<>();
    words.forEach((field, text) -> all.put("f-" + field, text));
    return all;
  }
}
