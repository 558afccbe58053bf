package org.harken.access.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.harken.access.Access;
import org.harken.access.SignInWay;
import org.harken.access.Staff;
import org.harken.access.secondstep.CheckCode;
import org.harken.platform.TooMany;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** After the password: the code of one's phone. Open to nobody but who has shown the password. */
@Controller
@Permits(Permits.PUBLIC)
class SecondStepPage {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String VIEW = "access/signin/secondstep";

  private final CheckCode checkCode;
  private final AfterSignIn afterSignIn;
  private final Access access;
  private final Clock clock;

  SecondStepPage(CheckCode checkCode, AfterSignIn afterSignIn, Access access, Clock clock) {
    this.checkCode = checkCode;
    this.afterSignIn = afterSignIn;
    this.access = access;
    this.clock = clock;
  }

  @GetMapping("/sign-in/code")
  String show(Model model) {
    if (waiting().isEmpty()) {
      return "redirect:/sign-in?again";
    }
    model.addAttribute("alert", "");
    return VIEW;
  }

  @PostMapping("/sign-in/code")
  @Nullable String check(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      @RequestParam(defaultValue = "") String code)
      throws IOException, ServletException {
    Optional<Staff> waiting = waiting();
    if (waiting.isEmpty()) {
      return "redirect:/sign-in?again";
    }
    Staff staff = waiting.get();
    try {
      if (checkCode.isTheirs(staff.id(), code, request.getRemoteAddr())) {
        afterSignIn.letIn(request, response, staff, SignInWay.PASSWORD_AND_CODE);
        return null;
      }
      response.setStatus(422);
      model.addAttribute(
          "alert", "This code does not count. Each counts once: please wait for the next one.");
    } catch (TooMany tooMany) {
      response.setStatus(429);
      model.addAttribute(
          "alert", "Too many tries. Please wait 15 minutes, or ask your administrator.");
    }
    return VIEW;
  }

  private Optional<Staff> waiting() {
    return Presence.credential() instanceof Credential.Arriving arriving
            && arriving.since().plus(PATIENCE).isAfter(clock.instant())
        ? access.staff(arriving.staff()).filter(Staff::active)
        : Optional.empty();
  }
}
