package org.harken.access.sso;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.harken.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The organisation's identity provider. It is asked who it is when somebody first needs it, never
 * while Harken starts: one that is away keeps nobody from working with a password.
 */
@Component
public class Issuer implements ClientRegistrationRepository {

  /** The one provider, as addresses name it: {@code /sign-in/with/house}. */
  public static final String NAME = "house";

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String issuer;
  private final String clientId;
  private final String clientSecret;
  private final List<String> scopes;
  private final String url;
  private volatile @Nullable ClientRegistration known;

  Issuer(
      @Value("${HARKEN_OIDC_ISSUER:}") String issuer,
      @Value("${HARKEN_OIDC_CLIENT_ID:}") String clientId,
      @Value("${HARKEN_OIDC_CLIENT_SECRET:}") String clientSecret,
      @Value("${HARKEN_OIDC_SCOPES:openid email profile}") String scopes,
      @Value("${HARKEN_URL:}") String url) {
    this.issuer = issuer.strip();
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.scopes = List.of(scopes.strip().split("[ ,]+"));
    this.url = url.strip().replaceFirst("/+$", "");
  }

  public boolean isSet() {
    return !issuer.isEmpty();
  }

  String address() {
    return issuer;
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String name) {
    return isSet() && name.equals(NAME) ? registration() : null;
  }

  /** Refuses with a sentence where the provider cannot be reached. */
  ClientRegistration registration() {
    ClientRegistration registration = known;
    if (registration == null) {
      registration = ask();
      known = registration;
    }
    return registration;
  }

  private ClientRegistration ask() {
    try {
      Map<String, Object> says =
          client()
              .get()
              .uri(issuer.replaceFirst("/+$", "") + "/.well-known/openid-configuration")
              .retrieve()
              .body(new ParameterizedTypeReference<Map<String, Object>>() {});
      if (says == null || !issuer.equals(says.get("issuer"))) {
        throw new Refused("Single sign-on answers with another name than the one it is set up by.");
      }
      return ClientRegistrations.fromOidcConfiguration(says)
          .registrationId(NAME)
          .clientId(clientId)
          .clientSecret(clientSecret)
          .scope(scopes)
          .redirectUri((url.isEmpty() ? "{baseUrl}" : url) + "/sign-in/from/{registrationId}")
          .build();
    } catch (RestClientException | IllegalArgumentException away) {
      throw new Refused("Single sign-on cannot be reached at the moment.");
    }
  }

  /** Never waits long for the provider. */
  static RestClient client() {
    return RestClient.builder().requestFactory(hurried()).build();
  }

  static JdkClientHttpRequestFactory hurried() {
    var factory =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(PATIENCE).build());
    factory.setReadTimeout(PATIENCE);
    return factory;
  }
}
