package org.harken.access;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.file.Files;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.startup.Tomcat;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** A whole OpenID Connect server on a free port, with people and groups that a test sets. */
public final class OidcServer implements AutoCloseable {

  public static final String CLIENT = "harken";
  public static final String SECRET = "a secret between two houses";
  public static final String PASSWORD = "orchard-lantern-quilt";

  /** Somebody there. */
  public record Person(String name, String email, boolean verified, Set<String> groups) {}

  private static final Map<String, Person> PEOPLE = new ConcurrentHashMap<>();
  private static final Map<String, OAuth2Authorization> GIVEN = new ConcurrentHashMap<>();
  private static @Nullable OAuth2AuthorizationService authorizations;

  private final Tomcat tomcat;

  private OidcServer(Tomcat tomcat) {
    this.tomcat = tomcat;
  }

  public static OidcServer start() {
    try {
      var tomcat = new Tomcat();
      tomcat.setBaseDir(Files.createTempDirectory("oidc").toString());
      tomcat.setPort(0);
      var context = tomcat.addContext("", null);
      context.addServletContainerInitializer(
          (classes, servlets) -> {
            var web = new AnnotationConfigWebApplicationContext();
            web.register(House.class);
            var dispatcher = servlets.addServlet("dispatcher", new DispatcherServlet(web));
            dispatcher.addMapping("/");
            dispatcher.setLoadOnStartup(1);
            var security = new DelegatingFilterProxy("springSecurityFilterChain", web);
            web.setServletContext(servlets);
            servlets.addFilter("security", security).addMappingForUrlPatterns(null, false, "/*");
          },
          Set.of());
      tomcat.getConnector();
      tomcat.start();
      return new OidcServer(tomcat);
    } catch (Exception problem) {
      throw new IllegalStateException(problem);
    }
  }

  public String issuer() {
    return "http://127.0.0.1:" + tomcat.getConnector().getLocalPort();
  }

  public void knows(String user, Person person) {
    PEOPLE.put(user, person);
  }

  /** Disabled there: nothing that was given counts any more. */
  public void disables(String user) {
    PEOPLE.remove(user);
    var service = Objects.requireNonNull(authorizations);
    for (OAuth2Authorization given : new HashSet<>(GIVEN.values())) {
      if (given.getPrincipalName().equals(user)) {
        service.remove(given);
        GIVEN.remove(given.getId());
      }
    }
  }

  public void goesAway() {
    tomcat.getConnector().pause();
    try {
      tomcat.getConnector().stop();
    } catch (Exception problem) {
      throw new IllegalStateException(problem);
    }
  }

  @Override
  public void close() throws Exception {
    tomcat.stop();
    tomcat.destroy();
  }

  private static Map<String, Object> claims(String user) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("sub", user);
    Person person = PEOPLE.get(user);
    if (person != null) {
      claims.put("name", person.name());
      claims.put("email", person.email());
      claims.put("email_verified", person.verified());
      claims.put("groups", java.util.List.copyOf(person.groups()));
    }
    return claims;
  }

  /** No configuration by its annotation: the house under test must not find it. */
  @EnableWebMvc
  @EnableWebSecurity
  static class House {

    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
      return http.oauth2AuthorizationServer(
              server ->
                  server.oidc(
                      oidc ->
                          oidc.userInfoEndpoint(
                              info ->
                                  info.userInfoMapper(
                                      asked ->
                                          new OidcUserInfo(
                                              claims(
                                                  asked.getAuthorization().getPrincipalName()))))))
          .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
          .formLogin(Customizer.withDefaults())
          .build();
    }

    @Bean
    UserDetailsService people() {
      return user -> {
        if (!PEOPLE.containsKey(user)) {
          throw new UsernameNotFoundException(user);
        }
        return User.withUsername(user).password("{noop}" + PASSWORD).roles("PERSON").build();
      };
    }

    @Bean
    RegisteredClientRepository clients() {
      return new InMemoryRegisteredClientRepository(
          RegisteredClient.withId(UUID.randomUUID().toString())
              .clientId(CLIENT)
              .clientSecret("{noop}" + SECRET)
              .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
              .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
              .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
              .redirectUri("http://localhost/sign-in/from/house")
              .redirectUri("http://127.0.0.1/sign-in/from/house")
              .scope("openid")
              .scope("email")
              .scope("profile")
              .tokenSettings(
                  TokenSettings.builder()
                      .reuseRefreshTokens(false)
                      .refreshTokenTimeToLive(Duration.ofHours(8))
                      .build())
              .build());
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
      authorizations = new Remembering(new InMemoryOAuth2AuthorizationService());
      return authorizations;
    }

    private static String nameOf(@Nullable Authentication principal) {
      return requireNonNull(principal).getName();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> more() {
      return token ->
          token.getClaims().claims(all -> all.putAll(claims(nameOf(token.getPrincipal()))));
    }

    @Bean
    RSAKey key() throws NoSuchAlgorithmException {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      var pair = generator.generateKeyPair();
      return new RSAKey.Builder((RSAPublicKey) pair.getPublic())
          .privateKey((RSAPrivateKey) pair.getPrivate())
          .keyID("one")
          .build();
    }

    @Bean
    JWKSource<SecurityContext> keys(RSAKey key) {
      return new ImmutableJWKSet<>(new JWKSet(key));
    }

    @Bean
    JwtDecoder decoder(RSAKey key) throws JOSEException {
      return NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey()).build();
    }

    @Bean
    AuthorizationServerSettings settings() {
      return AuthorizationServerSettings.builder().build();
    }
  }

  /** Keeps a list of what was given to whom, so that it can be taken back. */
  private record Remembering(OAuth2AuthorizationService all) implements OAuth2AuthorizationService {
    @Override
    public void save(OAuth2Authorization authorization) {
      all.save(authorization);
      GIVEN.put(authorization.getId(), authorization);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
      all.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
      return all.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
      return all.findByToken(token, type);
    }
  }
}
