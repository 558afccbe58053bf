package org.harken.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.harken.access.sso.Issuer;
import org.harken.platform.web.CurrentActor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
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
  private final Issuer issuer;
  private final String singleSignOnName;

  SignInPage(
      CurrentActor currentActor,
      ObjectProvider<PracticeAccounts> practiceAccounts,
      Issuer issuer,
      @Value("${HARKEN_OIDC_NAME:Single sign-on}") String singleSignOnName,
      Environment environment) {
    this.currentActor = currentActor;
    this.practiceAccounts = practiceAccounts;
    this.issuer = issuer;
    this.singleSignOnName = singleSignOnName;
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
      @RequestParam @Nullable String ready,
      @RequestParam @Nullable String outside) {
    if (currentActor.of(request) != null) {
      return "redirect:/";
    }
    String alert = "";
    String news = "";
    if (outside != null) {
      alert = outside(outside);
    } else if (refused != null) {
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
    model.addAttribute("singleSignOn", issuer.isSet() ? singleSignOnName : "");
    return "access/signin/signin";
  }

  /** Why single sign-on did not let somebody in. */
  private static String outside(String why) {
    return switch (why) {
      case "no_group" ->
          "We know who you are, but none of your groups opens Harken. Please ask the administrator of Harken.";
      case "closed" -> "Your account here is closed. Please ask the administrator of Harken.";
      case "email" ->
          "Your organisation has not confirmed your e-mail address, so we cannot find your account. Please ask its help desk.";
      case "taken" ->
          "Somebody else uses the account with your e-mail address. Please ask the administrator of Harken.";
      case "not_again" -> "Please show again that it is you: sign in once more.";
      case "away" ->
          "Single sign-on cannot be reached at the moment. Please try again, or sign in with your password.";
      default ->
          "Single sign-on did not work just now. Please try again, or sign in with your password.";
    };
  }

  private List<PracticeAccounts.PracticeAccount> accounts() {
    PracticeAccounts known = practice ? practiceAccounts.getIfAvailable() : null;
    return known == null ? List.of() : known.accounts();
  }
}
