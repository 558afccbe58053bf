package org.harken.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harken.access.SignInWay;
import org.harken.access.Staff;
import org.harken.access.store.StaffList;
import org.harken.audit.Audit;
import org.harken.platform.limits.Limits;
import org.harken.platform.web.Actor;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks e-mail and password. Says the same, after the same work, whether the account is unknown,
 * closed or the password wrong; tries are limited for unknown accounts too.
 */
@Component
class SignInCheck implements AuthenticationProvider {

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int TRIES_HERE = 10;
  private static final int TRIES_ANYWHERE = 50;
  private static final int TRIES_OF_ADDRESS = 300;
  private static final int LONGEST = 400;

  private final StaffList staffList;
  private final PasswordCheck passwords;
  private final Provider provider;
  private final Limits limits;
  private final Audit audit;
  private final Clock clock;

  SignInCheck(
      StaffList staffList,
      PasswordCheck passwords,
      Provider provider,
      Limits limits,
      Audit audit,
      Clock clock) {
    this.staffList = staffList;
    this.passwords = passwords;
    this.provider = provider;
    this.limits = limits;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String email = clean(attempt.getName());
    String password = String.valueOf(attempt.getCredentials());
    String address =
        attempt.getDetails() instanceof WebAuthenticationDetails details
            ? String.valueOf(details.getRemoteAddress())
            : "";
    String here = "sign-in:" + email + "@" + address;
    if (!limits.allow(here, TRIES_HERE, WINDOW)
        || !limits.allow("sign-in:" + email, TRIES_ANYWHERE, WINDOW)
        || !limits.allow("sign-in-from:" + address, TRIES_OF_ADDRESS, WINDOW)) {
      throw new LockedException("too many tries");
    }
    Optional<Staff> staff = staffList.activeByEmail(email);
    boolean theirs = passwords.matches(staff.map(Staff::id).orElse(null), password);
    if (!theirs || !staff.map(provider::mayPassBy).orElse(false)) {
      staff.ifPresent(known -> note(known, "sign-in refused"));
      throw new BadCredentialsException("no such account or wrong password");
    }
    Staff known = staff.orElseThrow();
    limits.forget(here);
    var arriving =
        UsernamePasswordAuthenticationToken.authenticated(
            new Credential.Arriving(known.id(), SignInWay.PASSWORD, clock.instant()),
            null,
            List.of());
    arriving.setDetails("");
    return arriving;
  }

  private void note(Staff staff, String what) {
    var actor = new Actor(staff.id(), staff.name(), staff.title(), Set.of());
    provider.inTransaction(
        () -> audit.changed(actor, what, "staff", staff.id().toString(), Map.of()));
  }

  private static String clean(String email) {
    String clean = email.replace("\u0000", "").strip().toLowerCase(Locale.ROOT);
    return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
  }
}
