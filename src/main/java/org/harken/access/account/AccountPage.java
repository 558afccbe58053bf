package org.harken.access.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.access.Staff;
import org.harken.access.store.Tokens;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The own account: who I am here, my password, my tokens, the way out. */
@Controller
@Permits(Permits.SIGNED_IN)
class AccountPage {

  private final Access access;
  private final Tokens tokens;
  private final ChangePassword changePassword;
  private final CreateToken createToken;
  private final RevokeToken revokeToken;
  private final EndVisit endVisit;

  AccountPage(
      Access access,
      Tokens tokens,
      ChangePassword changePassword,
      CreateToken createToken,
      RevokeToken revokeToken,
      EndVisit endVisit) {
    this.access = access;
    this.tokens = tokens;
    this.changePassword = changePassword;
    this.createToken = createToken;
    this.revokeToken = revokeToken;
    this.endVisit = endVisit;
  }

  @GetMapping("/account")
  String show(
      Actor actor,
      Model model,
      @RequestParam @Nullable String changed,
      @RequestParam @Nullable String ended) {
    String news = "";
    if (changed != null) {
      news = "Your password is changed. You are signed out everywhere else.";
    } else if (ended != null) {
      news = "You are signed out there.";
    }
    model.addAttribute("view", view(actor).withNews(news));
    return "access/account/account";
  }

  @PostMapping("/account/password")
  String password(
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      @RequestParam(defaultValue = "") String present,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again) {
    try {
      if (!password.equals(again)) {
        throw Refused.field("again", "The two new passwords are not the same.");
      }
      changePassword.change(actor, present, password);
    } catch (Refused refusal) {
      return again(actor, response, model, "", refusal);
    }
    endVisit.elsewhere(actor);
    request.changeSessionId();
    return "redirect:/account?changed";
  }

  @PostMapping("/account/tokens")
  String create(
      Actor actor,
      HttpServletResponse response,
      Model model,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") List<String> permissions,
      @RequestParam(defaultValue = "90") String days) {
    try {
      String secret = createToken.create(actor, name, Set.copyOf(permissions), number(days));
      model.addAttribute("view", view(actor).withSecret(secret));
      return "access/account/account";
    } catch (Refused refusal) {
      return again(actor, response, model, name, refusal);
    }
  }

  @PostMapping("/account/visits/{id}/end")
  String signOutThere(Actor actor, @PathVariable UUID id) {
    endVisit.there(actor, id);
    return "redirect:/account?ended";
  }

  @PostMapping("/account/tokens/{id}/revoke")
  String revoke(Actor actor, @PathVariable UUID id) {
    revokeToken.revoke(actor, id);
    return "redirect:/account";
  }

  private String again(
      Actor actor, HttpServletResponse response, Model model, String name, Refused refusal) {
    Map<String, String> faults = new LinkedHashMap<>();
    refusal.faults().forEach(fault -> faults.put(fault.field(), fault.message()));
    if (faults.isEmpty()) {
      faults.put("name", refusal.getMessage());
    }
    response.setStatus(422);
    model.addAttribute("view", view(actor).withFaults(name, faults));
    return "access/account/account";
  }

  private AccountView view(Actor actor) {
    Staff staff = access.staff(actor.id()).orElseThrow(NotFound::new);
    ZoneId zone = access.facility(staff.facility()).map(Facility::zone).orElse(ZoneOffset.UTC);
    return AccountView.of(staff, zone, actor.permissions(), tokens.of(staff.id()))
        .withVisits(endVisit.lines(actor, zone), ownsFacility(actor));
  }

  private boolean ownsFacility(Actor actor) {
    return access.facilities(Actor.PUBLIC).stream()
        .anyMatch(house -> actor.id().equals(house.owner()));
  }

  private static int number(String words) {
    return words.matches("\\d{1,4}") ? Integer.parseInt(words) : 0;
  }
}
