package org.harken.access.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What the groups of the identity provider open here. */
@Controller
@Permits("access:administer")
class GroupsPage {

  private final GroupsReading reading;
  private final DecideGroups decideGroups;

  GroupsPage(GroupsReading reading, DecideGroups decideGroups) {
    this.reading = reading;
    this.decideGroups = decideGroups;
  }

  @GetMapping("/access/groups")
  String show(Model model) {
    return page(model, GroupForm.empty(), Map.of());
  }

  @PostMapping("/access/groups")
  String add(
      Actor actor, @ModelAttribute GroupForm form, HttpServletResponse response, Model model) {
    try {
      decideGroups.add(actor, form);
      return "redirect:/access/groups";
    } catch (Refused refusal) {
      response.setStatus(422);
      return page(model, form, StaffPage.faults(refusal));
    }
  }

  @PostMapping("/access/groups/{id}/end")
  String end(Actor actor, @PathVariable UUID id) {
    decideGroups.end(actor, id);
    return "redirect:/access/groups";
  }

  private String page(Model model, GroupForm form, Map<String, String> faults) {
    model.addAttribute("view", reading.view(form, faults));
    return "access/administration/groups";
  }
}
