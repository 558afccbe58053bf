package org.harken.access.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.harken.access.organisation.CancelLeave;
import org.harken.access.organisation.CloseAccount;
import org.harken.access.organisation.GivePassword;
import org.harken.access.organisation.PlanLeave;
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

/** One person: role, level, reach, supervisor, leave, password, and whether the account is open. */
@Controller
@Permits("access:administer")
class StaffPage {

  private static final String VIEW = "access/administration/staff";

  private final AccessReading reading;
  private final SaveStaff saveStaff;
  private final PlanLeave planLeave;
  private final CancelLeave cancelLeave;
  private final CloseAccount closeAccount;
  private final GivePassword givePassword;

  StaffPage(
      AccessReading reading,
      SaveStaff saveStaff,
      PlanLeave planLeave,
      CancelLeave cancelLeave,
      CloseAccount closeAccount,
      GivePassword givePassword) {
    this.reading = reading;
    this.saveStaff = saveStaff;
    this.planLeave = planLeave;
    this.cancelLeave = cancelLeave;
    this.closeAccount = closeAccount;
    this.givePassword = givePassword;
  }

  @GetMapping("/access/staff/new")
  String blank(Model model) {
    model.addAttribute("view", reading.newcomer(StaffForm.empty(), Map.of()));
    return VIEW;
  }

  @PostMapping("/access/staff")
  String hire(
      Actor actor, @ModelAttribute StaffForm form, HttpServletResponse response, Model model) {
    try {
      saveStaff.hire(actor, form);
      return "redirect:/access";
    } catch (Refused refusal) {
      response.setStatus(422);
      model.addAttribute("view", reading.newcomer(form, faults(refusal)));
      return VIEW;
    }
  }

  @GetMapping("/access/staff/{id}")
  String show(@PathVariable UUID id, Model model) {
    model.addAttribute("view", reading.person(id));
    return VIEW;
  }

  @PostMapping("/access/staff/{id}")
  String revise(
      Actor actor,
      @PathVariable UUID id,
      @ModelAttribute StaffForm form,
      HttpServletResponse response,
      Model model) {
    try {
      saveStaff.revise(actor, id, form);
      return "redirect:/access";
    } catch (Refused refusal) {
      response.setStatus(422);
      model.addAttribute("view", reading.person(id, form, faults(refusal)));
      return VIEW;
    }
  }

  @PostMapping("/access/staff/{id}/leave")
  String leave(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String first,
      @RequestParam(defaultValue = "") String last,
      HttpServletResponse response,
      Model model) {
    return attempt(
        id,
        response,
        model,
        () -> planLeave.plan(actor, id, day("first", first), day("last", last)));
  }

  @PostMapping("/access/staff/{id}/leave/{leave}/cancel")
  String cancelLeave(Actor actor, @PathVariable UUID id, @PathVariable UUID leave) {
    cancelLeave.cancel(actor, id, leave);
    return "redirect:/access/staff/" + id;
  }

  @PostMapping("/access/staff/{id}/password")
  String password(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String password,
      HttpServletResponse response,
      Model model) {
    return attempt(id, response, model, () -> givePassword.give(actor, id, password));
  }

  @PostMapping("/access/staff/{id}/close")
  String close(Actor actor, @PathVariable UUID id, HttpServletResponse response, Model model) {
    return attempt(id, response, model, () -> closeAccount.close(actor, id));
  }

  @PostMapping("/access/staff/{id}/reopen")
  String reopen(Actor actor, @PathVariable UUID id) {
    closeAccount.reopen(actor, id);
    return "redirect:/access/staff/" + id;
  }

  private String attempt(UUID id, HttpServletResponse response, Model model, Runnable work) {
    try {
      work.run();
      return "redirect:/access/staff/" + id;
    } catch (Refused refusal) {
      response.setStatus(422);
      model.addAttribute("view", reading.person(id, reading.person(id).form(), faults(refusal)));
      return VIEW;
    }
  }

  private static LocalDate day(String field, String words) {
    try {
      return LocalDate.parse(words);
    } catch (DateTimeParseException notADay) {
      throw Refused.field(field, "Please give a day.");
    }
  }

  static Map<String, String> faults(Refused refusal) {
    return refusal.faults().stream()
        .collect(
            Collectors.toMap(
                Refused.FieldFault::field, Refused.FieldFault::message, (one, two) -> one));
  }
}
