package org.harken.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.harken.access.model.TokenSecret;
import org.harken.access.sso.TokensGoOn;
import org.harken.access.store.Tokens;
import org.harken.platform.TooMany;
import org.harken.platform.limits.Leases;
import org.harken.platform.web.Answers;
import org.harken.platform.web.NotSignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** A program shows its token with every request; nothing is remembered between two of them. */
final class BearerFilter extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";
  private static final Duration NOTE_USE_EVERY = Duration.ofMinutes(1);

  private final Tokens tokens;
  private final TokensGoOn goOn;
  private final Leases leases;
  private final Answers answers;
  private final Clock clock;
  private final boolean practice;

  BearerFilter(
      Tokens tokens,
      TokensGoOn goOn,
      Leases leases,
      Answers answers,
      Clock clock,
      boolean practice) {
    this.tokens = tokens;
    this.goOn = goOn;
    this.leases = leases;
    this.answers = answers;
    this.clock = clock;
    this.practice = practice;
  }

  /** True where the request shows a token: its session, if any, then counts for nothing. */
  static boolean showsToken(HttpServletRequest request) {
    @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String secret = request.getHeader(HttpHeaders.AUTHORIZATION).substring(SCHEME.length()).strip();
    Instant now = clock.instant();
    Optional<Tokens.Shown> found =
        tokens
            .valid(TokenSecret.hash(secret), now)
            .filter(shown -> practice || !shown.token().fixed())
            .filter(shown -> goOn.of(shown.owner().id()));
    if (found.isEmpty()) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      answers.fault(request, response, new NotSignedIn());
      return;
    }
    Tokens.Token token = found.get().token();
    if (!leases.spend(token.id().toString())) {
      answers.fault(request, response, new TooMany(Duration.ofSeconds(leases.secondsToWait())));
      return;
    }
    Instant last = token.lastUsedAt();
    if (last == null || last.plus(NOTE_USE_EVERY).isBefore(now)) {
      tokens.used(token.id(), now);
    }
    var bearer = new Credential.Bearer(token.staff(), token.id(), token.permissions());
    SecurityContextHolder.setContext(
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(bearer, null, List.of())));
    WhoAsks.shown(request, bearer, found.get().owner());
    chain.doFilter(request, response);
  }
}
