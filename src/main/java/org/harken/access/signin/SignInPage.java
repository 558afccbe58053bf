package org.harken.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.harken.platform.web.CurrentActor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which staff sign in. The form itself is answered by Spring Security. */
@Controller
class SignInPage {

  private final CurrentActor currentActor;
  private final ObjectProvider<PracticeAccounts> practiceAccounts;
  private final boolean practice;

  SignInPage(
      CurrentActor currentActor,
      ObjectProvider<PracticeAccounts> practiceAccounts,
      Environment environment) {
    this.currentActor = currentActor;
    this.practiceAccounts = practiceAccounts;
    this.practice = environment.acceptsProfiles(Profiles.of("demo"));
  }

  @Permits(Permits.PUBLIC)
  @GetMapping("/sign-in")
  String show(
      HttpServletRequest request,
      Model model,
      @RequestParam @Nullable String refused,
      @RequestParam @Nullable String wait,
      @RequestParam @Nullable String again,
      @RequestParam @Nullable String left,
      @RequestParam @Nullable String ready) {
    if (currentActor.of(request) != null) {
      return "redirect:/";
    }
    String alert = "";
    String news = "";
    if (refused != null) {
      alert = "E-mail and password do not go together. Please try again.";
    } else if (wait != null) {
      alert = "Too many tries. Please wait 15 minutes, or ask your administrator.";
    } else if (again != null) {
      news = "You were away for a while. Please sign in again.";
    } else if (left != null) {
      news = "You are signed out.";
    } else if (ready != null) {
      news = "Your account is ready. Please sign in.";
    }
    model.addAttribute("alert", alert);
    model.addAttribute("news", news);
    model.addAttribute("accounts", accounts());
    return "access/signin/signin";
  }

  private List<PracticeAccounts.PracticeAccount> accounts() {
    PracticeAccounts known = practice ? practiceAccounts.getIfAvailable() : null;
    return known == null ? List.of() : known.accounts();
  }
}
