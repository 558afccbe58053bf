package org.harken.access.sso;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks the identity provider whether it still knows somebody, and in which groups. */
@Component
class AskAgain {

  /** What the provider answers. */
  sealed interface Answer {
    /** Still known. */
    record Known(@Nullable String refresh, Identity identity) implements Answer {}

    /** Disabled, removed or signed out there. */
    record Gone(String why) implements Answer {}

    /** No answer of its own: a network that is down, a provider that is away or set up wrongly. */
    record Away() implements Answer {}
  }

  private static final List<String> GONE = List.of("invalid_grant", "access_denied");

  private final Issuer issuer;
  private final String groupsClaim;
  private volatile @Nullable RestClientRefreshTokenTokenResponseClient refreshing;

  AskAgain(Issuer issuer, @Value("${HARKEN_OIDC_GROUPS:groups}") String groupsClaim) {
    this.issuer = issuer;
    this.groupsClaim = groupsClaim;
  }

  /** Made when it is first needed: an organisation without a provider waits for nothing. */
  private RestClientRefreshTokenTokenResponseClient refreshing() {
    RestClientRefreshTokenTokenResponseClient known = refreshing;
    if (known == null) {
      known = new RestClientRefreshTokenTokenResponseClient();
      known.setRestClient(
          RestClient.builder()
              .requestFactory(Issuer.hurried())
              .messageConverters(
                  converters -> {
                    converters.clear();
                    converters.add(new FormHttpMessageConverter());
                    converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                  })
              .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
              .build());
      refreshing = known;
    }
    return known;
  }

  Answer about(String refresh, Instant now) {
    try {
      ClientRegistration registration = issuer.registration();
      OAuth2AccessTokenResponse response =
          refreshing()
              .getTokenResponse(
                  new OAuth2RefreshTokenGrantRequest(
                      registration,
                      new OAuth2AccessToken(
                          OAuth2AccessToken.TokenType.BEARER, "spent", now.minusSeconds(60), now),
                      new OAuth2RefreshToken(refresh, null)));
      Map<String, Object> claims = new HashMap<>(idToken(response));
      claims.putAll(userInfo(registration, response.getAccessToken().getTokenValue()));
      OAuth2RefreshToken next = response.getRefreshToken();
      return new Answer.Known(
          next == null ? refresh : next.getTokenValue(), Identity.of(claims, groupsClaim));
    } catch (OAuth2AuthorizationException refusal) {
      String code = refusal.getError().getErrorCode();
      return GONE.contains(code) ? new Answer.Gone(code) : new Answer.Away();
    } catch (HttpClientErrorException refusal) {
      boolean gone =
          refusal.getStatusCode() == HttpStatus.UNAUTHORIZED
              || refusal.getStatusCode() == HttpStatus.FORBIDDEN;
      return gone ? new Answer.Gone("userinfo_refused") : new Answer.Away();
    } catch (RuntimeException away) {
      return new Answer.Away();
    }
  }

  private static Map<String, Object> userInfo(ClientRegistration registration, String token) {
    String address = registration.getProviderDetails().getUserInfoEndpoint().getUri();
    if (address == null) {
      return Map.of();
    }
    Map<String, Object> says =
        Issuer.client()
            .get()
            .uri(address)
            .headers(headers -> headers.setBearerAuth(token))
            .retrieve()
            .body(new ParameterizedTypeReference<Map<String, Object>>() {});
    return says == null ? Map.of() : says;
  }

  /**
   * Came straight from the provider over its own connection, so that its signature adds nothing.
   */
  private static Map<String, Object> idToken(OAuth2AccessTokenResponse response) {
    Object token = response.getAdditionalParameters().get("id_token");
    if (token == null) {
      return Map.of();
    }
    try {
      return JWTParser.parse(token.toString()).getJWTClaimsSet().getClaims();
    } catch (ParseException unreadable) {
      throw new RestClientException("an ID token that cannot be read", unreadable);
    }
  }
}
