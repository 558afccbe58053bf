package org.harken.cases.people;

import java.util.Map;
import java.util.UUID;
import org.harken.cases.file.CaseForms;
import org.harken.people.AuthorityBasis;
import org.harken.people.Person;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Puts people right and records who may speak for the patient. */
@Controller
@Permits("cases:work")
class PeoplePage {

  private final CorrectPeople correctPeople;
  private final CaseForms forms;

  PeoplePage(CorrectPeople correctPeople, CaseForms forms) {
    this.correctPeople = correctPeople;
    this.forms = forms;
  }

  @PostMapping("/cases/{reference}/people")
  ModelAndView correct(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    return forms.send(
        actor,
        reference,
        "person",
        fields,
        typed -> {
          var person = typed.id("person");
          var born = typed.date("birthDate");
          typed.check();
          var details =
              new Person.Details(
                  typed.raw("name"),
                  typed.raw("email"),
                  typed.raw("phone"),
                  typed.raw("mrn"),
                  born,
                  typed.raw("address"),
                  null,
                  typed.raw("wishes"));
          if (person == null) {
            correctPeople.changePatient(actor, reference, details);
          } else {
            correctPeople.correct(actor, reference, person, details);
          }
        });
  }

  @PostMapping("/cases/{reference}/authority")
  ModelAndView grant(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    return forms.send(
        actor,
        reference,
        "authority",
        fields,
        typed -> {
          var person = typed.id("person");
          var basis = typed.choice("basis", AuthorityBasis.class);
          if (person == null) {
            typed.fault("person", "Whose authority is it?");
          }
          typed.check();
          if (person != null) {
            correctPeople.grant(actor, reference, person, basis, typed.raw("proof"));
          }
        });
  }

  @PostMapping("/cases/{reference}/authority/{id}/end")
  ModelAndView end(
      Actor actor,
      @PathVariable String reference,
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields) {
    return forms.send(
        actor,
        reference,
        "end-" + id,
        fields,
        typed -> {
          correctPeople.end(actor, reference, id, typed.raw("because"));
        });
  }
}
