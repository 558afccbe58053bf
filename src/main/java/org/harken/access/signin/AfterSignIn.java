package org.harken.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.platform.web.Actor;
import org.harken.platform.web.MenuEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Leads to the page somebody asked for, else to the first one of their menu. */
@Component
class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

  private final Access access;
  private final List<MenuEntry> menu;

  AfterSignIn(Access access, List<MenuEntry> menu) {
    this.access = access;
    this.menu = menu.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
  }

  @Override
  protected String determineTargetUrl(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    if (authentication == null) {
      return "/account";
    }
    Actor actor = access.actor(UUID.fromString(authentication.getName()));
    return menu.stream()
        .filter(entry -> actor.may(entry.permission()))
        .map(MenuEntry::path)
        .findFirst()
        .orElse("/account");
  }
}
