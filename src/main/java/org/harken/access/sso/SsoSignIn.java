package org.harken.access.sso;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.harken.access.signin.AfterSignIn;
import org.harken.access.sso.NotKnownHere.Why;
import org.harken.platform.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** The way in by the organisation's identity provider, where one is set. */
@Component
public class SsoSignIn {

  private static final Logger LOG = LoggerFactory.getLogger(SsoSignIn.class);
  private static final String START = "/sign-in/with";

  private final Issuer issuer;
  private final KnowStaff knowStaff;
  private final SsoVisitBegins visitBegins;
  private final AfterSignIn afterSignIn;
  private final String groupsClaim;
  private final String prompt;

  SsoSignIn(
      Issuer issuer,
      KnowStaff knowStaff,
      SsoVisitBegins visitBegins,
      AfterSignIn afterSignIn,
      @Value("${HARKEN_OIDC_GROUPS:groups}") String groupsClaim,
      @Value("${HARKEN_OIDC_PROMPT:login}") String prompt) {
    this.issuer = issuer;
    this.knowStaff = knowStaff;
    this.visitBegins = visitBegins;
    this.afterSignIn = afterSignIn;
    this.groupsClaim = groupsClaim;
    this.prompt = prompt.strip();
  }

  public boolean isSet() {
    return issuer.isSet();
  }

  /** Adds the way to the chain of people. */
  public void in(OAuth2LoginConfigurer<HttpSecurity> login) {
    login
        .loginPage("/sign-in")
        .clientRegistrationRepository(issuer)
        .authorizedClientRepository(new ThisRequestOnly())
        .authorizationEndpoint(
            begin -> begin.baseUri(START).authorizationRequestResolver(resolver()))
        .redirectionEndpoint(back -> back.baseUri("/sign-in/from/*"))
        .successHandler(this::arrives)
        .failureHandler((request, response, fault) -> fails(request, response, fault));
  }

  /** On a desk that others use too, the provider asks who it is each time. */
  private OAuth2AuthorizationRequestResolver resolver() {
    var resolver = new DefaultOAuth2AuthorizationRequestResolver(issuer, START);
    if (!prompt.isEmpty()) {
      resolver.setAuthorizationRequestCustomizer(
          request -> request.additionalParameters(more -> more.put("prompt", prompt)));
    }
    return resolver;
  }

  private void arrives(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException, ServletException {
    OidcUser user = (OidcUser) ((OAuth2AuthenticationToken) authentication).getPrincipal();
    try {
      var staff = knowStaff.arriving(Identity.of(user.getClaims(), groupsClaim));
      visitBegins.forStaff(request, response, staff, user);
    } catch (NotKnownHere stranger) {
      leaves(request, response, stranger.why());
      return;
    } catch (Refused refusal) {
      leaves(request, response, Why.CLOSED);
      return;
    }
    afterSignIn.goesOn(request, response);
  }

  private static void leaves(HttpServletRequest request, HttpServletResponse response, Why why)
      throws IOException {
    SecurityContextHolder.clearContext();
    if (request.getSession(false) != null) {
      request.getSession().invalidate();
    }
    response.sendRedirect(
        request.getContextPath() + "/sign-in?outside=" + why.name().toLowerCase(Locale.ROOT));
  }

  private static void fails(
      HttpServletRequest request, HttpServletResponse response, Exception fault)
      throws IOException {
    String code =
        fault instanceof OAuth2AuthenticationException known
            ? known.getError().getErrorCode()
            : fault.getClass().getSimpleName();
    LOG.warn("Single sign-on failed: {}", code.replaceAll("[^A-Za-z0-9_.-]", "?"));
    response.sendRedirect(request.getContextPath() + "/sign-in?outside=failed");
  }
}
