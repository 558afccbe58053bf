package org.harken.access.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.harken.access.sso.TokensGoOn;
import org.harken.access.store.Beginnings;
import org.harken.access.store.Tokens;
import org.harken.platform.limits.Leases;
import org.harken.platform.web.Answers;
import org.harken.platform.web.Programs;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Two ways in: programs with a token, without a session; people with a session. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityRules {

  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "font-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
          + "form-action 'self'";

  private static final String MEASUREMENTS = "/actuator/prometheus";

  private static final String[] FILES = {
    "/*.css", "/*.js", "/*.svg", "/*.png", "/*.ico", "/*.woff2", "/webjars/**", "/_static/**"
  };

  @Bean
  @Order(1)
  SecurityFilterChain wayOfPrograms(
      HttpSecurity http, BearerFilter bearer, Doors doors, NobodyYet nobodyYet) {
    return http.securityMatcher(SecurityRules::isProgram)
        .csrf(csrf -> csrf.disable())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .headers(SecurityRules::headers)
        .addFilterBefore(bearer, AnonymousAuthenticationFilter.class)
        .exceptionHandling(
            faults -> faults.authenticationEntryPoint(nobodyYet).accessDeniedHandler(nobodyYet))
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, MEASUREMENTS)
                    .access(doors.holding("system:watch"))
                    .anyRequest()
                    .access(doors))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain wayOfPeople(
      HttpSecurity http,
      AfterSignIn afterSignIn,
      Doors doors,
      NobodyYet nobodyYet,
      FirstVisit firstVisit,
      WaysIn ways) {
    var wanted = new CookieRequestCache();
    wanted.setRequestMatcher(SecurityRules::isPageVisit);
    afterSignIn.setRequestCache(wanted);
    ways.addSingleSignOn(http);
    // SignInCheck, the only AuthenticationProvider, is found by itself; named here it would ask
    // twice
    return http.csrf(csrf -> csrf.csrfTokenRepository(new FormTokens()))
        .requestCache(cache -> cache.requestCache(wanted))
        .addFilterBefore(firstVisit, CsrfFilter.class)
        .headers(SecurityRules::headers)
        .formLogin(form -> signInForm(form, afterSignIn))
        .logout(
            out ->
                out.logoutUrl("/sign-out")
                    .addLogoutHandler(ways.departure())
                    .logoutSuccessUrl("/sign-in?left"))
        .exceptionHandling(
            faults -> faults.authenticationEntryPoint(nobodyYet).accessDeniedHandler(nobodyYet))
        .authorizeHttpRequests(requests -> whereTo(requests, doors))
        .build();
  }

  private static void whereTo(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests,
      Doors doors) {
    requests
        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
        .permitAll()
        .requestMatchers(HttpMethod.GET, FILES)
        .permitAll()
        .requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**")
        .permitAll()
        .requestMatchers(HttpMethod.GET, MEASUREMENTS)
        .access(doors.holding("system:watch"))
        .requestMatchers("/actuator/**")
        .denyAll()
        .anyRequest()
        .access(doors);
  }

  private static void signInForm(FormLoginConfigurer<HttpSecurity> form, AfterSignIn afterSignIn) {
    form.loginPage("/sign-in")
        .usernameParameter("email")
        .passwordParameter("password")
        .successHandler(afterSignIn)
        .failureHandler(
            (request, response, fault) ->
                response.sendRedirect(
                    request.getContextPath()
                        + (fault instanceof LockedException
                            ? "/sign-in?wait"
                            : "/sign-in?refused")));
  }

  @Bean
  BearerFilter bearerFilter(
      Tokens tokens,
      TokensGoOn goOn,
      Leases leases,
      Answers answers,
      Clock clock,
      Environment environment) {
    boolean practice = environment.acceptsProfiles(Profiles.of("demo"));
    return new BearerFilter(tokens, goOn, leases, answers, clock, practice);
  }

  @Bean
  FilterRegistrationBean<BearerFilter> bearerInItsChainOnly(BearerFilter bearer) {
    var registration = new FilterRegistrationBean<>(bearer);
    registration.setEnabled(false);
    return registration;
  }

  @Bean
  FirstVisit firstVisit(Beginnings beginnings, Environment environment) {
    return new FirstVisit(beginnings, environment.acceptsProfiles(Profiles.of("demo")));
  }

  /** The filter belongs to the chain of people alone, not to every request as well. */
  @Bean
  FilterRegistrationBean<FirstVisit> firstVisitInItsChainOnly(FirstVisit firstVisit) {
    var registration = new FilterRegistrationBean<>(firstVisit);
    registration.setEnabled(false);
    return registration;
  }

  /** Requests are measured as a whole; each filter on its own costs more than it tells. */
  @Bean
  SecurityObservationSettings withoutFilterObservations() {
    return SecurityObservationSettings.noObservations();
  }

  /** Secure wherever the request is; unreadable to scripts; not sent along from other sites. */
  @Bean
  CookieSerializer sessionCookie() {
    var cookie = new DefaultCookieSerializer();
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    return cookie;
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .frameOptions(frame -> frame.deny())
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            features -> features.policy("camera=(), geolocation=(), microphone=(), payment=()"));
  }

  private static boolean isProgram(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return (Programs.areMeant(path) || path.startsWith("/v3/api-docs") || path.equals(MEASUREMENTS))
        && BearerFilter.showsToken(request);
  }

  /** Worth coming back to after signing in: a whole page, not a part of one and no file. */
  static boolean isPageVisit(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return HttpMethod.GET.matches(request.getMethod())
        && request.getHeader("HX-Request") == null
        && accept != null
        && accept.contains("text/html")
        && !Programs.areMeant(request.getRequestURI().substring(request.getContextPath().length()));
  }
}
