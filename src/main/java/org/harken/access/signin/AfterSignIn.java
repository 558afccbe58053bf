package org.harken.access.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.SignInWay;
import org.harken.access.Staff;
import org.harken.access.desk.BackTo;
import org.harken.access.secondstep.SecondStepRules;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.harken.platform.web.MenuEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Lets somebody in and leads to the page they asked for, else to the first one of their menu. */
@Component
public class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

  private final Access access;
  private final Arrival arrival;
  private final SecondStepRules rules;
  private final List<MenuEntry> menu;

  AfterSignIn(Access access, Arrival arrival, SecondStepRules rules, List<MenuEntry> menu) {
    this.access = access;
    this.arrival = arrival;
    this.rules = rules;
    this.menu = menu.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException, ServletException {
    if (!(authentication.getPrincipal() instanceof Credential.Arriving arriving)) {
      throw new IllegalStateException("nobody arrives as " + authentication.getClass());
    }
    Staff staff = access.staff(arriving.staff()).orElseThrow(NotFound::new);
    if (arriving.how() == SignInWay.PASSWORD && rules.isOn(staff.id())) {
      response.sendRedirect(request.getContextPath() + "/sign-in/code");
      return;
    }
    letIn(request, response, staff, arriving.how());
  }

  /** Has shown all that is asked for. */
  public void letIn(
      HttpServletRequest request, HttpServletResponse response, Staff staff, SignInWay how)
      throws IOException, ServletException {
    boolean setupDue = how == SignInWay.PASSWORD && rules.isDue(staff);
    arrival.comesIn(request, response, staff.id(), how, setupDue);
    if (setupDue) {
      response.sendRedirect(request.getContextPath() + "/account/second-step");
      return;
    }
    goesOn(request, response);
  }

  /** To the page that was asked for, else to the first one of the menu. */
  public void goesOn(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    var signedIn = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
    super.onAuthenticationSuccess(request, response, signedIn);
  }

  @Override
  protected String determineTargetUrl(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    if (authentication == null) {
      return "/account";
    }
    Optional<String> lockedAt = BackTo.taken(request, response);
    if (lockedAt.isPresent()) {
      return lockedAt.get();
    }
    Actor actor = access.actor(UUID.fromString(authentication.getName()));
    return menu.stream()
        .filter(entry -> actor.may(entry.permission()))
        .map(MenuEntry::path)
        .findFirst()
        .orElse("/account");
  }
}
