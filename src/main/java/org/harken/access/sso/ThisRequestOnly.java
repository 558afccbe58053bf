package org.harken.access.sso;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Hands what the provider gave to the visit that begins in the same request; keeps nothing. */
final class ThisRequestOnly implements OAuth2AuthorizedClientRepository {

  private static final String GIVEN = ThisRequestOnly.class.getName();

  static @Nullable OAuth2AuthorizedClient given(HttpServletRequest request) {
    return (OAuth2AuthorizedClient) request.getAttribute(GIVEN);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
      String name, Authentication principal, HttpServletRequest request) {
    return (T) given(request);
  }

  @Override
  public void saveAuthorizedClient(
      OAuth2AuthorizedClient client,
      Authentication principal,
      HttpServletRequest request,
      HttpServletResponse response) {
    request.setAttribute(GIVEN, client);
  }

  @Override
  public void removeAuthorizedClient(
      String name,
      Authentication principal,
      HttpServletRequest request,
      HttpServletResponse response) {
    request.removeAttribute(GIVEN);
  }
}
