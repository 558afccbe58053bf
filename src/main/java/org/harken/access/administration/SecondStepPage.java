package org.harken.access.administration;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.harken.access.Role;
import org.harken.access.secondstep.SecondStepRules;
import org.harken.access.secondstep.SetUpCodes;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Of which roles a second step is demanded, and help for who lost the phone. */
@Controller("secondStepOfRoles")
@Permits("access:administer")
class SecondStepPage {

  private final SecondStepRules rules;
  private final SetUpCodes setUpCodes;

  SecondStepPage(SecondStepRules rules, SetUpCodes setUpCodes) {
    this.rules = rules;
    this.setUpCodes = setUpCodes;
  }

  @GetMapping("/access/second-step")
  String show(Model model, @RequestParam @Nullable String saved) {
    Map<String, String> roles = new LinkedHashMap<>();
    for (Role role : Role.values()) {
      roles.put(role.name(), AccessWords.role(role));
    }
    model.addAttribute("roles", roles);
    model.addAttribute("demanded", rules.demanded().stream().map(Role::name).toList());
    model.addAttribute("news", saved == null ? "" : "Saved. It counts with the next sign-in.");
    return "access/administration/secondstep";
  }

  @PostMapping("/access/second-step")
  String demand(Actor actor, @RequestParam(defaultValue = "") List<String> roles) {
    Set<Role> wanted = EnumSet.noneOf(Role.class);
    Arrays.stream(Role.values()).filter(role -> roles.contains(role.name())).forEach(wanted::add);
    rules.demand(actor, wanted);
    return "redirect:/access/second-step?saved";
  }

  @PostMapping("/access/staff/{id}/second-step/remove")
  String remove(Actor actor, @PathVariable UUID id) {
    setUpCodes.removeFor(actor, id);
    return "redirect:/access/staff/" + id;
  }
}
