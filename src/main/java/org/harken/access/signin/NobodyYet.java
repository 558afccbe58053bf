package org.harken.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.harken.platform.web.Answers;
import org.harken.platform.web.CurrentActor;
import org.harken.platform.web.NotPermitted;
import org.harken.platform.web.NotSignedIn;
import org.harken.platform.web.Programs;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What those hear who did not sign in, or whose form is too old: programs get problem details,
 * people the sign-in page.
 */
@Component
class NobodyYet implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final Answers answers;
  private final CurrentActor currentActor;
  private final Presence presence;
  private final LockedDesk lockedDesk;

  NobodyYet(Answers answers, CurrentActor currentActor, Presence presence, LockedDesk lockedDesk) {
    this.answers = answers;
    this.currentActor = currentActor;
    this.presence = presence;
    this.lockedDesk = lockedDesk;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (Programs.areMeant(request.getRequestURI())) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      answers.fault(request, response, new NotSignedIn());
    } else if (presence.locked().isPresent()) {
      lockedDesk.meets(request, response);
    } else if (request.getHeader("HX-Request") != null) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      response.setHeader("HX-Redirect", "/sign-in");
    } else if (isRead(request)) {
      response.sendRedirect(request.getContextPath() + "/sign-in");
    } else {
      response.sendRedirect(request.getContextPath() + "/sign-in?again");
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    boolean nobody = currentActor.of(request) == null;
    boolean api = Programs.areMeant(request.getRequestURI());
    boolean staleForm = why instanceof CsrfException;
    if (nobody && (api || !staleForm || isSignIn(request))) {
      commence(request, response, new InsufficientAuthenticationException("nobody", why));
    } else {
      answers.fault(request, response, staleForm ? new StaleForm() : new NotPermitted());
    }
  }

  private static boolean isRead(HttpServletRequest request) {
    return HttpMethod.GET.matches(request.getMethod())
        || HttpMethod.HEAD.matches(request.getMethod());
  }

  private static boolean isSignIn(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + "/sign-");
  }

  /** Its sentence is what the person reads. */
  static final class StaleForm extends NotPermitted {
    @Override
    public String getMessage() {
      return "This page was open for too long, or was opened elsewhere. Go back, load it again and send it once more.";
    }
  }
}
