package org.harken.access.signin;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.harken.access.Access;
import org.harken.access.Staff;
import org.harken.access.store.StaffList;
import org.harken.audit.Audit;
import org.harken.platform.limits.Limits;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

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

  /** Hashing takes memory on purpose: never for many at once. */
  private final Semaphore atOnce = new Semaphore(4);

  private final StaffList staffList;
  private final Access access;
  private final PasswordEncoder encoder;
  private final Limits limits;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final String nobodysHash;

  SignInCheck(
      StaffList staffList,
      Access access,
      PasswordEncoder encoder,
      Limits limits,
      Audit audit,
      TransactionTemplate transaction) {
    this.staffList = staffList;
    this.access = access;
    this.encoder = encoder;
    this.limits = limits;
    this.audit = audit;
    this.transaction = transaction;
    this.nobodysHash = encoder.encode("the password of nobody");
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
    if (!matches(staff.map(Staff::id).map(staffList::passwordHash).orElse(null), password)) {
      staff.ifPresent(known -> note(known, "sign-in refused"));
      throw new BadCredentialsException("no such account or wrong password");
    }
    Staff known = staff.orElseThrow();
    limits.forget(here);
    note(known, "signed in");
    var signedIn =
        UsernamePasswordAuthenticationToken.authenticated(
            new Credential.Session(known.id()), null, List.of());
    signedIn.setDetails("");
    return signedIn;
  }

  private boolean matches(@Nullable String hash, String password) {
    atOnce.acquireUninterruptibly();
    try {
      boolean right =
          encoder.matches(
              password.length() > LONGEST ? "" : password, hash == null ? nobodysHash : hash);
      return right && hash != null;
    } finally {
      atOnce.release();
    }
  }

  private void note(Staff staff, String what) {
    Actor actor = access.actor(staff.id());
    transaction.executeWithoutResult(
        status -> audit.changed(actor, what, "staff", staff.id().toString(), Map.of()));
  }

  private static String clean(String email) {
    String clean = email.replace("\u0000", "").strip().toLowerCase(Locale.ROOT);
    return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
  }
}
