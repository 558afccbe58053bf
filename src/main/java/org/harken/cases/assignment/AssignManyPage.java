package org.harken.cases.assignment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.harken.cases.assignment.AssignMany.Chosen;
import org.harken.cases.assignment.AssignMany.Told;
import org.harken.cases.forms.Colleagues;
import org.harken.cases.forms.Typed;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Several cases of the list to one person: choose the person, then hear what became of each. */
@Controller
@Permits("cases:work")
class AssignManyPage {

  private final AssignMany assignMany;
  private final Colleagues colleagues;

  AssignManyPage(AssignMany assignMany, Colleagues colleagues) {
    this.assignMany = assignMany;
    this.colleagues = colleagues;
  }

  @PostMapping("/cases/assign")
  ModelAndView assign(Actor actor, @RequestParam MultiValueMap<String, String> fields) {
    List<Chosen> chosen =
        assignMany.chosen(
            actor,
            fields.getOrDefault("case", List.of()).stream()
                .map(one -> one.replace("\u0000", ""))
                .limit(AssignMany.MOST)
                .toList());
    var typed = new Typed("many", new HashMap<>(fields.toSingleValueMap()));
    if (!fields.containsKey("assignee") || chosen.isEmpty()) {
      return page(actor, chosen, List.of(), new Typed("", Map.of()));
    }
    try {
      String to = typed.required("assignee", 254, "To whom?");
      String reason = typed.optional("reason", 1_000);
      typed.check();
      return page(actor, chosen, assignMany.assign(actor, chosen, to, reason), Typed.nothing());
    } catch (Refused refusal) {
      typed.refused(refusal);
      var page = page(actor, chosen, List.of(), typed);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  private ModelAndView page(Actor actor, List<Chosen> chosen, List<Told> told, Typed typed) {
    return new ModelAndView(
        "cases/assignment/many",
        Map.of(
            "chosen",
            chosen,
            "told",
            told,
            "people",
            Colleagues.choices(colleagues.workers(actor)),
            "typed",
            typed));
  }
}
